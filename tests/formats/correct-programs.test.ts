import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnLetters } from '../../src/core/model/column-letters.ts';
import { correctXlsx } from '../../src/formats/change-xlsx/correct-xlsx.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { beforeAndAfter } from './before-and-after.ts';
import { type Correction, list, type NewValue, replaced } from './corrections.ts';
import { markingCases } from './marked-workbooks.ts';
import { hasOpenpyxl, hasSoffice, openpyxlContents } from './other-programs.ts';
import { xmlFaults } from './well-formed.ts';

/** Other programs open what we corrected, and find all else in it as it was. Only where they are installed. */
interface CorrectingCase {
  name: string;
  bytes(): Uint8Array | Promise<Uint8Array>;
  changes: readonly Correction[];
}

const at = (sheet: string, row: number, column: number, value: NewValue): Correction => ({ sheet, row, column, value });
const hostile = "“Código” <no> & 'sí' _x0041_";

/** A header of a table, a formatted text, a date, a formula, cells and rows that were not there. */
const works = [
  at('Obras', 0, 4, 'actualizado'),
  at('Obras', 1, 1, hostile),
  at('Obras', 1, 4, 7),
  at('Obras', 2, 2, null),
  at('Obras', 3, 3, 5.25),
  at('Obras', 2, 4, true),
  at('Obras', 20, 7, 'x'),
  at('Partes involucradas', 2, 1, 'PY-2'),
];

const changesOf: Readonly<Record<string, readonly Correction[]>> = {
  'openpyxl.xlsx': works,
  'libreoffice.xlsx': works,
  'excel.xlsm': [
    at('Proyectos & obras', 1, 1, hostile),
    at('Proyectos & obras', 2, 1, 'x'),
    at('Proyectos & obras', 2, 2, 45_000),
    at('Proyectos & obras', 4, 0, 1),
    at('Botones', 1, 0, false),
  ],
  'ours.xlsx': [at('Proyectos', 1, 1, 'construction'), at('Proyectos', 2, 0, 'p2')],
};

/** Formulas that are written once for many cells, and corrected where they are written. */
async function shared(): Promise<Uint8Array> {
  const parts = unzipSync(await markingCases.find(({ name }) => name === 'ours.xlsx')!.bytes());
  const path = 'xl/worksheets/sheet1.xml';
  const rows = [10, 11, 12, 13].map((row) => {
    const text = row === 10 ? ' ref="F10:G13">D10*$E10+SUM(D$10:E10)&amp;"D10"</f>' : '/>';
    const values = `<c r="D${row}"><v>${row}</v></c><c r="E${row}"><v>3</v></c>`;
    const formula = (more: string): string => `<f t="shared" si="0"${more}<v>0</v>`;
    return `<row r="${row}">${values}<c r="F${row}">${formula(text)}</c><c r="G${row}">${formula('/>')}</c></row>`;
  });
  parts[path] = strToU8(strFromU8(parts[path]!).replace('</sheetData>', `${rows.join('')}</sheetData>`));
  return zipSync(parts);
}

const cases: readonly CorrectingCase[] = [
  ...markingCases.map(({ name, bytes }) => ({ name, bytes, changes: changesOf[name]! })),
  { name: 'shared.xlsx', bytes: shared, changes: [at('Proyectos', 9, 5, 12)] },
];

const { pathOf, inLibreOffice } = beforeAndAfter(cases, async (each) => {
  const before = await each.bytes();
  const made = await correctXlsx(before, each.changes, list);
  if (!made) throw new Error(`${each.name} was not corrected`);
  return { before, after: made.bytes };
});

/** The names of the corrected cells of a sheet. */
function namesOf({ changes }: CorrectingCase, sheet: string): Map<string, NewValue> {
  const own = changes.filter((each) => each.sheet === sheet);
  return new Map(own.map(({ row, column, value }) => [`${columnLetters(column)}${row + 1}`, value]));
}

it.each(cases)('$name, corrected, has only those parts changed that have to, and XML that holds together', (kind) => {
  const [before, after] = (['before', 'after'] as const).map((when) => unzipSync(readFileSync(pathOf(when, kind))));
  const may =
    /^(?:\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/tables\/table1\.xml|xl\/worksheets\/sheet[123]\.xml)$/;
  for (const [path, part] of Object.entries(before!)) {
    if (!may.test(path)) expect(strFromU8(after![path]!, true) === strFromU8(part, true), path).toBe(true);
  }
  for (const [path, part] of Object.entries(after!)) {
    if (/\.(?:xml|rels|vml)$/.test(path)) expect(xmlFaults(strFromU8(part)), path).toEqual([]);
  }
});

describe.skipIf(!hasOpenpyxl)('openpyxl opens', () => {
  it.each(cases)('$name, corrected, and finds all else as it was', (kind) => {
    const [before, after] = openpyxlContents([pathOf('before', kind), pathOf('after', kind)]);
    expect(after.names).toEqual(before.names);
    expect(Object.keys(after.sheets)).toEqual([...Object.keys(before.sheets), 'Corregido']);
    for (const [name, was] of Object.entries(before.sheets)) {
      const changed = namesOf(kind, name);
      const { values, formats, fills, ...rest } = after.sheets[name]!;
      const { values: valuesBefore, formats: formatsBefore, fills: fillsBefore, ...restBefore } = was;
      expect(rest).toEqual(restBefore);
      // A new cell is filled as its column is.
      expect(fills).toMatchObject(fillsBefore);
      // A date that became a number is shown as one; all else of its format is as it was.
      const looks = (all: Record<string, string>): unknown[] => Object.entries(all).filter(([cell]) => cell in formatsBefore && !changed.has(cell)); // prettier-ignore
      expect(looks(formats)).toEqual(looks(formatsBefore));
      const expected = { ...valuesBefore };
      for (const [cell, value] of changed) {
        if (value === null) delete expected[cell];
        else expected[cell] = value === true ? 'True' : value === false ? 'False' : String(value).replace('_x0041_', '_x005F_x0041_'); // prettier-ignore
      }
      expect(values).toEqual(expected);
    }
  });
});

describe.skipIf(!hasSoffice)('LibreOffice opens', () => {
  const saved = inLibreOffice();

  it.each(cases)('$name, corrected, and finds all else as it was', async (kind) => {
    const tables = async (when: 'before' | 'after') =>
      (await readWorkbook(saved(when, kind), 'x.fods', { kind: 'ods' })).value!.tables;
    const after = await tables('after');
    expect(after.at(-1)!.name).toBe('Corregido');
    // Formulas are computed again, from the new values; and to LibreOffice booleans are numbers with a formula.
    const known = (cell: unknown, row: number, column: number): unknown =>
      kind.name === 'shared.xlsx' && row >= 9 && column >= 5 ? '' : typeof cell === 'boolean' ? Number(cell) : cell;
    const plain = (all: ReturnType<typeof replaced>): unknown =>
      all.map(([name, rows]) => [name, rows.map((row, at) => row.map((cell, column) => known(cell, at, column)))]);
    expect(plain(replaced(after.slice(0, -1), []))).toEqual(plain(replaced(await tables('before'), kind.changes)));
    const text = (when: 'before' | 'after') => new TextDecoder().decode(saved(when, kind));
    const [was, is] = [text('before'), text('after')];
    const formulas = (text: string): string[] => text.match(/table:formula="(?!of:=(?:TRUE|FALSE)\(\)")[^"]*"/g) ?? [];
    const lost = kind.name === 'ours.xlsx' ? 0 : 1;
    expect(formulas(was).length).toBe(formulas(is).length + lost);
    const left = [...formulas(was)];
    for (const formula of formulas(is)) left.splice(left.indexOf(formula), 1);
    expect(left).toHaveLength(lost);
    const count = (text: string, mark: RegExp): number => (text.match(mark) ?? []).length;
    for (const kept of [
      /<draw:object[ >]/g,
      /<draw:image[ >]/g,
      /<table:content-validation /g,
      /<calcext:conditional-format /g,
      /<table:database-range /g,
      /<table:named-range /g,
      /<office:annotation[ >]/g,
      /number-columns-spanned="[2-9]/g,
    ])
      expect(count(is, kept), String(kept)).toBe(count(was, kept));
  });
});
