import type { Problem } from '../core/model/problem.ts';
import { packageField } from '../core/review/walk.ts';
import type { Field, Schema } from '../core/schema/schema.ts';
import type { Sentence } from './api.ts';

/** Text as it is compared: without marks and capitals. */
export function plain(text: string): string {
  // Most text has no letters that could have marks.
  const letters = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
  return letters.toLowerCase();
}

/** All that may be looked for in a problem: its sentences, its facts, its field by its titles, its headers and values. */
export function searchText(problem: Problem, said: Sentence | undefined, headers: string, titles: string): string {
  const values = new Set<string>();
  const places = new Set<string>();
  for (const { value, sheet } of problem.places) {
    if (value !== undefined) values.add(value);
    if (sheet !== undefined) places.add(sheet);
  }
  const facts = JSON.stringify(problem.params);
  const parts = [said?.title, said?.advice, facts, headers, titles, ...places, ...values];
  return plain(parts.join('\n'));
}

/** The titles, in all languages, of the field that a path leads to. */
export function titlesReader(schema: Schema): (problem: Problem) => string {
  const root = packageField(schema);
  const known = new Map<string, string>();
  return ({ params }) => {
    if (!('path' in params)) return '';
    const { path } = params;
    const titles = known.get(path) ?? Object.values(fieldAt(root, path)?.titles ?? {}).join(' ');
    known.set(path, titles);
    return titles;
  };
}

function fieldAt(root: Field, path: string): Field | undefined {
  let field: Field | undefined = root;
  for (const key of path.split('/')) field = field?.children.get(key);
  return field;
}
