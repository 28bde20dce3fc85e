import { type StandardVersion, standardVersions } from '../model/options.ts';
import { codelist } from './codelists.ts';
import { findField } from './lookup.ts';
import { oc4idsSchema } from './oc4ids.ts';

/** A field that has another place since a version of the standard. */
export interface MovedField {
  /** Field path without positions, as it was. */
  from: string;
  /** Field path as it is; `0` is the one entry of a list. */
  to: string;
  /** The first version that has it there. */
  since: StandardVersion;
}

/**
 * What the standard moved. That a field is gone, and since when, is in the tables of its versions; where it went is not:
 * the same name with the same fields within, by comparing 0.9.3, 0.9.4 and 0.9.5 with each other. A test holds the two together.
 */
export const movedFields: readonly MovedField[] = [
  { from: 'budget/budgetBreakdown', to: 'budget/budgetBreakdowns/0/budgetBreakdown', since: '0.9.4' },
];

/** Where else something is part of the standard: until an earlier version, or since a later one. */
export type OtherVersion = { until: StandardVersion } | { since: StandardVersion };

/** The version that brought a field of a project which `version` does not have yet. */
export function laterVersionWithField(version: StandardVersion, path: string): StandardVersion | undefined {
  const keys = path.split('/');
  return laterThan(version).find((each) => findField(oc4idsSchema(each), keys) !== undefined);
}

/** The other version that has a code which the codelist of `version` does not have. */
export function otherVersionWithCode(version: StandardVersion, list: string, code: string): OtherVersion | undefined {
  const hasCode = (each: StandardVersion): boolean =>
    codelist(each, list)?.codes.some((known) => known.code === code) ?? false;
  const until = earlierThan(version).find(hasCode);
  if (until) return { until };
  const since = laterThan(version).find(hasCode);
  return since && { since };
}

/** Whether `version` is `since`, or came after it. */
export function isAtLeast(version: StandardVersion, since: StandardVersion): boolean {
  return standardVersions.indexOf(version) <= standardVersions.indexOf(since);
}

/** Newest first. */
function earlierThan(version: StandardVersion): StandardVersion[] {
  return standardVersions.slice(standardVersions.indexOf(version) + 1);
}

/** Oldest first. */
function laterThan(version: StandardVersion): StandardVersion[] {
  return standardVersions.slice(0, standardVersions.indexOf(version)).reverse();
}
