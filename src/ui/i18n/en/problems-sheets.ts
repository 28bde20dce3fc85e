import type { Place } from '../../../core/model/problem.ts';
import { capital, type SentencesOf, sheetNamesIn } from '../sentence.ts';
import type { Words } from '../words.ts';

/** The sheets and their headers. */
export const sheetProblemsEn: SentencesOf<'table' | 'workbook' | 'header'> = {
  'table.empty': (_, words, places) => ({
    title: `${capital(sheetsEn(places, words))} ${isMany(places) ? 'are' : 'is'} empty.`,
    advice: 'Nothing to do, if nothing should be there.',
  }),
  'table.ignored': ({ reason }, words, places) => {
    const subject = `${capital(sheetsEn(places, words))} ${isMany(places) ? 'were' : 'was'} left out because`;
    if (reason === 'person')
      return {
        title: `You left out ${sheetsEn(places, words)}.`,
        advice: 'Under “What we read” you can take that back.',
      };
    return reason === 'name'
      ? { title: `${subject} of the “#” in the name.`, advice: 'If it should be read, take the “#” out of its name.' }
      : {
          title: `${subject} the first row says so.`,
          advice: 'If it should be read, remove “ignore” from its first row.',
        };
  },
  'table.no_known_header': (_, words, places) => ({
    title: `We know none of the headers of ${sheetsEn(places, words)}, so ${isMany(places) ? 'they were' : 'it was'} left out.`,
    advice:
      'If it holds project data, give its columns the names of fields: field paths, or titles in English or Spanish.',
  }),
  'table.second_package': (_, words, places) => ({
    title: `${words.count(Math.max(places.length, 1), 'value', 'values')} of a second package ${words.plural(Math.max(places.length, 1), 'was', 'were')} set aside: a file has one publisher, one date and one licence.`,
    advice: 'Keep one row or column of package data, or make a file of its own for each package.',
  }),
  'workbook.no_known_header': ({ sheets }, { number }) => ({
    title:
      sheets === 1
        ? 'We know none of the headers of this sheet.'
        : `We know none of the headers in any of the ${number(sheets)} sheets.`,
    advice:
      'Say below what each column holds. Or name the columns after OC4IDS fields: field paths, or titles in English or Spanish.',
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

function sheetsEn(places: readonly Place[], { list, quote }: Words): string {
  const names = sheetNamesIn(places).map(quote);
  if (names.length === 0) return 'a sheet';
  return `${names.length > 1 ? 'the sheets' : 'the sheet'} ${list(names)}`;
}

function isMany(places: readonly Place[]): boolean {
  return sheetNamesIn(places).length > 1;
}
