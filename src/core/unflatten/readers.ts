import { keeping } from '../model/keep.ts';
import type { JsonObject } from '../model/json.ts';
import { ProblemList } from '../model/problem-list.ts';
import { CellCleaner, type Continuations } from './clean-row.ts';
import { ColumnNotes } from './column-notes.ts';
import { DocumentBuilder } from './document-builder.ts';
import { ItemLists } from './item-lists.ts';
import { CellReader, type CellReaderOptions } from './read-cell.ts';
import { SheetReader } from './sheet-reader.ts';

/** What reads the rows of one workbook into its document. */
export interface Readers {
  builder: DocumentBuilder;
  cleaner: CellCleaner;
  cells: CellReader;
  reader: SheetReader;
}

const keep = keeping(() => [
  newReaders({}, new ProblemList(), new Map(), { repairs: 'offer', timeZone: 'UTC' }),
  new ColumnNotes([], new ProblemList()),
  new ItemLists(),
]);

export function makeReaders(
  base: JsonObject,
  problems: ProblemList,
  continuations: Continuations,
  options: CellReaderOptions,
): Readers {
  keep();
  return newReaders(base, problems, continuations, options);
}

function newReaders(
  base: JsonObject,
  problems: ProblemList,
  continuations: Continuations,
  options: CellReaderOptions,
): Readers {
  const { repairs } = options;
  const builder = new DocumentBuilder(base);
  const cleaner = new CellCleaner(problems, continuations, repairs === 'apply');
  const cells = new CellReader(options);
  return { builder, cleaner, cells, reader: new SheetReader(builder, cells, cleaner, problems, repairs) };
}
