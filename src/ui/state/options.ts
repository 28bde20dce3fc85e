import type { PickedFile, SourceOptions, WriteOptions } from '../../client/index.ts';
import type { CsvProgram, OutputFormat } from '../../core/model/options.ts';

/** Options of reading as the page shows them: text fields hold what was typed. Empty, off and UTC are what nobody chose. */
export interface ReadingOptions {
  schema: PickedFile | undefined;
  rootListPath: string;
  rootIsList: boolean;
  idName: string;
  base: PickedFile | undefined;
  verticalOrientation: boolean;
  defaultConfiguration: string;
  timeZone: string;
  convertWkt: boolean;
}

export interface WritingOptions {
  sheetNames: WriteOptions['sheetNames'];
  filterField: string;
  filterValue: string;
  /** Paths, one to a line. */
  preserveFields: string;
  rollUp: 'none' | 'schema' | 'list';
  /** Paths, one to a line. */
  rollUpLists: string;
  sheetPrefix: string;
  truncationLength: string;
  convertWkt: boolean;
  isBare: boolean;
  /** CSV files are written without an apostrophe before what looks like a formula. */
  isRaw: boolean;
  csvFor: CsvProgram;
}

export const plainReading: ReadingOptions = {
  schema: undefined,
  rootListPath: '',
  rootIsList: false,
  idName: '',
  base: undefined,
  verticalOrientation: false,
  defaultConfiguration: '',
  timeZone: 'UTC',
  convertWkt: false,
};

export const plainWriting: WritingOptions = {
  sheetNames: 'language',
  filterField: '',
  filterValue: '',
  preserveFields: '',
  rollUp: 'none',
  rollUpLists: '',
  sheetPrefix: '',
  truncationLength: '',
  convertWkt: false,
  isBare: false,
  isRaw: false,
  csvFor: 'any',
};

/** What the worker is told: only what differs from the defaults. */
export function readingOptions(options: ReadingOptions): Omit<SourceOptions, 'version'> {
  const { schema, base, rootIsList, verticalOrientation, convertWkt, timeZone } = options;
  const rootListPath = pathOf(options.rootListPath);
  const idName = options.idName.trim();
  const defaultConfiguration = options.defaultConfiguration.trim();
  return {
    ...(schema && { schema }),
    // The file is the list: there is no place in it where the list could be.
    ...(rootListPath !== '' && !rootIsList && { rootListPath }),
    ...(rootIsList && { rootIsList }),
    ...(idName !== '' && { idName }),
    ...(base && { base }),
    ...(verticalOrientation && { verticalOrientation }),
    ...(defaultConfiguration !== '' && { defaultConfiguration }),
    ...(timeZone.trim() !== '' && timeZone !== plainReading.timeZone && { timeZone: timeZone.trim() }),
    ...(convertWkt && { convertWkt }),
  };
}

export function writingOptions(
  options: WritingOptions,
): Omit<WriteOptions, 'format' | 'headers' | 'columns' | 'sheetNames'> {
  const { rollUp, sheetPrefix, convertWkt, isBare, isRaw, csvFor } = options;
  const field = pathOf(options.filterField);
  const value = options.filterValue;
  const preserveFields = pathsOf(options.preserveFields);
  const lists = pathsOf(options.rollUpLists);
  const letters = lettersOf(options);
  return {
    ...(field !== '' && value !== '' && { filter: { field, value } }),
    ...(preserveFields.length > 0 && { preserveFields }),
    ...(rollUp === 'schema' && { rollUp }),
    ...(rollUp === 'list' && lists.length > 0 && { rollUp: lists }),
    ...(sheetPrefix !== '' && { sheetPrefix }),
    ...(letters !== undefined && { truncationLength: letters }),
    ...(convertWkt && { convertWkt }),
    ...(isBare && { extras: 'none' as const }),
    ...(isRaw && { protectFormulas: false }),
    ...(csvFor !== plainWriting.csvFor && { csvFor }),
  };
}

/** The options as they are for a format: what is only shown for another has no effect. */
export function optionsFor(format: OutputFormat, options: WritingOptions): WritingOptions {
  return format === 'csv' ? options : { ...options, csvFor: plainWriting.csvFor };
}

/** How many options have an effect that the defaults do not have. */
export function countReading(options: ReadingOptions): number {
  return Object.keys(readingOptions(options)).length;
}

export function countWriting(options: WritingOptions): number {
  return Object.keys(writingOptions(options)).length + (options.sheetNames === plainWriting.sheetNames ? 0 : 1);
}

/** Letters count only where sheets are named as Flatten Tool names them. */
function lettersOf({ truncationLength, sheetNames }: WritingOptions): number | undefined {
  const letters = Number(truncationLength);
  const isPlain = sheetNames !== 'flatten-tool' || truncationLength.trim() === '' || letters === 3;
  return !isPlain && Number.isInteger(letters) && letters > 0 ? letters : undefined;
}

/** One path to a line; commas separate them too, and slashes at the ends mean nothing. */
function pathsOf(text: string): string[] {
  return [...new Set(text.split(/[\n,]/).map(pathOf))].filter((path) => path !== '');
}

function pathOf(text: string): string {
  return text.trim().replace(/^\/+|\/+$/g, '');
}
