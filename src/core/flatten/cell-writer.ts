import { looksLikeOneNumber, withDecimalComma } from '../layout/decimal-comma.ts';
import { encode, isEncoded } from '../layout/encoded.ts';
import { mayRun, protect } from '../layout/protected.ts';
import { ExactNumber, isObject, type JsonValue } from '../model/json.ts';
import { numberToText } from '../model/number.ts';
import { isNumber, sameValue } from '../model/values.ts';
import type { Cell } from '../model/workbook.ts';
import type { Geometries } from './geometries.ts';
import { rollupWarning } from '../unflatten/clean-row.ts';
import { CellReader, type CellType } from '../unflatten/read-cell.ts';

/** Text that some format or reader would not give back as it is. */
const unsafeText = /[\u0000\ufffe\uffff]|\p{Surrogate}/u;

/** The same, emoji and the like included: a quicker look, after which nearly no text needs the closer one. */
const suspiciousText = /[\u0000\ud800-\udfff\ufffe\uffff]/;

// oxlint-disable-next-line no-control-regex
const unsafeWithoutControls = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/u;

// oxlint-disable-next-line no-control-regex
const suspiciousWithoutControls = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

const letterJ = 0x6a;
const letterW = 0x57;

/** Up to this many letters a text may be taken as it is without a closer look. */
export const shortText = 64;

const unwritable = new RegExp(unsafeWithoutControls, 'gu');

export interface CellWriterOptions {
  typedCells: boolean;
  /** Objects that are written as the text they have here. */
  geometries?: Geometries | undefined;
  /** Whether a cell can hold control characters; `true` where absent. */
  controls?: boolean | undefined;
  /** Whether text that a program would run as a formula gets an apostrophe; `false` where absent. */
  protectFormulas?: boolean | undefined;
  /** Whether a number that is alone in its cell has a decimal comma; `false` where absent. Only where cells have no types. */
  decimalComma?: boolean | undefined;
}

/**
 * Values as cells. With `extras: write` every cell reads back as the value it was made from: whatever a plain cell cannot say is
 * written as JSON (rule 18). Which is which is asked of the reader itself, or known of it.
 */
export class CellWriter {
  private readonly typedCells: boolean;
  private readonly geometries: Geometries | undefined;
  private readonly controls: boolean;
  private readonly protectsFormulas: boolean;
  private readonly decimalComma: boolean;
  private readonly suspicious: RegExp;
  private readonly unsafe: RegExp;
  private readonly reader = new CellReader({ repairs: 'offer', timeZone: 'UTC' });

  constructor(options: CellWriterOptions) {
    const { typedCells, geometries, controls = true, protectFormulas = false, decimalComma = false } = options;
    this.typedCells = typedCells;
    this.geometries = geometries;
    this.controls = controls;
    this.protectsFormulas = protectFormulas;
    this.decimalComma = decimalComma;
    this.suspicious = controls ? suspiciousText : suspiciousWithoutControls;
    this.unsafe = controls ? unsafeText : unsafeWithoutControls;
  }

  /** The cell of a value, in a column of that type. Never empty. */
  exact(value: JsonValue, column: CellType): Cell {
    const cell = this.exactCell(value, column);
    return this.protectsFormulas && typeof cell === 'string' ? protect(cell) : cell;
  }

  private exactCell(value: JsonValue, column: CellType): Cell {
    if (column.kind !== 'value') return this.exactList(value, column);
    const { type } = column;
    if (typeof value === 'string') {
      return (type === 'string' || type === 'any') && this.isPlain(value) ? value : encode(value);
    }
    if (typeof value === 'number') {
      if (type === 'number' || type === 'integer') return this.typedCells ? value : this.numberText(String(value));
      return type === 'any' && this.typedCells ? value : encode(value);
    }
    if (typeof value === 'boolean') {
      if (type === 'boolean') return this.typedCells ? value : String(value);
      return type === 'any' && this.typedCells ? value : encode(value);
    }
    if (value instanceof ExactNumber && (type === 'number' || type === 'integer')) return this.numberText(value.text);
    return encode(value);
  }

  private exactList(value: JsonValue, column: CellType): Cell {
    if (column.kind !== 'list' || !Array.isArray(value)) return this.geometries?.get(value) ?? encode(value);
    const text = joinList(value);
    if (text === undefined || !this.isPlain(text)) return encode(value);
    if (this.decimalComma && column.type !== 'string' && looksLikeOneNumber(text)) return encode(value);
    // Most lists are of codes, or of numbers, which the reader takes as they stand.
    if (column.type === 'string' && value.every(isPlainItem)) return text;
    if (column.type === 'number' && value.every(isPlainNumber)) return text;
    return sameValue(this.reader.read(text, column), value) ? text : encode(value);
  }

  private numberText(text: string): string {
    return this.decimalComma ? withDecimalComma(text) : text;
  }

  private isPlain(text: string): boolean {
    const first = text.charCodeAt(0);
    // Nearly all text begins otherwise, and there is none without a first letter.
    const isOurs = first === letterJ ? isEncoded(text) : first === letterW && text.startsWith(rollupWarning);
    return text !== '' && !isOurs && !(this.suspicious.test(text) && this.unsafe.test(text));
  }

  /**
   * Whether a text is its own cell, found out quickly for most: where it is `false`, `exact` says what the cell is. Letter by letter, since to ask
   * a pattern takes longer where a text is short.
   */
  takesAsIs(text: string, { kind, type }: CellType): boolean {
    const { length } = text;
    if (length === 0 || length > shortText || kind !== 'value' || (type !== 'string' && type !== 'any')) return false;
    const first = text.charCodeAt(0);
    if (first === letterJ || first === letterW || (this.protectsFormulas && mayRun(first))) return false;
    const least = this.controls ? 1 : 0x20;
    for (let index = 0; index < length; index++) {
      const code = text.charCodeAt(index);
      if (code < least || code >= 0xd800) return false;
    }
    return true;
  }

  /**
   * The cell of a value in Flatten Tool's bare layout; `undefined` where that has none for it, or an empty one. Characters that
   * a cell cannot hold are left out.
   */
  bare(value: JsonValue): Cell {
    const cell = this.bareCell(value);
    return this.protectsFormulas && typeof cell === 'string' ? protect(cell) : cell;
  }

  private bareCell(value: JsonValue): Cell {
    if (value === null) return undefined;
    if (typeof value === 'string') return this.controls ? value : value.replace(unwritable, '');
    if (typeof value === 'object')
      return Array.isArray(value) ? joinList(value) : (this.geometries?.get(value) ?? this.bareNumber(value));
    if (this.typedCells) return value;
    return typeof value === 'number' ? this.numberText(String(value)) : String(value);
  }

  private bareNumber(value: JsonValue): string | undefined {
    return value instanceof ExactNumber ? this.numberText(value.text) : undefined;
  }
}

/** Text that neither separator would divide. */
function isPlainItem(value: JsonValue): boolean {
  return typeof value === 'string' && value !== '' && !/[;,]/.test(value);
}

/** Numbers of usual size, which the reader takes as they are written. */
function isPlainNumber(value: JsonValue): boolean {
  return typeof value === 'number' && Math.abs(value) < 1e15 && (value === 0 || Math.abs(value) > 1e-6);
}

/** Values separated by `;`, lists within by `,`; `undefined` for what is neither. */
function joinList(list: readonly JsonValue[]): string | undefined {
  const parts: string[] = [];
  for (const item of list) {
    const text = Array.isArray(item) ? joinInner(item) : scalarText(item);
    if (text === undefined) return undefined;
    parts.push(text);
  }
  return parts.join(';');
}

function joinInner(list: readonly JsonValue[]): string | undefined {
  const parts = list.map(scalarText);
  return parts.includes(undefined) ? undefined : parts.join(',');
}

function scalarText(value: JsonValue): string | undefined {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (isNumber(value)) return numberToText(value);
  return isObject(value) || Array.isArray(value) ? undefined : String(value);
}
