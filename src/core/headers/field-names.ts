import type { Field } from '../schema/schema.ts';
import { fold } from './fold.ts';

/** How a segment named a field, best first. */
export type NameMatch = 'key' | 'title' | 'folded-key' | 'folded-title';

export interface NamedField {
  field: Field;
  match: NameMatch;
  /** Languages in which the field has this title; none for keys. */
  languages: readonly string[];
}

interface Names {
  titles: Map<string, { field: Field; language: string }[]>;
  folded: Map<string, { field: Field; language?: string }[]>;
}

/** Names of the fields of each object, made once per object and kept as long as its schema. */
const namesByObject = new WeakMap<Field, Names>();

function namesOf(object: Field): Names {
  const known = namesByObject.get(object);
  if (known) return known;
  const names: Names = { titles: new Map(), folded: new Map() };
  const push = <T>(map: Map<string, T[]>, key: string, entry: T): void => {
    const entries = map.get(key);
    if (entries) entries.push(entry);
    else map.set(key, [entry]);
  };
  for (const field of object.children.values()) {
    push(names.folded, fold(field.key), { field });
    for (const [language, titles] of Object.entries(field.titles)) {
      for (const title of titles) {
        push(names.titles, title, { field, language });
        push(names.folded, fold(title), { field, language });
      }
    }
  }
  namesByObject.set(object, names);
  return names;
}

/**
 * The field of an object that a segment of a header names: by key, by exact title in any language, or by either,
 * forgivingly (rule 1). Several fields where the name could mean more than one; none where it means nothing.
 */
export function findByName(object: Field, name: string): { fields: Field[]; named?: NamedField } {
  const byKey = object.children.get(name);
  if (byKey) return { fields: [byKey], named: { field: byKey, match: 'key', languages: [] } };
  const names = namesOf(object);
  const byTitle = names.titles.get(name);
  if (byTitle) return found(byTitle, 'title');
  const byFold = names.folded.get(fold(name));
  if (!byFold) return { fields: [] };
  return found(byFold, byFold.some(({ language }) => language !== undefined) ? 'folded-title' : 'folded-key');
}

function found(
  entries: readonly { field: Field; language?: string }[],
  match: NameMatch,
): ReturnType<typeof findByName> {
  const fields = [...new Set(entries.map((entry) => entry.field))];
  const languages = entries.flatMap(({ language }) => language ?? []);
  return { fields, named: { field: fields[0]!, match, languages: [...new Set(languages)] } };
}
