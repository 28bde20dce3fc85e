import { isGeometryField } from '../geometry/geometry-field.ts';
import { wktToGeometry } from '../geometry/wkt.ts';
import { decode, isEncoded } from '../layout/encoded.ts';
import type { ExactNumber, JsonValue } from '../model/json.ts';
import { numberToText, parseNumber, plainNumber } from '../model/number.ts';
import type { Repairs } from '../model/options.ts';
import { type BrokenCell, type Cell, DateCell, FormattedNumber } from '../model/workbook.ts';
import type { Codelist } from '../schema/codelists.ts';
import type { Field, ValueType } from '../schema/schema.ts';
import type { ColumnReading } from './evidence/column-reading.ts';
import { Remarks } from './remarks.ts';
import { TextRepairs } from './repair-text.ts';
import { isShortened, parseCommaNumber } from './comma-number.ts';
import { offsetsOf } from './time-zone.ts';

/** What a column holds, as far as its cells are concerned. */
export interface CellType {
  kind: Field['kind'];
  type: ValueType;
  format?: string;
  nested?: boolean;
  codelist?: string;
  codelistOpen?: boolean;
  /** Fields of an object. */
  children?: Field['children'];
}

/** A cell that is not empty, and not broken. */
export type UsableCell = Exclude<Cell, undefined | BrokenCell>;

/** Text is its own value, or numbers that are written as anybody would. */
export type QuickRead = 'text' | 'number' | 'integer';

/** The value of a cell, as `CellReader.read` would give it and with nothing to be said; `undefined` where it has to be asked. */
export function readQuickly(cell: UsableCell, how: QuickRead | undefined): string | number | undefined {
  if (typeof cell === 'string') {
    if (how === 'text') return isEncoded(cell) ? undefined : cell;
    return how === undefined ? undefined : plainNumber(cell, how === 'integer');
  }
  if (typeof cell !== 'number' || how === 'text') return undefined;
  return how === 'number' || (how === 'integer' && Number.isInteger(cell)) ? cell : undefined;
}

/** A column that no schema types: its cells are what they are. */
export const untyped: CellType = { kind: 'value', type: 'any' };

export interface CellReaderOptions {
  repairs: Repairs;
  timeZone: string;
  /** Whether WKT is read where the schema has a geometry. */
  convertWkt?: boolean;
  /** Whether the file says that its numbers have a decimal comma. */
  decimalComma?: boolean;
  /** Codes, to be found by their titles; none where absent. */
  codelist?: (name: string) => Codelist | undefined;
}

const trueWords = /^(true|1)$/i;
const falseWords = /^(false|0)$/i;
/** What Excel in Spanish makes of them when it saves the file. */
const spanishTrue = /^verdadero$/i;
const spanishFalse = /^falso$/i;

/** From here on a workbook has lost digits: it keeps fifteen. */
const sixteenDigits = 1e15;

/**
 * Turns cells into values by the type of their column ("Reading" in the rules of the conversion): literally, or as what
 * they clearly mean (`repairs: apply`). One reader serves a whole workbook; after each `read`, `remarks` has what is to be
 * said of that cell.
 */
export class CellReader {
  readonly remarks = new Remarks();
  /** Absent where cells are read literally. */
  readonly repairs: TextRepairs | undefined;
  private readonly convertWkt: boolean;
  private readonly decimalComma: boolean;
  private readonly withOffset: (wallClock: string) => string;

  constructor(options: CellReaderOptions) {
    const { repairs, timeZone, convertWkt = false, decimalComma = false, codelist = () => undefined } = options;
    this.convertWkt = convertWkt;
    this.decimalComma = decimalComma;
    this.withOffset = offsetsOf(timeZone);
    if (repairs === 'apply') this.repairs = new TextRepairs(this.remarks, this.withOffset, codelist);
  }

  /** How nearly all cells of a column of this type are read, with nothing to be said of them; absent where each has to be looked at. */
  quickRead({ kind, type }: CellType): QuickRead | undefined {
    if (this.repairs || kind !== 'value') return undefined;
    if (type === 'string' || type === 'any') return 'text';
    return !this.decimalComma && (type === 'number' || type === 'integer') ? type : undefined;
  }

  /**
   * The value of a cell that is neither empty nor broken.
   * @param reading what the column shows as a whole
   */
  read(cell: UsableCell, type: CellType, reading?: ColumnReading): JsonValue {
    this.remarks.reset();
    if (typeof cell === 'string') return this.readText(cell, type, reading);
    if (type.kind === 'list') return [this.readItem(cell, type)];
    if (this.repairs && isDate(type)) {
      if (typeof cell === 'number') return this.repairs.digits(String(cell), type.format!, reading);
      if (cell instanceof FormattedNumber && !cell.isPercent) return this.repairs.value(cell.text, type, reading);
    }
    return this.readItem(cell, type);
  }

  private readText(text: string, type: CellType, reading: ColumnReading | undefined): JsonValue {
    if (isEncoded(text)) {
      const value = decode(text);
      if (value !== undefined) return value;
    }
    if (type.kind === 'list') return this.readList(text, type, reading);
    if (type.kind === 'object' || type.kind === 'objects') {
      const isWkt = this.convertWkt && isGeometryField(type);
      const geometry = isWkt ? wktToGeometry(text) : undefined;
      if (geometry) return geometry;
      this.remarks.report(isWkt ? 'cell.not_wkt' : 'cell.not_an_object');
    }
    // Where the file says how its numbers are written, nothing else has to, unless the person says otherwise.
    const isMarked = this.decimalComma && isNumeric(type) && reading?.decision?.decimalMark === undefined;
    if (!this.repairs || isMarked) return this.readItem(text, type);
    return this.repairs.value(text, type, reading);
  }

  /** Lists are separated by `;`; inner lists by `,` where the schema has arrays of arrays (rule 7). */
  private readList(text: string, type: CellType, reading: ColumnReading | undefined): JsonValue {
    if (type.type === 'number' || type.type === 'integer') {
      const pieces = (this.repairs ? this.repairs.text(text) : text).split(';');
      const numbers = this.readNumbers(pieces, type.nested === true);
      if (numbers) return numbers;
      this.remarks.report('cell.not_a_number');
      return pieces;
    }
    if (type.nested && text.includes(',')) {
      const whole = this.repairs ? this.repairs.text(text) : text;
      return whole.split(';').map((piece) => piece.split(','));
    }
    if (this.repairs && type.type === 'string') return this.repairs.list(text, type, reading);
    const pieces = (this.repairs ? this.repairs.text(text) : text).split(';');
    return pieces.map((piece) =>
      this.repairs ? this.repairs.value(piece, type, reading) : this.readItem(piece, type),
    );
  }

  private readNumbers(pieces: string[], nested: boolean): JsonValue[] | undefined {
    const isNested = nested && pieces.some((piece) => piece.includes(','));
    const result: JsonValue[] = [];
    for (const piece of pieces) {
      const value = isNested ? this.readNumbers(piece.split(','), false) : parseNumber(piece);
      if (value === undefined) return undefined;
      result.push(value);
    }
    return result;
  }

  private readItem(cell: UsableCell, { type, format }: CellType): JsonValue {
    if (type === 'number' || type === 'integer') return this.readNumber(cell, type === 'integer');
    if (type === 'boolean') return this.readBoolean(cell);
    if (typeof cell === 'string') return cell;
    if (cell instanceof DateCell) return this.readDate(cell, type, format);
    if (type === 'any') return cell instanceof FormattedNumber ? cell.value : cell;
    if (cell instanceof FormattedNumber) {
      if (cell.isPercent) return String(cell.value);
      if (this.repairs && cell.text !== String(cell.value)) this.remarks.noted('column.zeros_kept');
      return cell.text;
    }
    if (this.repairs && typeof cell === 'number' && Math.abs(cell) >= sixteenDigits) {
      this.remarks.report('cell.digits_lost');
      return Number.isInteger(cell) ? BigInt(cell).toString() : String(cell);
    }
    return String(cell);
  }

  /** A date cell in a field of text is the day that it shows; everywhere else an instant, by the zone (rule 5). */
  private readDate({ text }: DateCell, type: ValueType, format: string | undefined): string {
    if (format === 'date') return text.slice(0, 10);
    if (!this.repairs) return this.withOffset(text);
    if (type === 'string' && format !== 'date-time') {
      this.remarks.report('cell.date_in_text');
      return text.endsWith('T00:00:00') ? text.slice(0, 10) : text.replace('T', ' ');
    }
    if (type === 'string') this.remarks.noted('column.date_cells');
    return this.withOffset(text);
  }

  private readNumber(cell: UsableCell, integer: boolean): JsonValue {
    if (cell instanceof DateCell) {
      this.remarks.report('cell.date_in_number');
      return cell.text.replace('T', ' ');
    }
    if (this.repairs && cell instanceof FormattedNumber && cell.isPercent) this.remarks.noted('column.percent_cells');
    const value = typeof cell === 'string' ? this.numberOf(cell) : cell instanceof FormattedNumber ? cell.value : cell;
    if (value === undefined || typeof value === 'boolean') {
      this.remarks.report(integer ? 'cell.not_an_integer' : 'cell.not_a_number');
      return cell as string | boolean;
    }
    if (integer && !/^-?\d+$/.test(numberToText(value)) && !Number.isInteger(Number(numberToText(value)))) {
      this.remarks.report('cell.not_an_integer');
    }
    return value;
  }

  private numberOf(text: string): number | ExactNumber | undefined {
    if (!this.decimalComma) return parseNumber(text);
    const value = parseCommaNumber(text);
    if (value !== undefined && isShortened(text, value)) this.remarks.report('cell.shortened_number');
    return value;
  }

  private readBoolean(cell: UsableCell): JsonValue {
    if (typeof cell === 'boolean') return cell;
    const text = cell instanceof DateCell || cell instanceof FormattedNumber ? cell.text : String(cell);
    if (trueWords.test(text)) return true;
    if (falseWords.test(text)) return false;
    if (this.decimalComma && spanishTrue.test(text)) return true;
    if (this.decimalComma && spanishFalse.test(text)) return false;
    this.remarks.report('cell.not_a_boolean');
    return typeof cell === 'number' ? cell : text;
  }
}

function isDate({ type, format }: CellType): boolean {
  return type === 'string' && (format === 'date-time' || format === 'date');
}

function isNumeric({ kind, type }: CellType): boolean {
  return kind === 'value' && (type === 'number' || type === 'integer');
}
