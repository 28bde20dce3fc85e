import { describe, expect, it } from 'vitest';
import { type Decisions, noDecisions } from '../../src/core/model/decisions.ts';
import type { InputFile } from '../../src/jobs/api.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { codesOf, table } from '../core/support.ts';
import { csv, documentOf, file, read, refused, textOf, xlsx } from './support.ts';

const may = [['Número', 'Nombre', 'Inicio'], ['1', 'Puente', '05/04/2024']]; // prettier-ignore
const june = [['Obras de junio'], ['Numero', 'Nombre', 'Inicio'], ['2', 'Escuela', '06/05/2024']]; // prettier-ignore
const name = { file: 'mayo.csv', sheet: 'mayo' };
const decisions: Decisions = {
  ...noDecisions,
  columns: [
    { ...name, header: 'Número', field: 'id' },
    { ...name, header: 'Nombre', field: 'title' },
    { ...name, header: 'Inicio', field: 'period/startDate', dateOrder: 'day-month' },
  ],
};

async function recipe(): Promise<InputFile> {
  const jobs = createJobs();
  await read([csv('mayo.csv', ...may)], { decisions }, jobs);
  const result = await jobs.recipe();
  if (!result.ok) throw new Error('no recipe');
  expect(result.file.name).toBe('mayo.recipe.json');
  return file(result.file.name, textOf(result.file));
}

describe('a recipe', () => {
  it('makes the next file be read without a question', async () => {
    const files = [await recipe(), csv('junio.csv', ...june)];
    expect(await documentOf(files)).toEqual({
      projects: [{ id: '2', title: 'Escuela', period: { startDate: '2024-05-06T00:00:00Z' } }],
    });
    const reading = await read(files);
    expect(reading.files.map(({ name }) => name)).toEqual(['junio.csv']);
    expect(codesOf(reading).filter((code) => code.startsWith('recipe.'))).toEqual([
      'recipe.sheet_renamed',
      'recipe.used',
    ]);
    expect(reading.problems.every(({ severity }) => severity === 'note')).toBe(true);
    expect(reading.decisions.columns[0]).toEqual({ file: 'junio.csv', sheet: 'junio', header: 'Numero', field: 'id' });
  });

  it('gives way to what is decided afterwards, and comes back when that is taken back', async () => {
    const jobs = createJobs();
    await read([await recipe(), csv('junio.csv', ...june)], {}, jobs);
    const other = { ...noDecisions, columns: [{ sheet: 'junio', header: 'Nombre', field: 'description' }] };
    const progress = (): void => undefined;
    const changed = await jobs.decide({ ...other, sheets: [{ sheet: 'junio', headerRow: 1 }] }, progress);
    expect(changed).toMatchObject({ ok: true, reading: { decisions: other.columns && { columns: other.columns } } });
    expect(await jobs.decide(undefined, progress)).toMatchObject({ ok: true, reading: { projects: 1 } });
  });

  it('does not keep a workbook from being the one file that can be marked', async () => {
    const jobs = createJobs();
    await read([await recipe(), await xlsx('junio.xlsx', table('junio', ...june.slice(1)))], {}, jobs);
    expect(await jobs.review()).toMatchObject({ ok: true, review: { markable: 'own' } });
  });

  it('is said to be alone, unreadable, of no use for JSON, or one too many', async () => {
    const own = await recipe();
    expect(codesOf({ problems: await refused([own]) })).toEqual(['recipe.alone']);
    const broken = file('b.json', '{"oc4idsConverterRecipe": 7}');
    expect(codesOf(await read([broken, csv('p.csv', ['id'], ['1'])]))).toContain('recipe.unreadable');
    const json = await read([own, file('a.json', '{"projects": []}')]);
    expect(codesOf(json)).toEqual(['recipe.no_sheets']);
    const two = await read([own, { ...own, name: 'z.json' }, csv('junio.csv', ...june)]);
    expect(codesOf(two)).toContain('recipe.several');
  });
});
