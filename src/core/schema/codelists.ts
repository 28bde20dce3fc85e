import codelists093 from '../../../schema/generated/0.9.3/codelists.json' with { type: 'json' };
import codelists094 from '../../../schema/generated/0.9.4/codelists.json' with { type: 'json' };
import codelists095 from '../../../schema/generated/0.9.5/codelists.json' with { type: 'json' };
import type { StandardVersion } from '../model/options.ts';

export interface Code {
  code: string;
  /** Titles by language, the first is written. No Spanish for countries and currencies: the browser knows their names. */
  titles: Readonly<Record<string, readonly string[]>>;
}

export interface Codelist {
  /** Titles by language. The standard names codelists only by file: these titles are our own. */
  titles: Readonly<Record<string, readonly string[]>>;
  /** Whether other codes may be used too. */
  open: boolean;
  codes: readonly Code[];
}

const codelists: Readonly<Record<StandardVersion, Readonly<Record<string, Codelist>>>> = {
  '0.9.5': codelists095,
  '0.9.4': codelists094,
  '0.9.3': codelists093,
};

/** The codelist that a field names (`projectType.csv`); undefined where the version has none of that name. */
export function codelist(version: StandardVersion, name: string): Codelist | undefined {
  const lists = codelists[version];
  return Object.hasOwn(lists, name) ? lists[name] : undefined;
}

/** Names of all codelists of the version, in alphabetical order. */
export function codelistNames(version: StandardVersion): string[] {
  return Object.keys(codelists[version]);
}
