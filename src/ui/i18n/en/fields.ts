import type { FieldEntry, IdsElement } from '../../../client/index.ts';
import type { Words } from '../words.ts';

type Module =
  'core' | 'Economic and fiscal' | 'Environment and climate' | 'Climate finance' | 'Social' | 'Institutional';

/** The dictionary of fields. */
export const fieldsEn = ({ count, number }: Pick<Words, 'count' | 'number'>) => ({
  title: 'Fields of OC4IDS',
  lead: 'What each field is for, what to write into its cell, and in which sheet and column it stands.',
  loading: 'Opening the dictionary',
  notLoaded: 'The dictionary could not be fetched. Check the connection to the place you opened this page from.',
  tryAgain: 'Try again',
  search: 'Search for a field',
  searchHint: 'A word, a title, a path or a code, in English or Spanish. Small slips do not matter.',
  version: 'Version of OC4IDS',
  results: 'Fields',
  found: (amount: number, quoted: string) =>
    amount === 0 ? `No field found for ${quoted}` : `${count(amount, 'field', 'fields')} for ${quoted}`,
  noneAdvice: 'Try another word for it, or fewer words.',
  outermost: (all: number) =>
    `Fields in all: ${number(all)}. These are those of the first level; open one to see what it holds.`,
  showAll: (amount: number) => `Show all ${number(amount)}`,
  code: (code: string, title: string) => `Code ${code}: ${title}`,
  all: 'All fields',
  path: 'Where it stands',
  unknown: (quoted: string, version: string) => `OC4IDS ${version} has no field ${quoted}`,
  unknownAdvice: 'It may be an additional field of your own, or its path may have a slip.',
  otherVersion: (version: string) => `See it in OC4IDS ${version}`,
  facts: 'Facts',
  pathOf: 'Field path',
  titleIn: { en: 'English title', es: 'Spanish title' },
  holds: 'What it holds',
  kinds: {
    value: (type: string) => type,
    list: (type: string) => `List of values (${type}), with a semicolon between`,
    object: () => 'Group of fields; it has no cell of its own',
    objects: () => 'List; each entry is a row on a sheet of its own',
  } satisfies Record<FieldEntry['kind'], (type: string) => string>,
  types: {
    string: 'Text',
    number: 'Number',
    integer: 'Whole number',
    boolean: 'True or false',
    any: 'Any value',
  } satisfies Record<FieldEntry['type'], string>,
  format: 'Format',
  formats: {
    'date-time': 'Date and time, such as 2025-03-14T09:00:00Z; a date cell of your spreadsheet will do',
    uri: 'Address that begins with https:// or the like',
    email: 'E-mail address',
  } as Readonly<Record<string, string>>,
  required: 'Required',
  isRequired: { always: 'Yes', within: 'Yes, wherever what it stands in is used', no: 'No' },
  example: 'Example',
  translation: 'Translation',
  translations: {
    all: 'Its values may be translated',
    'suffix-only': 'Only what follows the prefix of the identifier may be translated',
    'strings-only': 'Its values may be translated where they are text, not where they are numbers',
    none: 'Its values are the same in every language',
  } satisfies Record<NonNullable<FieldEntry['translatable']>, string>,
  versions: 'In versions',
  copy: 'Copy',
  copyWhat: (name: string) => `Copy: ${name}`,
  copied: 'Copied',
  notCopied: 'Please select it and copy it by hand',
  columns: 'In the spreadsheets we write',
  headersAs: 'Headers as',
  sheet: 'Sheet',
  header: 'Header',
  headerKinds: { paths: 'Field paths', en: 'English titles', es: 'Spanish titles' },
  beside: 'On this sheet the header stands in the first column, and the value beside it.',
  noColumn: 'Its names are up to you: each makes a column of its own.',
  codes: (amount: number) => count(amount, 'code', 'codes'),
  open: 'Open list: if no code fits, you may use one of your own.',
  closed: 'Closed list: only these codes may be used.',
  codeColumns: { code: 'Code', title: 'Title', help: 'When to use it' },
  children: (amount: number) => `${count(amount, 'field', 'fields')} within`,
  elements: 'What it serves in the CoST IDS',
  elementsLead: (amount: number) => `${count(amount, 'element', 'elements')}, by the mapping of OC4IDS 0.9.5`,
  modules: {
    core: 'Core',
    'Economic and fiscal': 'Economic and fiscal',
    'Environment and climate': 'Environment and climate',
    'Climate finance': 'Climate finance',
    Social: 'Social',
    Institutional: 'Institutional',
  } satisfies Record<Module, string> as Readonly<Record<IdsElement['module'], string>>,
  where: 'where',
});

/** Names of the places of the app. */
export const placesEn = {
  title: 'Places',
  menu: 'Menu',
  names: { convert: 'Convert', templates: 'Templates', headers: 'Headers', fields: 'Fields' },
};
