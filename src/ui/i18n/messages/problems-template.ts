import { type SentencesOf, tell } from '../sentence.ts';

/** Rows of a template that are there to explain. */
export const templateProblems: SentencesOf<'template'> = {
  'template.example': (_, words, places) => tell('template.example', { rows: places.length }, words),
  'template.example_used': ({ left }, words) => tell('template.example_used', { left }, words),
};
