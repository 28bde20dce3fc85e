import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.ts';
import type { Field } from '../schema/schema.ts';
import type { Findings } from './findings.ts';
import { formats } from './formats.ts';
import type { Position } from './position.ts';
import type { Check } from './walk.ts';

/** Text that is no date, web address or e-mail address where the schema asks for one. */
export class FormatCheck implements Check {
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  formatted(text: string, { format = '' }: Field, at: Position): void {
    const isValid = Object.hasOwn(formats, format) ? formats[format]! : undefined;
    if (isValid && !isValid(text)) {
      this.findings.addHere('review.format', 'error', at, format, (path) => ({ path, format }), text);
    }
  }
}

/** White space as the reference knows it. */
const blank = /^[\t-\r\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*$/;

/** Text of white space only, and empty lists and objects: what has no value should not be there. */
export class EmptyValueCheck implements Check {
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  value(value: JsonValue, _field: Field | undefined, at: Position, inArray: boolean): void {
    const isEmpty =
      typeof value === 'string' ? blank.test(value) : Array.isArray(value) || (isObject(value) && !inArray);
    if (isEmpty && at.last !== undefined) {
      this.findings.addHere('review.empty_value', 'warning', at, '', (path) => ({ path }), value);
    }
  }
}

/** An amount says nothing without its currency. */
export class CurrencyCheck implements Check {
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  object(object: JsonObject, _field: Field | undefined, at: Position): void {
    const amount = getOwn(object, 'amount');
    if (amount === undefined || Object.hasOwn(object, 'currency')) return;
    if ((isObject(amount) && Object.keys(amount).length > 0) || (Array.isArray(amount) && amount.length > 0)) return;
    this.findings.addHere('review.missing_currency', 'warning', at, '', (path) => ({ path }), amount);
  }
}
