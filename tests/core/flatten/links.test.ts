import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../src/core/model/json.ts';
import { columnOf, headersOf, packageOf, readSheets, sheetNames, writeSheets } from '../support.ts';

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

/** A project with a benefit without an id that has so many beneficiaries. */
function withBeneficiaries(count: number): JsonObject {
  return { id: '1', benefits: [{ title: 'b', beneficiaries: range(count).map((n) => ({ description: `d${n}` })) }] };
}

function expectBack(document: JsonValue): void {
  for (const headers of ['paths', 'en', 'es'] as const) {
    for (const typedCells of [true, false]) {
      const back = readSheets(writeSheets(document, { headers, typedCells }).workbook.tables);
      expect(back.document).toEqual(document);
    }
  }
}

describe('arrays of objects that ids cannot lead to (rule 20)', () => {
  it('stand in the row of their parent while that takes few columns', () => {
    const flat = writeSheets(packageOf(withBeneficiaries(2)));
    expect(headersOf(flat, 'benefits')).toEqual([
      'id',
      'benefits/0/title',
      'benefits/0/beneficiaries/0/description',
      'benefits/0/beneficiaries/1/description',
    ]);
    expect(sheetNames(flat)).toEqual(['projects', 'benefits', 'Meta']);
    expectBack(packageOf(withBeneficiaries(2)));
  });

  it('are joined by link columns beyond that', () => {
    const flat = writeSheets(packageOf(withBeneficiaries(40)));
    expect(headersOf(flat, 'benefits')[0]).toBe('#row benefits');
    expect(headersOf(flat, 'beneficiaries')[0]).toBe('#parent benefits/0/beneficiaries');
    expect(columnOf(flat, 'benefits', '#row benefits')).toEqual([1]);
    expect(columnOf(flat, 'beneficiaries', '#parent benefits/0/beneficiaries')).toEqual(range(40).map(() => 1));
    expectBack(packageOf(withBeneficiaries(40)));
  });

  it('are joined by link columns where they hold arrays themselves', () => {
    const document = packageOf({
      title: 't',
      parties: [{ name: 'n', people: [{ name: 'x', nationalities: ['a', 'b'] }] }],
    });
    expect(headersOf(writeSheets(document), 'projects')[0]).toBe('#row');
    expectBack(document);
  });

  it('come back where the rows that are numbered hold nothing but ids of what they are in', () => {
    const costs = [{ id: 'a' }, {}, {}];
    expectBack(packageOf({ id: '1', costMeasurements: [{ id: 'm', costGroups: [{ costs }] }, { id: 'n' }] }));
  });

  it('come back in their order, also where the files of other sheets come first by name', () => {
    const parties = [{ beneficialOwners: [{ id: 'b' }] }, { id: 'a', classifications: [{ id: 'c' }] }];
    const { workbook } = writeSheets(packageOf({ id: '1', parties }), { typedCells: false });
    const byName = workbook.tables.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(byName.map(({ name }) => name)).toEqual(['Meta', 'classifications', 'parties', 'projects']);
    expect(readSheets(byName).document).toEqual(packageOf({ id: '1', parties }));
  });

  it('need no link where ids lead to them', () => {
    const flat = writeSheets(packageOf({ id: '1', parties: [{ id: 'p', people: [{ name: 'x' }] }] }));
    for (const name of sheetNames(flat).filter((each) => each !== 'Meta'))
      expect(headersOf(flat, name).join()).not.toContain('#');
  });

  it('are told apart where ids are repeated, or differ only in type', () => {
    const people = [{ id: 'x', name: 'n' }];
    expectBack(
      packageOf(
        { id: '1', title: 'a', parties: [{ id: 'p', people }] },
        { id: '1', title: 'b', parties: [{ id: 'p', people }] },
      ),
    );
    expectBack(packageOf({ id: '1', parties: [{ id: 1, people }, { id: '1', people }, { id: '1' }] })); // prettier-ignore
    expectBack(packageOf({ id: '' }, { id: null }, { id: '' }));
  });

  it('come back also where some have ids and some have none', () => {
    expectBack(
      packageOf({
        id: '1',
        parties: [
          { name: 'a', people: [{ name: 'x' }] },
          { id: 'p', people: [{ id: '1', name: 'y' }, { name: 'z' }] },
          { people: [] },
          { people: [{}] },
          {},
        ],
      }),
    ); // prettier-ignore
  });

  it('come back after the rows of every sheet were turned round, as the same set', () => {
    const document = packageOf(
      ...['x', 'y'].map((title) => ({ title, parties: range(20).map((n) => ({ name: `${title}${n}` })) })),
    );
    const { workbook } = writeSheets(document);
    const turned = workbook.tables.map((table) =>
      table.name === 'Meta' ? table : { ...table, rows: [table.rows[0], ...table.rows.slice(1).reverse()] },
    );
    const { projects } = readSheets(turned).document as { projects: { title: string; parties: { name: string }[] }[] };
    expect(projects.map(({ title }) => title)).toEqual(['y', 'x']);
    for (const { title, parties } of projects) {
      expect(parties.map(({ name }) => name)).toEqual(range(20).map((n) => `${title}${19 - n}`));
    }
  });
});

describe('items that are no objects, or empty ones', () => {
  it('are JSON in a column of the item', () => {
    const document = packageOf(null, {}, 'x', { id: '1', parties: [null, {}, [], { id: 'p' }] });
    const flat = writeSheets(document);
    expect(columnOf(flat, 'projects', '#item')).toEqual(['json:null', 'json:{}', 'x', undefined]);
    expect(columnOf(flat, 'parties', 'parties/0')).toEqual(['json:null', 'json:{}', 'json:[]', undefined]);
    expectBack(document);
  });
});
