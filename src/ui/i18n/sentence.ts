import type { Place, ProblemCode, ProblemParams } from '../../core/model/problem.ts';
import type { MessageFacts } from './message-facts.ts';
import type { MessageKey } from './text.ts';
import type { Words } from './words.ts';

/** A problem in words: what it is, naming the thing; and what the person can do. */
export interface Sentence {
  title: string;
  advice: string;
}

/** @param amount how many places there are, at least 1; `places` may be the first few of them */
type SentenceOf<C extends ProblemCode> = (
  params: ProblemParams[C],
  words: Words,
  places: readonly Place[],
  amount: number,
) => Sentence;

type Told = { [Key in MessageKey]: Key extends `problem.${infer Code}.title` ? Code : never }[MessageKey];

/**
 * Both messages of a problem in the catalogues, `problem.CODE.title` and `problem.CODE.advice`.
 *
 * @param facts those that either of them needs
 */
export function tell<Code extends Told>(
  code: Code,
  facts: MessageFacts[`problem.${Code}.title` & MessageKey] & MessageFacts[`problem.${Code}.advice` & MessageKey],
  { text }: Words,
): Sentence {
  const say = text as (key: string, facts: object) => string;
  return { title: say(`problem.${code}.title`, facts), advice: say(`problem.${code}.advice`, facts) };
}

/** The sentences of the codes of some families. A code without its sentence, or a sentence without a code, does not compile. */
export type SentencesOf<Family extends string> = {
  [C in Extract<ProblemCode, `${Family}.${string}`>]: SentenceOf<C>;
};

export type Sentences = { [C in ProblemCode]: SentenceOf<C> };

/** The names of the sheets that the places are in. */
export function sheetNamesIn(places: readonly Place[]): string[] {
  return [...new Set(places.map((place) => place.sheet).filter((name) => name !== undefined))];
}

/** The header of the column in quotes, if the places know it. */
export function columnOf(places: readonly Place[], words: Words): string | undefined {
  const header = places.find((place) => place.header)?.header;
  return header === undefined ? undefined : words.quote(header);
}

/** The last keys of a path, which say enough where the places follow: `amount` of `projects/budget/amount/amount`. */
export function lastKey(path: string, keys = 1): string {
  return path.split('/').slice(-keys).join('/');
}

/** For the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
