import { isGeometryField } from '../geometry/geometry-field.ts';
import { wktToGeometry } from '../geometry/wkt.ts';
import { decode, isEncoded } from '../layout/encoded.ts';
import type { JsonValue } from '../model/json.ts';
import { numberToText, parseNumber } from '../model/number.ts';
import type { Repairs } from '../model/options.ts';
import type { ProblemCode } from '../model/problem.ts';
import { type BrokenCell, type Cell, DateCell, FormattedNumber } from '../model/workbook.ts';
import type { Field, ValueType } from '../schema/schema.ts';
import { offsetsOf } from './time-zone.ts';

/** What a column holds, as far as its cells are concerned. */
export interface CellType {
  kind: Field['kind'];
  type: ValueType;
  format?: string;
  nested?: boolean;
  /** Fields of an object. */
  children?: Field['children'];
}

/** A cell that is not empty, and not broken. */
export type UsableCell = Exclude<Cell, undefined | BrokenCell>;

/** A column that no schema types: its cells are what they are. */
export const untyped: CellType = { kind: 'value', type: 'any' };

export interface CellReaderOptions {
  repairs: Repairs;
  timeZone: string;
  /** Whether WKT is read where the schema has a geometry. */
  convertWkt?: boolean;
}

/** Problems a cell may have; the caller knows the place. */
export type CellTrouble = Extract<
  ProblemCode,
  | 'cell.not_a_number'
  | 'cell.not_an_integer'
  | 'cell.not_a_boolean'
  | 'cell.not_an_object'
  | 'cell.not_wkt'
  | 'cell.date_in_number'
  | 'cell.trimmed'
>;

const trueWords = /^(true|1)$/i;
const falseWords = /^(false|0)$/i;
const trueWordsForgiving = /^(true|1|verdadero|s[ií]|yes)$/iu;
const falseWordsForgiving = /^(false|0|falso|no)$/iu;

/** White space and invisible characters at the ends of a text. */
const ends = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/gu;

/**
 * Turns cells into values by the type of their column ("Reading" in the rules of the conversion). One reader serves a
 * whole workbook; after each `read`, `trouble` says what was wrong with that cell, and `changed` whether the value is other
 * than what the cell literally holds.
 */
export class CellReader {
  trouble: CellTrouble | undefined;
  changed = false;
  private readonly repairs: boolean;
  private readonly convertWkt: boolean;
  private readonly withOffset: (wallClock: string) => string;

  constructor({ repairs, timeZone, convertWkt = false }: CellReaderOptions) {
    this.convertWkt = convertWkt;
    this.repairs = repairs === 'apply';
    this.withOffset = offsetsOf(timeZone);
  }

  /** The value of a cell that is neither empty nor broken. */
  read(cell: UsableCell, type: CellType): JsonValue {
    this.trouble = undefined;
    this.changed = false;
    if (typeof cell === 'string') return this.readText(cell, type);
    if (type.kind === 'list') return [this.readItem(cell, type)];
    return this.readItem(cell, type);
  }

  private readText(text: string, type: CellType): JsonValue {
    if (isEncoded(text)) {
      const value = decode(text);
      if (value !== undefined) return value;
    }
    if (type.kind === 'list') return this.readList(text, type);
    if (type.kind === 'object' || type.kind === 'objects') {
      this.trouble = 'cell.not_an_object';
      if (this.convertWkt && isGeometryField(type)) {
        const geometry = wktToGeometry(text);
        this.trouble = geometry ? undefined : 'cell.not_wkt';
        if (geometry) return geometry;
      }
    }
    return this.readItem(text, type);
  }

  /** Lists are separated by `;`; inner lists by `,` where the schema has arrays of arrays (rule 7). */
  private readList(text: string, type: CellType): JsonValue {
    const trimmed = this.repairs ? this.trim(text) : text;
    const pieces = trimmed.split(';');
    if (type.type === 'number' || type.type === 'integer') {
      const numbers = this.readNumbers(pieces, type.nested === true);
      if (numbers) return numbers;
      this.trouble = 'cell.not_a_number';
      return pieces;
    }
    if (type.nested && trimmed.includes(',')) return pieces.map((piece) => piece.split(','));
    return pieces.map((piece) => this.readItem(piece, type));
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
    if (typeof cell === 'string') return this.repairs ? this.trim(cell) : cell;
    if (cell instanceof DateCell) {
      return format === 'date' ? cell.text.slice(0, 10) : this.withOffset(cell.text);
    }
    if (cell instanceof FormattedNumber) return type === 'any' ? cell.value : cell.text;
    if (type === 'any') return cell;
    return String(cell);
  }

  private readNumber(cell: UsableCell, integer: boolean): JsonValue {
    if (cell instanceof DateCell) {
      this.trouble = 'cell.date_in_number';
      return cell.text.replace('T', ' ');
    }
    const value = typeof cell === 'string' ? parseNumber(cell) : cell instanceof FormattedNumber ? cell.value : cell;
    if (value === undefined || typeof value === 'boolean') {
      this.trouble = integer ? 'cell.not_an_integer' : 'cell.not_a_number';
      return cell as string | boolean;
    }
    if (integer && !/^-?\d+$/.test(numberToText(value)) && !Number.isInteger(Number(numberToText(value)))) {
      this.trouble = 'cell.not_an_integer';
    }
    return value;
  }

  private readBoolean(cell: UsableCell): JsonValue {
    if (typeof cell === 'boolean') return cell;
    const text = cell instanceof DateCell || cell instanceof FormattedNumber ? cell.text : String(cell);
    if (trueWords.test(text)) return true;
    if (falseWords.test(text)) return false;
    if (this.repairs) {
      const word = text.replace(ends, '');
      const value = trueWordsForgiving.test(word) ? true : falseWordsForgiving.test(word) ? false : undefined;
      if (value !== undefined) {
        this.changed = true;
        return value;
      }
    }
    this.trouble = 'cell.not_a_boolean';
    return typeof cell === 'number' ? cell : text;
  }

  /** Ends, line ends and the Unicode form of free text; the only repairs it gets (rule 3). */
  private trim(text: string): string {
    const trimmed = text.replace(ends, '').replaceAll('\r\n', '\n').normalize('NFC');
    if (trimmed !== text) {
      this.changed = true;
      this.trouble ??= 'cell.trimmed';
    }
    return trimmed;
  }
}
