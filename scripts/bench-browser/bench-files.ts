import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { convert } from '../bench/conversions.ts';
import { withLargeFile } from '../bench/large.ts';
import { manyProjects } from '../bench/projects.ts';
import { draftCatalogue } from '../browser/scenes/sample-files.ts';

/** Files that are large in one way each, by what they are for. */
export interface BenchFiles {
  /** Above what is read as a whole. */
  pieces: string;
  json: string;
  workbook: string;
  /** As many columns as a sheet of Excel may have. */
  wide: string;
  /** Each row has a mistake of its own: as many problems, in a workbook that can be marked. */
  mistakes: string;
  /** The same mistakes in every row: few problems, each at very many places, and what can be corrected. */
  places: string;
  /** Titles in another language. */
  titles: string;
  small: string;
}

/** @param projects how many are in the file that is read in pieces */
export async function withBenchFiles(projects: number, use: (files: BenchFiles) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-tasks-'));
  const keep = async (name: string, bytes: Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), bytes);
    return join(folder, name);
  };
  try {
    const json = manyProjects(1000);
    const titles = draftCatalogue();
    const files = {
      json: await keep('thousand.json', json),
      workbook: await keep('thousand.xlsx', await convert(json, 'thousand.json', 'xlsx')),
      wide: await keep('wide.xlsx', await writeXlsx([{ name: 'Wide', rows: wideRows() }])),
      mistakes: await keep('mistakes.xlsx', await writeXlsx([{ name: 'Projects', rows: mistakenRows(100_000) }])),
      places: await keep('places.csv', new TextEncoder().encode(alikeRows(100_000).join('\n'))),
      titles: await keep(titles.name, titles.bytes),
      small: await keep('small.json', manyProjects(1)),
    };
    await withLargeFile({ projects }, (pieces) => use({ ...files, pieces }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const mostColumns = 16_384;

function wideRows(): string[][] {
  const ofColumns = (text: (column: number) => string) => Array.from({ length: mostColumns - 1 }, (_, at) => text(at));
  const rows = [1, 2, 3].map((row) => [`oc4ids-abc123-${row}`, ...ofColumns((column) => `${row} ${column}`)]);
  return [['id', ...ofColumns((column) => `Field ${column}`)], ...rows];
}

function mistakenRows(count: number): string[][] {
  const rows = Array.from({ length: count }, (_, row) => [`oc4ids-abc123-${row}`, `Road ${row}`, `code ${row}`]);
  return [['id', 'title', 'status'], ...rows];
}

/** Dates and numbers as text, codes with a slip, white space around titles. */
function alikeRows(count: number): string[] {
  const rows = Array.from(
    { length: count },
    (_, row) => `oc4ids-abc123-${row}, Road ${row} ,implementatin,05/04/2024,"1.234,5",about 5`,
  );
  return ['id,title,status,period/endDate,budget/amount/amount,budget/amount/currency', ...rows];
}
