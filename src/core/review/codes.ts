import { type JsonValue } from '../model/json.ts';
import { valueToText } from '../model/values.ts';
import { fold } from '../headers/fold.ts';
import type { Codelist } from '../schema/codelists.ts';
import type { Field } from '../schema/schema.ts';
import type { Findings } from './findings.ts';
import type { Position } from './position.ts';
import { type Check, isFalsy } from './walk.ts';

interface KnownCodes {
  codes: ReadonlySet<string>;
  /** Codes by their own text and their titles, without regard to case, accents and white space. */
  byFolded: ReadonlyMap<string, string>;
}

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
    if (!this.known.has(name)) this.known.set(name, knownCodes(this.codelist(name)));
    return this.known.get(name);
  }
}

function knownCodes(codelist: Codelist | undefined): KnownCodes | undefined {
  if (!codelist) return undefined;
  const byFolded = new Map<string, string>();
  for (const { code, titles } of codelist.codes) {
    for (const text of [...Object.values(titles).flat(), code]) byFolded.set(fold(text), code);
  }
  return { codes: new Set(codelist.codes.map(({ code }) => code)), byFolded };
}
