import type { FieldOption } from '../../../core/model/problem.ts';
import type { SentencesOf } from '../sentence.ts';

const optionsEn: Readonly<Record<FieldOption, string>> = {
  filter: 'Only projects with',
  preserveFields: 'Fields to keep',
  rollUp: 'Lists to show in the row above',
};

/** What was chosen in the options. */
export const optionProblemsEn: SentencesOf<'option'> = {
  'option.schema': ({ name }, { quote }) => ({
    title: `${quote(name)} is not a JSON Schema that describes fields.`,
    advice:
      'Choose a JSON Schema of one project, or of a package, under “Reading options”; or remove it there, and OC4IDS is used. Fields that the schema takes from other files are not known to us.',
  }),
  'option.base': ({ name }, { quote }) => ({
    title: `${quote(name)} cannot be the base document: it is not a JSON object.`,
    advice: 'Choose a JSON file with one object, such as a project package, or remove it under “Reading options”.',
  }),
  'option.configuration': ({ commands }, { list, quote }) => ({
    title: `In the configuration line we do not understand ${list(commands.map(quote))}.`,
    advice:
      'Separate the commands by commas: skipRows 1, headerRows 2, ignore, hashComments, rootListPath projects, idName id.',
  }),
  'option.time_zone': ({ timeZone }, { quote }) => ({
    title: `This browser knows no time zone called ${quote(timeZone)}.`,
    advice: 'Choose one such as “America/Asuncion” or “UTC” under “Reading options”.',
  }),
  'option.list_missing': ({ name, path, lists }, { quote, list }) => ({
    title: `${quote(name)} has no list at ${quote(path)}.`,
    advice:
      lists.length > 0
        ? `It has lists at ${list(lists.map(quote))}. Write the one you mean under “Reading options”, “Where the list is”.`
        : 'Check that it is the right file, and what stands under “Reading options”.',
  }),
  'option.not_a_list': ({ name }, { quote }) => ({
    title: `${quote(name)} is not a list, though the reading options say so.`,
    advice: 'Clear “The file is the list itself” under “Reading options”.',
  }),
  'option.unknown_field': ({ option, paths }, { quote, list }) => ({
    title: `${quote(optionsEn[option])}: ${
      option === 'rollUp' ? 'we know no list at' : 'neither the standard nor your data has'
    } ${list(paths.map(quote))}.`,
    advice: 'Write field paths without numbers, such as budget/amount/currency or parties, in “More options”.',
  }),
  'option.filter_empty': ({ field, value }, { quote }) => ({
    title: `No project has ${quote(value)} as its ${field}, so the file has no projects.`,
    advice: 'Check the field and the value in “More options”: capitals and accents count.',
  }),
};
