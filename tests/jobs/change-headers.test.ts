import { readFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { AnyHeaderKind } from '../../src/core/model/options.ts';
import { stringifyJson } from '../../src/core/model/exact-json.ts';
import type { TitleDraft } from '../../src/core/model/title-draft.ts';
import type { Table } from '../../src/core/model/workbook.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import type { HeaderChangeRequest, HeadersChangedResult, InputFile } from '../../src/jobs/api.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { example, table } from '../core/support.ts';
import { hasOpenpyxl, openpyxlContents } from '../formats/other-programs.ts';
import { documentOf, file, read, write } from './support.ts';

const french: TitleDraft = {
  language: 'fr',
  titles: { Projects: 'Projets', 'Project title': 'Titre du projet', Status: 'État' },
  codes: { Completion: 'Achèvement' },
};

type Changed = Extract<HeadersChangedResult, { ok: true }>;

async function change(
  input: InputFile,
  headers: AnyHeaderKind,
  more: Partial<HeaderChangeRequest> = {},
): Promise<Changed> {
  const request = { version: '0.9.5', headers, sheetNames: true, codes: 'keep', ...more } as const;
  const result = await createJobs().changeHeaders(input, request, () => undefined);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

const codesOf = ({ problems }: { problems: readonly { code: string }[] }) => problems.map(({ code }) => code);

async function tablesOf({ bytes, name }: InputFile): Promise<Table[]> {
  return (await readWorkbook(bytes, name)).value?.tables.map(({ name: sheet, rows }) => ({ name: sheet, rows })) ?? [];
}

async function workbook(...tables: Table[]): Promise<InputFile> {
  return { name: 'obras.xlsx', bytes: await writeXlsx(tables) };
}

/** The same workbook with other text in one of its parts. */
function withPart({ name, bytes }: InputFile, path: string, change: (xml: string) => string): InputFile {
  const parts = unzipSync(bytes);
  return { name, bytes: zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path]!))) }) };
}

const small = table('Projects', ['Identifier or Reference', 'Project title', 'Status', 'Own'], ['1', 'Bridge', 'completion', 'x']); // prettier-ignore

describe('changing headers only', () => {
  test('from English to Spanish and back gives the original, cell for cell', async () => {
    const original = await workbook(small, table('Documents', ['Identifier or Reference', 'Documents:ID'], ['1', 'd']));
    const spanish = await change(original, 'es');
    expect(await tablesOf(spanish.file)).toEqual([
      { name: 'Proyectos', rows: [['Identificador o Referencia', 'Título del Proyecto', 'Estado', 'Own'], ['1', 'Bridge', 'completion', 'x']] }, // prettier-ignore
      {
        name: 'Documentos',
        rows: [
          ['Identificador o Referencia', 'Documentos:ID'],
          ['1', 'd'],
        ],
      },
    ]);
    expect(spanish).toMatchObject({ headers: 5, codes: 0, sheets: 2, file: { name: 'obras.es.xlsx' } });
    expect(codesOf(spanish)).toEqual(['titles.left']);
    const back = await change(spanish.file, 'en');
    expect(await tablesOf(back.file)).toEqual(await tablesOf(original));
  });

  test('the example as we write it comes back from every kind of headers, with its mark', async () => {
    const jobs = createJobs();
    await read([file('example.json', stringifyJson(example('en')))], {}, jobs);
    const original = await write(jobs, { format: 'xlsx', headers: 'en' });
    for (const kind of ['es', 'paths'] as const) {
      const changed = await change(original, kind);
      // Additional fields of the example.
      expect(codesOf(changed)).toEqual(['titles.left']);
      expect(await documentOf([changed.file])).toEqual(example('en'));
      const meta = (await tablesOf(changed.file)).find(({ name }) => name === 'Meta');
      expect(meta?.rows.find((row) => row?.[0] === '#headers')?.[1]).toBe(kind);
      const back = await change(changed.file, 'en');
      expect(await tablesOf(back.file)).toEqual(await tablesOf(original));
    }
  });

  test('headers of a draft', async () => {
    const original = await workbook(small);
    const changed = await change(original, 'draft-fr', { titleDraft: french, codes: 'words' });
    expect(await tablesOf(changed.file)).toEqual([
      {
        name: 'Projets',
        rows: [
          ['id', 'Titre du projet', 'État', 'Own'],
          ['1', 'Bridge', 'Achèvement', 'x'],
        ],
      },
    ]);
    const back = await change(changed.file, 'en', { titleDraft: french, codes: 'codes' });
    expect(await tablesOf(back.file)).toEqual(await tablesOf(original));
  });

  test('codes as words, and words as codes, in lists too; what is neither stays', async () => {
    const original = await workbook(
      table('Projects', ['id', 'Status', 'Sector', 'purpose'], ['1', 'completion', 'transport; transport.road;own', 'completion']), // prettier-ignore
    );
    const words = await change(original, 'es', { codes: 'words' });
    const [row] = (await tablesOf(words.file))[0]!.rows.slice(1);
    expect(row).toEqual(['1', 'Finalización', 'Transporte; Transporte terrestre;own', 'completion']);
    expect(await documentOf([words.file])).toEqual(await documentOf([original]));
    const codes = await change(words.file, 'en', { codes: 'codes' });
    expect((await tablesOf(codes.file))[0]!.rows[1]).toEqual((await tablesOf(original))[0]!.rows[1]);
  });

  test('says that drop-down lists stay as they are where codes change', async () => {
    const list = '<dataValidations count="1"><dataValidation type="list" sqref="C2"><formula1>"completion"</formula1></dataValidation></dataValidations>'; // prettier-ignore
    const original = withPart(await workbook(small), 'xl/worksheets/sheet1.xml', (xml) => xml.replace('</sheetData>', `</sheetData>${list}`)); // prettier-ignore
    expect(codesOf(await change(original, 'es', { codes: 'words' }))).toContain('titles.lists_kept');
    expect(codesOf(await change(original, 'es'))).not.toContain('titles.lists_kept');
  });

  test('says which headers were spelt in another way, and which it does not know', async () => {
    const { problems } = await change(await workbook(table('x', ['id', 'PROJECT TITLE ', 'Status', 'Period:Nothing'], ['1', 'a', 'completion', 'b'])), 'es'); // prettier-ignore
    expect(problems).toMatchObject([
      { code: 'titles.left', places: [{ header: 'Period:Nothing' }] },
      { code: 'titles.respelt', places: [{ header: 'id' }, { header: 'PROJECT TITLE ' }] },
    ]);
  });

  test('a sheet with a name of its own keeps it, and so do all where they are not to change', async () => {
    const own = await workbook({ ...small, name: 'Obras 2024' });
    expect((await tablesOf((await change(own, 'es')).file))[0]?.name).toBe('Obras 2024');
    const { file: made } = await change(await workbook(small), 'es', { sheetNames: false });
    expect((await tablesOf(made))[0]?.name).toBe('Projects');
  });

  test('formulas and names follow a sheet that is called otherwise', async () => {
    const original = withPart(
      withPart(await workbook(small, table('Otra', ['a'], [1])), 'xl/worksheets/sheet2.xml', (xml) =>
        xml.replace(/<v>1<\/v>/, '<f>COUNTA(Projects!A1:A9)+COUNTA(&apos;Projects&apos;!B:B)</f><v>3</v>'),
      ),
      'xl/workbook.xml',
      (xml) => xml.replace('</sheets>', '</sheets><definedNames><definedName name="x">Projects!$A$1</definedName></definedNames>'), // prettier-ignore
    );
    const { file: made } = await change(original, 'es');
    const parts = unzipSync(made.bytes);
    expect(strFromU8(parts['xl/worksheets/sheet2.xml']!)).toContain(
      "<f>COUNTA(Proyectos!A1:A9)+COUNTA('Proyectos'!B:B)</f>",
    );
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain('>Proyectos!$A$1<');
    expect(strFromU8(parts['xl/workbook.xml']!)).toContain('fullCalcOnLoad="1"');
  });

  test('a sheet that a formula may name in a text keeps its name, and that is said', async () => {
    const original = withPart(await workbook(small, table('Otra', ['a'], [1])), 'xl/worksheets/sheet2.xml', (xml) =>
      xml.replace(/<v>1<\/v>/, '<f>INDIRECT("Projects!A1")</f><v>3</v>'),
    );
    const changed = await change(original, 'es');
    expect((await tablesOf(changed.file))[0]?.name).toBe('Projects');
    expect(changed).toMatchObject({ sheets: 0, problems: [{ code: 'titles.left' }, { code: 'titles.sheets_kept' }] });
  });

  test('a header that is computed stays', async () => {
    const original = withPart(await workbook(small), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(
        /<c r="B1" t="s"([^>]*)><v>\d+<\/v>/,
        `<c r="B1" t="str"$1><f>"Project"&amp;" title"</f><v>Project title</v>`,
      ),
    );
    const changed = await change(original, 'es');
    expect(codesOf(changed)).toContain('titles.computed');
    expect(strFromU8(unzipSync(changed.file.bytes)['xl/worksheets/sheet1.xml']!)).toContain(
      '<f>"Project"&amp;" title"</f>',
    );
    expect(changed.headers).toBe(2);
  });

  test('a workbook that cannot be changed without touching something else is refused', async () => {
    const original = withPart(await workbook(small), 'xl/worksheets/sheet1.xml', (xml) => xml.replace('<row r="2">', '<!-- a note --><row r="2">')); // prettier-ignore
    const request = { version: '0.9.5', headers: 'es', sheetNames: true, codes: 'keep' } as const;
    expect(await createJobs().changeHeaders(original, request, () => undefined)).toMatchObject({
      ok: false,
      problems: [{ code: 'titles.not_changeable' }],
    });
  });

  test('what is no XLSX, or has no known headers, is refused', async () => {
    const request = { version: '0.9.5', headers: 'es', sheetNames: true, codes: 'keep' } as const;
    const refuse = (input: InputFile) => createJobs().changeHeaders(input, request, () => undefined);
    expect(await refuse(file('a.csv', 'id,title\n1,a'))).toMatchObject({
      ok: false,
      problems: [{ code: 'titles.not_xlsx' }],
    });
    expect(await refuse(await workbook(table('a', ['x', 'y'], ['1', '2'])))).toMatchObject({ ok: false, problems: [{ code: 'workbook.no_known_header' }] }); // prettier-ignore
  });
});

const fixture = (name: string): InputFile => ({
  name,
  bytes: new Uint8Array(readFileSync(resolve(import.meta.dirname, '../fixtures/marking', name))),
});

describe.each(['openpyxl.xlsx', 'libreoffice.xlsx', 'excel.xlsm'])('a workbook as %s makes it', (name) => {
  test('has all else as it was', async () => {
    const original = fixture(name);
    const there = await change(original, 'paths');
    const back = await change({ ...there.file, name }, 'es');
    const restored = (await tablesOf(back.file)).map(({ rows }) => rows);
    expect(await documentOf([{ ...back.file, name }])).toEqual(await documentOf([original]));
    expect(restored.map((rows) => rows.slice(1))).toEqual((await tablesOf(original)).map(({ rows }) => rows.slice(1)));
  });

  test.skipIf(!hasOpenpyxl)('is opened by openpyxl, which finds all else as it was, styles included', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'headers-'));
    const { file: made } = await change(fixture(name), 'paths', { sheetNames: false });
    const paths = [join(folder, `before-${name}`), join(folder, `after-${name}`)] as [string, string];
    writeFileSync(paths[0], fixture(name).bytes);
    writeFileSync(paths[1], made.bytes);
    const [before, after] = openpyxlContents(paths);
    const withoutValues = (sheets: typeof before.sheets) =>
      Object.fromEntries(Object.entries(sheets).map(([sheet, { values: _, ...rest }]) => [sheet, rest]));
    expect(withoutValues(after.sheets)).toEqual(withoutValues(before.sheets));
    expect(after.names).toEqual(before.names);
  });
});

test('a row that says the headers once more goes with them', async () => {
  const original = await workbook(
    table('x', ['Identifier or Reference', 'Project title'], ['1', 'a'], undefined, ['Identifier or Reference', 'Project title'], ['2', 'b']), // prettier-ignore
  );
  const { file: made, problems } = await change(original, 'es');
  expect((await tablesOf(made))[0]?.rows[3]).toEqual(['Identificador o Referencia', 'Título del Proyecto']);
  expect(problems).toEqual([]);
});

test('sheets with headers in their first column, and headers with a number', async () => {
  const original = await workbook(
    table('Meta', ['Publisher:Name', 'Ministry'], ['Published date', '2024-01-01T00:00:00Z']),
    table('x', ['Identifier or Reference', 'Parties:0:Entity ID', 'Parties:1:Entity ID'], ['1', 'a', 'b']),
  );
  const there = await change(original, 'es');
  expect(await tablesOf(there.file)).toEqual([
    {
      name: 'Meta',
      rows: [
        ['Publicador:Nombre', 'Ministry'],
        ['Fecha de publicación', '2024-01-01T00:00:00Z'],
      ],
    },
    { name: 'x', rows: [['Identificador o Referencia', 'Partes involucradas:0:ID de Entidad', 'Partes involucradas:1:ID de Entidad'], ['1', 'a', 'b']] }, // prettier-ignore
  ]);
  expect(await tablesOf((await change(there.file, 'en')).file)).toEqual(await tablesOf(original));
});
