import { type SentencesOf, sheetsOf } from '../sentence.ts';

/** The sheets and their headers. */
export const sheetProblemsEn: SentencesOf<'table' | 'workbook' | 'header'> = {
  'table.empty': (_, words, places) => {
    const { quoted, count } = sheetsOf(places, words);
    return {
      title: count > 1 ? `${words.number(count)} sheets are empty: ${quoted}.` : `The sheet ${quoted} is empty.`,
      advice: 'Nothing to do, if nothing should be there.',
    };
  },
  'table.ignored': ({ reason }, words, places) => {
    const { quoted, count } = sheetsOf(places, words);
    const subject = count > 1 ? `The sheets ${quoted} were` : `The sheet ${quoted} was`;
    return {
      title:
        reason === 'name'
          ? `${subject} left out because of the “#” in the name.`
          : `${subject} left out because the first row says so.`,
      advice:
        reason === 'name'
          ? 'If it should be read, take the “#” out of its name.'
          : 'If it should be read, remove “ignore” from its first row.',
    };
  },
  'table.no_known_header': (_, words, places) => {
    const { quoted, count } = sheetsOf(places, words);
    return {
      title:
        count > 1
          ? `We know none of the headers of the sheets ${quoted}, so they were left out.`
          : `We know none of the headers of the sheet ${quoted}, so it was left out.`,
      advice:
        'If it holds project data, give its columns the names of fields: field paths, or titles in English or Spanish.',
    };
  },
  'table.no_header': (_, words, places) => {
    const { quoted, count } = sheetsOf(places, words);
    return {
      title: count > 1 ? `The sheets ${quoted} have no row of headers.` : `The sheet ${quoted} has no row of headers.`,
      advice: 'Put the name of a field above each column.',
    };
  },
  'table.second_package': (_, { count }, places) => ({
    title: `The sheet with the data of the package has ${count(places.length, 'value', 'values')} beside the first ones, and a package has only one of each. They were set aside.`,
    advice: 'Keep one value for each field, and delete the others.',
  }),
  'workbook.no_known_header': ({ sheets }, { number }) => ({
    title:
      sheets === 1
        ? 'We know none of the headers of this sheet.'
        : `We know none of the headers in any of the ${number(sheets)} sheets.`,
    advice:
      'Name the columns after OC4IDS fields: field paths, or titles in English or Spanish. The example shows what they look like.',
  }),
  'workbook.no_data': () => ({
    title: 'We found no rows with data.',
    advice: 'Fill in at least one row with a project, save the file and choose it again.',
  }),
  'header.additional': ({ header, suggestions }, { quote }) => ({
    title: `${quote(header)} is not a field of OC4IDS. It was kept as an additional field.`,
    advice:
      suggestions[0] === undefined
        ? 'Nothing to do, if the column is your own. Otherwise name it after the field you mean.'
        : `Nothing to do, if the column is your own. Perhaps you meant ${suggestedEn(suggestions[0], quote)}.`,
  }),
  'header.number': ({ header }, { quote }) => ({
    title: `The header ${quote(header)} is a number, not the name of a field. A number is not read as part of a name.`,
    advice: 'Give the column the name of a field. To keep the number as a name, put it in double quotes.',
  }),
  'header.missing': (_, words, places) => ({
    title: `${words.count(places.length, 'value stands', 'values stand')} in a column without a header, and ${words.plural(places.length, 'was', 'were')} set aside.`,
    advice: 'Give the column a header, or delete what is in it.',
  }),
  'header.duplicate': ({ header }, { quote }) => ({
    title: `More than one column stands for ${quote(header)}. In each row, the last one that is filled in counts.`,
    advice: 'Keep one of the columns. Where they differ, the other value is listed here too.',
  }),
  'header.ambiguous': ({ header, paths }, { quote, list }) => ({
    title: `${quote(header)} could mean several fields: ${list(paths)}.`,
    advice: 'Write the path of the field you mean as the header.',
  }),
  'header.corrected': ({ header, path }, { quote }) => ({
    title: `${quote(header)} was read as the field ${path}, though it is written a little differently.`,
    advice: 'Nothing to do, if that is the field you mean.',
  }),
  'header.not_an_array': ({ header, path }, { quote }) => ({
    title: `${quote(header)} treats ${path} as a list, but it holds a single value.`,
    advice: 'Take the number or the part after it out of the header.',
  }),
  'header.not_an_object': ({ header, path }, { quote }) => ({
    title: `${quote(header)} looks for a field inside ${path}, which holds a plain value.`,
    advice: 'Shorten the header to the field itself, or correct it.',
  }),
};

function suggestedEn(
  suggestion: { path: string; titles: Readonly<Record<string, string>> },
  quote: (text: string) => string,
) {
  const title = suggestion.titles['en'];
  return title === undefined ? suggestion.path : `${quote(title)} (${suggestion.path})`;
}
