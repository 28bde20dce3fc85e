import type { PathReason, TitleFault, TitleGroup, TitlesFileKind, TitleStatus } from '../../../client/index.ts';
import type { Words } from '../words.ts';

type FaultKind = TitleFault['kind'];

/** The workbench for titles; its words are fetched with it. */
export const workbenchEn = ({ count, number, plural }: Pick<Words, 'count' | 'number' | 'plural'>) => ({
  title: 'Headers',
  lead: 'All titles and codes of OC4IDS, to translate them into Spanish or any other language, try them with real files, and change the headers of a workbook.',
  draft: {
    title: 'Your draft',
    lead: 'What you write stays in this browser until you remove it. While there is something in it, “Convert” understands its titles and offers them as headers.',
    language: {
      label: 'Language of the draft',
      hint: 'As a tag: es for Spanish, fr for French, pt-BR for Portuguese of Brazil.',
    },
    notALanguage: (text: string) => `${text} is not the tag of a language. Write two or three letters, such as fr.`,
    named: (language: string, amount: number) =>
      amount === 0
        ? `${language}: nothing written yet`
        : `${language}: ${count(amount, 'title', 'titles')} of your own`,
    notKept:
      'This browser does not let us keep the draft, or it is too large. Save it as a file before you close the page.',
    undo: 'Undo',
    redo: 'Redo',
    remove: 'Remove the draft',
    import: 'Open a file of titles',
    importHint:
      'PO (the standard’s own catalogues, too), CSV, XLSX or JSON. What it says takes the place of what is in the draft.',
    reading: (name: string) => `Reading ${name}`,
    taken: (name: string, amount: number) => `${count(amount, 'title', 'titles')} taken from ${name}.`,
    unconfirmed: (amount: number) =>
      `${number(amount)} ${plural(amount, 'is', 'are')} marked as not confirmed (fuzzy) and ${plural(amount, 'was', 'were')} not taken.`,
    untranslated: (amount: number) => `${count(amount, 'title has', 'titles have')} no translation there yet.`,
    others: (amount: number) =>
      `${count(amount, 'other text', 'other texts')}, such as descriptions, ${plural(amount, 'is', 'are')} no title and ${plural(amount, 'stays', 'stay')} as ${plural(amount, 'it is', 'they are')}.`,
    problems: 'About the file of titles',
    save: 'Save as a file',
    saveAs: 'File',
    files: {
      'po-titles': 'PO catalogue of fields, new',
      'po-codes': 'PO catalogue of codes, new',
      csv: 'CSV',
      xlsx: 'XLSX',
      json: 'JSON',
    } satisfies Record<Extract<TitlesFileKind, string>, string>,
    catalogue: (name: string) => `${name}, with your titles and all else as it was`,
    notSaved: 'The file could not be made. Please try again.',
  },
  list: {
    title: 'Titles and codes',
    search: 'Search the titles',
    group: 'Part',
    groups: {
      fields: 'Fields',
      codelists: 'Codelists',
      codes: 'Codes',
      names: 'Countries and currencies',
    } satisfies Record<TitleGroup, string>,
    status: 'Spanish title',
    statuses: {
      official: 'Official',
      later: 'Official, later',
      ours: 'Ours',
      missing: 'Missing',
    } satisfies Record<TitleStatus, string>,
    changed: 'Written by you',
    fault: 'To check',
    anyFault: 'All with something to check',
    all: 'All',
    faultNames: {
      missing: 'Missing',
      sibling: 'Same title as a neighbour',
      long: 'Too long for a sheet name',
      character: 'With a sign that has a meaning',
      number: 'Looks like a number',
      spaces: 'Spaces at the ends',
      differs: 'Other title for the same word',
    } satisfies Record<FaultKind, string>,
    faults: {
      missing: () => 'No title yet.',
      sibling: (of: string, other: string) =>
        `Not used: ${of} and ${other} would be called the same, and data would be lost.`,
      long: (letters: number, limit: number) =>
        `${count(letters, 'letter', 'letters')}: a sheet name has at most ${number(limit)}, so Excel would show it cut.`,
      character: (sign: string) => `${sign} has a meaning in headers or lists. Another sign is safer.`,
      number: () => 'Looks like the number of a list entry, so it is not used as a header.',
      spaces: () => 'Has spaces at its ends. They are left out in headers.',
      differs: (english: string, title: string, group: string) => `${english} is ${title} elsewhere (${group}).`,
    },
    shown: (amount: number, all: number) => `${number(amount)} of ${count(all, 'title', 'titles')}`,
    none: 'No title is like this. Choose “All” again, or search for another word.',
    spanish: 'In Spanish',
    more: (amount: number) => `and ${number(amount)} more`,
    edit: (english: string) => `Title for ${english}`,
  },
  report: {
    title: 'How far the draft is',
    progress: (filled: number, all: number) => `${number(filled)} of ${number(all)}`,
    columns: (titled: number, all: number) =>
      `In a workbook with all fields, ${number(titled)} of ${count(all, 'column', 'columns')} have headers in your titles. The others have field paths, which are read back as well: nothing is lost.`,
    paths: (amount: number) => `Columns with a path as header: ${number(amount)}`,
    reasons: {
      missing: 'a title is missing',
      collides: 'a title is the same as that of a neighbour',
      unreadable: 'the title would not be read back',
    } satisfies Record<PathReason, string>,
  },
  tools: {
    title: 'Try it with a workbook, or change its headers',
    lead: 'Choose a file, or drop it on this page. It stays on this computer.',
    choose: 'Choose a file',
    chosen: (name: string) => `File: ${name}`,
    proof: 'Try the draft',
    proofHint:
      'Which headers are understood, and whether writing with your titles and reading back gives the same data.',
    working: 'Working…',
    understood: {
      draft: (amount: number) => `${count(amount, 'header', 'headers')} understood with your draft only`,
      standard: (amount: number) => `${count(amount, 'header', 'headers')} understood without it`,
      nothing: (amount: number) => `${count(amount, 'header', 'headers')} not understood`,
    },
    headers: 'Headers of the workbook',
    sheet: 'Sheet',
    header: 'Header',
    field: 'Field',
    notKnown: 'Not understood',
    roundTrip: {
      same: 'Written with your titles and read back, the data is exactly the same.',
      differs: 'Written with your titles and read back, the data is not the same. See the errors below.',
      unknown: 'Whether the way there and back is exact could not be seen.',
    },
    problems: 'About this file',
    change: 'Change the headers only',
    changeHint:
      'You get the same workbook (XLSX): only headers change, and what you choose here. Everything else stays as it is.',
    into: 'New headers',
    sheetNames: {
      label: 'Sheet names too',
      hint: 'Only those that are named as we would name them; a name of your own stays.',
    },
    codes: 'Codes',
    codeChoices: { keep: 'As they are', words: 'As words', codes: 'As codes' },
    makeChange: 'Change and save',
    made: (name: string, headers: number) => `${name}: ${count(headers, 'header', 'headers')} changed.`,
    madeToo: (codes: number, sheets: number) =>
      `Also changed: ${count(codes, 'code', 'codes')} and ${count(sheets, 'sheet name', 'sheet names')}.`,
  },
});

export type Workbench = ReturnType<typeof workbenchEn>;
