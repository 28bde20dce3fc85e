import type { Unzipped } from 'fflate';
import type { Area, SheetFacts, Span } from '../core/model/workbook.ts';
import { areaOf } from './cell-references.ts';
import { attribute, Parts, workbookPath } from './change-xlsx/parts.ts';
import { Spans } from './sheet-facts.ts';

/** What the XML of a sheet says around its cells. */
export type XlsxFacts = Pick<SheetFacts, 'hiddenColumns' | 'merged' | 'totals'>;

/**
 * What an XLSX file says of its sheets around their cells, by the name of the sheet. Hidden rows stand among the cells, and
 * whoever reads these knows them. Sheets of a workbook that is built in another way than programs do are left out.
 */
export function readXlsxFacts(unzipped: Unzipped): Map<string, XlsxFacts> {
  const parts = new Parts(unzipped);
  const facts = new Map<string, XlsxFacts>();
  if (!parts.has(workbookPath)) return facts;
  const paths = new Map(parts.relationships(workbookPath).map(({ id, path }) => [id, path]));
  for (const [tag] of parts.text(workbookPath).matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const path = paths.get(/\s\w+:id\s*=\s*["']([^"']*)/.exec(tag)?.[1]);
    if (name !== undefined && path !== undefined && parts.has(path))
      facts.set(name, sheetFacts(parts, path, unzipped[path]!));
  }
  return facts;
}

function sheetFacts(parts: Parts, path: string, xml: Uint8Array): XlsxFacts {
  const { before, after } = aroundCells(xml);
  return {
    hiddenColumns: hiddenColumns(before),
    merged: areas(after),
    totals: after.includes('tablePart') ? totals(parts, path) : [],
  };
}

/** What stands before and after the cells, which may be many. */
function aroundCells(xml: Uint8Array): { before: string; after: string } {
  const decoder = new TextDecoder();
  const start = indexOf(xml, 'sheetData', 'first');
  const end = indexOf(xml, 'sheetData', 'last');
  return start < 0
    ? { before: '', after: '' }
    : { before: decoder.decode(xml.subarray(0, start)), after: decoder.decode(xml.subarray(end)) };
}

function indexOf(bytes: Uint8Array, text: string, which: 'first' | 'last'): number {
  const codes = [...text].map((letter) => letter.charCodeAt(0));
  const next = (at: number): number =>
    which === 'first' ? bytes.indexOf(codes[0]!, at + 1) : at < 1 ? -1 : bytes.lastIndexOf(codes[0]!, at - 1);
  let at = which === 'first' ? bytes.indexOf(codes[0]!) : bytes.lastIndexOf(codes[0]!);
  while (at >= 0 && !codes.every((code, index) => bytes[at + index] === code)) at = next(at);
  return at;
}

function hiddenColumns(xml: string): Span[] {
  const spans = new Spans();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?col\s[^>]*>/g)) {
    if (!/\shidden\s*=\s*["'](?:1|true)["']/.test(tag)) continue;
    const [first, last] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))];
    if (first >= 1 && last >= first) spans.add(first - 1, last - 1);
  }
  return spans.list;
}

function areas(xml: string): Area[] {
  return [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*>/g)].flatMap(([tag]) => areaOf(attribute(tag, 'ref')) ?? []);
}

/** The last row of each table that has one for totals. */
function totals(parts: Parts, path: string): number[] {
  const tables = parts.relationships(path).filter(({ kind }) => kind === 'table');
  return tables.flatMap(({ path: table }) => {
    const tag = /<(?:\w+:)?table\s[^>]*>/.exec(parts.has(table) ? parts.text(table) : '')?.[0];
    if (tag === undefined || attribute(tag, 'totalsRowCount') !== '1') return [];
    return areaOf(attribute(tag, 'ref'))?.rows.last ?? [];
  });
}
