import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctedSheets } from '../../../src/core/model/corrections.ts';
import type { Decisions } from '../../../src/core/model/decisions.ts';
import type { JsonValue } from '../../../src/core/model/json.ts';
import { applyRecipe } from '../../../src/core/recipe/apply.ts';
import { isRecipe, makeRecipe, type Recipe, recipeFromJson, recipeToJson } from '../../../src/core/recipe/recipe.ts';
import { codesOf, table, theProblem } from '../support.ts';

const headers = ['Número', 'Nombre de la obra', 'Correo', 'Correo', 'Inicio'];
const decisions: Decisions = {
  sheets: [
    { file: 'mayo.csv', sheet: 'mayo', headerRow: 2, totalsLeftOut: true, rowsLeftOut: [7] },
    { file: 'mayo.csv', sheet: 'notas', leftOut: true },
    { file: 'mayo.csv', sheet: 'otra', rowsLeftOut: [1] },
  ],
  columns: [
    { file: 'mayo.csv', sheet: 'mayo', header: 'Nombre de la obra', field: 'title' },
    { file: 'mayo.csv', sheet: 'mayo', header: 'Correo', nth: 1, field: null },
    { file: 'mayo.csv', sheet: 'mayo', header: 'Inicio', field: 'period/startDate', dateOrder: 'day-month' },
  ],
  cells: correctedSheets([{ file: 'mayo.csv', sheet: 'mayo', row: 4, column: 1, value: 'x' }]),
};
const recipe = makeRecipe(decisions, ({ sheet }) => (sheet === 'mayo' ? headers : []), {
  files: ['mayo.csv'],
  standard: '0.9.5',
});

describe('a recipe', () => {
  it('holds what was decided about sheets and columns, and nothing about single rows and cells', () => {
    expect(recipe.sheets.map(({ sheet }) => sheet)).toEqual(['mayo', 'notas']);
    expect(JSON.stringify(recipe)).not.toMatch(/rowsLeftOut|"value"/);
    expect(recipe.sheets[0]).toMatchObject({ headerRow: 2, totalsLeftOut: true, headers });
    expect(recipe.sheets[0]?.columns).toHaveLength(3);
  });

  it('says what it was made for, and counts rows as people do', () => {
    const json = recipeToJson(recipe);
    expect(isRecipe(json)).toBe(true);
    expect(json).toMatchObject({ madeFor: { files: ['mayo.csv'], standard: '0.9.5' }, sheets: [{ headerRow: 3 }, {}] });
  });

  it('comes back from JSON as it was', () => {
    expect(recipeFromJson(JSON.parse(JSON.stringify(recipeToJson(recipe))) as JsonValue)).toEqual(recipe);
  });

  it.each([
    ['no object', []],
    ['another version', { oc4idsConverterRecipe: 2, sheets: [] }],
    ['no sheets', { oc4idsConverterRecipe: 1 }],
    ['a sheet without a name', { oc4idsConverterRecipe: 1, sheets: [{ columns: [] }] }],
    ['a row that is none', { oc4idsConverterRecipe: 1, sheets: [{ sheet: 'a', headerRow: 0, columns: [] }] }],
    ['a column without a header', { oc4idsConverterRecipe: 1, sheets: [{ sheet: 'a', columns: [{ field: 'id' }] }] }],
    [
      'a field that is no text',
      { oc4idsConverterRecipe: 1, sheets: [{ sheet: 'a', columns: [{ header: 'a', field: 1 }] }] },
    ],
  ] as [string, JsonValue][])('is not read where it is %s', (_, json) => {
    expect(recipeFromJson(json)).toBeUndefined();
  });

  it('may be any JSON: it is read, or it is none, and it is applied to any sheet', () => {
    const some = fc.oneof(fc.constantFrom('a', '__proto__', '', 'id', 1, 3, null, true), fc.jsonValue());
    const column = fc.record({ header: some, nth: some, field: some, dateOrder: some }, { requiredKeys: [] });
    const sheet = fc.record({ sheet: some, headerRow: some, headers: fc.array(some), columns: fc.array(column) }, { requiredKeys: [] }); // prettier-ignore
    const document = fc.record({ oc4idsConverterRecipe: fc.constant(1), madeFor: some, sheets: fc.array(sheet) });
    fc.assert(
      fc.property(document, (json) => {
        const read = recipeFromJson(json as JsonValue);
        if (read) applyRecipe(read, 'r.json', [table('a', ['id', '__proto__'], ['1', '2']), table('')]);
        expect(({} as { id?: unknown }).id).toBeUndefined();
      }),
    );
  });
});

describe('a recipe for the next file', () => {
  const title = ['Obras de junio'];

  function apply(used: Recipe, ...tables: ReturnType<typeof table>[]) {
    return applyRecipe(
      used,
      'obras.recipe.json',
      tables.map((each) => ({ ...each, file: 'junio.csv' })),
    );
  }

  it('is used for the sheet of that name', () => {
    const { decisions: next, problems } = apply(
      recipe,
      table('mayo', title, undefined, headers),
      table('notas', ['x']),
    );
    expect(next).toEqual({
      sheets: [
        { file: 'junio.csv', sheet: 'mayo', headerRow: 2, totalsLeftOut: true },
        { file: 'junio.csv', sheet: 'notas', leftOut: true },
      ],
      columns: decisions.columns.map((column) => ({ ...column, file: 'junio.csv' })),
      cells: [],
    });
    expect(codesOf({ problems })).toEqual(['recipe.used']);
    expect(theProblem({ problems }, 'recipe.used').params).toEqual({
      name: 'obras.recipe.json',
      parts: 7,
      files: ['mayo.csv'],
    });
  });

  it('finds its sheet under another name, its header row elsewhere, and headers that are spelt a little differently', () => {
    const moved = table('junio', title, undefined, undefined, [
      'numero',
      'nombre de la obra ',
      'Correo',
      'Correo',
      'INICIO',
    ]);
    const { decisions: next, problems } = apply(recipe, table('otras', ['a', 'b']), moved);
    expect(next.sheets).toContainEqual({ file: 'junio.csv', sheet: 'junio', headerRow: 3, totalsLeftOut: true });
    expect(next.columns.map(({ sheet, header }) => [sheet, header])).toEqual([
      ['junio', 'nombre de la obra '],
      ['junio', 'Correo'],
      ['junio', 'INICIO'],
    ]);
    expect(codesOf({ problems })).toEqual(['recipe.sheet_missing', 'recipe.sheet_renamed', 'recipe.used']);
  });

  it('prefers a sheet with its headers to one that only has its name', () => {
    const { decisions: next } = apply(recipe, table('mayo', ['a', 'b']), table('junio', title, undefined, headers));
    expect(next.columns.every(({ sheet }) => sheet === 'junio')).toBe(true);
  });

  it('says of each part that does not apply any more', () => {
    const { decisions: next, problems } = apply(
      recipe,
      table('mayo', title, undefined, ['Número', 'Correo', 'Correo']),
    );
    expect(next.columns.map(({ header }) => header)).toEqual(['Correo']);
    expect(theProblem({ problems }, 'recipe.sheet_missing').params).toEqual({ sheet: 'notas', parts: 1 });
    const missing = problems.filter(({ code }) => code === 'recipe.column_missing');
    expect(missing.map(({ places }) => places[0]?.header)).toEqual(['Nombre de la obra', 'Inicio']);
  });
});
