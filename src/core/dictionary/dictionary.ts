import { type StandardVersion, standardVersions } from '../model/options.ts';
import type { Steps } from '../model/steps.ts';
import { type Code, type Codelist, codelist } from '../schema/codelists.ts';
import { eachField } from '../schema/lookup.ts';
import { oc4idsSchema } from '../schema/oc4ids.ts';
import type { Field, Schema } from '../schema/schema.ts';
import { columnsOf, type FieldColumn, withoutIndexes } from './columns.ts';
import {
  codeHelp,
  type FieldHelp,
  fieldHelp,
  type LocalText,
  type Translatable,
  translatableValuesOf,
} from './field-help.ts';
import { type IdsElement, idsElementsOf } from './ids-elements.ts';
import { createSearch, type Found } from './search.ts';
import { createSuggest, type Suggestions } from './suggest.ts';

/** All there is to know about a field of the standard in one version. */
export interface FieldEntry extends Partial<FieldHelp> {
  /** Without indexes: `budget/amount/amount`. It is also the entry's address. */
  path: string;
  key: string;
  scope: 'package' | 'project';
  kind: Field['kind'];
  type: Field['type'];
  format?: string;
  required: boolean;
  titles: LocalText;
  /** What the entry stands in, from the outside in. The list of projects is the outermost for their fields. */
  ancestors: readonly FieldEntry[];
  children: readonly FieldEntry[];
  codelist?: EntryCodelist;
  column?: FieldColumn;
  /** Which values may be translated; absent where the standard does not say (the package's fields). */
  translatable?: Translatable | 'none';
  idsElements: readonly IdsElement[];
  /** All versions that have the field, newest first. */
  versions: readonly StandardVersion[];
}

export interface EntryCodelist {
  titles: LocalText;
  open: boolean;
  codes: readonly EntryCode[];
}

export interface EntryCode {
  code: string;
  /** No Spanish for countries and currencies: the browser knows their names. */
  titles: { en: string; es?: string };
  help?: LocalText;
}

export interface Dictionary {
  version: StandardVersion;
  /** In the order of the standard. */
  entries: readonly FieldEntry[];
  /** Entries that stand in no other: the package's fields, the list of projects among them. */
  top: readonly FieldEntry[];
  /** The entry of a path, also of one with indexes or with `projects/` before it. */
  find(path: string): FieldEntry | undefined;
  /** Entries for what somebody typed, best first; none for nothing. */
  search(text: string): Found[];
  /** Fields that a header in somebody's own words may mean. */
  suggest(header: string, scope: FieldEntry['scope']): Suggestions;
  /** Versions in which there is a field of that path, newest first. */
  versionsOf(path: string): StandardVersion[];
}

/** The dictionary of one version. Making it takes as long as three small workbooks, and the page answers meanwhile. */
export function* createDictionary(version: StandardVersion): Steps<Dictionary> {
  const schema = oc4idsSchema(version);
  yield;
  const entries = yield* entriesOf(schema, version);
  // Their indexes are made here, so that the first key is answered as fast as any other.
  const search = yield* createSearch(entries);
  const suggest = yield* createSuggest(entries);
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  return {
    version,
    entries,
    top: entries.filter((entry) => entry.ancestors.length === 0),
    find: (path) => byPath.get(plainPath(path, schema.listKey)),
    search,
    suggest,
    versionsOf: (path) => versionsWith(plainPath(path, schema.listKey)),
  };
}

/** `projects/0/parties/0/name` → `parties/name`. */
function plainPath(path: string, listKey: string): string {
  const plain = withoutIndexes(path);
  return plain.startsWith(`${listKey}/`) ? plain.slice(listKey.length + 1) : plain;
}

function* entriesOf(schema: Schema, version: StandardVersion): Steps<FieldEntry[]> {
  const columns = yield* columnsOf(schema);
  for (const each of standardVersions) {
    pathsIn(each);
    yield;
  }
  const entries: FieldEntry[] = [];
  const add = (field: Field, scope: FieldEntry['scope'], ancestors: readonly FieldEntry[]): FieldEntry => {
    const children: FieldEntry[] = [];
    const entry = { ...factsOf(field, scope, version), ...placeOf(columns.get(field.path)), ancestors, children };
    entries.push(entry);
    for (const child of field.children.values()) children.push(add(child, scope, [...ancestors, entry]));
    return entry;
  };
  for (const field of schema.metadata.children.values()) add(field, 'package', []);
  const list: Field = { ...schema.item, key: schema.listKey, path: schema.listKey, kind: 'objects', required: true };
  const projects = { ...factsOf({ ...list, titles: schema.listTitles }, 'package', version) };
  const children: FieldEntry[] = [];
  const sheets = columns.get('id')?.sheets;
  const top: FieldEntry = { ...projects, ...placeOf(sheets && { sheets }), ancestors: [], children };
  entries.push(top);
  for (const field of schema.item.children.values()) {
    children.push(add(field, 'project', [top]));
    yield;
  }
  return entries;
}

function factsOf(field: Field, scope: FieldEntry['scope'], version: StandardVersion) {
  const { path, key, kind, type, format, required = false } = field;
  const codes = field.codelist === undefined ? undefined : codesOf(version, field.codelist);
  return {
    path,
    key,
    scope,
    kind,
    type,
    required,
    titles: { en: field.titles['en']?.[0] ?? key, es: field.titles['es']?.[0] ?? key },
    ...fieldHelp(path),
    ...(format !== undefined && { format }),
    ...(codes && { codelist: codes }),
    ...(scope === 'project' && { translatable: translatableValuesOf(path) ?? ('none' as const) }),
    idsElements: idsElementsOf(path),
    versions: versionsWith(path),
  };
}

function placeOf(column: FieldColumn | undefined): { column?: FieldColumn } {
  return column ? { column } : {};
}

/** Made once for all fields that have it. */
const codelists = new WeakMap<Codelist, EntryCodelist>();

function codesOf(version: StandardVersion, name: string): EntryCodelist | undefined {
  const list = codelist(version, name);
  if (!list) return undefined;
  const known = codelists.get(list) ?? entryCodelist(name, list);
  codelists.set(list, known);
  return known;
}

function entryCodelist(name: string, list: Codelist): EntryCodelist {
  const { en = [], es = [] } = list.titles;
  return {
    titles: { en: en[0] ?? name, es: es[0] ?? name },
    open: list.open,
    codes: list.codes.map((code) => entryCode(name, code)),
  };
}

function entryCode(name: string, { code, titles }: Code): EntryCode {
  const help = codeHelp(name, code);
  const spanish = titles['es']?.[0];
  return {
    code,
    titles: { en: titles['en']?.[0] ?? code, ...(spanish !== undefined && { es: spanish }) },
    ...(help && { help }),
  };
}

/** Paths of all fields, by version. */
const paths = new Map<StandardVersion, ReadonlySet<string>>();

function versionsWith(path: string): StandardVersion[] {
  return standardVersions.filter((version) => pathsIn(version).has(path));
}

function pathsIn(version: StandardVersion): ReadonlySet<string> {
  const known = paths.get(version);
  if (known) return known;
  const schema = oc4idsSchema(version);
  const found = new Set([schema.listKey]);
  for (const root of [schema.metadata, schema.item]) eachField(root, (field) => found.add(field.path));
  paths.set(version, found);
  return found;
}
