import { columnLetters } from '../../core/model/column-letters.ts';
import { inlineText } from './list-sheet.ts';
import { attribute } from './parts.ts';

/** What a cell is to hold; the number format that it is to get, where that is not its own. */
export interface NewCell {
  value: string | number | boolean | null;
  format?: string;
}

/** The style of a cell with a new value that had the style `of`. */
export type StyleOf = (of: number, cell: NewCell) => number;

export function isNothing({ value }: NewCell): boolean {
  return value === null || value === '';
}

/** A cell that was there, with another value; its tag is as it was, but for what says what its value is. */
export function changedCell(tag: string, cell: NewCell, styleOf: StyleOf): string {
  const of = Number(attribute(tag, 's')) || 0;
  const style = styleOf(of, cell);
  const kept = tag.replace(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, '').replace(/\s*\/?>$/, '');
  const styled = style === of ? kept : `${kept.replace(/\ss\s*=\s*(?:"[^"]*"|'[^']*')/, '')} s="${style}"`;
  return styled + restOf(cell);
}

/** A cell that was not there. */
export function addedCell(row: number, column: number, cell: NewCell, style: number): string {
  return `<c r="${columnLetters(column)}${row + 1}"${style === 0 ? '' : ` s="${style}"`}${restOf(cell)}`;
}

/** What follows the other attributes of a cell: its type, its value and its end. */
function restOf(cell: NewCell): string {
  const { value } = cell;
  if (isNothing(cell)) return '/>';
  if (typeof value === 'boolean') return ` t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'number' && Number.isFinite(value)) return `><v>${value}</v></c>`;
  return `${inlineText(String(value))}</c>`;
}
