import type { Steps } from '../model/steps.ts';
import type { EntryCode, EntryCodelist, FieldEntry } from './dictionary.ts';
import { matchWord } from './match-word.ts';

/** An entry that was found. */
export interface Found {
  entry: FieldEntry;
  /** The code that it was found by, where its title and path do not say why it is here. */
  code?: EntryCode;
}

/** What a word that is found somewhere is worth. A title says more than a code, and a code more than the help. */
const worth = { title: 100, key: 90, code: 50, parent: 26, help: 20, codeTitle: 16 };

/** For text that is the whole title or path, and for text that one of them begins with. */
const whole = 300;
const beginning = 60;

/** A word this short only adds to what others find: “de”, “of”. */
const shortWord = 2;

interface Posting {
  /** Numbers of the entries: one, or all that have the codelist. */
  entries: readonly number[];
  worth: number;
  code?: EntryCode;
}

/** What one word is worth to each entry, by the entry's number; and the code that it was found by. */
interface Worths {
  values: Float64Array;
  codes: Map<number, EntryCode>;
}

/** Makes the index once; the function it returns answers while somebody types. */
export function* createSearch(entries: readonly FieldEntry[]): Steps<(text: string) => Found[]> {
  const index = yield* indexOf(entries);
  const names = entries.map(({ path, key, titles }) => [titles.en, titles.es, key, path].map(folded));
  return (text) => {
    const words = [...wordsOf(text)];
    const long = words.filter((word) => word.length > shortWord);
    const needed = (long.length > 0 ? long : words).map((word) => worthsOf(word, index, entries.length));
    if (needed.length === 0) return [];
    const others = long.length > 0 ? words.filter((word) => word.length <= shortWord) : [];
    const all = [...needed, ...others.map((word) => worthsOf(word, index, entries.length))];
    const wanted = folded(text);
    const found: { found: Found; score: number; depth: number }[] = [];
    for (const [number, entry] of entries.entries()) {
      if (needed.some(({ values }) => values[number] === 0)) continue;
      const score = all.reduce((sum, { values }) => sum + values[number]!, bonus(names[number]!, wanted));
      const codes = needed.flatMap((word) => word.codes.get(number) ?? []);
      const code = codes.find((each) => folded(each.code) === wanted) ?? codes[0];
      found.push({ found: { entry, ...(code && { code }) }, score, depth: entry.ancestors.length });
    }
    // What is equally good stays in the order of the standard.
    return found.sort((a, b) => b.score - a.score || a.depth - b.depth).map((each) => each.found);
  };
}

function* indexOf(entries: readonly FieldEntry[]): Steps<ReadonlyMap<string, readonly Posting[]>> {
  const index = new Map<string, Posting[]>();
  const add = (words: ReadonlySet<string>, posting: Posting): void => {
    for (const word of words) {
      const postings = index.get(word);
      if (postings) postings.push(posting);
      else index.set(word, [posting]);
    }
  };
  const lists = new Map<EntryCodelist, number[]>();
  /** Of the name of each entry, for those that are part of it, which come after it. */
  const names = new Map<FieldEntry, ReadonlySet<string>>();
  for (const [number, entry] of entries.entries()) {
    const { titles, key, ancestors, help, codelist } = entry;
    const own = [number];
    const ofTitles = wordsOf(`${titles.en} ${titles.es}`);
    const ofKey = wordsOf(key);
    names.set(entry, new Set([...ofKey, ...ofTitles]));
    add(ofTitles, { entries: own, worth: worth.title });
    add(ofKey, { entries: own, worth: worth.key });
    const around = new Set(ancestors.flatMap((parent) => [...names.get(parent)!]));
    add(around, { entries: own, worth: worth.parent });
    if (help) add(wordsOf(`${help.en} ${help.es}`), { entries: own, worth: worth.help });
    if (codelist) lists.set(codelist, [...(lists.get(codelist) ?? []), number]);
    yield;
  }
  for (const [{ codes }, having] of lists) {
    for (const code of codes) {
      add(wordsOf(code.code), { entries: having, worth: worth.code, code });
      add(wordsOf(`${code.titles.en} ${code.titles.es ?? ''}`), { entries: having, worth: worth.codeTitle, code });
    }
    yield;
  }
  return index;
}

/** The best that the word finds in each entry. Slips are only looked for where nothing is found without. */
function worthsOf(word: string, index: ReadonlyMap<string, readonly Posting[]>, amount: number): Worths {
  const values = new Float64Array(amount);
  const codes = new Map<number, EntryCode>();
  for (const withSlips of [false, true]) {
    let isFound = false;
    for (const [known, postings] of index) {
      const quality = matchWord(word, known, withSlips);
      if (quality === 0) continue;
      isFound = true;
      for (const { entries, worth: most, code } of postings) {
        for (const entry of entries) {
          if (most * quality <= values[entry]!) continue;
          values[entry] = most * quality;
          if (code) codes.set(entry, code);
          else codes.delete(entry);
        }
      }
    }
    if (isFound) break;
  }
  return { values, codes };
}

function bonus(names: readonly string[], wanted: string): number {
  if (names.includes(wanted)) return whole;
  return names.some((name) => name.startsWith(wanted)) ? beginning : 0;
}

/** The form in which whole names are compared. */
function folded(text: string): string {
  return plain(text)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The words of a text, without case and accents; a key in camel case is also its parts. */
function wordsOf(text: string): Set<string> {
  const apart = text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  const words = new Set(plain(text).split(/[^a-z0-9]+/));
  if (apart !== text) for (const part of plain(apart).split(/[^a-z0-9]+/)) words.add(part);
  words.delete('');
  return words;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
}
