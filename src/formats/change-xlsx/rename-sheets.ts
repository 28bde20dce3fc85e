import { decodeReferences } from '../xml-scanner.ts';
import { attribute, type Parts, workbookPath, xmlText } from './parts.ts';

/** What holds formulas, or names a range, in any part of a workbook. */
const formulas =
  /(<(?:\w+:)?(?:f|formula|formula1|formula2|oldFormula|definedName|calculatedColumnFormula|totalsRowFormula)(?:\s[^<>]*[^<>/]|)>)([^<]+)(?=<\/)/g;

/** Attributes that do: of links within the workbook, and of shapes that show a cell. */
const references = /(\s(?:location|textlink)\s*=\s*)("[^"]*"|'[^']*')/g;

/** Sources of pivot tables name their sheet alone. */
const sources = /(<(?:worksheetSource|rangeSet)\s[^>]*?\ssheet\s*=\s*)("[^"]*"|'[^']*')/g;

/** Parts without either, one of which may be very large. */
const others = /sharedStrings|styles|theme\//;

/**
 * Gives sheets other names, wherever the workbook speaks of them. Returns whether it did: where a macro or a text in a formula may
 * name a sheet, or a formula goes through several sheets, all names stay as they are.
 */
export function renameSheets(parts: Parts, names: ReadonlyMap<string, string>): boolean {
  if (names.size === 0) return false;
  const paths = parts.paths().filter((path) => path.startsWith('xl/') && path.endsWith('.xml') && !others.test(path));
  if (parts.paths().some((path) => /vbaProject|macrosheets\/|connections\.xml|externalLinks/.test(path))) return false;
  const changed = new Map<string, string>();
  for (const path of paths) {
    const xml = parts.text(path);
    const renamed = inPart(xml, names);
    if (renamed === undefined) return false;
    if (renamed !== xml) changed.set(path, renamed);
  }
  for (const [path, xml] of changed) parts.set(path, xml);
  const workbook = parts.text(workbookPath).replace(/<sheet\s[^>]*>/g, (tag) => {
    const name = names.get(attribute(tag, 'name') ?? '');
    return name === undefined
      ? tag
      : tag.replace(/(\sname\s*=\s*)(?:"[^"]*"|'[^']*')/, (_, before: string) => `${before}"${xmlText(name)}"`);
  });
  parts.set(workbookPath, workbook);
  return true;
}

/** Nothing where it is not certain what is meant. */
function inPart(xml: string, names: ReadonlyMap<string, string>): string | undefined {
  let isCertain = true;
  const rename = (escaped: string): string => {
    const formula = decodeReferences(escaped);
    const renamed = inFormula(formula, names);
    if (renamed === undefined) isCertain = false;
    return renamed === undefined || renamed === formula ? escaped : xmlText(renamed);
  };
  const changed = xml
    .replace(formulas, (_, tag: string, formula: string) => tag + rename(formula))
    .replace(references, (_, before: string, value: string) => `${before}"${rename(value.slice(1, -1))}"`)
    .replace(sources, (whole, before: string, value: string) => {
      const name = names.get(decodeReferences(value.slice(1, -1)));
      return name === undefined ? whole : `${before}"${xmlText(name)}"`;
    });
  return isCertain ? changed : undefined;
}

/** A text; a sheet in quotes; a sheet without, with what stands before it. */
const pieces = /("(?:[^"]|"")*")|'((?:[^']|'')+)'!|(.?)(?<![\p{L}\p{N}_.\\])([\p{L}_\\][\p{L}\p{N}_.\\?]*)!/gu;

function inFormula(formula: string, names: ReadonlyMap<string, string>): string | undefined {
  if (!formula.includes('!')) return formula;
  let isCertain = true;
  const renamed = formula.replace(pieces, (whole, text?: string, quoted?: string, before = '', plain = ''): string => {
    if (text !== undefined) {
      if ([...names.keys()].some((name) => text.includes(`${name}!`) || text.includes(`${name}'!`))) isCertain = false;
      return whole;
    }
    const name = quoted?.replaceAll("''", "'") ?? plain;
    const isSpan = quoted === undefined ? before === ':' : name.includes(':');
    if (isSpan && [...names.keys()].some((each) => name.includes(each))) isCertain = false;
    const wanted = before === ']' ? undefined : names.get(name);
    if (wanted === undefined) return whole;
    return quoted !== undefined || needsQuotes(wanted)
      ? `${before}'${wanted.replaceAll("'", "''")}'!`
      : `${before}${wanted}!`;
  });
  return isCertain ? renamed : undefined;
}

/** Names that could be something else in a formula: a cell, a number, two words. */
function needsQuotes(name: string): boolean {
  return !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || /^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*|true|false)$/i.test(name);
}
