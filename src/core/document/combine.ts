import { getOwn, isObject, type JsonObject, type JsonValue, setOwn, valueAt } from '../model/json.ts';
import type { Place, Problem } from '../model/problem.ts';
import { ProblemList } from '../model/problem-list.ts';
import type { Receipt } from '../model/receipt.ts';
import { countValues, idText, sameValue, valueToText } from '../model/values.ts';
import type { Schema } from '../schema/schema.ts';
import { type ListPlace, recogniseAt, recogniseDocument } from './recognise.ts';

/** One JSON document among several: a file, or a part of one. */
export interface DocumentPart {
  /** Of the file. */
  name: string;
  value: JsonValue;
  /** Where it begins in a file of several documents, counted from 1. */
  line?: number;
}

export interface Combined {
  /** A package if one of the parts is a package, otherwise a list; `undefined` where no part holds projects. */
  document: JsonValue | undefined;
  /** Values that several packages say alike are repeated; where they differ, that of the first stays, the others are set aside. */
  receipt: Receipt;
  problems: Problem[];
}

/** How far the text of a value is shown in a message. */
const shownText = 200;

/**
 * Several JSON documents as one (rule 14): their projects in the order of the parts, all of them, also those that share an id; of
 * the packages' own fields those of the first that has them.
 * Problems: `json.not_projects` for each part without projects (a warning where others have some), `json.metadata_differs`,
 * `json.repeated_project`.
 *
 * @param told the person has said where the list is
 */
export function combineDocuments(
  parts: readonly DocumentPart[],
  schema: Schema,
  layout: ListPlace,
  told: boolean,
): Combined {
  const problems = new ProblemList();
  const listKeys = (layout.rootListPath ?? schema.listKey).split('/');
  const receipt: Receipt = { read: 0, written: 0, repeated: 0, setAside: 0, changed: 0 };
  const items: JsonValue[] = [];
  const ids = new RepeatedIds();
  const metadata: JsonObject = {};
  let isPackage = false;
  let hasList = false;
  const strangers: (() => void)[] = [];
  for (const part of parts) {
    const recognised = told ? recogniseAt(part.value, schema, layout) : recogniseDocument(part.value, schema);
    if ('looksLike' in recognised) {
      const params = { name: part.name, looksLike: recognised.looksLike };
      strangers.push(() =>
        problems.add('json.not_projects', items.length > 0 || isPackage ? 'warning' : 'error', params, placeOf(part)),
      );
      continue;
    }
    receipt.read += countValues(part.value);
    hasList ||= recognised.shape !== 'package';
    if (recognised.shape === 'item') addItems([part.value], part);
    else if (recognised.shape === 'list') addItems(part.value as JsonValue[], part);
    else {
      isPackage = true;
      const list = valueAt(part.value, listKeys);
      hasList ||= Array.isArray(list);
      if (Array.isArray(list)) addItems(list, part);
      addMetadata(metadata, part.value as JsonObject, Array.isArray(list) ? listKeys : [], part);
    }
  }
  for (const tell of strangers) tell();
  ids.tell(problems);
  if (items.length === 0 && !isPackage) return { document: undefined, receipt, problems: problems.toArray() };
  if (isPackage && hasList) setAt(metadata, listKeys, items);
  const document = isPackage ? metadata : items;
  receipt.written = countValues(document);
  // An empty list beside one that is not has no place of its own.
  receipt.repeated += receipt.read - receipt.written - receipt.repeated - receipt.setAside;
  return { document, receipt, problems: problems.toArray() };

  function addItems(more: readonly JsonValue[], part: DocumentPart): void {
    for (const value of more) {
      items.push(value);
      ids.see(value, part);
    }
  }

  function addMetadata(
    target: JsonObject,
    source: JsonObject,
    keysToList: readonly string[],
    part: DocumentPart,
  ): void {
    for (const key of Object.keys(source)) {
      const value = source[key]!;
      const onTheWay = key === keysToList[0];
      if (onTheWay && keysToList.length === 1) continue;
      const known = getOwn(target, key);
      if (onTheWay && isObject(value)) {
        const inner: JsonObject = isObject(known!) ? known : {};
        setOwn(target, key, inner);
        addMetadata(inner, value, keysToList.slice(1), part);
      } else if (known === undefined) setOwn(target, key, value);
      else if (sameValue(known, value)) receipt.repeated += countValues(value);
      else {
        receipt.setAside += countValues(value);
        const text = valueToText(value).slice(0, shownText);
        const kept = valueToText(known).slice(0, shownText);
        problems.add('json.metadata_differs', 'warning', { key, kept }, { ...placeOf(part), header: key, value: text });
      }
    }
  }
}

/** Where a document begins. */
type PartPlace = Pick<DocumentPart, 'name' | 'line'>;

function placeOf({ name, line }: PartPlace): Place {
  return { file: name, ...(line !== undefined && { line }) };
}

/** Ids that projects of several documents share: rows and lists of one id would be taken for one project by whoever reads the file. */
export class RepeatedIds {
  private readonly first = new Map<string, PartPlace>();
  private readonly repeated = new Map<string, Place[]>();

  /** @param part the same for all projects of one document */
  see(value: JsonValue, part: PartPlace): void {
    const id = isObject(value) ? idText(getOwn(value, 'id')) : undefined;
    if (id === undefined) return;
    const known = this.first.get(id);
    if (!known) this.first.set(id, part);
    if (!known || known === part) return;
    const places = this.repeated.get(id);
    if (places) places.push(placeOf(part));
    else this.repeated.set(id, [placeOf(known), placeOf(part)]);
  }

  tell(problems: ProblemList): void {
    for (const [id, places] of this.repeated) {
      problems.addAt(
        'json.repeated_project',
        'warning',
        { id },
        places.map((place) => ({ ...place, header: id })),
      );
    }
  }
}

function setAt(document: JsonObject, keys: readonly string[], list: JsonValue[]): void {
  let object = document;
  for (const key of keys.slice(0, -1)) {
    const known = getOwn(object, key);
    const inner: JsonObject = isObject(known!) ? known : {};
    setOwn(object, key, inner);
    object = inner;
  }
  setOwn(object, keys.at(-1)!, list);
}
