import { RepeatedIds } from '../core/document/combine.ts';
import { recogniseAt, recogniseDocument, type Recognised } from '../core/document/recognise.ts';
import { FirstPass } from '../core/flatten/first-pass.ts';
import type { Problem } from '../core/model/problem.ts';
import { ProblemList } from '../core/model/problem-list.ts';
import type { Receipt } from '../core/model/receipt.ts';
import { readJsonLines } from '../formats/read-json-lines.ts';
import { type JsonList, readJsonList } from '../formats/read-json-list.ts';
import type { LargeFile } from './given-file.ts';
import { isTold } from './read-job.ts';
import type { ReadSettings } from './read-settings.ts';

/** How much of a file is looked at at a time. */
export interface PieceSizes {
  pieceBytes: number;
  /** What one project, or what is beside the projects, may take where not all is looked at. */
  partBytes: number;
}

type OnBytes = (done: number, total: number) => void;

/** The projects of a file: its list, or its lines. */
export interface FoundList {
  list: JsonList;
  recognised: Recognised;
  /** What writing it begins with. */
  first: FirstPass;
  /** Where they were several documents. */
  receipt?: Receipt;
}

/** No list: why the file cannot be read. */
export interface ListSearch {
  found?: FoundList;
  problems: Problem[];
}

/** Looks for the projects of a large JSON file; `undefined` for a file that is to be read as a whole. */
export async function findList(
  file: LargeFile,
  settings: ReadSettings,
  sizes: PieceSizes,
  onProgress: OnBytes,
): Promise<ListSearch | undefined> {
  return (await inOneDocument(file, settings, sizes, onProgress)) ?? inLines(file, settings, sizes, onProgress);
}

async function inOneDocument(
  { blob, name }: LargeFile,
  settings: ReadSettings,
  sizes: PieceSizes,
  onProgress: OnBytes,
): Promise<ListSearch | undefined> {
  const { layout, schema } = settings;
  const first = new FirstPass(schema, layout.idName);
  let ofItems: Recognised | undefined;
  const read = await readJsonList(blob, name, {
    ...sizes,
    path: (layout.rootListPath ?? schema.listKey).split('/'),
    onItems: (items) => {
      first.see(items);
      if (ofItems && 'shape' in ofItems) return;
      const found = recogniseDocument([...items], schema);
      if (!ofItems || 'shape' in found) ofItems = found;
    },
    onProgress,
  });
  if (!read) return undefined;
  const { value: list, problems } = read;
  if (!list) return { problems };
  const { rest } = list;
  const isItems = Array.isArray(rest) && !isTold(settings);
  return { found: { list, recognised: (isItems && ofItems) || recognised(rest, settings), first }, problems };
}

/** A project on each line: documents that become one list (rule 14). */
async function inLines(
  { blob, name }: LargeFile,
  settings: ReadSettings,
  sizes: PieceSizes,
  onProgress: OnBytes,
): Promise<ListSearch | undefined> {
  const ids = new RepeatedIds();
  const first = new FirstPass(settings.schema, settings.layout.idName);
  const read = await readJsonLines(blob, name, {
    ...sizes,
    isItem: (value, line) => {
      const found = recognised(value, settings);
      const isItem = 'shape' in found && found.shape === 'item';
      if (isItem) ids.see(value, { name, line });
      return isItem;
    },
    onItems: (items) => first.see(items),
    onProgress,
  });
  if (!read) return undefined;
  const { value: list } = read;
  if (!list) return { problems: read.problems };
  const ofIds = new ProblemList();
  ids.tell(ofIds);
  const { values } = list;
  const receipt: Receipt = { read: values, written: values, repeated: 0, setAside: 0, changed: 0 };
  return {
    found: { list, recognised: { shape: 'list' }, first, receipt },
    problems: [...read.problems, ...ofIds.toArray()],
  };
}

function recognised(value: JsonList['rest'], settings: ReadSettings): Recognised {
  const { layout, schema } = settings;
  return isTold(settings) ? recogniseAt(value, schema, layout) : recogniseDocument(value, schema);
}
