import { BrokenCell, type Cell, DateCell, FormattedNumber } from './workbook.ts';

/** A cell as text: empty for an empty cell, the text that stands in its file for one that is more than a value. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if (cell === undefined) return '';
  if (cell instanceof DateCell || cell instanceof FormattedNumber || cell instanceof BrokenCell) return cell.text;
  return String(cell);
}
