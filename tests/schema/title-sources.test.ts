/** Compares where Spanish titles come from with the official tables, where a copy of them is at hand. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standardVersions } from '../../src/core/model/options.ts';
import { readCsv, root, type TableRow } from './repository.ts';

const shared = resolve(root, process.env['OC4IDS_SHARED'] ?? '../shared', 'oc4ids');
const absent = !existsSync(shared);

describe.skipIf(absent)('where Spanish titles come from', () => {
  const statuses = (name: string, column: string): TableRow[] =>
    absent
      ? []
      : standardVersions.flatMap((version) => readCsv(resolve(shared, version, name))).filter((r) => r[column]);

  it('is what the official tables say of the titles of fields', () => {
    const of = (column: string): Set<string> =>
      new Set(
        ['fields.csv', 'definitions.csv'].flatMap((name) =>
          statuses(name, column).map((r) => `${r['title_en']?.trim()} → ${r[column]?.trim()}`),
        ),
      );
    const [official, later] = [of('title_es'), of('title_es_later')];
    for (const row of readCsv(resolve(root, 'schema/source/titles.csv'))) {
      const title = `${row['title_en']} → ${row['title_es']}`;
      const expected = official.has(title) ? 'official' : later.has(title) ? 'later' : 'ours';
      expect(row['status_es'], title).toBe(expected);
    }
  });

  it('is what the official codelists say of the titles of codes', () => {
    for (const row of readCsv(resolve(root, 'schema/source/codes.csv'))) {
      if (!row['title_es']) continue;
      const of = (column: string): boolean =>
        standardVersions.some((version) => {
          const file = resolve(shared, version, 'codelists', `${row['codelist']}.csv`);
          const rows = existsSync(file) ? codesIn(file) : [];
          return rows.some((each) => each['Code'] === row['code'] && each[column]?.trim() === row['title_es']);
        });
      const expected = of('Title_es') ? 'official' : of('Title_es_later') ? 'later' : 'ours';
      expect(row['status_es'], `${row['codelist']}/${row['code']}`).toBe(expected);
    }
  });
});

const codesRead = new Map<string, TableRow[]>();

function codesIn(file: string): TableRow[] {
  const rows = codesRead.get(file) ?? readCsv(file);
  codesRead.set(file, rows);
  return rows;
}
