import { type Cell, DateCell, FormattedNumber, type Table } from '../../core/model/workbook.ts';
import type { ListSheet } from './list-sheet.ts';
import { writeXlsx } from '../write-xlsx.ts';
import { type CorrectedCell, type CorrectedWorkbook, correctXlsx } from './correct-xlsx.ts';
import type { NewCell } from './new-cell.ts';

/**
 * A workbook of the cells that were read, with other values in some of them, and a sheet that lists these. Dates are dates, and
 * numbers that are shown as a share or as a code are these numbers: the copy takes the place of the file.
 *
 * @param names what the sheets are called in the copy
 */
export async function copyXlsx(
  tables: readonly Table[],
  names: readonly string[],
  corrections: readonly CorrectedCell[],
  list: ListSheet,
): Promise<CorrectedWorkbook | undefined> {
  const cells = [...typedCells(tables, names), ...corrections];
  return correctXlsx(await writeXlsx(tables), cells, list);
}

/** The cells that `writeXlsx` has as the text that they show. */
function* typedCells(tables: readonly Table[], names: readonly string[]): Generator<CorrectedCell> {
  for (const [index, { rows }] of tables.entries()) {
    for (const [row, cells = []] of rows.entries()) {
      for (let column = 0; column < cells.length; column++) {
        const typed = typedCell(cells[column]);
        if (typed) yield { sheet: names[index]!, row, column, ...typed };
      }
    }
  }
}

function typedCell(cell: Cell): NewCell | undefined {
  if (cell instanceof DateCell) {
    const value = serialOf(cell.text);
    return value === undefined ? undefined : { value, format: Number.isInteger(value) ? day : dayAndTime };
  }
  if (!(cell instanceof FormattedNumber)) return undefined;
  const { value, text, isPercent } = cell;
  if (isPercent) return { value, format: `0${/\.\d+(?=\D*$)/.exec(text)?.[0].replace(/\d/g, '0') ?? ''}%` };
  return /^\d+$/.test(text) ? { value, format: '0'.repeat(text.length) } : undefined;
}

const day = 'yyyy-mm-dd';
const dayAndTime = 'yyyy-mm-dd hh:mm:ss';

const millisecondsOfDay = 86_400_000;
const daysToUnix = 25_569;
/** 1900-03-01: days before it, programs count in different ways. */
const firstSerial = 61;

/** The wall-clock time of a date cell as workbooks count it; `undefined` for a day that they do not all know. */
function serialOf(text: string): number | undefined {
  const [, year, month, date, hours, minutes, seconds] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d(?:\.\d+)?)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || year < 1900) return undefined;
  const time = hours! * 3_600_000 + minutes! * 60_000 + Math.round(seconds! * 1000);
  const serial = (Date.UTC(year, month! - 1, date) + time) / millisecondsOfDay + daysToUnix;
  return serial >= firstSerial ? serial : undefined;
}
