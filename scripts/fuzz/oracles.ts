/** What must not be, whatever came in. Each returns what is wrong, in words for developers; nothing where all is well. */
import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Problem } from '../../src/core/model/problem.ts';
import { xmlFaults } from '../../tests/formats/well-formed.ts';

/** A list of problems that nobody could look through, nor a browser pass on. */
const mostProblemLetters = 100_000_000;

export function problemFaults(problems: readonly Problem[]): string[] {
  const faults = problems.flatMap(({ code }) =>
    code === 'receipt.mismatch' || code === 'job.crashed' || code === 'check.differs' ? [`problem ${code}`] : [],
  );
  const text = JSON.stringify(structuredClone(problems));
  if (text.length > mostProblemLetters) faults.push(`problems of ${text.length} letters`);
  return faults;
}

export function refusalFaults(problems: readonly Problem[]): string[] {
  const isTold = problems.some(({ severity }) => severity === 'error');
  return [...problemFaults(problems), ...(isTold ? [] : ['refused without an error'])];
}

export function jsonFaults(bytes: Uint8Array): string[] {
  try {
    const text = strFromU8(bytes);
    const value: unknown = JSON.parse(text);
    return JSON.stringify(JSON.parse(JSON.stringify(value))) === JSON.stringify(value) ? [] : ['JSON that changes'];
  } catch (error) {
    return [`JSON that is none: ${String(error)}`];
  }
}

/** A workbook (XLSX, ODS) that we made: every part of it is well formed. */
export function packageFaults(bytes: Uint8Array): string[] {
  return partFaults(unzipSync(bytes));
}

function partFaults(parts: Unzipped): string[] {
  return Object.entries(parts).flatMap(([path, part]) =>
    /\.(?:xml|rels|vml)$/i.test(path)
      ? xmlFaults(strFromU8(part))
          .slice(0, 3)
          .map((fault) => `${path}: ${fault.slice(0, 200)}`)
      : [],
  );
}

/** One that came from elsewhere, and that we changed: what we changed is well formed, though what we left alone need not be. */
export function changedFaults(before: Uint8Array, after: Uint8Array): string[] {
  const parts = unzipSync(before);
  const changed = Object.entries(unzipSync(after)).filter(
    ([path, part]) => !Object.hasOwn(parts, path) || strFromU8(parts[path]!) !== strFromU8(part),
  );
  return partFaults(Object.fromEntries(changed));
}

/** One that we wrote has no formulas and no links, either. */
export function writtenFaults(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const active = Object.entries(parts).flatMap(([path, part]) =>
    /<f[\s>/]|table:formula|<hyperlink|xlink:href|TargetMode="External"/.test(strFromU8(part))
      ? [`${path}: a formula or a link`]
      : [],
  );
  return [...partFaults(parts), ...active];
}

/** The files of a ZIP of CSV files say the same to PapaParse as to us, and none of their cells is a formula. */
export function csvZipFaults(
  bytes: Uint8Array,
  readRows: (bytes: Uint8Array) => readonly (readonly string[])[],
): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([path, part]) => {
    const rows = csvRows(part, ',');
    const ours = readRows(part);
    const isSame = JSON.stringify(trimmedRows(rows)) === JSON.stringify(trimmedRows(ours));
    return [
      ...(isSame ? [] : [`${path}: PapaParse reads other cells`]),
      ...(rows.flat().some(isFormula) ? [`${path}: a formula`] : []),
    ];
  });
}

export function problemsCsvFaults(bytes: Uint8Array, columns: number): string[] {
  const rows = csvRows(bytes, ';');
  return [
    ...(rows.every(({ length }) => length === columns) ? [] : ['problems as CSV: another number of cells']),
    ...(rows.flat().some(isFormula) ? ['problems as CSV: a formula'] : []),
  ];
}

function csvRows(bytes: Uint8Array, delimiter: string): string[][] {
  const text = new TextDecoder().decode(bytes);
  return Papa.parse<string[]>(text.replace(/\r\n$/, ''), { delimiter, newline: '\r\n' }).data;
}

function isFormula(text: string): boolean {
  return /^[=@\t\r]/.test(text) || (/^[+-]/.test(text) && !/^[+-][\d\s().,;/-]*(?:e[+-]?\d+)?$/i.test(text));
}

/** Without empty cells and rows at the ends, which are none to us; PapaParse sees no row in a file of one line end. */
function trimmedRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const all = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
  return all.slice(0, all.findLastIndex(({ length }) => length > 0) + 1);
}

const elements =
  'html head body main title style input nav label h1 h2 h3 p dl div dt dd section ul li code q span table thead tbody tr th td i wbr'.split(
    ' ',
  );
const attributes =
  /^(?: (?:lang|class|id|for|scope|aria-label|aria-hidden|type|name)="[^"<>]*"| checked| style="(?:--level:\d+|width:\d+%)")*$/;
const head =
  /^<!doctype html>\n<html lang="\w+">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n<title>[^<>]*<\/title>\n<style>[^<>]*<\/style>\n<\/head>\n/;

/**
 * A report has no markup but its own. Every `<` in it begins one of its tags, with its attributes and no other: stricter than any parser,
 * so that it does not matter which one a browser has.
 */
export function reportFaults(bytes: Uint8Array): string[] {
  const text = new TextDecoder().decode(bytes);
  const start = head.exec(text.replace(/(<style>)[^<]*/, '$1'))?.[0];
  if (start === undefined) return ['report: another head'];
  for (const [, inner] of text.slice(text.indexOf('</head>') + 7).matchAll(/<([^>]*)>?/g)) {
    const [, name = '', rest = ''] = /^\/?([a-z0-9]+)(.*)$/s.exec(inner!) ?? [];
    if (!elements.includes(name) || !attributes.test(rest)) return [`report: <${inner!.slice(0, 100)}>`];
  }
  return [];
}
