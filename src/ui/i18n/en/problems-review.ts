import type { JsonTypeName } from '../../../core/model/problem.ts';
import { lastKey, type SentencesOf } from '../sentence.ts';

const typesEn: Readonly<Record<JsonTypeName, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'a group of fields',
  array: 'a list',
  null: 'left empty',
};

const typeAdviceEn: Readonly<Record<JsonTypeName, string>> = {
  string: 'Write it as text; in JSON, between double quotes.',
  number: 'Write digits only, with a point before decimals: no currency, no thousands separators, no words.',
  integer: 'Write a whole number with digits only, such as 120.',
  boolean: 'Write true or false, without quotes in JSON.',
  object: 'Look up the fields that belong in it, and give each its own column or key.',
  array: 'In JSON, put the value between square brackets. In a sheet, separate several values with semicolons.',
  null: 'Leave it out.',
};

const formatsEn: Readonly<Record<string, { what: string; advice: string }>> = {
  'date-time': {
    what: 'a date with time and time zone',
    advice: 'Write it like 2024-04-05T00:00:00Z. In a spreadsheet, a cell with the date format will do.',
  },
  uri: { what: 'a complete web address', advice: 'Begin with https:// and leave no spaces; then check that it opens.' },
  email: { what: 'an e-mail address', advice: 'An e-mail address has an @ in it.' },
};

/** How the data stands against the standard. */
export const reviewProblemsEn: SentencesOf<'review'> = {
  'review.type': ({ path, expected }, { quote }) => ({
    title: `${quote(lastKey(path))} must be ${typesEn[expected]}.`,
    advice: typeAdviceEn[expected],
  }),
  'review.required': ({ path, field }, { quote }) => ({
    title:
      path === ''
        ? `The data package must have ${quote(field)}.`
        : `Every entry of ${quote(lastKey(path))} must have ${quote(field)}.`,
    advice: 'Fill it in. Without it, others cannot use the data as the standard promises.',
  }),
  'review.too_short': ({ path, keyword, limit }, { quote, count }) => ({
    title:
      limit === 1
        ? `${quote(lastKey(path))} is there, but empty.`
        : `${quote(lastKey(path))} must have at least ${count(limit, keyword === 'minLength' ? 'letter' : 'entry', keyword === 'minLength' ? 'letters' : 'entries')}.`,
    advice: 'Fill it in, or leave it out altogether.',
  }),
  'review.minimum': ({ path, limit }, { quote, number }) => ({
    title: `${quote(lastKey(path))} must not be less than ${number(limit)}.`,
    advice: 'Check the sign and the number.',
  }),
  'review.pattern': ({ path, pattern }, { quote }) => ({
    title: `${quote(lastKey(path))} is not written the way the standard asks for.`,
    advice:
      path === 'version'
        ? 'Write the version with two numbers, such as 0.9.'
        : `The standard asks for the pattern ${quote(pattern.replaceAll(/[{}]/g, ''))}.`,
  }),
  'review.format': ({ path, format }, { quote }) => ({
    title: `${quote(lastKey(path))} must be ${formatsEn[format]?.what ?? quote(format)}.`,
    advice: formatsEn[format]?.advice ?? 'Look up in the standard how it is to be written.',
  }),
  'review.schema': ({ path, keyword }, { quote }) => ({
    title: `${quote(lastKey(path))} does not fit the schema (${keyword}).`,
    advice: 'Look up the field in the schema that you chose.',
  }),
  'review.repeated_id': ({ path }, { quote, count }, _places, amount) => ({
    title: `${count(amount, 'entry', 'entries')} in ${quote(lastKey(path))} ${amount === 1 ? 'has' : 'have'} an id that another entry has.`,
    advice: 'Give each entry an id of its own, or remove the repetition.',
  }),
  'review.repeated_item': ({ path }, { quote }) => ({
    title: `The same entry stands more than once in ${quote(lastKey(path))}.`,
    advice: 'Remove the repetition.',
  }),
  'review.code_closed': ({ path, value, suggestion, until, since }, { quote }) => ({
    title: `${quote(value)} is not a code for ${quote(lastKey(path))}, and only the codes of the standard may be used.`,
    advice: `${codeElsewhere({ until, since })}${suggestion === undefined ? 'Choose one of the codes of its codelist.' : `Use ${quote(suggestion)}, if that is what you mean.`}`,
  }),
  'review.code_open': ({ path, value, suggestion, until, since }, { quote }) => ({
    title: `${quote(value)} is not among the codes of the standard for ${quote(lastKey(path))}.`,
    advice: `${codeElsewhere({ until, since })}${
      suggestion === undefined
        ? 'If one of the codes of the standard says the same, use that. Otherwise it may stay; say in your publication policy what it means.'
        : `Use ${quote(suggestion)}, if that is what you mean.`
    }`,
  }),
  'review.additional_field': ({ path, suggestions }, { quote }) => ({
    title: `${quote(lastKey(path))} is not a field of the standard.`,
    advice:
      suggestions[0] === undefined
        ? 'It may stay. Say in your publication policy what it means, or see whether a field of the standard says the same.'
        : `Perhaps you meant ${quote(suggestions[0].path)}. Otherwise it may stay.`,
  }),
  'review.empty_value': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path))} has no value.`,
    advice: 'Fill it in, or leave out the field: what is empty looks as if something were known.',
  }),
  'review.missing_currency': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path))} has an amount without a currency.`,
    advice: 'Add the currency as a code of three letters, such as USD.',
  }),
  'review.unknown_organization': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path, 2))} names an organization that is not among the parties of its project.`,
    advice: 'Add the organization to the parties with the same id, or correct the id.',
  }),
  'review.project_prefix': (_, { count }, _places, amount) => ({
    title: `${count(amount, 'project id does', 'project ids do')} not begin with a prefix of the standard, such as oc4ids-bu3kcz-.`,
    advice: 'Register a prefix, which is free, and put it before your own project numbers.',
  }),
  'review.missing_id': ({ path }, { quote, count }, _places, amount) => ({
    title: `${count(amount, 'entry', 'entries')} of ${quote(lastKey(path))} ${amount === 1 ? 'has' : 'have'} no id.`,
    advice: 'Give each an id that stays the same, so that changes can be followed.',
  }),
  'review.moved_field': ({ path, to, version }, { quote }) => ({
    title: `Since ${version}, ${quote(lastKey(path))} has another place: ${quote(to)}.`,
    advice: 'Move it there, or choose the version of the standard that the data was made for.',
  }),
  'review.later_field': ({ path, version }, { quote }) => ({
    title: `${quote(lastKey(path))} is a field of the standard since version ${version}.`,
    advice: 'Choose that version, or a later one, under “What we read”.',
  }),
  'review.dates_reversed': ({ path, start, end }, { quote }) => ({
    title: `${quote(lastKey(path))} ends (${quote(end)}) before it begins (${quote(start)}).`,
    advice: 'Check both dates; perhaps day and month, or start and end, changed places.',
  }),
  'review.date_far': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path))} is a date that is very far away.`,
    advice: 'Check the year. If the date is not known, leave it out.',
  }),
  'review.date_to_come': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path))} is the date of something done, but it is still to come.`,
    advice: 'Check the date; perhaps day and month changed places.',
  }),
  'review.not_a_link': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path))} is an address that others cannot open.`,
    advice:
      'Put the document where everybody can reach it, and write its address as the browser shows it, with https://.',
  }),
  'review.role_missing': ({ role }, { quote, count }, places) => ({
    title: `${count(places.length, 'party does', 'parties do')} not have the role ${quote(role)}, but the project names ${places.length === 1 ? 'it' : 'them'} as that.`,
    advice: 'Add the role, or check whether another organization is meant.',
  }),
  'review.duration_differs': ({ path, days }, { quote, count }) => ({
    title: `The length given for ${quote(lastKey(path))} is not that of its dates, which is ${count(days, 'day', 'days')}.`,
    advice: 'Check the dates and the number of days. If days are counted in another way, nothing is wrong.',
  }),
  'review.coordinates_outside': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path))} has coordinates that are not on the globe.`,
    advice: 'Longitudes go from -180 to 180, latitudes from -90 to 90, both in degrees.',
  }),
  'review.coordinates_swapped': ({ path }, { quote }) => ({
    title: `The coordinates of ${quote(lastKey(path))} seem to be swapped.`,
    advice: 'GeoJSON has longitude first, then latitude.',
  }),
  'review.outside_country': ({ path, country, of, swapped }, { quote }) => ({
    title: `${quote(lastKey(path, 2))} lies outside ${quote(country)}, the country of ${of === 'location' ? 'its own address' : 'the project’s public authority'}.`,
    advice: swapped
      ? 'It would be in the country if longitude and latitude changed places: GeoJSON has longitude first.'
      : 'Check the coordinates, and the country. If the project reaches across a border, nothing is wrong.',
  }),
  'review.amount_not_positive': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path, 3))} is zero, or less.`,
    advice: 'If the amount is not known, leave it out. If it is zero, nothing is wrong.',
  }),
  'review.amount_out_of_proportion': ({ times }, { number }) => ({
    title: `A contract is worth more than ${number(times)} times the budget of its project.`,
    advice: 'Check both amounts: a decimal mark may have been lost, or one of them is in thousands.',
  }),
  'review.placeholder': ({ path }, { quote }) => ({
    title: `${quote(lastKey(path))} holds words that only say that nothing is known.`,
    advice: 'Leave the field out: then it is clear, in every language, that there is no value.',
  }),
};

/** What another version of the standard says of a code. */
function codeElsewhere({ until, since }: Record<'until' | 'since', string | undefined>): string {
  if (until !== undefined) return `OC4IDS had this code up to version ${until}. `;
  return since === undefined ? '' : `OC4IDS has this code since version ${since}. `;
}
