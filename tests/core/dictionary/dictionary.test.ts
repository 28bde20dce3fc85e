import { describe, expect, it } from 'vitest';
import { createDictionary, type FieldEntry } from '../../../src/core/dictionary/dictionary.ts';
import { atOnce } from '../../../src/core/model/steps.ts';
import { standardVersions } from '../../../src/core/model/options.ts';
import { generatedPath, readCsv } from '../../schema/repository.ts';
import { headersOf, writeSheets } from '../support.ts';

const dictionary = atOnce(createDictionary('0.9.5'));

function entry(path: string, from = dictionary): FieldEntry {
  const found = from.find(path);
  if (!found) throw new Error(`no entry ${path}`);
  return found;
}

const paths = (entries: readonly FieldEntry[]): string[] => entries.map(({ path }) => path);

describe.each(standardVersions)('the dictionary of OC4IDS %s', (version) => {
  const { entries, find } = atOnce(createDictionary(version));

  it('has an entry for every row of the field table, each under its own address', () => {
    const rows = readCsv(generatedPath(version, 'fields.csv')).map((row) => row['path']!.replaceAll('/0/', '/'));
    expect([...paths(entries)].sort()).toEqual([...rows].sort());
    expect(new Set(paths(entries)).size).toBe(entries.length);
    for (const each of entries) expect(find(each.path)).toBe(each);
  });

  it('leads from every entry to its parent and back', () => {
    for (const each of entries) {
      const parent = each.ancestors.at(-1);
      if (parent) expect(parent.children).toContain(each);
      for (const child of each.children) expect(child.ancestors).toEqual([...each.ancestors, each]);
    }
  });
});

describe('an entry', () => {
  it('is found by a path with indexes, or below projects', () => {
    for (const path of ['parties/0/name', 'projects/parties/name', 'projects/12/parties/3/name']) {
      expect(entry(path).path).toBe('parties/name');
    }
    expect(dictionary.find('parties/nombre')).toBeUndefined();
    expect(dictionary.find('__proto__')).toBeUndefined();
  });

  it('has what the standard says of it', () => {
    expect(entry('status')).toMatchObject({
      kind: 'value',
      type: 'string',
      required: false,
      titles: { en: 'Status', es: 'Estado' },
      codelist: { open: false, titles: { en: 'Project status' } },
      versions: ['0.9.5', '0.9.4', '0.9.3'],
    });
    expect(entry('updated').format).toBe('date-time');
    expect(entry('id').required).toBe(true);
    expect(entry('environment/environmentalMeasures').versions).toEqual(['0.9.5']);
    expect(dictionary.versionsOf('budget/budgetBreakdown')).toEqual(['0.9.3']);
    expect(paths(entry('budget/amount/amount').ancestors)).toEqual(['projects', 'budget', 'budget/amount']);
  });

  it('says which values may be translated', () => {
    expect(entry('id').translatable).toBe('suffix-only');
    expect(entry('title').translatable).toBe('all');
    expect(entry('status').translatable).toBe('none');
    expect(entry('uri').translatable).toBeUndefined();
  });

  it('names the elements of the CoST IDS that it serves, with their conditions', () => {
    const elements = entry('parties/name').idsElements;
    expect(elements[0]).toMatchObject({
      module: 'core',
      titles: { en: 'Project owner', es: 'Dueño del proyecto' },
      conditions: ['roles = publicAuthority'],
    });
    for (const each of dictionary.entries) {
      for (const { conditions } of each.idsElements) expect(conditions.join(' ')).not.toMatch(/%20|[~[\]]/);
    }
  });

  it('stands in the sheet and under the headers that a workbook has', () => {
    for (const headers of ['paths', 'en', 'es'] as const) {
      const written = writeSheets([], { headers, columns: 'all', extras: 'none' });
      for (const path of [
        'id',
        'budget/amount/amount',
        'parties/people/address/region',
        'benefits/beneficiaries/description',
      ]) {
        const { sheets, headers: names } = entry(path).column!;
        expect(headersOf(written, sheets[headers])).toContain(names![headers]);
      }
    }
    expect(entry('budget').column).toEqual({ sheets: { paths: 'projects', en: 'Projects', es: 'Proyectos' } });
    expect(entry('parties/people').column?.sheets.es).toBe('Personas');
    expect(entry('publisher/name').column).toMatchObject({ beside: true, headers: { es: 'Publicador:Nombre' } });
  });
});
