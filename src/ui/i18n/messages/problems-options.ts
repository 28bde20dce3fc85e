import type { FieldOption } from '../../../core/model/problem.ts';
import { type SentencesOf, tell } from '../sentence.ts';

/** The labels of options. */
const labels = {
  filter: 'options.filterField.label',
  preserveFields: 'options.preserveFields.label',
  rollUp: 'options.rollUp.label',
} as const satisfies Record<FieldOption, string>;

/** What was chosen in the options. */
export const optionProblems: SentencesOf<'option'> = {
  'option.schema': ({ name }, words) => tell('option.schema', { name: words.quote(name) }, words),
  'option.base': ({ name }, words) => tell('option.base', { name: words.quote(name) }, words),
  'option.configuration': ({ commands }, words) =>
    tell('option.configuration', { commands: words.list(commands.map(words.quote)) }, words),
  'option.time_zone': ({ timeZone }, words) => tell('option.time_zone', { timeZone: words.quote(timeZone) }, words),
  'option.list_missing': ({ name, path, lists }, { text, list, quote }) => ({
    title: text('problem.option.list_missing.title', { name: quote(name), path: quote(path) }),
    advice:
      lists.length > 0
        ? text('problem.option.list_missing.adviceOfLists', { lists: list(lists.map(quote)) })
        : text('problem.option.list_missing.advice'),
  }),
  'option.not_a_list': ({ name }, words) => tell('option.not_a_list', { name: words.quote(name) }, words),
  'option.unknown_field': ({ option, paths }, { text, list, quote }) => {
    const wants = option === 'rollUp' ? 'titleOfLists' : 'title';
    const facts = { option: quote(text(labels[option])), paths: list(paths.map(quote)) };
    return {
      title: text(`problem.option.unknown_field.${wants}`, facts),
      advice: text('problem.option.unknown_field.advice'),
    };
  },
  'option.filter_empty': ({ field, value }, words) =>
    tell('option.filter_empty', { field, value: words.quote(value) }, words),
};
