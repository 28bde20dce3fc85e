import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { standardVersions } from '../../src/core/model/options.ts';
import { codelist, codelistNames } from '../../src/core/schema/codelists.ts';
import { eachField } from '../../src/core/schema/lookup.ts';
import { oc4idsSchema } from '../../src/core/schema/oc4ids.ts';
import type { Field } from '../../src/core/schema/schema.ts';
import { generatedPath, readCsv, readJson, root } from './repository.ts';
import type { Validator } from '../../schema/generated/0.9.5/validate-package.d.mts';

/** Countries and currencies have no Spanish titles here: the browser knows their names. */
const namedByTheBrowser = new Set(['country.csv', 'currency.csv']);

const smallPackage = {
  uri: 'https://example.org/packages/1',
  publishedDate: '2024-04-05T00:00:00Z',
  version: '0.9',
  publisher: { name: 'Ministry of Works' },
  projects: [{ id: 'oc4ids-bu3kcz-1', period: { startDate: '2024-04-05T00:00:00Z' } }],
};

describe('generated files', () => {
  it('are what the source says', () => {
    const check = (): Buffer => execFileSync(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: root });
    expect(check).not.toThrow();
  });
});

describe.each(standardVersions)('OC4IDS %s', (version) => {
  const schema = oc4idsSchema(version);
  const fields: Field[] = [];
  eachField(schema.item, (field) => fields.push(field));
  eachField(schema.metadata, (field) => fields.push(field));

  it('has none of the explanatory texts of the standard', () => {
    for (const name of ['project-schema.json', 'project-package-schema.json']) {
      expect(textsUnder('description', readJson(generatedPath(version, name)))).toEqual([]);
    }
  });

  it('has an English and a Spanish title for every field and for the list of projects', () => {
    const untitled = fields.filter((field) => !field.titles['en']?.[0] || !field.titles['es']?.[0]);
    expect(untitled.map((field) => field.path)).toEqual([]);
    expect(schema.listTitles).toEqual({ en: ['Projects'], es: ['Proyectos'] });
  });

  it('has no title that could mean two fields of an object', () => {
    for (const parent of [schema.item, schema.metadata, ...fields]) {
      const owners = new Map<string, string>();
      for (const field of parent.children.values()) {
        for (const title of new Set(Object.values(field.titles).flat().map(folded))) {
          expect(owners.get(title), `${field.path}: ${title}`).toBeUndefined();
          owners.set(title, field.path);
        }
      }
    }
  });

  it('has all codelists its fields name, and no other', () => {
    const named = new Set(fields.flatMap((field) => field.codelist ?? []));
    expect([...named].sort()).toEqual(codelistNames(version).sort());
    for (const field of fields) {
      if (field.codelist) expect(codelist(version, field.codelist)?.open, field.path).toBe(field.codelistOpen);
    }
  });

  it('has titles for every codelist and code', () => {
    for (const name of codelistNames(version)) {
      const list = codelist(version, name);
      expect(list?.titles['en']?.[0] && list.titles['es']?.[0], name).toBeTruthy();
      expect(new Set(list?.codes.map((item) => item.code)).size, name).toBe(list?.codes.length);
      for (const item of list?.codes ?? []) {
        expect(item.titles['en']?.[0], `${name} ${item.code}`).toBeTruthy();
        if (namedByTheBrowser.has(name)) expect(item.titles['es']).toBeUndefined();
        else expect(item.titles['es']?.[0], `${name} ${item.code}`).toBeTruthy();
      }
    }
  });

  it('has a field table with the same fields as the tree', () => {
    const rows = readCsv(generatedPath(version, 'fields.csv')).filter((row) => row['path'] !== 'projects');
    const paths = rows.map((row) => `${row['scope']} ${row['path']?.replaceAll('/0/', '/')}`);
    const expected: string[] = [];
    eachField(schema.metadata, (field) => expected.push(`package ${field.path}`));
    eachField(schema.item, (field) => expected.push(`project ${field.path}`));
    expect(paths).toEqual(expected);
  });

  it('has a validator that accepts a package and lists all errors in the structure of a broken one', async () => {
    const validatePackage = await loadValidator(version);
    expect(validatePackage(smallPackage), JSON.stringify(validatePackage.errors)).toBe(true);
    const broken = {
      ...smallPackage,
      publishedDate: 'yesterday',
      uri: 'no address',
      projects: [{ id: '', status: 'dreaming', period: { startDate: '5/4/2024' } }, {}],
    };
    expect(validatePackage(broken)).toBe(false);
    expect(validatePackage.errors?.map((error) => `${error.instancePath} ${error.keyword}`).sort()).toEqual([
      '/projects/0/id minLength',
      '/projects/1 minProperties',
      '/projects/1 required',
    ]);
  });

  it('has a validator that Node loads without a bundler', () => {
    const path = generatedPath(version, 'validate-package.mjs');
    expect(readFileSync(path, 'utf8')).not.toContain('require(');
    const script = `import { validatePackage } from ${JSON.stringify(pathToFileURL(path).href)};
      process.stdout.write(String(validatePackage(${JSON.stringify(smallPackage)})));`;
    const output = execFileSync(process.execPath, ['--input-type=module'], { input: script, cwd: root });
    expect(output.toString()).toBe('true');
  });
});

async function loadValidator(version: string): Promise<Validator> {
  const path = resolve(root, 'schema/generated', version, 'validate-package.mjs');
  const module = (await import(/* @vite-ignore */ path)) as { validatePackage: Validator };
  return module.validatePackage;
}

/** Texts under the keyword anywhere; a property *named* like the keyword holds a schema, not a text. */
function textsUnder(keyword: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === keyword && typeof member === 'string' ? [member] : textsUnder(keyword, member),
  );
}

/** As forgiving as the matching of headers may be. */
function folded(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/[\p{M}\s\p{P}]/gu, '')
    .toLowerCase();
}
