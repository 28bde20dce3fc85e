import type { ProblemCode } from '../../../core/model/problem.ts';
import { type Sentences, tell } from '../sentence.ts';
import { cellFacts } from './cell-facts.ts';

/** Values in the cells that people's programs and habits have changed. */
export const repairProblems = {
  'cell.date_in_text': ({ value }, words, places, amount) =>
    tell('cell.date_in_text', cellFacts(value, words, places, amount), words),
  'cell.date_impossible': ({ value }, words, places, amount) =>
    tell('cell.date_impossible', cellFacts(value, words, places, amount), words),
  'cell.date_is_number': ({ value, reading = 'none' }, words, places, amount) =>
    tell('cell.date_is_number', { ...cellFacts(value, words, places, amount), reading }, words),
  'cell.date_from_digits': ({ value, reading }, words, places, amount) =>
    tell('cell.date_from_digits', { ...cellFacts(value, words, places, amount), reading }, words),
  'cell.not_a_date': ({ value }, words, places, amount) =>
    tell('cell.not_a_date', cellFacts(value, words, places, amount), words),
  'cell.percent': ({ value }, words, places, amount) =>
    tell('cell.percent', cellFacts(value, words, places, amount), words),
  'cell.currency_missing': ({ value, currency }, words, places, amount) =>
    tell('cell.currency_missing', { ...cellFacts(value, words, places, amount), sign: words.quote(currency) }, words),
  'cell.shortened_number': ({ value }, words, places, amount) =>
    tell('cell.shortened_number', cellFacts(value, words, places, amount), words),
  'cell.digits_lost': ({ value }, words, places, amount) =>
    tell('cell.digits_lost', cellFacts(value, words, places, amount), words),
  'cell.not_a_code': ({ value }, words, places, amount) =>
    tell('cell.not_a_code', cellFacts(value, words, places, amount), words),
  'cell.list_unclear': ({ value, known, unknown }, words) => {
    const { quote, list } = words;
    const facts = {
      value: quote(value),
      known: list(known.map(quote)),
      knownAmount: known.length,
      unknown: list(unknown.map(quote)),
      unknownAmount: unknown.length,
    };
    return tell('cell.list_unclear', facts, words);
  },
  'cell.garbled': ({ value }, words, places, amount) =>
    tell('cell.garbled', cellFacts(value, words, places, amount), words),
  'cell.control_character': ({ value }, words, places, amount) =>
    tell('cell.control_character', cellFacts(value, words, places, amount), words),
} satisfies Partial<Pick<Sentences, Extract<ProblemCode, `cell.${string}`>>>;
