import type * as SheetJs from 'xlsx';
import { BrokenCell, DateCell, FormattedNumber } from '../core/model/workbook.ts';
import type { Cell } from '../core/model/workbook.ts';
import { isCodeFormat, isDurationFormat, isPercentFormat, showsTime } from './number-format.ts';
import { durationText, serialToText } from '../core/model/serial-date.ts';
import type { DateSystem } from '../core/model/serial-date.ts';
import { textOfRuns } from './shared-strings.ts';

export interface CellContext {
  xlsx: typeof SheetJs;
  system: DateSystem;
}

/** Error codes of the binary formats, which SheetJS uses for all. */
const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/**
 * A cell as SheetJS gives it → what it was in its file.
 * @param dated The same cell read with dates as such; only where the workbook has ISO dates.
 */
export function readSheetCell(cell: SheetJs.CellObject, context: CellContext, dated?: SheetJs.CellObject): Cell {
  switch (cell.t) {
    case 's':
      return exactText(cell.r) ?? String(cell.v ?? '');
    case 'b':
      return Boolean(cell.v);
    case 'e':
      return new BrokenCell('error', errors[Number(cell.v)] ?? cell.w ?? '#ERROR!');
    case 'z':
      return cell.f === undefined ? undefined : new BrokenCell('formula', cell.f);
    case 'n':
      return readNumber(Number(cell.v), typeof cell.z === 'string' ? cell.z : 'General', context, dated?.t === 'd');
    default:
      return undefined;
  }
}

/**
 * The exact text of a shared string from its XML. SheetJS turns CR LF into LF and cuts references beyond U+FFFF, so this
 * is done only where one of these may be: `undefined` otherwise, and for text in more than one piece.
 */
function exactText(xml: unknown): string | undefined {
  if (typeof xml !== 'string' || !(xml.includes('&#') || /_x000D_/i.test(xml)) || xml.includes('<![CDATA['))
    return undefined;
  return textOfRuns(xml);
}

export function readNumber(value: number, format: string, { xlsx, system }: CellContext, isDate: boolean): Cell {
  if (!Number.isFinite(value)) return undefined;
  if (format === 'General' && !isDate) return value;
  if (isDate || xlsx.SSF.is_date(format)) return readDate(value, format, system);
  if (isPercentFormat(format)) return new FormattedNumber(value, xlsx.SSF.format(format, value), true);
  if (!Number.isSafeInteger(value) || !isCodeFormat(format)) return value;
  const text = xlsx.SSF.format(format, value);
  return text === String(value) ? value : new FormattedNumber(value, text);
}

/** A time of day without a date, and an amount of time, are text; what a date format cannot show is a number still. */
function readDate(serial: number, format: string, system: DateSystem): Cell {
  if (isDurationFormat(format)) return durationText(serial);
  if (serial >= 0 && serial < 1 && showsTime(format)) return durationText(serial);
  const text = serialToText(serial, system);
  return text === undefined ? serial : new DateCell(text);
}
