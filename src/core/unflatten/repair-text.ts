import type { JsonValue } from '../model/json.ts';
import { numberToText, parseNumber } from '../model/number.ts';
import { trimInvisible } from '../model/white-space.ts';
import type { Codelist } from '../schema/codelists.ts';
import { booleanOf } from './evidence/boolean-words.ts';
import { CodeReader } from './evidence/code-text.ts';
import type { ColumnReading } from './evidence/column-reading.ts';
import { plainDashes } from './evidence/dashes.ts';
import { dateOfDigits, type DateText, isDay, isoDate, parseDateText, possibleOrder } from './evidence/date-text.ts';
import { type NumberText, other, parseNumberText, plainNumber } from './evidence/number-text.ts';
import type { CellType } from './read-cell.ts';
import type { Remarks } from './remarks.ts';

/** Printable ASCII without spaces at the ends: nothing to repair in free text. */
const plainText = /^[!-~](?:[ -~]*[!-~])?$/;
/** Letters that may be put together with an accent, or come apart. */
const beyondLatin = /[^\0-\u02ff]/;
// oxlint-disable-next-line no-control-regex
const control = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
/** UTF-8 that was once read as Windows-1252: `Ã³` for ó, `Â°`, `â€™`. */
const garbled = /Ã[\u0080-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ‘“•˜™š›œžŸ]|Â[\u0080-\u00bf]|â€[\u0080-\u00bf™œ˜“”–]/;
/** What Excel leaves of a long number that it has shortened. */
const shortened = /^-?\d[.,]\d+E\+\d+$/;
/** An instant as it should be written. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/;
/** A number in JSON's way that may be thousands as well. */
const perhapsGrouped = /^\s*[+-]?[1-9]\d{0,2}\.\d{3}\s*$/;

/**
 * Reads texts as what they clearly mean (`repairs: apply`; the rules of the conversion, "Values as people type them"). What it does and what it
 * must leave open goes into the remarks.
 */
export class TextRepairs {
  readonly isCurrency: (code: string) => boolean;
  private readonly remarks: Remarks;
  private readonly withOffset: (wallClock: string) => string;
  private readonly codes: CodeReader;

  constructor(
    remarks: Remarks,
    withOffset: (wallClock: string) => string,
    codelist: (name: string) => Codelist | undefined,
  ) {
    this.remarks = remarks;
    this.withOffset = withOffset;
    this.codes = new CodeReader(remarks, codelist, (text) => this.word(text));
    this.isCurrency = currencyCodes(codelist);
  }

  /** The value of a text in a field of one value. */
  value(text: string, type: CellType, reading: ColumnReading | undefined): JsonValue {
    switch (type.type) {
      case 'number':
      case 'integer':
        return this.number(text, type.type === 'integer', reading);
      case 'boolean':
        return this.boolean(text);
      case 'any':
        return this.text(text);
      default:
        if (type.format === 'date-time' || type.format === 'date') return this.date(text, type.format, reading);
        if (type.codelist !== undefined) return this.codes.read(text, type);
        return type.format === 'uri' ? this.address(text) : this.word(text);
    }
  }

  list(text: string, type: CellType, reading: ColumnReading | undefined): JsonValue[] {
    return this.codes.readList(text, type, reading?.decision?.commaSeparates === true, (piece) => this.word(piece));
  }

  /** Free text: its ends, line ends and Unicode form are all that changes. */
  text(text: string): string {
    if (plainText.test(text)) return text;
    const { remarks } = this;
    let tidy = trimInvisible(text);
    if (tidy !== text) remarks.trimmed = remarks.changed = true;
    if (tidy.includes('\r\n')) {
      tidy = tidy.replaceAll('\r\n', '\n');
      remarks.repaired('column.line_ends');
    }
    if (beyondLatin.test(tidy)) {
      const composed = tidy.normalize('NFC');
      if (composed !== tidy) remarks.repaired('column.composed');
      tidy = composed;
    }
    if (garbled.test(tidy)) remarks.report('cell.garbled');
    else if (control.test(tidy)) remarks.report('cell.control_character');
    return tidy;
  }

  /** The text of a field of text, where a number may have lost its digits. */
  private word(text: string): string {
    const tidy = this.text(text);
    if (tidy.length < 30 && tidy.includes('E+') && shortened.test(tidy)) this.remarks.report('cell.shortened_number');
    return tidy;
  }

  private address(text: string): string {
    const tidy = this.word(text);
    const plain = plainDashes(tidy);
    if (plain !== tidy) this.remarks.repaired('column.dashes');
    return plain;
  }

  private boolean(text: string): JsonValue {
    if (/^(?:true|false|1|0)$/i.test(text)) return text === '1' || text.toLowerCase() === 'true';
    const value = booleanOf(text);
    if (value !== undefined) {
      this.remarks.repaired('column.booleans');
      return value;
    }
    this.remarks.report('cell.not_a_boolean');
    return this.text(text);
  }

  private number(text: string, integer: boolean, reading: ColumnReading | undefined): JsonValue {
    if (!perhapsGrouped.test(text)) {
      const literal = parseNumber(text);
      if (literal !== undefined) return this.checked(literal, integer);
    }
    const number = parseNumberText(text, this.isCurrency);
    if (!number) {
      this.remarks.report(integer ? 'cell.not_an_integer' : 'cell.not_a_number');
      return this.text(text);
    }
    const percent = reading?.decision?.percent;
    if (number.percent && percent === undefined) {
      this.remarks.report('cell.percent');
      return this.text(text);
    }
    const mark = number.either === undefined ? '.' : reading?.numbers?.mark;
    if (mark === undefined) return this.eitherNumber(text, number, reading);
    const value = parseNumber(plainNumber(number, mark) + (percent === 'share' && number.percent ? 'e-2' : ''));
    if (value === undefined) {
      this.remarks.report(integer ? 'cell.not_an_integer' : 'cell.not_a_number');
      return this.text(text);
    }
    this.remarks.currency = number.currency;
    if (text.trim() !== numberToText(value)) this.remarks.repaired('column.numbers_from_text');
    return this.checked(value, integer);
  }

  private checked(value: Exclude<ReturnType<typeof parseNumber>, undefined>, integer: boolean): JsonValue {
    const isWhole = typeof value === 'number' ? Number.isInteger(value) : /^-?\d+$/.test(value.text);
    if (integer && !isWhole && !Number.isInteger(Number(numberToText(value))))
      this.remarks.report('cell.not_an_integer');
    return value;
  }

  private eitherNumber(text: string, number: NumberText, reading: ColumnReading | undefined): JsonValue {
    const mark = number.either!;
    const readings = [mark, other(mark)].map((each) => ({ mark: each, result: plainNumber(number, each) }));
    const { point = 0, comma = 0 } = reading?.numbers ?? {};
    this.remarks.report('column.decimal_mark_unknown', { readings, point, comma });
    return this.text(text);
  }

  private date(text: string, format: string, reading: ColumnReading | undefined): JsonValue {
    if (instant.test(text) && isPossible(text)) return text;
    const date = parseDateText(trimInvisible(text));
    if (date?.kind === 'digits') return this.digits(text, format, reading);
    if (!date) {
      this.remarks.report('cell.not_a_date');
      return this.text(text);
    }
    const order = date.kind === 'fixed' ? 'day-month' : this.orderOf(date, reading);
    if (order === undefined) {
      const readings = (['day-month', 'month-day'] as const).map((each) => ({
        order: each,
        result: isoDate(date, each)!,
      }));
      const { dayMonth = 0, monthDay = 0 } = reading?.dates ?? {};
      this.remarks.report('column.date_order_unknown', { readings, dayMonth, monthDay });
      return this.text(text);
    }
    const day = isoDate(date, order);
    if (day === undefined) {
      this.remarks.report('cell.date_impossible');
      return this.text(text);
    }
    return this.completed(text, day, date, format);
  }

  /**
   * Eight digits that are a day, year first, are nothing else where a date belongs. A number that may be a day as spreadsheets count
   * them is read so only where a person said that it is.
   */
  digits(text: string, format: string, reading: ColumnReading | undefined): JsonValue {
    const meant = dateOfDigits(text);
    const day = meant?.slice(0, 10);
    const isYearFirst = meant !== undefined && trimInvisible(text).length === 8;
    const areDates = reading?.decision?.digitsAreDates ?? isYearFirst;
    if (meant === undefined || !areDates) {
      this.remarks.report('cell.date_is_number', day === undefined ? {} : { reading: day });
      return this.text(text);
    }
    if (reading?.decision?.digitsAreDates) this.remarks.repaired('column.dates_from_text');
    else {
      this.remarks.changed = true;
      this.remarks.report('cell.date_from_digits', { reading: day! });
    }
    return format === 'date' ? meant.slice(0, 10) : this.withOffset(meant);
  }

  /** By the date itself where only one order gives a day, by the column otherwise. */
  private orderOf(
    date: Extract<DateText, { kind: 'ordered' }>,
    reading: ColumnReading | undefined,
  ): 'day-month' | 'month-day' | undefined {
    const possible = possibleOrder(date);
    if (possible === 'same' || possible === 'none') return 'day-month';
    return possible === 'either' ? reading?.dates?.order : possible;
  }

  private completed(
    text: string,
    day: string,
    { time, offset }: Exclude<DateText, { kind: 'digits' }>,
    format: string,
  ): JsonValue {
    const plain = plainDashes(trimInvisible(text));
    // An offset that is there stays as it is written, and so does a time that the field has no room for.
    const value =
      offset !== undefined && instant.test(plain)
        ? plain
        : format === 'date'
          ? time === undefined
            ? day
            : this.text(text)
          : offset === undefined
            ? this.withOffset(`${day}T${time ?? '00:00:00'}`)
            : `${day}T${time ?? '00:00:00'}${offset}`;
    if (value === trimInvisible(text)) return this.text(text);
    this.remarks.repaired('column.dates_from_text');
    return value;
  }
}

/** Whether an instant in ISO 8601 is on a day that exists, at a time that exists. */
function isPossible(text: string): boolean {
  const part = (start: number, end: number): number => Number(text.slice(start, end));
  return isDay(part(0, 4), part(5, 7), part(8, 10)) && part(11, 13) < 24 && part(14, 16) < 60;
}

function currencyCodes(codelist: (name: string) => Codelist | undefined): (code: string) => boolean {
  let codes: ReadonlySet<string> | undefined;
  return (code) => {
    codes ??= new Set(codelist('currency.csv')?.codes.map((each) => each.code));
    return codes.has(code.toUpperCase());
  };
}
