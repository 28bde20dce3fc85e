import elements from '../../../schema/generated/ids-elements.json' with { type: 'json' };
import { type TemplateChoice, type TemplatePreset, templatePresets } from '../model/template-choice.ts';
import { findField } from '../schema/lookup.ts';
import type { Field, Schema } from '../schema/schema.ts';

/** What fits on one sheet and answers the first questions that anybody asks about a project. */
const minimal = [
  ...['id', 'title', 'description', 'status', 'type', 'sector', 'purpose'],
  ...['publicAuthority/name', 'publicAuthority/id', 'budget/amount/amount', 'budget/amount/currency'],
  ...['period/startDate', 'period/endDate'],
];

/** How elements of the CoST IDS make presets; those on sustainability are in modules beside the core. */
function presetOf({ module, stage }: (typeof elements)[number]): TemplatePreset {
  if (module !== 'core') return 'sustainability';
  if (stage?.startsWith('reactive')) return 'reactive';
  return stage as TemplatePreset;
}

/** Fields that hold a value, by path, in the order of the standard. */
export function leavesOf(schema: Schema): ReadonlyMap<string, Field> {
  const known = leaves.get(schema);
  if (known) return known;
  const found = new Map<string, Field>();
  const visit = (field: Field): void => {
    if (isLeaf(field)) found.set(field.path, field);
    for (const child of field.children.values()) visit(child);
  };
  for (const child of schema.item.children.values()) visit(child);
  leaves.set(schema, found);
  return found;
}

const leaves = new WeakMap<Schema, ReadonlyMap<string, Field>>();

/** An object without fields of its own is free-form: it has no column. */
function isLeaf({ kind }: Field): boolean {
  return kind === 'value' || kind === 'list';
}

/** Fields of a preset. A field that the mapping of the CoST IDS names only for some cases is not among them. */
export function presetPaths(schema: Schema, preset: TemplatePreset): ReadonlySet<string> {
  const all = leavesOf(schema);
  if (preset === 'everything') return new Set(all.keys());
  if (preset === 'minimal') return new Set(minimal.filter((path) => all.has(path)));
  const found = elements
    .filter((element) => presetOf(element) === preset)
    .flatMap(({ fields }) => fields.filter((field) => !field.endsWith('?')))
    .map((field) => field.replaceAll(/\[[^\]]*\]/g, ''));
  return new Set(found.filter((path) => all.has(path)));
}

export interface ChosenFields {
  /** Fields that were chosen, by preset or by hand. */
  chosen: ReadonlySet<string>;
  /** These, and all that they need: ids and required fields of the objects that they are in. */
  all: ReadonlySet<string>;
}

/** Paths without indexes; those that the schema does not have mean nothing. */
export function chosenFields(schema: Schema, { presets, added, removed }: TemplateChoice): ChosenFields {
  const preset = new Set(presets.flatMap((each) => [...presetPaths(schema, each)]));
  const hand = new Map([
    ...added.map((path) => [path, true] as const),
    ...removed.map((path) => [path, false] as const),
  ]);
  const chosen = new Set<string>();
  for (const path of leavesOf(schema).keys()) {
    if (nearest(hand, path) ?? preset.has(path)) chosen.add(path);
  }
  const all = new Set(chosen);
  addRequired(schema.item, true, all);
  for (const path of chosen) {
    const keys = path.split('/');
    for (let end = 1; end < keys.length; end++) {
      const field = findField(schema, keys.slice(0, end))!;
      addRequired(field, field.kind === 'objects', all);
    }
  }
  return { chosen, all };
}

/** What the path itself says, or else the nearest section that it is in. */
function nearest(said: ReadonlyMap<string, boolean>, path: string): boolean | undefined {
  for (let part = path; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('/')))) {
    const answer = said.get(part);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** An item needs its id, where it can have one, so that rows of other sheets can say that they belong to it. */
function addRequired(object: Field, isItem: boolean, paths: Set<string>): void {
  for (const child of object.children.values()) {
    if (!child.required && !(isItem && child.key === 'id')) continue;
    if (isLeaf(child)) paths.add(child.path);
    else if (child.kind === 'object') addRequired(child, false, paths);
  }
}

/** The choice with a field, or all of a section, in it or out of it. */
export function withField(schema: Schema, choice: TemplateChoice, path: string, isWanted: boolean): TemplateChoice {
  const isElsewhere = (each: string): boolean => each !== path && !each.startsWith(`${path}/`);
  const rest = {
    presets: choice.presets,
    added: choice.added.filter(isElsewhere),
    removed: choice.removed.filter(isElsewhere),
  };
  const { chosen } = chosenFields(schema, rest);
  const within = [...leavesOf(schema).keys()].filter((each) => each === path || each.startsWith(`${path}/`));
  if (within.every((each) => chosen.has(each) === isWanted)) return rest;
  return isWanted ? { ...rest, added: [...rest.added, path] } : { ...rest, removed: [...rest.removed, path] };
}

/** The choice with a preset switched on or off; in the order of the list, so that the same choice has one form. */
export function withPreset(choice: TemplateChoice, preset: TemplatePreset, isWanted: boolean): TemplateChoice {
  const presets = templatePresets.filter((each) => (each === preset ? isWanted : choice.presets.includes(each)));
  return { ...choice, presets };
}
