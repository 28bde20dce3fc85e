import { BrokenCell, DateCell, FormattedNumber } from '../core/model/workbook.ts';
import type { Cell } from '../core/model/workbook.ts';
import { readCellText } from './ods-text.ts';
import { durationText } from '../core/model/serial-date.ts';
import type { XmlScanner } from './xml-scanner.ts';

/** A cell of an OpenDocument sheet, from the start of its element to the end → what it was in its file. Its comment is counted. */
export function readOdsCell(
  scanner: XmlScanner,
  attributes: ReadonlyMap<string, string>,
  found: { comments: number },
): Cell {
  const text = readCellText(scanner, found);
  if (attributes.size === 0 && text === undefined) return undefined;
  if (attributes.get('calcext:value-type') === 'error') return new BrokenCell('error', text ?? '#ERROR!');
  const value = valueOf(attributes, text);
  if (value !== undefined) return value;
  const formula = attributes.get('table:formula');
  if (text) return formula !== undefined && /^(?:#|Err:\d)/.test(text) ? new BrokenCell('error', text) : text;
  // Text that a formula made is no less a result for being empty.
  if (formula === undefined || attributes.has('office:value-type')) return undefined;
  return new BrokenCell('formula', formula.replace(/^\w+:(?==)/, ''));
}

function valueOf(attributes: ReadonlyMap<string, string>, text: string | undefined): Cell {
  const type = attributes.get('office:value-type');
  switch (type) {
    case 'float':
    case 'currency':
      return numberOf(attributes.get('office:value'), text);
    case 'percentage': {
      const value = numberOf(attributes.get('office:value'), text);
      return typeof value === 'number' ? new FormattedNumber(value, text ?? String(value), true) : value;
    }
    case 'boolean': {
      const value = attributes.get('office:boolean-value');
      return value === 'true' || value === 'false' ? value === 'true' : undefined;
    }
    case 'date':
      return dateOf(attributes.get('office:date-value'));
    case 'time':
      return timeOf(attributes.get('office:time-value'));
    case 'string':
      return attributes.get('office:string-value');
    default:
      return undefined;
  }
}

/** A code that is stored as a number shows zeros before it. */
function numberOf(stored: string | undefined, text: string | undefined): Cell {
  const value = Number(stored ?? '');
  if (stored === undefined || stored.trim() === '' || !Number.isFinite(value)) return undefined;
  return text !== undefined && /^0\d+$/.test(text) && Number(text) === value ? new FormattedNumber(value, text) : value;
}

const isoDate = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.(\d+))?)?/;

/** The wall-clock time, to milliseconds as in workbooks. */
function dateOf(stored: string | undefined): Cell {
  const match = isoDate.exec(stored ?? '');
  if (!match) return stored;
  const [, date, time = '00:00:00', fraction = ''] = match;
  const digits = fraction.slice(0, 3).replace(/0+$/, '');
  return new DateCell(`${date}T${time}${digits === '' ? '' : `.${digits}`}`);
}

const isoDuration = /^(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/;

function timeOf(stored: string | undefined): Cell {
  const match = isoDuration.exec(stored ?? '');
  if (!match) return stored;
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = 0] = match;
  const total = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  return durationText((sign === '-' ? -1 : 1) * (total / 86_400));
}
