import elements from '../../../schema/generated/ids-elements.json' with { type: 'json' };
import type { LocalText } from './field-help.ts';

/** An element of the CoST Infrastructure Data Standard that a field serves. */
export interface IdsElement {
  /** `core`, or the module on sustainability it belongs to. */
  module: string;
  titles: LocalText;
  /** What else has to hold for the field to serve it, such as `documentType=projectScope`; empty where nothing has. */
  conditions: readonly string[];
}

const byPath = new Map<string, IdsElement[]>();

/** In the order of the standard, the core first. */
export function idsElementsOf(path: string): readonly IdsElement[] {
  if (byPath.size === 0) for (const element of elements) addElement(element);
  return byPath.get(path) ?? [];
}

function addElement({ module, titles, fields }: (typeof elements)[number]): void {
  const conditions = new Map<string, string[]>();
  for (const field of fields) {
    const path = field.replaceAll(/\[[^\]]*\]|\?$/g, '');
    const found = [...field.matchAll(/\[([^\]]*)\]/g)].map(([, condition]) => plain(condition!));
    const known = conditions.get(path);
    if (!known) conditions.set(path, found);
    else for (const condition of found) if (!known.includes(condition)) known.push(condition);
  }
  for (const [path, found] of conditions) {
    const list = byPath.get(path) ?? [];
    list.push({ module, titles, conditions: found });
    byPath.set(path, list);
  }
}

/**
 * For people: `description=Breakdown%20by%20stage` with spaces; `roles~funder`, “one of the roles is”, like a plain value; and
 * `description^=Risk`, “begins with”, as `Risk…`.
 */
function plain(condition: string): string {
  return condition
    .replaceAll('%20', ' ')
    .replaceAll(/\^=([^,]*)/g, ' = $1…')
    .replaceAll(/ ?[=~] ?/g, ' = ')
    .replaceAll('|', ' / ')
    .replaceAll(',', ', ');
}
