import titleSources from '../../../schema/generated/title-sources.json' with { type: 'json' };
import { fold } from '../headers/fold.ts';
import { standardVersions } from '../model/options.ts';
import { atOnce, type Steps } from '../model/steps.ts';
import { type Codelist, codelist, codelistNames } from '../schema/codelists.ts';
import { eachField } from '../schema/lookup.ts';
import { oc4idsSchema } from '../schema/oc4ids.ts';
import type { Field } from '../schema/schema.ts';

/** `names`: codes of countries and currencies, which a browser can name. */
export type TitleGroup = 'fields' | 'codelists' | 'codes' | 'names';

/** Where a Spanish title comes from: the first official catalogues, later ones, or ourselves. */
export type TitleStatus = 'official' | 'later' | 'ours' | 'missing';

/** One English string of the standard, in one part of it. All that has it is translated at once, as in the catalogues. */
export interface TitleRow {
  /** Of this row and no other. */
  id: string;
  group: TitleGroup;
  english: string;
  /** As the standard has it. */
  spanish?: string;
  status: TitleStatus;
  /** Paths of fields; of codes their list and code: `projectType/construction`. Those of the newest version come first. */
  uses: readonly string[];
  /** Names the sheet of an array. */
  isSheet: boolean;
}

/** Titles of a draft, by the part of the standard that they are of. */
export function partOf(group: TitleGroup): 'titles' | 'codes' {
  return group === 'fields' ? 'titles' : 'codes';
}

const named = new Set(['country.csv', 'currency.csv']);

const sources: {
  titles: Readonly<Record<string, string>>;
  codes: Readonly<Record<string, Readonly<Record<string, string>>>>;
} = titleSources;

let table: readonly TitleRow[] | undefined;

/** All titles and codes of all versions of the standard, newest first, in its order. Made once. */
export function titleTable(): readonly TitleRow[] {
  return atOnce(makeTitleTable());
}

/** Makes the table, so that it is at hand when it is first asked for. */
export function* makeTitleTable(): Steps<readonly TitleRow[]> {
  if (table) return table;
  const rows = new Map<string, TitleRow & { uses: string[] }>();
  const add = (group: TitleGroup, titles: Field['titles'], use: string, status: TitleStatus, isSheet = false): void => {
    const english = titles['en']?.[0];
    if (english === undefined) return;
    const spanish = titles['es']?.[0];
    const id = `${group} ${english}`;
    const known = rows.get(id);
    if (!known) {
      const row = { id, group, english, status: spanish === undefined ? 'missing' : status, uses: [use], isSheet };
      rows.set(id, spanish === undefined ? row : { ...row, spanish });
      return;
    }
    if (!known.uses.includes(use)) known.uses.push(use);
    known.isSheet ||= isSheet;
  };
  for (const version of standardVersions) {
    const schema = oc4idsSchema(version);
    yield;
    const addField = (field: Field): void =>
      add('fields', field.titles, field.path, statusOf(sources.titles, field.titles), field.kind === 'objects');
    eachField(schema.metadata, addField);
    add('fields', schema.listTitles, schema.listKey, statusOf(sources.titles, schema.listTitles), true);
    eachField(schema.item, addField);
    yield;
    for (const name of codelistNames(version)) addCodelist(name, codelist(version, name)!, add);
    yield;
  }
  const order: readonly TitleGroup[] = ['fields', 'codelists', 'codes', 'names'];
  table = order.flatMap((group) => [...rows.values()].filter((row) => row.group === group));
  return table;
}

function addCodelist(
  file: string,
  { titles, codes }: Codelist,
  add: (group: TitleGroup, titles: Field['titles'], use: string, status: TitleStatus) => void,
): void {
  const list = file.replace(/\.csv$/, '');
  // The standard names its codelists only by file.
  add('codelists', titles, list, 'ours');
  for (const { code, titles: ofCode } of codes) {
    const source = own(own(sources.codes, list) ?? {}, code);
    add(named.has(file) ? 'names' : 'codes', ofCode, `${list}/${code}`, asStatus(source));
  }
}

function statusOf(table: Readonly<Record<string, string>>, titles: Field['titles']): TitleStatus {
  return asStatus(own(table, titles['en']?.[0] ?? ''));
}

function asStatus(source: string | undefined): TitleStatus {
  return source === 'later' || source === 'ours' ? source : 'official';
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

let alike: Map<string, TitleRow[]> | undefined;

/** Rows whose English is the same but for case, accents and the like, in any part of the standard; the row itself among them. */
export function rowsAlike(row: TitleRow): readonly TitleRow[] {
  alike ??= groupAlike(titleTable());
  return alike.get(fold(row.english)) ?? [];
}

function groupAlike(rows: readonly TitleRow[]): Map<string, TitleRow[]> {
  const groups = new Map<string, TitleRow[]>();
  for (const row of rows) {
    const folded = fold(row.english);
    groups.set(folded, [...(groups.get(folded) ?? []), row]);
  }
  return groups;
}
