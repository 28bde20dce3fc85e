import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Mark, type MarkedWorkbook, markXlsx } from '../../src/formats/change-xlsx/mark-xlsx.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';

/** A workbook to be marked, and what is marked in it: also a cell with a note, an empty one, and sheets without a mark. */
export interface MarkingCase {
  name: string;
  bytes(): Uint8Array | Promise<Uint8Array>;
  /** Sheet, row and column. */
  marks: readonly (readonly [string, number, number])[];
  /** Sheets and what they hold that our notes must not take the place of: notes by cell. */
  notes: Readonly<Record<string, readonly string[]>>;
}

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(resolve(import.meta.dirname, '../fixtures/marking', name)));

const works = [
  ['Obras', 1, 2],
  ['Obras', 2, 2],
  ['Obras', 3, 3],
  ['Partes involucradas', 1, 0],
] as const;

export const markingCases: readonly MarkingCase[] = [
  { name: 'openpyxl.xlsx', bytes: () => fixture('openpyxl.xlsx'), marks: works, notes: { Obras: ['C2', 'B4'] } },
  { name: 'libreoffice.xlsx', bytes: () => fixture('libreoffice.xlsx'), marks: works, notes: { Obras: ['C2', 'B4'] } },
  {
    name: 'excel.xlsm',
    bytes: () => fixture('excel.xlsm'),
    marks: [
      ['Proyectos & obras', 1, 1],
      ['Proyectos & obras', 2, 2],
      ['Botones', 1, 0],
      ['Botones', 1, 1],
    ],
    notes: { Botones: ['A1', 'B2'] },
  },
  {
    name: 'ours.xlsx',
    bytes: () =>
      writeXlsx([
        {
          name: 'Proyectos',
          rows: [
            ['id', 'status'],
            ['p1', 'en obra'],
          ],
        },
      ]),
    marks: [['Proyectos', 1, 1]],
    notes: {},
  },
];

/** The text of each note, with all that XML or Excel might take for something else. */
export const noteText = "“Código” <no> & 'sí' _x0041_ \u0007";

export async function markCase({ bytes, marks }: MarkingCase): Promise<{ before: Uint8Array; made: MarkedWorkbook }> {
  const before = await bytes();
  const all = marks.map(([sheet, row, column]): Mark => ({ sheet, row, column, severity: 'error', text: noteText }));
  const [[sheet]] = marks as [readonly [string, number, number]];
  const rows = [{ cells: ['Problema', 'Celda'] }, { cells: [noteText, 'A1'], target: { sheet, cell: 'A1' } }];
  const made = await markXlsx(before, all, { name: 'Problemas', linkColumn: 1, widths: [20, 10], rows });
  if (!made) throw new Error('not marked');
  return { before, made };
}
