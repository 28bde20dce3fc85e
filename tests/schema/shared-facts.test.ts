/**
 * Compares the standard in `schema/` with the official schemas, codelists and translations, where a copy of them is at
 * hand. The copy is not in the repository, because it holds the explanatory texts of the standard.
 */
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { standardVersions } from '../../src/core/model/options.ts';
import { codelist, codelistNames } from '../../src/core/schema/codelists.ts';
import { eachField } from '../../src/core/schema/lookup.ts';
import { oc4idsSchema } from '../../src/core/schema/oc4ids.ts';
import type { Field } from '../../src/core/schema/schema.ts';
import type { Validator } from '../../schema/generated/0.9.5/validate-package.d.mts';
import { generatedPath, readCsv, readJson, root, type TableRow } from './repository.ts';

const shared = resolve(root, process.env['OC4IDS_SHARED'] ?? '../shared', 'oc4ids');
const absent = !existsSync(shared);
if (absent) console.log('The official schemas are not at hand: comparison skipped (set OC4IDS_SHARED to the folder).');

/**
 * Deliberate differences from the official files:
 * - no `description`: facts only;
 * - order of `enum` and `required`: both are sets (the official currency enumeration is sorted, its codelist is not);
 * - codes that moved within an open codelist stand where the newest version has them;
 * - titles have no white space at their ends, which is never meant;
 * - three currency titles of 0.9.3 in a broken encoding have the form that 0.9.4 corrected them to.
 */
const correctedTitles: Readonly<Record<string, string>> = {
  'Paâ\u0080\u0099anga': 'Pa’anga',
  'BolÃ\u00advar': 'Bolívar',
  'BolÃ\u00advar Soberano': 'Bolívar Soberano',
};

const sharedColumns = (
  'types format minLength minItems minProperties uniqueItems pattern ' +
  'codelist openCodelist items_types definition title_en'
).split(' ');

describe.skipIf(absent).each(standardVersions)('OC4IDS %s against the official files', (version) => {
  const facts = absent ? [] : readCsv(resolve(shared, version, 'fields.csv'));

  it.each(['project-schema.json', 'project-package-schema.json'])('has the same %s but for descriptions', (name) => {
    const official = readJson(resolve(shared, version, 'official', name));
    expect(comparable(readJson(generatedPath(version, name)))).toEqual(comparable(official));
  });

  it('has the same field table, row by row', () => {
    const rows = readCsv(generatedPath(version, 'fields.csv'));
    expect(rows.map(place)).toEqual(facts.map(place));
    for (const [index, fact] of facts.entries()) {
      const row = rows[index];
      for (const column of sharedColumns) expect(row?.[column], `${place(fact)} ${column}`).toBe(fact[column]);
      expect(row?.['required'] === 'true', place(fact)).toBe(fact['required'] === 'true');
      expect(row?.['enum'] === 'true', place(fact)).toBe(fact['enum_inline'] === 'y');
      expect(row?.['title_es'], place(fact)).toBe(spanishOf(fact, 'title_es', 'title_es_later'));
    }
  });

  it('has the same fields in the tree', () => {
    const schema = oc4idsSchema(version);
    const fields = new Map<string, Field>();
    eachField(schema.metadata, (field) => fields.set(`package ${field.path}`, field));
    eachField(schema.item, (field) => fields.set(`project ${field.path}`, field));
    const rows = facts.filter((fact) => fact['path'] !== 'projects');
    expect([...fields.keys()]).toEqual(rows.map((fact) => place(fact).replaceAll('/0/', '/')));
    for (const fact of rows) {
      const field = fields.get(place(fact).replaceAll('/0/', '/'));
      expect(field && describeField(field), place(fact)).toEqual(expectedField(fact));
    }
  });

  it('has the same codelists, codes and titles', () => {
    const lists = readCsv(resolve(shared, version, 'codelists.csv'));
    expect(new Set(codelistNames(version))).toEqual(new Set(lists.map((row) => row['codelist'])));
    for (const { codelist: name = '', open_closed: openOrClosed } of lists) {
      const list = codelist(version, name);
      expect(list?.open, name).toBe(openOrClosed === 'open');
      const official = readCsv(resolve(shared, version, 'codelists', name)).map((row) => expectedCode(name, row));
      const ours = list?.codes.map(({ code, titles }) => ({
        code,
        en: titles['en']?.[0],
        es: titles['es']?.[0] ?? '',
      }));
      expect(byCode(ours ?? []), name).toEqual(byCode(official));
    }
  });

  it('has a validator that finds what the official schema finds in the structure', async () => {
    const validatePackage = await loadValidator(version);
    const official = officialValidator(version);
    for (const name of [`${version}-example.json`, `${version}-blank.json`]) {
      const data = asPackage(readJson(resolve(shared, 'examples', name)));
      for (const candidate of [data, broken(data)]) {
        validatePackage(candidate);
        official(candidate);
        expect(errorsOf(validatePackage), name).toEqual(errorsOf(official));
      }
    }
  });
});

describe.skipIf(absent)('the official example of 0.9.5', () => {
  // That of 0.9.4 is not valid, by the official schema either.
  it('is accepted, and rejected when it is broken', async () => {
    const validatePackage = await loadValidator('0.9.5');
    const example = readJson(resolve(shared, 'examples/0.9.5-example.json'));
    expect(validatePackage(example), JSON.stringify(validatePackage.errors)).toBe(true);
    expect(validatePackage(broken(example))).toBe(false);
    expect(errorsOf(validatePackage)).toEqual(['/publisher type']);
  });
});

describe.skipIf(absent)('the official Spanish schema of 0.9.5', () => {
  it('has only titles that are accepted', () => {
    const spanish = readJson(generatedPath('titles-es.json')) as Record<string, string[]>;
    const folder = resolve(shared, '0.9.5/official/es');
    for (const name of absent ? [] : readdirSync(folder)) {
      const english = titlesIn(readJson(resolve(shared, '0.9.5/official', name)));
      for (const [index, title] of titlesIn(readJson(resolve(folder, name))).entries()) {
        const original = english[index] ?? '';
        if (title !== original) expect(spanish[original], original).toContain(title.trim());
      }
    }
  });
});

async function loadValidator(version: string): Promise<Validator> {
  const module: unknown = await import(/* @vite-ignore */ generatedPath(version, 'validate-package.mjs'));
  return (module as { validatePackage: Validator }).validatePackage;
}

function officialValidator(version: string): ValidateFunction {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  ajv.addSchema(readJson(resolve(shared, version, 'official/project-schema.json')) as object);
  return ajv.compile(readJson(resolve(shared, version, 'official/project-package-schema.json')) as object);
}

/** Keywords that `src/core/review` looks at itself are not the validator's. */
const lookedAtElsewhere = new Set(['enum', 'format', 'uniqueItems']);

function errorsOf(validator: Pick<Validator, 'errors'>): string[] {
  const errors = (validator.errors ?? []).filter(({ keyword }) => !lookedAtElsewhere.has(keyword));
  return errors.map((error) => `${error.instancePath} ${error.keyword}`).sort();
}

/** The blank example is a bare project. */
function asPackage(data: unknown): object {
  const object = data as object;
  return 'projects' in object ? object : { projects: [object] };
}

function broken(data: unknown): unknown {
  const { projects, ...rest } = data as { projects: object[] };
  return { ...rest, publisher: 'me', projects: projects.map((project) => ({ ...project, type: 'castle' })) };
}

describe.skipIf(absent)('what is said about fields, against the official tables', () => {
  const plain = (path: string): string => path.replaceAll(/\/0(?=[/[?\s]|$)/g, '');

  it('has the same fields whose values may be translated', () => {
    const facts = absent ? [] : readCsv(resolve(shared, 'i18n.csv'));
    const expected = facts
      .filter((row) => row['translatable'] === 'true' || row['note'] !== '')
      .map((row) => [plain(row['fields_path']!), row['note'] || 'all']);
    // The official note stands at forecasts only; metrics have the same measure.
    expected.push(['metrics/observations/measure', 'strings-only']);
    const own = readJson(generatedPath('translatable.json')) as Record<string, string>;
    const newest = new Set(readCsv(generatedPath('0.9.5', 'fields.csv')).map((row) => plain(row['path']!)));
    expect(Object.fromEntries(Object.entries(own).filter(([path]) => newest.has(path)))).toEqual(
      Object.fromEntries(expected),
    );
  });

  it('has the same elements of the CoST IDS, served by the same fields', () => {
    const facts = absent ? [] : readCsv(resolve(shared, 'ids-elements.csv'));
    const own = readJson(generatedPath('ids-elements.json')) as { titles: object; module: string; fields: string[] }[];
    expect(own.map(({ titles, module, fields }) => ({ titles, module, fields }))).toEqual(
      facts.map((row) => ({
        titles: { en: row['title_en'], es: row['title_es'] },
        module: row['module'],
        fields: plain(row['oc4ids_paths']!).split(' '),
      })),
    );
    const paths = new Set(readCsv(generatedPath('0.9.5', 'fields.csv')).map((row) => plain(row['path']!)));
    const unknown = own
      .flatMap(({ fields }) => fields)
      .map((field) => field.replaceAll(/\[[^\]]*\]|\?$/g, ''))
      .filter((path) => !paths.has(path) && !/\/dimensions\//.test(path));
    expect(unknown).toEqual([]);
  });
});

function place(row: TableRow): string {
  return `${row['scope']} ${row['path']}`;
}

function spanishOf(row: TableRow, official: string, later: string): string {
  return (row[official] || row[later] || '').trim();
}

function expectedField(fact: TableRow): object {
  const types = new Set((fact['types'] ?? '').split('|'));
  const itemTypes = (fact['items_types'] ?? '').split('|').filter((type) => type !== '');
  const scalar = ['string', 'number', 'integer', 'boolean'].find((type) => types.has(type));
  const shape = types.has('object')
    ? { kind: 'object', type: 'any' }
    : !types.has('array')
      ? { kind: 'value', type: scalar }
      : itemTypes.includes('object')
        ? { kind: 'objects', type: 'any' }
        : { kind: 'list', type: itemTypes.find((type) => type !== 'array') };
  return {
    ...shape,
    nested: itemTypes.includes('array'),
    format: fact['format'] ?? '',
    required: fact['required'] === 'true',
    deprecated: fact['deprecated'] === 'true',
    codelist: fact['codelist'] ?? '',
    codelistOpen: fact['openCodelist'] ?? '',
    en: fact['title_en'],
    es: spanishOf(fact, 'title_es', 'title_es_later'),
  };
}

function describeField(field: Field): object {
  return {
    kind: field.kind,
    type: field.type,
    nested: field.nested ?? false,
    format: field.format ?? '',
    required: field.required ?? false,
    deprecated: field.deprecated ?? false,
    codelist: field.codelist ?? '',
    codelistOpen: field.codelistOpen === undefined ? '' : String(field.codelistOpen),
    en: field.titles['en']?.[0],
    es: field.titles['es']?.[0],
  };
}

function expectedCode(list: string, row: TableRow): { code: string; en: string; es: string } {
  const title = row['Title_en'] ?? '';
  const en = list === 'currency.csv' ? (correctedTitles[title] ?? title) : title;
  return { code: row['Code'] ?? '', en, es: spanishOf(row, 'Title_es', 'Title_es_later') };
}

function byCode<T extends { code: string }>(codes: T[]): T[] {
  return codes.sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** The schema without descriptions, and with sets in one order. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, member]) => !(key === 'description' && typeof member === 'string'))
    .map(([key, member]) => [key, key === 'enum' || key === 'required' ? new Set(member) : comparable(member)]);
  return Object.fromEntries(entries);
}

/** All titles, in document order; a property named `title` holds a schema. */
function titlesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === 'title' && typeof member === 'string' ? [member] : titlesIn(member),
  );
}
