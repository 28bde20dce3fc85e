import { mapHeader } from '../../../src/core/headers/map-header.ts';
import { writeHeader } from '../../../src/core/headers/write-header.ts';
import { ownHeader } from '../../../src/core/layout/own-sheets.ts';
import type { Cell } from '../../../src/core/model/workbook.ts';
import type { MutableCell, MutableSheet } from './mutable-workbook.ts';
import type { HeaderNoise, Mutation } from './mutation.ts';
import { retype } from './retype.ts';

/** The workbook after all mutations, one after the other; the one that is given stays as it is. */
export function mutate(sheets: readonly MutableSheet[], mutations: readonly Mutation[]): MutableSheet[] {
  let mutated = sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map((each) => ({ ...each }))) }));
  for (const mutation of mutations) {
    if (mutation.kind === 'shuffle-sheets') mutated = shuffled(mutated, mutation.keys);
    else mutateSheet(mutated[mutation.sheet % mutated.length]!, mutation, mutated);
  }
  return mutated;
}

function mutateSheet(
  sheet: MutableSheet,
  mutation: Exclude<Mutation, { kind: 'shuffle-sheets' }>,
  all: readonly MutableSheet[],
): void {
  const { rows, headerRow } = sheet;
  const width = rows[0]?.length ?? 0;
  switch (mutation.kind) {
    case 'blank-rows': {
      const blank = (): MutableCell[] => Array.from({ length: width }, () => ({ cell: mutation.text }));
      insertRows(sheet, mutation.at % (rows.length + 1), Array.from({ length: mutation.count }, blank));
      break;
    }
    case 'title-row': {
      const cells = Array.from({ length: width }, (_, column): MutableCell => ({ cell: mutation.cells[column] }));
      insertRows(sheet, 0, [cells]);
      break;
    }
    case 'empty-column':
      insertColumn(sheet, mutation.at, () => undefined);
      break;
    case 'note-column': {
      const { header, notes } = mutation;
      // A note stands beside something.
      const hasNote = (row: number): boolean =>
        row > headerRow && notes.length > 0 && rows[row]!.some(({ cell, from }) => from !== undefined && cell);
      insertColumn(sheet, mutation.at, (row) =>
        row === headerRow ? header : hasNote(row) ? notes[row % notes.length] : undefined,
      );
      break;
    }
    case 'shuffle-columns':
      sheet.rows = rows.map((row) => shuffled(row, mutation.keys));
      break;
    case 'rename-sheet':
      if (!all.some(({ name }) => name.toLowerCase() === mutation.name.toLowerCase())) sheet.name = mutation.name;
      break;
    case 'languages': {
      const { kinds } = mutation;
      changeHeaders(sheet, (header, column) => {
        const { path, candidates, number } = mapHeader(header, sheet.root, true);
        if (candidates || number) return header;
        return writeHeader(path, sheet.root, kinds[column % kinds.length]!);
      });
      break;
    }
    case 'header-noise':
      changeHeaders(sheet, (header, column) => noisy(header, mutation.noises[column % mutation.noises.length]!));
      break;
    case 'pad':
      changeCells(sheet, mutation, (cell) =>
        typeof cell === 'string' && cell !== '' ? mutation.before + cell + mutation.after : cell,
      );
      break;
    case 'retype':
      changeCells(sheet, mutation, (cell, header) => {
        const { field } = mapHeader(header, sheet.root, true);
        return field ? retype(cell, field, mutation.style) : cell;
      });
      break;
  }
}

/** In the order of their keys; without keys, as they are. */
function shuffled<T>(list: readonly T[], keys: readonly number[]): T[] {
  if (keys.length === 0) return [...list];
  const keyed = list.map((each, index) => ({ each, key: (keys[index % keys.length]! * (index + 1)) % 23 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ each }) => each);
}

/** The metadata sheet lies on its side: its headers have to stand in the first column, and its values in the second. */
function insertRows(sheet: MutableSheet, at: number, rows: MutableCell[][]): void {
  if (sheet.lies) return;
  sheet.rows.splice(at, 0, ...rows);
  if (at <= sheet.headerRow) sheet.headerRow += rows.length;
}

function insertColumn(sheet: MutableSheet, at: number, cellAt: (row: number) => Cell): void {
  for (const [index, row] of sheet.rows.entries()) row.splice(at % (row.length + 1), 0, { cell: cellAt(index) });
}

/**
 * Headers that are ours say how rows are linked, and so do ids of objects that have none by the standard: nobody translates or
 * beautifies them.
 */
function changeHeaders(sheet: MutableSheet, change: (header: string, column: number) => string): void {
  for (const [column, each] of sheet.rows[sheet.headerRow]!.entries()) {
    const header = each.from === undefined ? '' : String(each.cell);
    if (header === '' || ownHeader(header)) continue;
    const { path, field } = mapHeader(header, sheet.root, true);
    if (field || path.at(-1)?.key !== 'id') each.cell = change(header, column);
  }
}

function changeCells(
  { rows, headerRow }: MutableSheet,
  mutation: { column: number; rows: boolean[] },
  change: (cell: Cell, header: string) => Cell,
): void {
  const headers = rows[headerRow]!;
  const column = mutation.column % headers.length;
  const header = headers[column]!;
  if (header.from === undefined || ownHeader(String(header.cell))) return;
  for (const [index, row] of rows.slice(headerRow + 1).entries()) {
    const isChosen = mutation.rows[index % mutation.rows.length]!;
    if (isChosen && row[column]!.from !== undefined) row[column]!.cell = change(row[column]!.cell, String(header.cell));
  }
}

function noisy(header: string, { letters, accents, before, after }: HeaderNoise): string {
  const apart = accents === 'same' ? header : header.normalize('NFD');
  const bare = accents === 'none' ? apart.replace(/\p{M}/gu, '') : apart;
  const cased = letters === 'upper' ? bare.toUpperCase() : letters === 'lower' ? bare.toLowerCase() : bare;
  return before + cased + after;
}
