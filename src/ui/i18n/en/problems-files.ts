import type { SentencesOf } from '../sentence.ts';
import { delimitersEn, kindsEn, looksLikeEn } from './kinds.ts';

/** The bytes: files that could not be read, or were read in a way that the person should know of. */
export const fileProblemsEn: SentencesOf<'file' | 'csv' | 'json'> = {
  'file.empty': ({ name }, { quote }) => ({
    title: `${quote(name)} is empty.`,
    advice:
      'Choose the file that holds your data. If it is kept in OneDrive or Google Drive, wait until it has been downloaded.',
  }),
  'file.unreadable': ({ name }, { quote }) => ({
    title: `The browser can no longer read ${quote(name)}.`,
    advice: 'It may have been moved, renamed or changed since you chose it. Choose it again.',
  }),
  'file.unknown_kind': ({ name }, { quote }) => ({
    title: `${quote(name)} is not a kind of file we can read.`,
    advice: 'Choose a spreadsheet (XLSX, XLSM, XLSB, XLS, ODS), CSV files, a ZIP of CSV files, or a JSON file.',
  }),
  'file.damaged': ({ name, kind }, { quote, list }, places) => {
    const sheets = places.flatMap((place) => (place.sheet === undefined ? [] : [quote(place.sheet)]));
    return sheets.length > 0
      ? {
          title: `In ${quote(name)} we could not read ${sheets.length === 1 ? 'the sheet' : 'the sheets'} ${list(sheets)}.`,
          advice: 'Open the file in Excel or LibreOffice, check this sheet, save the file and try again.',
        }
      : {
          title: `${quote(name)} is damaged or incomplete.`,
          advice:
            kind === 'json'
              ? 'Save or download it again from where it came from.'
              : 'Open it in Excel or LibreOffice, save it and try again. If it does not open there, ask for a new copy.',
        };
  },
  'file.password': ({ name }, { quote }) => ({
    title: `${quote(name)} is protected with a password.`,
    advice: 'Open it in Excel or LibreOffice, save a copy without a password, and choose the copy.',
  }),
  'file.unsupported': ({ name, kind }, { quote }) => ({
    title:
      kind === 'Google Sheets'
        ? `${quote(name)} is only a link to a spreadsheet in Google Drive. The data is not in it.`
        : `${quote(name)} is a file of the kind ${kind}, which we do not read.`,
    advice: waysOutEn[kind] ?? 'Save it as XLSX, ODS or CSV in the program that made it, and choose the new file.',
  }),
  'file.lock': ({ name }, { quote }) => ({
    title: `${quote(name)} is a note that Excel keeps while a workbook is open. It holds no data.`,
    advice: 'Choose the workbook itself: its name is the same, without “~$” at the beginning.',
  }),
  'file.macros': ({ name }, { quote }) => ({
    title: `${quote(name)} has macros. We do not run them and do not convert them.`,
    advice: 'Nothing to do: the values in the cells were read as they were saved.',
  }),
  'file.nothing_inside': ({ name }, { quote }) => ({
    title: `We found no sheets or data in ${quote(name)}.`,
    advice: 'Check that it is the right file and that it holds at least one sheet with data.',
  }),
  'file.ignored': ({ name }, { quote }, places) => ({
    title:
      places.length > 1
        ? `${places.length} files were left out, ${quote(name)} among them, as they hold no data we read.`
        : `${quote(name)} was left out, as it holds no data we read.`,
    advice: 'Nothing to do, unless it should have been read: then save it as XLSX, ODS, CSV or JSON.',
  }),
  'file.too_large': ({ name, limit }, { quote }) => ({
    title: `${quote(name)} is larger than ${limit} when unpacked, which is more than a browser can hold.`,
    advice: 'Split it into several files, for instance by year, and convert them one after the other.',
  }),
  'file.too_many_cells': ({ name, limit }, { quote, number }) => ({
    title: `${quote(name)} has more cells than a file of its size can really have: over ${number(limit)} filled ones, or as much text or width.`,
    advice:
      'Delete what stands far from the data or is repeated, or split the file into several, for instance by year.',
  }),
  'file.other_kind': ({ name, kind }, { quote }) => ({
    title: `${quote(name)} does not hold what its name says. We read it as: ${kindsEn[kind]}.`,
    advice: 'Nothing to do. If you pass the file on, give it the ending that fits.',
  }),
  'file.mixed_kinds': ({ names }, { quote, list }) => ({
    title: `JSON and spreadsheets cannot be read together: ${list(names.map(quote))}.`,
    advice: 'Choose either the JSON file or the spreadsheets.',
  }),
  'file.nested_zip': ({ name }, { quote }, places) => ({
    title:
      places.length > 1
        ? `${places.length} ZIP files inside a ZIP file were not opened, ${quote(name)} among them.`
        : `${quote(name)} is a ZIP file inside a ZIP file, and was not opened.`,
    advice: 'If its data is needed, unpack it first and choose the files in it.',
  }),
  'csv.encoding': ({ name, encoding }, { quote }) => ({
    title: `The letters of ${quote(name)} were read as ${encoding}.`,
    advice: 'Look at some words with accents. If they look wrong, save the file as “CSV UTF-8” and choose it again.',
  }),
  'csv.delimiter': ({ name, delimiter }, { quote }) => ({
    title: `The columns of ${quote(name)} are separated by ${delimitersEn[delimiter] ?? quote(delimiter)}.`,
    advice: 'Nothing to do, if the columns below are those of your file.',
  }),
  'csv.untyped': ({ fields }, { list, plural }) => ({
    title: `CSV does not say which values are numbers, so in ${list(fields)} they were read as text.`,
    advice: `Nothing to do, if ${plural(fields.length, 'this field holds', 'these fields hold')} text. Otherwise use XLSX, where numbers stay numbers.`,
  }),
  'csv.quotes': ({ name }, { quote }) => ({
    title: `${quote(name)} has quotation marks that are not closed, or text after a closing one.`,
    advice:
      'Check that these cells hold what you expect. Saving the file again from Excel or LibreOffice sets the marks right.',
  }),
  'csv.saved_again': ({ name }, { quote }) => ({
    title: `A spreadsheet program seems to have opened ${quote(name)} and saved it again. That shortens long numbers and changes dates.`,
    advice: 'Take the original file, and do not save it from Excel as CSV. An XLSX workbook keeps what you type.',
  }),
  'csv.null_characters': ({ name, count }, words) => ({
    title: `${words.quote(name)} held ${words.count(count, 'null character', 'null characters')}, which no text has. We took them out.`,
    advice: 'Check the values near them, and save the file again as “CSV UTF-8”.',
  }),
  'json.syntax': ({ name, found }, { quote }) => ({
    title: found
      ? `${quote(name)} is not complete JSON: we could not read on at ${quote(found)}.`
      : `${quote(name)} is not complete JSON: it ends too early.`,
    advice:
      'Look at this place and just before it: often a comma, a quotation mark or a bracket is missing or is one too many.',
  }),
  'json.too_deep': ({ name, limit }, { quote, number }) => ({
    title: `${quote(name)} has more than ${number(limit)} levels of lists and objects inside each other.`,
    advice: 'OC4IDS data needs fewer than ten. Check that it is the right file.',
  }),
  'json.encoding': ({ name, encoding }, { quote }) => ({
    title: `${quote(name)} was read as ${encoding}; JSON should be UTF-8.`,
    advice: 'Look at some words with accents. What you download here is UTF-8.',
  }),
  'json.duplicate_key': ({ key }, { quote }, places) => ({
    title: `${quote(key)} stands more than once in the same object; only its last value counts.`,
    advice: `Remove or rename the ${places.length > 1 ? 'repetitions' : 'repetition'} in the JSON file, if the other value matters.`,
  }),
  'json.several': ({ name, documents }, { quote, count }) => ({
    title: `${quote(name)} holds ${count(documents, 'JSON document', 'JSON documents')}, one after the other. They were put together.`,
    advice: 'Nothing to do. The JSON that you download is one document.',
  }),
  'json.metadata_differs': ({ key, kept }, { quote }, places) => ({
    title: `The files differ in ${quote(key)}, which the data package has only once. ${quote(kept)} was kept.`,
    advice: `If ${places.length > 1 ? 'one of the other values' : 'the other value'} is right, correct the first file, or change it in the JSON that you download.`,
  }),
  'json.repeated_project': ({ id }, { quote }, places) => ({
    title: `The project ${quote(id)} is in ${places.length} files. All of them were kept.`,
    advice: 'An id belongs to one project. Remove the outdated one, or give the others an id of their own.',
  }),
  'json.not_projects': ({ name, looksLike }, { quote }) => ({
    title: `${quote(name)} holds no OC4IDS projects. ${looksLikeEn[looksLike]}`,
    advice:
      'Choose a project package: a JSON file with a list called “projects”. A list of projects or a single project will do too. If its list has another name, write it under “Reading options”.',
  }),
};

/** How to get a spreadsheet out of programs that keep it in their own way. */
const waysOutEn: Readonly<Record<string, string>> = {
  Numbers: 'In Numbers choose File ▸ Export To ▸ Excel, and choose the new file here.',
  'Google Sheets': 'Open it in Google Sheets, choose File ▸ Download ▸ Microsoft Excel, and choose the new file here.',
};
