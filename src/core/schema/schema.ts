/**
 * What the engine knows of a standard: a tree of fields. OC4IDS is the default, not an assumption; any JSON Schema
 * (draft 4) makes one (`from-json-schema.ts`).
 */

/** `value`: one value; `list`: an array of values; `object`; `objects`: an array of objects, which has a sub-sheet of its own. */
export type FieldKind = 'value' | 'list' | 'object' | 'objects';

export type ValueType = 'string' | 'number' | 'integer' | 'boolean' | 'any';

export interface Field {
  /** The property's name; '' for a root. */
  key: string;
  /** Field path without indexes: `parties/people/name`; '' for a root. */
  path: string;
  kind: FieldKind;
  /** Type of the value, or of the items of a list; 'any' where the schema does not say, and for objects. */
  type: ValueType;
  format?: string;
  /** A list whose items may themselves be lists (`coordinates`). */
  nested?: boolean;
  /**
   * Titles by language. The first is written; all are accepted on reading (official titles with a slip also have their
   * corrected form). A language is absent where the field has no title in it.
   */
  titles: Readonly<Record<string, readonly string[]>>;
  /** Fields of an object, or of the items of an array of objects, in schema order; empty for values and lists. */
  children: ReadonlyMap<string, Field>;
  codelist?: string;
  codelistOpen?: boolean;
  required?: boolean;
  /** Entries of the list, or of the array of objects, must differ. */
  uniqueItems?: boolean;
  deprecated?: boolean;
  /** Keys of the fields of an array that also stand in the row of its parent (Flatten Tool's `rollUp`). */
  rollUp?: readonly string[];
}

export interface Schema {
  /** For people: `OC4IDS 0.9.5`, or the name of a file. */
  name: string;
  /** The key of the list in the package (`projects`). */
  listKey: string;
  /** Fields of an item of the list. */
  item: Field;
  /** Fields of the package beside the list; without children where the schema knows of none. */
  metadata: Field;
  /** Titles of the list itself, by language: names of the main sheet. */
  listTitles: Readonly<Record<string, readonly string[]>>;
  /** Languages that have titles, in order of preference on reading. */
  languages: readonly string[];
}
