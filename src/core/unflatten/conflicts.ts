import type { JsonValue } from '../model/json.ts';
import { formatPointer } from '../model/pointer.ts';
import type { Place } from '../model/problem.ts';
import type { ProblemList } from '../model/problem-list.ts';
import { valueToText } from '../model/values.ts';
import type { DocumentBuilder } from './document-builder.ts';

/** A value that another one stood in the way of; the other cell is looked up when all is read. */
export interface Conflict {
  code: 'cell.conflict' | 'cell.kind_conflict';
  place: Place;
  item: number;
  keys: readonly string[];
  value: JsonValue;
}

/** Says which value stands, at both cells. */
export function reportConflict(
  { code, place, item, keys, value }: Conflict,
  builder: DocumentBuilder,
  idName: string,
  problems: ProblemList,
): void {
  const { sourceMap } = builder;
  const kept = builder.valueAt(item, keys);
  const keptText = kept === undefined ? '' : valueToText(kept);
  const other = sourceMap.firstCellOf(sourceMap.itemPointer(item) + formatPointer(keys));
  const places = other ? [place, { ...other, value: keptText }] : [place];
  if (code === 'cell.kind_conflict') {
    problems.add(code, 'warning', { path: keys.join('/'), value: valueToText(value) }, ...places);
    return;
  }
  const id = builder.valueAt(item, [idName]);
  const params = { id: id === undefined ? '' : valueToText(id), kept: keptText, setAside: valueToText(value) };
  problems.add(code, 'warning', params, ...places);
}
