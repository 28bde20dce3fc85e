import { describe, expect, it } from 'vitest';
import { templateFormats, templatePresets, templateTitles } from '../../src/core/model/template-choice.ts';
import type { Row, Table } from '../../src/core/model/workbook.ts';
import { unflatten } from '../../src/core/unflatten/unflatten.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { writeForm } from '../../src/formats/write-form.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { templateWordsMessages } from '../../src/ui/i18n/messages/template-words.ts';
import { createWords } from '../../src/ui/i18n/words.ts';
import { choiceOf, exampleDocument, filled, formOf, schema } from '../template-filling.ts';
import { documentOf, read } from './support.ts';

const templateWordsEs = templateWordsMessages(createWords('es'));

const cases = templatePresets.flatMap((preset) => templateTitles.map((titles) => ({ preset, titles })));

describe.each(templateFormats)('a template as %s', (format) => {
  it.each(cases)(
    'for $preset, titles $titles, filled with its example, is read as that without a question',
    async ({ preset, titles }) => {
      const choice = choiceOf(preset);
      const bytes = await writeForm(filled(formOf(choice, titles), choice, titles, 'words'), format);
      const files = () => [{ name: format === 'csv' ? 'plantilla.zip' : `plantilla.${format}`, bytes: bytes.slice() }];
      expect(await documentOf(files())).toEqual(exampleDocument(choice, titles));
      const { problems } = await read(files());
      expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
    },
  );
});

describe('a template', () => {
  it('comes as a file of the kind that was asked for', async () => {
    const request = {
      version: '0.9.5',
      choice: choiceOf('minimal'),
      languages: ['es'],
      words: templateWordsEs,
    } as const;
    const made = await Promise.all(templateFormats.map((format) => createJobs().template({ ...request, format })));
    expect(made.map((result) => (result.ok ? result.file.name : ''))).toEqual([
      'oc4ids-plantilla.xlsx',
      'oc4ids-plantilla.ods',
      'oc4ids-plantilla.zip',
    ]);
  });

  it('with everything in it, in both languages, is below a megabyte', async () => {
    expect((await writeForm(formOf(choiceOf('everything'), 'both'), 'xlsx')).length).toBeLessThan(1_000_000);
  });

  it.each(templateTitles)(
    'has names of sheets that every program takes, and refers to them as they are: %s',
    (titles) => {
      const { sheets } = formOf(choiceOf('everything'), titles);
      const names = sheets.map(({ name }) => name);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
      const referred = sheets.flatMap(({ columns }) => columns.flatMap(({ choices }) => choices?.sheet ?? []));
      expect(referred.filter((name) => !names.includes(name))).toEqual([]);
    },
  );

  it.each(templateTitles)('has choices that stand where it says: %s', (titles) => {
    const { sheets, rowsToFill } = formOf(choiceOf('everything'), titles);
    const cellsOf = (name: string, column: number, first: number, last: number) =>
      sheets
        .find((sheet) => sheet.name === name)!
        .rows.slice(first, last + 1)
        .map(({ cells }) => cells[column]);
    let long = 0;
    for (const { columns } of sheets) {
      for (const { choices } of columns) {
        if (!choices) continue;
        const words = cellsOf(choices.sheet, choices.column, choices.first, choices.last);
        if (choices.message === 'parent') expect([words, choices.last - choices.first + 1]).toEqual([[], rowsToFill]);
        else expect(words.filter((word) => typeof word !== 'string' || word === '')).toEqual([]);
        if (words.join().length > 255) long++;
      }
    }
    expect(long).toBeGreaterThan(5);
  });

  it.each(['xlsx', 'ods'] as const)(
    'has a note on each title, hidden lists, and hidden lines for programs: %s',
    async (format) => {
      const form = formOf(choiceOf('procurement'), 'both');
      const { value } = await readWorkbook(await writeForm(form, format), 'a', { kind: format });
      for (const [index, { columns, fillFrom, kind }] of form.sheets.entries()) {
        const { facts } = value!.tables[index]!;
        expect(facts?.comments ?? 0).toBe(fillFrom === undefined ? 0 : columns.filter(({ note }) => note).length);
        expect(facts?.hidden).toBe(kind === 'lists' ? 'hidden' : undefined);
        expect(facts?.hiddenRows).toEqual([{ first: 0, last: 0 }]);
      }
    },
  );

  it('has messages that Excel has room for', () => {
    for (const { messages } of [formOf(choiceOf('minimal'), 'en'), formOf(choiceOf('minimal'), 'es')]) {
      for (const { title, text } of Object.values(messages)) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(text.length).toBeLessThanOrEqual(225);
      }
    }
  });

  it('is shown on the page with its guide as such, and its rows as data', async () => {
    const choice = choiceOf('minimal');
    const bytes = await writeForm(filled(formOf(choice, 'en'), choice, 'en', 'words'), 'ods');
    const jobs = createJobs();
    await read([{ name: 'a.ods', bytes }], {}, jobs);
    const preview = await jobs.preview(2, { row: 0, rows: 12, column: 0, columns: 3 });
    expect(preview?.rows.map(({ kind }) => kind)).toEqual([
      ...['above', 'header', 'guidance', 'guidance', 'guidance', 'guidance', 'guidance', 'guidance', 'blank', 'data'],
    ]);
  });

  it('that nobody has filled in says so, and nothing of its examples gets into the data', async () => {
    const bytes = await writeForm(formOf(choiceOf('identification'), 'es'), 'xlsx');
    const { projects, problems } = await read([{ name: 'plantilla.xlsx', bytes }]);
    expect(projects).toBe(0);
    expect(problems.map(({ code }) => code)).toContain('sheet.no_rows');
  });
});

/** What Flatten Tool takes for the rows of a sheet, by its documentation; nothing of how we read templates is in it. */
function asFlattenTool({ name, rows }: Table): Table[] {
  const commands = rows[0]?.[0] === '#' ? rows[0].slice(1).map(String) : [];
  if (commands.includes('ignore') || name.startsWith('#')) return [];
  if (name === 'Meta') return [{ name, rows: [...rows] }];
  const headerRows = Number(commands.find((command) => command.startsWith('headerRows'))!.split(' ')[1]);
  const kept = [rows[1], ...rows.slice(1 + headerRows)].map((row) => [...(row ?? [])]);
  const isComment = kept[0]!.map((header) => String(header).startsWith('#'));
  return [{ name, rows: kept.map((row): Row => row.filter((_, column) => !isComment[column])) }];
}

describe('Flatten Tool', () => {
  it.each(cases)(
    'gets the same from a template for $preset, titles $titles, filled in with codes',
    ({ preset, titles }) => {
      const choice = choiceOf(preset);
      const { sheets } = filled(formOf(choice, titles), choice, titles, 'codes');
      const tables = sheets.map(({ name, rows }): Table => ({ name, rows: rows.map(({ cells }) => cells) }));
      const { document, problems } = unflatten(
        { tables: tables.flatMap(asFlattenTool) },
        { schema, titles: false, repairs: 'offer', metadata: { sheet: 'Meta', orientation: 'vertical' } },
      );
      expect(problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
      expect(withInstants(document)).toEqual(withInstants(exampleDocument(choice, titles)));
    },
  );
});

/** It leaves a date that stands as text as it stands. */
function withInstants(document: unknown): unknown {
  return JSON.parse(JSON.stringify(document).replaceAll('T00:00:00Z"', '"'));
}
