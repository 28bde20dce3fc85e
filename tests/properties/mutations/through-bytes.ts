import { type CellObject, utils, write, type WorkSheet } from 'xlsx';
import { BrokenCell, type Cell, type DateCell, FormattedNumber, type Table } from '../../../src/core/model/workbook.ts';
import { writeCsv } from '../../../src/formats/write-csv.ts';
import type { InputFile } from '../../../src/jobs/api.ts';

/** Sheets as files that another program wrote. */
export type FileKind = 'xlsx' | 'ods' | 'csv';

export function toFiles(tables: readonly Table[], kind: FileKind): InputFile[] {
  if (kind === 'csv') return tables.map((table) => ({ name: `${table.name}.csv`, bytes: writeCsv(table) }));
  const book = utils.book_new();
  for (const table of tables) utils.book_append_sheet(book, worksheet(table), table.name);
  return [
    { name: `libro.${kind}`, bytes: new Uint8Array(write(book, { type: 'array', bookType: kind }) as ArrayBuffer) },
  ];
}

function worksheet({ rows }: Table): WorkSheet {
  const sheet: WorkSheet = {};
  let width = 1;
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      width = Math.max(width, column + 1);
      const made = cellObject(cell);
      if (made) sheet[utils.encode_cell({ r: row, c: column })] = made;
    }
  }
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(rows.length, 1) - 1, c: width - 1 } });
  return sheet;
}

const dayInMilliseconds = 86_400_000;

function cellObject(cell: Cell): CellObject | undefined {
  if (cell === undefined || cell instanceof BrokenCell) return undefined;
  if (typeof cell === 'string') return { t: 's', v: cell };
  if (typeof cell === 'boolean') return { t: 'b', v: cell };
  if (typeof cell === 'number') return { t: 'n', v: cell };
  if (cell instanceof FormattedNumber) return { t: 'n', v: cell.value, z: '0'.repeat(cell.text.length) };
  return { t: 'n', v: serialOf(cell), z: cell.text.endsWith('T00:00:00') ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm:ss' };
}

/** Days as spreadsheet programs count them, from 1900 on. */
function serialOf({ text }: DateCell): number {
  return (Date.parse(`${text}Z`) - Date.UTC(1899, 11, 30)) / dayInMilliseconds;
}
