import type { HeaderKind } from '../../../core/model/options.ts';
import type { Severity } from '../../../core/model/problem.ts';
import type { SheetReport, Stage } from '../../../client/index.ts';
import type { Words } from '../words.ts';
import { browseEn } from './browse.ts';
import { coverageEn } from './coverage.ts';
import { fieldsEn, placesEn } from './fields.ts';
import { kindsEn } from './kinds.ts';
import { optionsEn } from './options.ts';
import { overviewEn } from './overview.ts';
import { privacyEn } from './privacy.ts';
import { recipeEn } from './recipe.ts';
import { templatesEn } from './templates.ts';
import { takeAwayEn } from './take-away.ts';
import { textFilesEn } from './text-files.ts';
import { titlesEn } from './titles.ts';
import { upgradeEn } from './upgrade.ts';

/** All words of the page in English. The Spanish file has the type of this one: a message missing there does not compile. */
export const english = ({ number, count, plural, quote }: Words) => ({
  places: placesEn,
  fields: fieldsEn({ count, number }),
  templates: templatesEn({ count }),
  titles: titlesEn,
  page: {
    name: 'OC4IDS Converter',
    skip: 'Skip to the content',
    language: 'Language',
    dropHere: 'Drop your files here',
  },
  footer: {
    privacy: 'Your file stays on this computer.',
    howToCheck: 'Privacy, and how to check it',
    version: (version: string) => `Version ${version}`,
  },
  start: {
    title: 'Turn spreadsheets into OC4IDS data, and back',
    lead: 'XLSX, ODS, CSV or JSON. Headers in English or Spanish. Nothing is uploaded.',
    files: 'Your files',
    drop: 'Drop your files anywhere on this page',
    chooseFiles: 'Choose files',
    chooseFolder: 'Choose a folder',
    or: 'or',
    paste: 'Paste text',
    pasteHint: 'Cells that you copied from a spreadsheet, with their headers; or CSV; or JSON.',
    readPasted: 'Read the text',
    pastedName: 'pasted.txt',
    nothingYet: 'Nothing at hand yet?',
    example: 'Try an example',
    exampleHint: 'Made-up infrastructure projects of a small town, to see how it works.',
    exampleName: 'example-en.json',
    kinds:
      'Excel (XLSX, XLSM, XLSB, XLS), OpenDocument (ODS, FODS), tables saved as HTML, CSV, JSON and JSON Lines; one file, several, a folder or a ZIP.',
  },
  reading: {
    title: (name: string) => `Reading ${name}`,
    stages: {
      opening: () => 'Opening the file',
      reading: (total: number) => (total > 0 ? `Reading ${count(total, 'sheet', 'sheets')}` : 'Reading the sheets'),
      joining: () => 'Putting the sheets together',
      building: (total: number) =>
        total > 0 ? `Building ${count(total, 'project', 'projects')}` : 'Building the projects',
      writing: (total: number) => (total > 0 ? `Writing ${count(total, 'sheet', 'sheets')}` : 'Writing the file'),
      checking: () => 'Counting every value once more',
    } satisfies Record<Stage, (total: number) => string>,
    share: (done: number, total: number) => `${number(done)} of ${number(total)}`,
    cancel: 'Cancel',
    files: (amount: number) => count(amount, 'file', 'files'),
  },
  result: {
    notLoaded: 'A part of this page could not be fetched. Check the connection to the place you opened it from.',
    loadAgain: 'Try again',
    projects: (projects: number) => `${count(projects, 'project', 'projects')}.`,
    ready: 'Ready to download.',
    readyWithErrors: (errors: number) => `Ready to download, with ${count(errors, 'error', 'errors')} in the data.`,
    preparing: 'Preparing the file…',
    notWritten: 'The file could not be made.',
    stopped: 'The file was not made.',
    noProblems: 'Converted without problems.',
    sheets: (amount: number) => count(amount, 'sheet', 'sheets'),
    headersIn: {
      paths: 'field paths as headers',
      en: 'English headers',
      es: 'Spanish headers',
      mixed: 'mixed headers',
    },
    otherFile: 'Choose other files',
    backTo: (name: string) => `Back to ${name}`,
    documentTitle: (projects: number) => count(projects, 'project', 'projects'),
  },
  download: {
    json: 'Download JSON',
    spreadsheet: 'Download spreadsheet',
    preparing: 'Preparing the file…',
    tryAgain: 'Prepare the file',
    otherFormats: 'Other formats',
    format: 'Format',
    formats: { json: 'JSON', xlsx: 'Excel (XLSX)', ods: 'OpenDocument (ODS)', csv: 'CSV in a ZIP' },
    headers: 'Headers',
    columns: 'Columns',
    columnChoices: { used: 'Those with data', all: 'All fields' },
    ready: (name: string, size: string) => `The file is ready: ${name}, ${size}.`,
  },
  options: optionsEn(count),
  browse: browseEn({ number, count }),
  textFiles: textFilesEn,
  recipe: recipeEn({ count }),
  upgrade: upgradeEn({ count, quote }),
  privacy: privacyEn,
  headerKinds: { paths: 'Field paths', en: 'English', es: 'Español' } satisfies Record<HeaderKind, string>,
  receipt: {
    title: 'What became of your data',
    nothingLost: (values: number) => `Nothing was lost: ${count(values, 'value', 'values')} in, ${number(values)} out.`,
    nothingLostRepeated: (read: number, written: number, repeated: number) =>
      `Nothing was lost: ${count(read, 'value', 'values')} in, ${number(written)} out; ${number(repeated)} only ${plural(repeated, 'repeats', 'repeat')} what another cell says.`,
    lost: (read: number) => `${count(read, 'value', 'values')} in your file became:`,
    written: 'in the new file',
    repeated: 'that only repeat another cell',
    setAside: 'set aside, listed below',
    leftOut: 'left out, as you chose in “More options”',
    notChecked: {
      part: 'Not compared: this file leaves out what you chose to leave out, so the way back cannot give the same data.',
      bare: 'Not compared: Flatten Tool’s bare layout cannot say everything, so the way back may not give the same data.',
    },
    added: (values: number) =>
      `The new file also has ${count(values, 'value', 'values')} that bringing the data up to date had to add.`,
    checking: 'Reading the new file back to compare…',
    checked: 'Checked: read back, the new file gives exactly the same data.',
    differs: 'Read back, the new file does not give the same data. See the errors below.',
    changed: (values: number) =>
      `${count(values, 'value', 'values')} ${plural(values, 'was', 'were')} read as what ${plural(values, 'it clearly means', 'they clearly mean')}; each is listed below.`,
  },
  whatWeRead: {
    title: 'What we read',
    files: 'Files',
    kinds: kindsEn,
    version: 'Version of the standard',
    shape: 'Form',
    shapes: { package: 'Project package', list: 'List of projects', item: 'A single project' },
    projects: 'Projects',
    values: 'Values',
    sheetsTable: (amount: number) =>
      `${count(amount, 'sheet', 'sheets')} and what ${plural(amount, 'it was', 'each was')} taken for`,
    name: 'Sheet',
    takenFor: 'Taken for',
    headerRow: 'Header row',
    headers: 'Headers in',
    headerKinds: { paths: 'Field paths', en: 'English', es: 'Spanish' } satisfies Record<HeaderKind, string>,
    rows: 'Rows',
    columns: 'Columns',
    additional: 'Additional fields',
    roles: {
      main: 'Main sheet',
      sub: 'List',
      metadata: 'Package data',
      ignored: 'Left out',
      own: 'Helper sheet of ours',
    } satisfies Record<SheetReport['role'], string>,
    listOf: 'List of',
    notLoaded:
      'What shows the sheets one by one could not be fetched. Check the connection to the place you opened this page from.',
    none: '–',
  },
  review: {
    title: (standard: string) => `How the data stands against ${standard}`,
    running: 'Checking the data…',
    passed: 'The data follows the schema and uses the codes of the standard.',
    notPassed: (errors: number) => `The data breaks the standard in ${count(errors, 'way', 'ways')}, listed below.`,
    alsoLook: (warnings: number, notes: number) =>
      `Also: ${number(warnings)} to check, ${count(notes, 'note', 'notes')}.`,
    notChecked: {
      package:
        'What a data package says about itself (publisher, date, licence) was not checked: there is none around the projects.',
      codes: 'Codes were not checked: we have the codelists of OC4IDS only.',
      structure: 'The structure was not checked: we can do that for the schemas of OC4IDS only.',
    },
    problems: 'What to look at in the data',
    fileName: 'problems',
    sheetName: 'Problems',
    reportName: 'report',
    languageName: 'English',
    columns: {
      severity: 'Severity',
      problem: 'Problem',
      advice: 'What to do',
      file: 'File',
      sheet: 'Sheet',
      cell: 'Cell',
      header: 'Header',
      line: 'Line in the JSON',
      pointer: 'Place in the JSON',
      value: 'Value',
      field: 'Field',
      code: 'Code',
    },
    search: 'Search the problems',
    noneFound: 'No problem has these words.',
  },
  coverage: coverageEn,
  overview: overviewEn(number, count),
  takeAway: takeAwayEn(number, count),
  sourceMaps: {
    title: 'For developers',
    lead: 'Where each value stands in your sheets, as JSON in the form that Flatten Tool writes.',
    cells: 'Source map of the cells',
    headers: 'Source map of the headers',
    preparing: 'Preparing the file…',
    failed: 'The file could not be made. Please choose your files again.',
  },
  problems: {
    title: 'Problems and notes',
    ofFile: 'About the new file',
    severity: { error: 'Error', warning: 'To check', note: 'Note' } satisfies Record<Severity, string>,
    summary: {
      error: (amount: number) => count(amount, 'error', 'errors'),
      warning: (amount: number) => `${number(amount)} to check`,
      note: (amount: number) => count(amount, 'note', 'notes'),
    } satisfies Record<Severity, (amount: number) => string>,
    headings: { error: 'Errors', warning: 'To check', note: 'Notes' } satisfies Record<Severity, string>,
    meaning: {
      error: 'The data breaks the standard here, or could not be read.',
      warning: 'Please decide or check. The file can be used as it is.',
      note: 'What we did for you.',
    } satisfies Record<Severity, string>,
    places: (amount: number) => count(amount, 'place', 'places'),
    showMore: (amount: number) => `Show ${number(amount)} more`,
    showAll: (amount: number) => `Show all ${number(amount)}`,
    showFewer: 'Show fewer',
    showCell: (where: string) => `Show ${where} in its sheet`,
    aroundCell: (where: string) => `Cells around ${where}`,
    aroundLine: (where: string) => `Lines around ${where}`,
    noCells: 'This place cannot be shown any more. Choose the file again.',
    previousPlace: 'Previous place',
    nextPlace: 'Next place',
    placeOf: (index: string, all: string) => `${index} of ${all}`,
    corrected: 'corrected',
  },
  place: {
    row: (row: number) => `row ${number(row)}`,
    column: (letters: string) => `column ${letters}`,
    line: (line: number, character: number | undefined) =>
      character === undefined ? `line ${number(line)}` : `line ${number(line)}, column ${number(character)}`,
  },
  failed: {
    title: (name: string) => `We could not read ${name}`,
    nothingChanged: 'Your file was not changed.',
    more: 'Also worth knowing',
  },
  status: {
    stillWorking: (step: string, share: string) => (share ? `${step}: ${share}` : step),
  },
});

export type Messages = ReturnType<typeof english>;
