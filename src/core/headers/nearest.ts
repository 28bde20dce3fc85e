import type { FieldSuggestion } from '../model/problem.ts';
import { firstTitles } from '../schema/lookup.ts';
import type { Field } from '../schema/schema.ts';
import { editDistance } from './edit-distance.ts';
import { fold } from './fold.ts';

/** A header longer than this is no field name with a slip in it. */
const longestCompared = 60;

/**
 * So many names that are none get suggestions. Nobody misspells more; a hostile file may have thousands, and each is compared to all
 * fields.
 */
export const mostSuggested = 500;

/** Ids that are compared to one that is none of them. */
const mostCompared = 20_000;

/** The fields whose path or title is nearest to a header that is none; at most three, best first, none if none is near. */
export function nearestFields(header: string, root: Field): FieldSuggestion[] {
  const wanted = fold(header);
  if (wanted === '' || wanted.length > longestCompared) return [];
  const limit = Math.max(1, Math.floor(wanted.length / 4));
  const found: { field: Field; distance: number }[] = [];
  for (const { field, names } of foldedNamesOf(root)) {
    const distance = Math.min(...names.map((name) => distanceTo(wanted, name, limit)));
    if (distance <= limit) found.push({ field, distance });
  }
  // A field higher up is more likely meant: one level weighs as much as two letters.
  found.sort((a, b) => a.distance - b.distance + 2 * (depth(a.field) - depth(b.field)));
  return found.slice(0, 3).map(({ field }) => asSuggestion(field));
}

export function asSuggestion(field: Field): FieldSuggestion {
  return { path: field.path, titles: firstTitles(field) };
}

/** The text that is nearest to one that is none of them, if any is near; not all of very many are looked at. */
export function nearestText(wanted: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(wanted);
  if (folded === '' || folded.length > longestCompared) return undefined;
  let nearest: string | undefined;
  let limit = Math.max(1, Math.floor(folded.length / 8));
  let looked = 0;
  for (const candidate of candidates) {
    if (++looked > mostCompared) break;
    const distance = editDistance(folded, fold(candidate), limit);
    if (distance > limit) continue;
    nearest = candidate;
    limit = distance - 1;
    if (limit < 0) break;
  }
  return nearest;
}

interface FoldedNames {
  field: Field;
  names: string[];
}

/** Names of all fields in the form in which they are compared, made once per schema. */
const foldedNames = new WeakMap<Field, FoldedNames[]>();

function foldedNamesOf(root: Field): FoldedNames[] {
  const known = foldedNames.get(root);
  if (known) return known;
  const all: FoldedNames[] = [];
  const visit = (object: Field): void => {
    for (const field of object.children.values()) {
      const names = [field.key, field.path, ...Object.values(field.titles).flat()];
      all.push({ field, names: [...new Set(names.map(fold))] });
      visit(field);
    }
  };
  visit(root);
  foldedNames.set(root, all);
  return all;
}

/** `Título` for `Título del proyecto`: a name cut short is as near as one letter. */
function distanceTo(wanted: string, name: string, limit: number): number {
  const distance = editDistance(wanted, name, limit);
  return wanted.length >= 4 && name.startsWith(wanted) ? Math.min(distance, 1) : distance;
}

function depth(field: Field): number {
  return field.path.split('/').length;
}
