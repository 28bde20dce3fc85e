import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as xlsx from 'xlsx';
import { type Mark, markXlsx } from '../../src/formats/change-xlsx/mark-xlsx.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { programBytes } from './programs.ts';

const list = {
  name: 'Problemas',
  linkColumn: 1,
  widths: [20, 10],
  rows: [{ cells: ['Problema', 'Celda'] }, { cells: ['<b> & "c"', 'B2'], target: { sheet: "O'Higgins", cell: 'B2' } }],
};

const at = (sheet: string, row: number, column: number, severity: Mark['severity'] = 'error', text = 'x'): Mark => ({
  sheet,
  row,
  column,
  severity,
  text,
});

async function markedBytes(bytes: Uint8Array, marks: Mark[]): Promise<Uint8Array> {
  const made = await markXlsx(bytes, marks, list);
  if (!made) throw new Error('not marked');
  return made.bytes;
}

async function marked(bytes: Uint8Array, marks: Mark[]): Promise<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(await markedBytes(bytes, marks))).map(([path, part]) => [path, strFromU8(part)]),
  );
}

async function tablesOf(bytes: Uint8Array): Promise<[string, unknown][]> {
  const { value } = await readWorkbook(bytes, 'x.xlsx', { kind: 'xlsx' });
  return value!.tables.map(({ name, rows }) => [name, rows]);
}

describe('a marked workbook', () => {
  it.each([
    [
      'of ours',
      () =>
        writeXlsx([
          {
            name: 'Proyectos',
            rows: [
              ['id', 'n'],
              ['p1', 5],
              ['p2', true],
            ],
          },
        ]),
    ],
    ['of LibreOffice', () => Promise.resolve(programBytes('obras.xlsx'))],
    ['with macros', () => Promise.resolve(programBytes('obras.xlsm'))],
  ])('%s has all its cells, and the list before them', async (_what, make) => {
    const bytes = await make();
    const made = await markedBytes(bytes, [at('Proyectos', 1, 0), at('Proyectos', 1, 1, 'note')]);
    const [first, ...others] = await tablesOf(made);
    expect(first).toEqual([
      'Problemas',
      [
        ['Problema', 'Celda'],
        ['<b> & "c"', 'B2'],
      ],
    ]);
    expect(others).toEqual(await tablesOf(bytes));
    const [before, after] = [unzipSync(bytes), unzipSync(made)];
    const changed = Object.keys(before).filter((path) => strFromU8(before[path]!) !== strFromU8(after[path]!));
    expect(changed.every((path) => /Content_Types|workbook\.xml|styles\.xml|sheet1\.xml/.test(path))).toBe(true);
  });

  it('gives each marked cell the style it had, with another fill', async () => {
    const bytes = programBytes('obras.xlsx');
    const before = unzipSync(bytes);
    const styleOf = (sheet: string, cell: string): number =>
      Number(new RegExp(`<c [^>]*r="${cell}"[^>]*>`).exec(sheet)?.[0].match(/ s="(\d+)"/)?.[1] ?? 0);
    const formats = (styles: string): string[] =>
      /<cellXfs[^>]*>([^]*?)<\/cellXfs>/.exec(styles)![1]!.match(/<xf\b(?:[^>]*\/>|(?:[^>]*[^/])?>[^]*?<\/xf>)/g)!;
    const parts = await marked(bytes, [
      at('Proyectos', 1, 2),
      at('Proyectos', 1, 2, 'note'),
      at('Proyectos', 1, 0, 'warning'),
    ]);
    const [was, is] = [formats(strFromU8(before['xl/styles.xml']!)), formats(parts['xl/styles.xml']!)];
    const old = was[styleOf(strFromU8(before['xl/worksheets/sheet1.xml']!), 'C2')]!;
    const now = is[styleOf(parts['xl/worksheets/sheet1.xml']!, 'C2')]!;
    expect(/numFmtId="\d+"/.exec(now)?.[0]).toBe(/numFmtId="\d+"/.exec(old)?.[0]);
    const fill = Number(/fillId="(\d+)"/.exec(now)?.[1]);
    expect(parts['xl/styles.xml']!.match(/<fill>[^]*?<\/fill>/g)![fill]).toContain('FFFFC7CE');
    expect(is.slice(0, was.length)).toEqual(was);
    expect(parts['xl/comments1.xml']!.match(/<comment /g)).toHaveLength(2);
  });

  it('keeps the notes it has', async () => {
    const book = xlsx.utils.book_new(
      xlsx.utils.aoa_to_sheet([
        ['id', 'n'],
        ['p1', 5],
      ]),
      'Proyectos',
    );
    xlsx.utils.cell_add_comment(book.Sheets['Proyectos']!['A2'] as xlsx.CellObject, 'mine', 'Ana');
    const bytes = new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const made = await markedBytes(bytes, [
      at('Proyectos', 1, 0, 'error', 'ours'),
      at('Proyectos', 1, 1, 'error', 'ours too'),
    ]);
    const read = xlsx.read(made, { type: 'array' });
    const notes = (cell: string): unknown => (read.Sheets['Proyectos']![cell] as xlsx.CellObject).c?.map(({ t }) => t);
    expect(notes('A2')).toEqual(['mine']);
    expect(notes('B2')).toEqual(['ours too']);
  });

  it('links to the cells, moves names and views along, and selects one sheet', async () => {
    const parts = unzipSync(
      await writeXlsx([
        {
          name: "O'Higgins",
          rows: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        },
      ]),
    );
    const workbook = strFromU8(parts['xl/workbook.xml']!).replace(
      '</workbook>',
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">x</definedName></definedNames></workbook>',
    );
    parts['xl/workbook.xml'] = strToU8(workbook);
    const made = await marked(zipSync(parts), [at("O'Higgins", 1, 1)]);
    expect(made['xl/workbook.xml']).toContain('localSheetId="1"');
    expect(made['xl/worksheets/list1.xml']).toContain(`<hyperlink ref="B2" location="'O''Higgins'!B2"/>`);
    const selected = Object.values(made).filter((part) => /<worksheet[^]*tabSelected="1"/.test(part));
    expect(selected).toHaveLength(1);
  });

  it('finds a name for the list where there is one of that name', async () => {
    const made = await markedBytes(await writeXlsx([{ name: 'problemas', rows: [['a']] }]), []);
    expect((await tablesOf(made)).map(([name]) => name)).toEqual(['Problemas (2)', 'problemas']);
  });

  it('has at most 5,000 notes, and says how many more there would be', async () => {
    const rows = Array.from({ length: 5010 }, (_, row) => [`p${row}`]);
    const bytes = await writeXlsx([{ name: 'P', rows }]);
    const made = await markXlsx(
      bytes,
      rows.map((_, row) => at('P', row, 0)),
      list,
    );
    expect(made?.notesLeftOut).toBe(10);
    const parts = unzipSync(made!.bytes);
    expect(strFromU8(parts['xl/comments1.xml']!).match(/<comment /g)).toHaveLength(5000);
    const unmarked = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!).match(/<c [^>]*>/g)!;
    const cells = strFromU8(parts['xl/worksheets/sheet1.xml']!).match(/<c [^>]*>/g)!;
    expect(cells.filter((cell) => !unmarked.includes(cell))).toHaveLength(5010);
  });

  it('ends in what Excel opens it by, whatever the name of the file was', async () => {
    const parts = unzipSync(await writeXlsx([{ name: 'P', rows: [['a']] }]));
    const types = strFromU8(parts['[Content_Types].xml']!);
    const endingOf = async (type: string): Promise<string | undefined> => {
      const changed = types.replace(/application\/vnd[^"]*\.sheet\.main\+xml/, type);
      return (await markXlsx(zipSync({ ...parts, '[Content_Types].xml': strToU8(changed) }), [], list))?.ending;
    };
    expect(await endingOf('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml')).toBe('xlsx');
    expect(await endingOf('application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml')).toBe(
      'xltx',
    );
    expect(await endingOf('application/vnd.ms-excel.sheet.macroEnabled.main+xml')).toBe('xlsm');
    expect(await endingOf('application/vnd.ms-excel.template.macroEnabled.main+xml')).toBe('xltm');
  });

  it('that is built in a way we do not know is not touched', async () => {
    const strange = (path: string, change: (text: string) => string) => async (): Promise<unknown> => {
      const parts = unzipSync(await writeXlsx([{ name: 'P', rows: [['a']] }]));
      parts[path] = strToU8(change(strFromU8(parts[path]!)));
      return markXlsx(zipSync(parts), [at('P', 0, 0)], list);
    };
    expect(
      await strange('xl/workbook.xml', (text) =>
        text.replace('schemas.openxmlformats.org/spreadsheetml/2006/main', 'purl.oclc.org/ooxml/spreadsheetml/main'),
      )(),
    ).toBeUndefined();
    expect(await strange('xl/worksheets/sheet1.xml', (text) => text.replace(/<c r="A1"/, '<c'))()).toBeUndefined();
    expect(await strange('xl/worksheets/sheet1.xml', (text) => text.replace('<row', '<!-- <c r="A1"> --><row'))()).toBe(
      undefined,
    );
    expect(await strange('xl/styles.xml', () => '<styleSheet/>')()).toBeUndefined();
    expect(await markXlsx(new Uint8Array([1, 2, 3]), [], list)).toBeUndefined();
  });
});
