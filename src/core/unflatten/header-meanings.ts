import { type MappedHeader, mapHeader } from '../headers/map-header.ts';
import { asGroupHeader, tidyName } from '../headers/repair-header.ts';
import { anyItem, type Step } from '../model/field-path.ts';
import type { Field } from '../schema/schema.ts';
import type { PlanOptions } from './sheet-plan.ts';

/**
 * What the headers of a sheet mean, by position.
 *
 * @param groups gets the columns whose header names a group of fields, over plain values
 */
export function meaningsOf(
  headers: readonly string[],
  options: PlanOptions,
  groups: Map<number, Field>,
): MappedHeader[] {
  const found = headers.map((header, column) => meaningOf(header, column, options, groups));
  joinIndexes(found);
  return found;
}

function meaningOf(
  header: string,
  column: number,
  { root, titles, repair, chosen }: PlanOptions,
  groups: Map<number, Field>,
): MappedHeader {
  const choice = chosen?.get(column);
  if (typeof choice === 'string') return mapHeader(choice, root, false);
  const mapped = mapHeader(header, root, titles);
  if (!repair) return mapped;
  const found = asGroupHeader(header, mapped);
  if (!found || !repair.isPlain(column)) return tidyName(header, mapped, root);
  groups.set(column, found.group);
  return found.mapped;
}

/**
 * Headers that leave an index out mean the same item as those that name one (`parties/0/id` beside `Parties:Name`): the one
 * with the lowest index, where there are several.
 */
function joinIndexes(found: readonly MappedHeader[]): void {
  const lowest = new Map<string, number>();
  const eachItem = (visit: (array: string, step: Step) => void): void => {
    for (const { path } of found) {
      let array = '';
      for (const step of path) {
        array += JSON.stringify(step.key);
        if (step.item !== undefined) visit(array, step);
      }
    }
  };
  eachItem((array, { item }) => {
    if (item !== anyItem) lowest.set(array, Math.min(lowest.get(array) ?? Infinity, item!));
  });
  eachItem((array, step) => {
    if (step.item === anyItem) step.item = lowest.get(array) ?? anyItem;
  });
}
