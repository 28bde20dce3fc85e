import type { Steps } from '../model/steps.ts';
import type { FieldEntry } from './dictionary.ts';
import { commonWords, otherWords } from './suggest-words.ts';

/** A field that a header may mean, and how much speaks for it, from 0 to 1. */
export interface Suggestion {
  entry: FieldEntry;
  score: number;
}

export interface Suggestions {
  /** Best first; at most five. */
  fields: readonly Suggestion[];
  /** The first is so much better than all others that nothing else is likely meant. */
  isClear: boolean;
}

const most = 5;

/** What a word of the header is worth where it stands in the title of the field, in one that it is part of, or in its help. */
const worth = { title: 1, ancestor: 0.75, help: 0.3 };

/** A field needs so much for it to be shown, or to be taken without being looked at, and to be that much better than the next. */
const least = 0.18;
const clear = { least: 0.72, margin: 0.06 };

/** A word that the titles have another word for is worth a little less. */
const otherWord = 0.9;

/** A level of fields around it of which the header says nothing; and a field of the project itself where the header says “project”. */
const levelCost = 0.035;
const projectBonus = 0.1;

/** Fields that say what their parent is: the amount of a value, the name of an organization. Their own titles say little. */
const speaksForParent: ReadonlySet<string> = new Set(['amount', 'name']);

interface Indexed {
  entry: FieldEntry;
  /** Words of the title in each language. */
  titles: readonly ReadonlySet<string>[];
  own: ReadonlySet<string>;
  /** Words of each field that it is part of, from the outside in. */
  ancestors: readonly ReadonlySet<string>[];
  around: ReadonlySet<string>;
  help: ReadonlySet<string>;
}

/**
 * Fields for headers that people wrote in their own words, such as questions. Unlike the search every word only adds to what speaks for a
 * field: a word in few titles says more than one in many.
 */
export function* createSuggest(
  entries: readonly FieldEntry[],
): Steps<(header: string, scope: FieldEntry['scope']) => Suggestions> {
  const fields: Record<FieldEntry['scope'], Indexed[]> = { package: [], project: [] };
  /** Of the name of each entry, for those that are part of it, which come after it. */
  const names = new Map<FieldEntry, ReadonlySet<string>>();
  for (const entry of entries) {
    const { kind, scope, titles, key } = entry;
    if (kind === 'value' || kind === 'list') fields[scope].push(indexed(entry, names));
    else names.set(entry, wordsOf(`${titles.en} ${titles.es} ${key}`));
    yield;
  }
  const indexes = { package: new Index(fields.package), project: new Index(fields.project) };
  return (header, scope) => indexes[scope].suggest(header);
}

class Index {
  private readonly fields: readonly Indexed[];
  /** In how many titles a word stands. */
  private readonly counts = new Map<string, number>();

  constructor(fields: readonly Indexed[]) {
    this.fields = fields;
    for (const { own, around } of fields) {
      for (const word of new Set([...own, ...around])) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
    }
  }

  suggest(header: string): Suggestions {
    const words = [...wordsOf(header)];
    const isOfProject = /pro[yj]ect/i.test(header);
    if (words.length === 0) return { fields: [], isClear: false };
    const found = this.fields
      .map((field) => {
        const bonus = isOfProject && field.ancestors.length === 0 ? projectBonus : 0;
        const score = this.score(words, field);
        return { entry: field.entry, score: score === 0 ? 0 : Math.min(1, score + bonus) };
      })
      .filter(({ score }) => score >= least)
      // What is equally good stays in the order of the standard.
      .sort((a, b) => b.score - a.score);
    const [first, second] = found;
    const isClear =
      first !== undefined && first.score >= clear.least && first.score - (second?.score ?? 0) >= clear.margin;
    return { fields: found.slice(0, most), isClear };
  }

  private score(words: readonly string[], { titles, own, ancestors, around, help }: Indexed): number {
    let all = 0;
    let said = 0;
    const used = new Set<string>();
    for (const word of words) {
      const weight = this.weight(word);
      all += weight;
      const others = meanAlso.get(word) ?? [];
      const isIn = (known: ReadonlySet<string>): number =>
        known.has(word) ? 1 : others.some((form) => known.has(form)) ? otherWord : 0;
      said += weight * Math.max(isIn(own) * worth.title, isIn(around) * worth.ancestor, isIn(help) * worth.help);
      for (const form of [word, ...others]) used.add(form);
    }
    const ofTitle = Math.max(...titles.map((title) => this.share(title, used)));
    const unsaid = ancestors.filter((each) => ![...each].some((word) => used.has(word))).length;
    return (said / all) * (0.6 + 0.4 * ofTitle) - levelCost * unsaid;
  }

  /** How much of a title the header says. */
  private share(title: ReadonlySet<string>, used: ReadonlySet<string>): number {
    let all = 0;
    let said = 0;
    for (const word of title) {
      const weight = this.weight(word);
      all += weight;
      if (used.has(word)) said += weight;
    }
    return all === 0 ? 0 : said / all;
  }

  /** A word that no title has says little by itself: headers that are questions have many. */
  private weight(word: string): number {
    const count = [word, ...(meanAlso.get(word) ?? [])].reduce((sum, form) => sum + (this.counts.get(form) ?? 0), 0);
    return count === 0 ? 1 : Math.log(1 + this.fields.length / count);
  }
}

function indexed(entry: FieldEntry, names: ReadonlyMap<FieldEntry, ReadonlySet<string>>): Indexed {
  const { titles, key, ancestors, help } = entry;
  // That all of them are about projects says nothing.
  const parents = ancestors.slice(entry.scope === 'project' ? 1 : 0);
  const parent = speaksForParent.has(key) ? parents.findLast((each) => !speaksForParent.has(each.key)) : undefined;
  const sets = parents.map((each) => names.get(each)!);
  return {
    entry,
    titles: [titles, ...(parent ? [parent.titles, { en: parent.key, es: parent.key }] : [])]
      .flatMap(({ en, es }) => [...en.split(' or '), ...es.split(' o ')])
      .map(wordsOf),
    own: wordsOf(
      `${titles.en} ${titles.es} ${key} ${parent ? `${parent.titles.en} ${parent.titles.es} ${parent.key}` : ''}`,
    ),
    ancestors: sets,
    around: new Set(sets.flatMap((each) => [...each])),
    help: help ? wordsOf(`${help.en} ${help.es}`) : new Set(),
  };
}

/** Words without case, accents, endings and those that all texts have; a key in camel case is its parts. */
function wordsOf(text: string): Set<string> {
  const plain = text
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word.length > 1 && !commonWords.has(word));
  return new Set(words.map(stem));
}

/** Enough to take singular and plural, and both genders, for one word. */
function stem(word: string): string {
  if (word.length <= 4) return word.replace(/s$/, '');
  return word.replace(/(?:es|as|os|s)$/, '').replace(/(?<=.{3})[aeo]$/, '');
}

/** What a word may be called in titles, by word. */
const meanAlso: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(otherWords).map(([word, others]) => [stem(word), others.split(' ').map(stem)]),
);
