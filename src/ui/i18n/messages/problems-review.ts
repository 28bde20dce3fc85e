import type { UnknownCode } from '../../../core/model/problem.ts';
import { lastKey, type SentencesOf, tell } from '../sentence.ts';
import type { Words } from '../words.ts';

/** How the data stands against the standard. */
export const reviewProblems: SentencesOf<'review'> = {
  'review.type': ({ path, expected }, words) => tell('review.type', { field: field(path, words), expected }, words),
  'review.required': ({ path, field: missing }, words) =>
    tell('review.required', { list: path === '' ? 'none' : field(path, words), field: words.quote(missing) }, words),
  'review.too_short': ({ path, keyword, limit }, words) => {
    const told = tell('review.too_short', { field: field(path, words), keyword, limit }, words);
    if (limit !== 1) return told;
    return { ...told, title: words.text('problem.review.too_short.titleOfEmpty', { field: field(path, words) }) };
  },
  'review.minimum': ({ path, limit }, words) => tell('review.minimum', { field: field(path, words), limit }, words),
  'review.pattern': ({ path, pattern }, words) => {
    const facts = {
      field: field(path, words),
      isVersion: String(path === 'version'),
      pattern: words.quote(pattern),
    };
    return tell('review.pattern', facts, words);
  },
  'review.format': ({ path, format }, words) => {
    // The cases of a select cannot have a hyphen, as `date-time` has.
    const facts = { field: field(path, words), format: format.replaceAll('-', ''), name: words.quote(format) };
    return tell('review.format', facts, words);
  },
  'review.schema': ({ path, keyword }, words) => tell('review.schema', { field: field(path, words), keyword }, words),
  'review.repeated_id': ({ path }, words, _places, amount) =>
    tell('review.repeated_id', { entries: amount, list: field(path, words) }, words),
  'review.repeated_item': ({ path }, words) => tell('review.repeated_item', { list: field(path, words) }, words),
  'review.code_closed': (code, words) => tell('review.code_closed', codeFacts(code, words), words),
  'review.code_open': (code, words) => tell('review.code_open', codeFacts(code, words), words),
  'review.additional_field': ({ path, suggestions: [suggestion] }, words) => {
    const facts = { field: field(path, words), suggestion: quoteOrNone(suggestion?.path, words) };
    return tell('review.additional_field', facts, words);
  },
  'review.empty_value': ({ path }, words) => tell('review.empty_value', { field: field(path, words) }, words),
  'review.missing_currency': ({ path }, words) => tell('review.missing_currency', { field: field(path, words) }, words),
  'review.unknown_organization': ({ path }, words) =>
    tell('review.unknown_organization', { field: field(path, words, 2) }, words),
  'review.project_prefix': (_, words, _places, amount) => tell('review.project_prefix', { ids: amount }, words),
  'review.missing_id': ({ path }, words, _places, amount) =>
    tell('review.missing_id', { entries: amount, list: field(path, words) }, words),
  'review.moved_field': ({ path, to, version }, words) =>
    tell('review.moved_field', { field: field(path, words), to: words.quote(to), version }, words),
  'review.later_field': ({ path, version }, words) =>
    tell('review.later_field', { field: field(path, words), version }, words),
  'review.dates_reversed': ({ path, start, end }, words) => {
    const facts = { field: field(path, words), start: words.quote(start), end: words.quote(end) };
    return tell('review.dates_reversed', facts, words);
  },
  'review.date_far': ({ path }, words) => tell('review.date_far', { field: field(path, words) }, words),
  'review.date_to_come': ({ path }, words) => tell('review.date_to_come', { field: field(path, words) }, words),
  'review.not_a_link': ({ path }, words) => tell('review.not_a_link', { field: field(path, words) }, words),
  'review.role_missing': ({ role }, words, _places, amount) =>
    tell('review.role_missing', { parties: amount, role: words.quote(role) }, words),
  'review.duration_differs': ({ path, days }, words) =>
    tell('review.duration_differs', { field: field(path, words), days }, words),
  'review.coordinates_outside': ({ path }, words) =>
    tell('review.coordinates_outside', { field: field(path, words) }, words),
  'review.coordinates_swapped': ({ path }, words) =>
    tell('review.coordinates_swapped', { field: field(path, words) }, words),
  'review.outside_country': ({ path, country, of, swapped }, words) => {
    const facts = { field: field(path, words, 2), country: words.quote(country), of, swapped: String(swapped) };
    return tell('review.outside_country', facts, words);
  },
  'review.amount_not_positive': ({ path }, words) =>
    tell('review.amount_not_positive', { field: field(path, words, 3) }, words),
  'review.amount_out_of_proportion': ({ times }, words) => tell('review.amount_out_of_proportion', { times }, words),
  'review.placeholder': ({ path }, words) => tell('review.placeholder', { field: field(path, words) }, words),
};

/** A field by the last keys of its path, in quotes. */
function field(path: string, { quote }: Words, keys = 1): string {
  return quote(lastKey(path, keys));
}

function codeFacts({ path, value, suggestion, until, since }: UnknownCode, words: Words) {
  return {
    field: field(path, words),
    value: words.quote(value),
    suggestion: quoteOrNone(suggestion, words),
    /** What another version of the standard says of the code. */
    elsewhere: until === undefined ? (since === undefined ? 'none' : 'since') : 'until',
    version: until ?? since ?? '',
  };
}

/** `none` is how messages ask for what is not there. */
function quoteOrNone(text: string | undefined, { quote }: Words): string {
  return text === undefined ? 'none' : quote(text);
}
