import { type SentencesOf, tell } from '../sentence.ts';

/** Rows of a template that are there to explain. */
export const templateProblems: SentencesOf<'template'> = {
  'template.example': (_, words, _places, amount) => tell('template.example', { rows: amount }, words),
  'template.example_used': ({ left }, words) => tell('template.example_used', { left }, words),
};
