import { fold } from '../headers/fold.ts';
import { baseLanguage, draftHeaders, draftText, type TitleDraft } from '../model/title-draft.ts';
import type { Steps } from '../model/steps.ts';
import type { Code, Codelist } from '../schema/codelists.ts';
import { eachField } from '../schema/lookup.ts';
import type { Field, Schema } from '../schema/schema.ts';

/** A title of a draft that would mean two fields of one object, or two codes of one list: no one could tell which. */
export interface Collision {
  /** Of the field or code that has the title in the draft. */
  of: string;
  title: string;
  /** The field or code beside it that is called so, too. */
  other: string;
}

/** The title of a field in the language of the draft: its own, or that of the standard in that language. */
export function draftTitle(draft: TitleDraft, field: Pick<Field, 'titles'>): string | undefined {
  const english = field.titles['en']?.[0];
  const own = english === undefined ? undefined : draftText(draft, 'titles', english);
  return usable(own ?? field.titles[baseLanguage(draft)]?.[0]);
}

export function draftCodeTitle(draft: TitleDraft, { titles }: Pick<Code, 'titles'>): string | undefined {
  const english = titles['en']?.[0];
  const own = english === undefined ? undefined : draftText(draft, 'codes', english);
  return usable(own ?? titles[baseLanguage(draft)]?.[0]);
}

/** A title is used without white space at its ends; one of nothing but signs could not be told from an empty header. */
function usable(title: string | undefined): string | undefined {
  return title === undefined || fold(title) === '' ? undefined : title.trim();
}

/**
 * The schema with the titles of a draft as one more language: recognised on reading, and a kind of headers on writing. Titles that
 * would mean two fields are left out, so that all that was understood without the draft means the same with it.
 */
export function withDraft(schema: Schema, draft: TitleDraft): Schema {
  const language = draftHeaders(draft);
  const titled = (parent: Field): Field => {
    const refused = new Set(collisionsAmong(parent, draft).map(({ of }) => of));
    const children = new Map<string, Field>();
    for (const [key, child] of parent.children) {
      const title = refused.has(child.path) ? undefined : draftTitle(draft, child);
      const inner = child.children.size > 0 ? titled(child) : child;
      children.set(key, title === undefined ? inner : { ...inner, titles: { ...inner.titles, [language]: [title] } });
    }
    return { ...parent, children };
  };
  const listTitle = draftTitle(draft, { titles: schema.listTitles });
  return {
    ...schema,
    item: titled(schema.item),
    metadata: titled(schema.metadata),
    listTitles: listTitle === undefined ? schema.listTitles : { ...schema.listTitles, [language]: [listTitle] },
    languages: [...schema.languages, language],
  };
}

/** The codelist with the titles of a draft, but for those that would stand for two codes. */
export function codelistWithDraft(codelist: Codelist, draft: TitleDraft): Codelist {
  const language = draftHeaders(draft);
  const refused = new Set(codeCollisions(codelist, draft).map(({ of }) => of));
  const codes = codelist.codes.map((code): Code => {
    const title = refused.has(code.code) ? undefined : draftCodeTitle(draft, code);
    return title === undefined ? code : { ...code, titles: { ...code.titles, [language]: [title] } };
  });
  return { ...codelist, codes };
}

/** All titles of the draft that would mean two fields of the schema, with the paths of both. */
export function* collisionsIn(schema: Schema, draft: TitleDraft): Steps<Collision[]> {
  const parents: Field[] = [];
  for (const root of [schema.metadata, schema.item]) {
    parents.push(root);
    eachField(root, (field) => {
      if (field.children.size > 1) parents.push(field);
    });
  }
  const found: Collision[] = [];
  for (const parent of parents) {
    found.push(...collisionsAmong(parent, draft));
    yield;
  }
  return found;
}

export function codeCollisions({ codes }: Codelist, draft: TitleDraft): Collision[] {
  const named = codes.map((code) => ({
    name: code.code,
    known: [code.code, ...Object.values(code.titles).flat()],
    title: draftCodeTitle(draft, code),
  }));
  return collisions(named);
}

function collisionsAmong(parent: Field, draft: TitleDraft): Collision[] {
  const named = [...parent.children.values()].map((field) => ({
    name: field.path,
    known: [field.key, ...Object.values(field.titles).flat()],
    title: draftTitle(draft, field),
  }));
  return collisions(named);
}

interface Named {
  name: string;
  /** What it is called without the draft. */
  known: readonly string[];
  title: string | undefined;
}

/** Compared as headers are matched: without case, accents and white space. */
function collisions(all: readonly Named[]): Collision[] {
  const owners = new Map<string, Set<string>>();
  for (const { name, known, title } of all) {
    for (const text of title === undefined ? known : [...known, title]) {
      const folded = fold(text);
      owners.set(folded, (owners.get(folded) ?? new Set()).add(name));
    }
  }
  return all.flatMap(({ name, title }) => {
    if (title === undefined) return [];
    const other = [...owners.get(fold(title))!].find((owner) => owner !== name);
    return other === undefined ? [] : [{ of: name, title, other }];
  });
}
