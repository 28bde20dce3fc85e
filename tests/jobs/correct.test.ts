import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type CellCorrection, correctedSheets, type CorrectedValue } from '../../src/core/model/corrections.ts';
import { correctCells, noDecisions } from '../../src/core/model/decisions.ts';
import { DateCell, FormattedNumber, type Table } from '../../src/core/model/workbook.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { correctJob } from '../../src/jobs/correct-job.ts';
import type { CorrectedResult, CorrectionWords, InputFile } from '../../src/jobs/api.ts';
import { type HeldDocument, readJob } from '../../src/jobs/read-job.ts';
import { plainRows, replaced } from '../formats/corrections.ts';
import { programBytes } from '../formats/programs.ts';
import { bytesOf, csv, documentOf, file, read, textOf, xlsx } from './support.ts';

const words: CorrectionWords = {
  name: 'corregido',
  sheetName: 'Correcciones',
  columns: { file: 'Archivo', sheet: 'Hoja', cell: 'Celda', header: 'Encabezado', before: 'Antes', after: 'Después' },
};

async function held(files: InputFile[], decisions = noDecisions): Promise<HeldDocument> {
  const result = await readJob(files, { version: '0.9.5', decisions }, () => undefined);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.held;
}

type Made = Extract<CorrectedResult, { ok: true }>;

async function corrected(files: InputFile[], ...cells: CellCorrection[]): Promise<Made> {
  const result = await correctJob(await held(files), correctedSheets(cells), words);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

async function tablesOf({ file: made }: Made): Promise<Table[]> {
  return (await readWorkbook(made.bytes, made.name)).value!.tables;
}

const at = (sheet: string, row: number, column: number, value: CorrectedValue, name?: string) => ({ sheet, row, column, value, ...(name !== undefined && { file: name }) }); // prettier-ignore

const projects: Table = {
  name: 'Proyectos',
  rows: [['Nuestras obras'], [], ['id', 'title', 'budget/amount/amount'], ['p1', 'Puente', 5], ['p2', 'Escuela', 6]],
};

describe('the corrected spreadsheet', () => {
  it('is the very workbook, with the changes on a sheet of their own', async () => {
    const files = [await xlsx('datos/obras 2024.xlsx', projects)];
    const cells = [at('Proyectos', 4, 2, null), at('Proyectos', 3, 1, 'Puente nuevo'), at('Proyectos', 3, 2, 5)];
    const made = await corrected(files, ...cells, at('Proyectos', 2, 0, 'id '), at('Proyectos', -1, 0, 'x'), at('Otra', 0, 0, 'x')); // prettier-ignore
    expect(made).toMatchObject({ isCopy: false, isListed: true, hasFormulas: false, isUtf8Now: false, changed: 3 });
    expect(made.file).toMatchObject({
      name: 'obras 2024.corregido.xlsx',
      mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
    const [own, list] = await tablesOf(made);
    expect(plainRows(own!.rows)).toEqual(replaced([projects], [...cells, at('Proyectos', 2, 0, 'id ')])[0]![1]);
    expect(plainRows(list!.rows)).toEqual([
      ['Hoja', 'Celda', 'Encabezado', 'Antes', 'Después'],
      ['Proyectos', 'A3', undefined, 'id', 'id '],
      ['Proyectos', 'B4', 'title', 'Puente', 'Puente nuevo'],
      ['Proyectos', 'C5', 'budget/amount/amount', '6'],
    ]);
    expect(list!.name).toBe('Correcciones');
  });

  it('is read again like the data it corrects, without the list', async () => {
    const files = [{ name: 'obras.xlsm', bytes: programBytes('obras.xlsm') }];
    const cells = [at('Proyectos', 1, 1, 'Otro nombre')];
    const made = await corrected(files, ...cells);
    expect(made.file.name).toBe('obras.corregido.xlsm');
    const again = [{ name: made.file.name, bytes: made.file.bytes }];
    const decisions = correctCells(noDecisions, cells);
    expect(await documentOf(again)).toEqual(await documentOf(files, { decisions }));
    const reading = await read(again);
    expect(reading.sheets.find(({ name }) => name === 'Correcciones')?.role).toBe('ignored');
  });

  it('is the very text file, with nothing but these fields changed', async () => {
    const text = 'id;title\r\np1;"Puente"\r\np2;Escuela\r\n';
    const made = await corrected(
      [file('datos/obras.TXT', text)],
      at('obras', 1, 1, 'Túnel; largo'),
      at('obras', 2, 0, 'p2'),
    );
    expect(made).toMatchObject({ isCopy: false, isListed: false, isUtf8Now: false, changed: 1 });
    expect(made.file).toMatchObject({ name: 'obras.corregido.txt', mime: 'text/csv' });
    expect(textOf(made.file)).toBe('id;title\r\np1;"Túnel; largo"\r\np2;Escuela\r\n');
    const decided = { sheets: [], columns: [], cells: [], files: [{ file: 'a.csv', delimiter: ',' }] };
    const asked = await held([file('a.csv', 'id,a;title\np1,b;x\n')], decided);
    const result = await correctJob(asked, correctedSheets([at('a', 1, 1, 'y;z')]), words);
    expect(textOf((result as Made).file)).toBe('id,a;title\np1,"y;z"\n');
    const windows = [{ name: 'uno.csv', bytes: programBytes('uno-windows-1252.csv') }];
    expect(await corrected(windows, at('uno', 1, 1, 'Łódź'))).toMatchObject({ isUtf8Now: true });
  });

  it.each(['obras.ods', 'obras.xls', 'obras.xlsb', 'obras.fods', 'uno-html.xls'])(
    'of %s is a copy that says the same',
    async (name) => {
      const files = [{ name, bytes: programBytes(name) }];
      const before = await held(files);
      const [sheet] = before.workbook!.tables;
      const cells = [at(sheet!.name, 1, 1, 'Otro nombre'), at(sheet!.name, 9, 0, 'p9')];
      const made = await corrected(files, ...cells);
      expect(made).toMatchObject({ isCopy: true, isListed: true, changed: 2 });
      expect(made.file.name).toBe(name.replace(/\.\w+$/, '.corregido.xlsx'));
      const tables = await tablesOf(made);
      expect(tables.slice(0, -1).map((table) => [table.name, plainRows(table.rows)])).toEqual(
        replaced(before.workbook!.tables, cells),
      );
    },
  );

  it('of several files is a copy, with the file beside each change', async () => {
    const rows = (id: string): Table['rows'] => [['id', 'title'], [id, 'x']]; // prettier-ignore
    const files = [await xlsx('a.xlsx', { name: 'Obras', rows: rows('p1') }), await xlsx('b.xlsx', { name: 'Obras', rows: rows('p2') })]; // prettier-ignore
    const made = await corrected(files, at('Obras', 1, 1, 'y', 'b.xlsx'));
    const [first, second, list] = await tablesOf(made);
    expect(first!.rows[1]).toEqual(['p1', 'x']);
    expect(second).toMatchObject({ name: 'Obras (2)', rows: [['id', 'title'], ['p2', 'y']] }); // prettier-ignore
    expect(list!.rows).toEqual([
      ['Archivo', 'Hoja', 'Celda', 'Encabezado', 'Antes', 'Después'],
      ['b.xlsx', 'Obras (2)', 'B2', 'title', 'x', 'y'],
    ]);
    const link = strFromU8(unzipSync(made.file.bytes)['xl/worksheets/list1.xml']!);
    expect(link).toContain(`<hyperlink ref="C2" location="'Obras (2)'!B2"/>`);
    const texts = [csv('a.csv', ['id', 'title'], ['p1', 'x']), csv('b.csv', ['id', 'parties/0/id'], ['p1', 'x'])];
    expect(await corrected(texts, at('b', 1, 1, 'y'))).toMatchObject({ isCopy: true, changed: 1 });
  });

  it('is a copy where the workbook is one that we do not know how to change, with its dates, shares and codes', async () => {
    const parts = unzipSync(programBytes('obras.xlsx'));
    for (const path of Object.keys(parts).filter((each) => each.includes('worksheets/sheet')))
      parts[path] = strToU8(strFromU8(parts[path]!).replace('<sheetData>', '<!-- --><sheetData>'));
    const files = [{ name: 'obras.xlsx', bytes: zipSync(parts) }];
    const before = await held(files);
    const made = await corrected(files, at('Proyectos', 1, 0, 'p1'));
    expect(made.isCopy).toBe(true);
    expect((await tablesOf(made)).slice(0, -1).map(({ name, rows }) => [name, plainRows(rows)])).toEqual(
      replaced(before.workbook!.tables, [at('Proyectos', 1, 0, 'p1')]),
    );
    const cells = [
      new DateCell('2024-04-05T00:00:00'),
      new DateCell('2024-02-29T23:59:59.5'),
      new FormattedNumber(0.215, '21.5%', true),
      new FormattedNumber(7, '007'),
    ];
    const typed = { ...before, workbook: { tables: [{ name: 'Proyectos', rows: [['id'], cells] }] } };
    const { original: _, ...copied } = typed;
    const copy = await correctJob(copied, [], words);
    expect((await tablesOf(copy as Made))[0]!.rows[1]).toEqual(cells);
  });

  it('is not made where a cell would not hold a text, or there is no sheet', async () => {
    const long = 'x'.repeat(32_768);
    const sheets = await held([await xlsx('a.xlsx', projects)]);
    expect(await correctJob(sheets, correctedSheets([at('Proyectos', 3, 1, long)]), words)).toMatchObject({
      ok: false,
      problems: [{ code: 'write.text_limit', places: [{ sheet: 'Proyectos', row: 3, column: 1 }] }],
    });
    const text = await corrected([file('a.csv', 'id,title\np1,x\n')], at('a', 1, 1, long));
    expect(text.file.bytes).toEqual(bytesOf(`id,title\np1,${long}\n`));
    const json = await held([file('a.json', '{"projects":[{"id":"p1"}]}')]);
    expect(await correctJob(json, [], words)).toMatchObject({ ok: false, problems: [{ code: 'job.crashed' }] });
  });
});
