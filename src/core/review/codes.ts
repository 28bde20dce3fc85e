import type { JsonValue } from '../model/json.ts';
import type { StandardVersion } from '../model/options.ts';
import type { UnknownCode } from '../model/problem.ts';
import { valueToText } from '../model/values.ts';
import { fold } from '../headers/fold.ts';
import type { Codelist } from '../schema/codelists.ts';
import { type KnownCodes, knownCodes } from '../schema/known-codes.ts';
import type { Field } from '../schema/schema.ts';
import { otherVersionWithCode } from '../schema/versions.ts';
import type { Findings } from './findings.ts';
import { comparable, nearestCode } from './nearest-code.ts';
import type { Position } from './position.ts';
import { type Check, isFalsy } from './walk.ts';

type CodeFacts = Pick<UnknownCode, 'suggestion' | 'until' | 'since'>;

interface ListInReview extends KnownCodes {
  /** What `byFolded` has, without the signs between words: to compare with slips. */
  comparable: ReadonlyMap<string, string>;
  /** What is known of values that are no codes: the same ones come again and again. */
  unknown: Map<string, CodeFacts>;
}

/** Codes that their codelist does not have: an error where it is closed, a note where it is open. */
export class CodeCheck implements Check {
  private readonly findings: Findings;
  private readonly codelist: (name: string) => Codelist | undefined;
  private readonly version: StandardVersion | undefined;
  private readonly known = new Map<string, ListInReview | undefined>();

  constructor(
    findings: Findings,
    codelist: (name: string) => Codelist | undefined,
    version: StandardVersion | undefined,
  ) {
    this.findings = findings;
    this.codelist = codelist;
    this.version = version;
  }

  concerns(field: Field | undefined): boolean {
    return field?.codelist !== undefined;
  }

  value(value: JsonValue, field: Field | undefined, at: Position, inArray: boolean): void {
    if (field?.codelist === undefined || (!inArray && isFalsy(value))) return;
    if (typeof value === 'object' && value !== null) return;
    const { codelist } = field;
    const known = this.codesOf(codelist);
    const code = valueToText(value);
    if (!known || known.codes.has(code)) return;
    const facts = this.factsOf(codelist, code, known);
    const open = field.codelistOpen === true;
    const severity = !open ? 'error' : facts.suggestion === undefined ? 'note' : 'warning';
    this.findings.addHere(
      open ? 'review.code_open' : 'review.code_closed',
      severity,
      at,
      code,
      (path) => ({ path, codelist, value: code, ...facts }),
      value,
    );
  }

  private factsOf(list: string, code: string, known: ListInReview): CodeFacts {
    let facts = known.unknown.get(code);
    if (!facts) {
      const elsewhere = this.version && otherVersionWithCode(this.version, list, code);
      const suggestion =
        known.byFolded.get(fold(code)) ?? (elsewhere ? undefined : nearestCode(code, known.comparable));
      facts = { ...(suggestion !== undefined && { suggestion }), ...elsewhere };
      known.unknown.set(code, facts);
    }
    return facts;
  }

  private codesOf(name: string): ListInReview | undefined {
    const known = this.known.get(name);
    if (known || this.known.has(name)) return known;
    const list = this.codelist(name);
    const made = list && inReview(list);
    this.known.set(name, made);
    return made;
  }
}

function inReview(codelist: Codelist): ListInReview {
  const known = knownCodes(codelist);
  const comparables = Array.from(known.byFolded, ([name, code]) => [comparable(name), code] as const);
  return { ...known, comparable: new Map(comparables), unknown: new Map() };
}
