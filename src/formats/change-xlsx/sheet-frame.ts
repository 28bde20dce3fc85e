import { columnLetters } from '../../core/model/column-letters.ts';
import type { Area, Span } from '../../core/model/workbook.ts';
import { areaOf } from '../cell-references.ts';
import { attribute, Unusual } from './parts.ts';

/** Where the element with the cells of a worksheet begins. */
export function startOfCells(xml: string): number {
  const at = xml.search(/<sheetData[\s/>]/);
  if (at < 0) throw new Unusual();
  return at;
}

/** The style of new cells by column, as a worksheet says before its cells. */
export function columnStyles(xml: string): (column: number) => number {
  const tags = xml.slice(0, startOfCells(xml)).match(/<col\s[^>]*>/g) ?? [];
  const styles = tags.map((tag) => ({
    first: Number(attribute(tag, 'min')) - 1,
    last: Number(attribute(tag, 'max')) - 1,
    style: Number(attribute(tag, 'style')) || 0,
  }));
  const known = new Map<number, number>();
  return (column) => {
    let style = known.get(column);
    if (style === undefined) {
      style = styles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
      known.set(column, style);
    }
    return style;
  };
}

/** A worksheet that says of itself that it covers these cells, too. */
export function widened(xml: string, added: Area): string {
  const found = /<dimension\s[^>]*>/.exec(xml.slice(0, startOfCells(xml)));
  const area = found && areaOf(attribute(found[0], 'ref'));
  if (!found || !area) return xml;
  const [rows, columns] = [union(area.rows, added.rows), union(area.columns, added.columns)];
  if (rows === area.rows && columns === area.columns) return xml;
  const reference = `${columnLetters(columns.first)}${rows.first + 1}:${columnLetters(columns.last)}${rows.last + 1}`;
  const tag = found[0].replace(/\sref\s*=\s*(?:"[^"]*"|'[^']*')/, ` ref="${reference}"`);
  return xml.slice(0, found.index) + tag + xml.slice(found.index + found[0].length);
}

function union(one: Span, other: Span): Span {
  if (other.first >= one.first && other.last <= one.last) return one;
  return { first: Math.min(one.first, other.first), last: Math.max(one.last, other.last) };
}
