import { type JsonValue } from '../model/json.ts';
import { valueToText } from '../model/values.ts';
import { fold } from '../headers/fold.ts';
import type { Codelist } from '../schema/codelists.ts';
import { type KnownCodes, knownCodes } from '../schema/known-codes.ts';
import type { Field } from '../schema/schema.ts';
import type { Findings } from './findings.ts';
import type { Position } from './position.ts';
import { type Check, isFalsy } from './walk.ts';

/** Codes that their codelist does not have: an error where it is closed, a note where it is open. */
export class CodeCheck implements Check {
  private readonly findings: Findings;
  private readonly codelist: (name: string) => Codelist | undefined;
  private readonly known = new Map<string, KnownCodes | undefined>();

  constructor(findings: Findings, codelist: (name: string) => Codelist | undefined) {
    this.findings = findings;
    this.codelist = codelist;
  }

  value(value: JsonValue, field: Field | undefined, at: Position, inArray: boolean): void {
    if (field?.codelist === undefined || (!inArray && isFalsy(value))) return;
    if (typeof value === 'object' && value !== null) return;
    const { codelist } = field;
    const known = this.codesOf(codelist);
    const code = valueToText(value);
    if (!known || known.codes.has(code)) return;
    const open = field.codelistOpen === true;
    const suggestion = known.byFolded.get(fold(code));
    const isClosed = open ? 'review.code_open' : 'review.code_closed';
    const severity = !open ? 'error' : suggestion === undefined ? 'note' : 'warning';
    this.findings.addHere(
      isClosed,
      severity,
      at,
      code,
      (path) => ({ path, codelist, value: code, ...(suggestion !== undefined && { suggestion }) }),
      value,
    );
  }

  private codesOf(name: string): KnownCodes | undefined {
    if (!this.known.has(name)) {
      const list = this.codelist(name);
      this.known.set(name, list && knownCodes(list));
    }
    return this.known.get(name);
  }
}
