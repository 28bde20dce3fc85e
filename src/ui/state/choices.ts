import type { Reading, SourceOptions, WriteOptions } from '../../client/index.ts';
import { draftHeaders, type TitleDraft } from '../../core/model/title-draft.ts';
import {
  type AnyHeaderKind,
  type OutputFormat,
  outputFormats,
  type StandardVersion,
} from '../../core/model/options.ts';
import {
  optionsFor,
  plainReading,
  plainWriting,
  readingOptions,
  type ReadingOptions,
  writingOptions,
  type WritingOptions,
} from './options.ts';

/** What the person chose. It outlives the file and the language of the page. */
export interface Choices {
  version: StandardVersion;
  /**
   * The format to write, by what was read: a spreadsheet becomes JSON and JSON a workbook, until somebody says otherwise; JSON that is too
   * large to be in memory becomes CSV, which programs open that a workbook of its size would be too much for.
   */
  formats: Readonly<Record<Reading['from'], OutputFormat>> & { readonly inPieces?: OutputFormat };
  headers: AnyHeaderKind;
  columns: WriteOptions['columns'];
  /** Titles in one more language, which somebody works on. */
  titleDraft: TitleDraft | undefined;
  reading: ReadingOptions;
  writing: WritingOptions;
  /** Options that are shown, so that they stay so when another screen takes the place of this one. */
  isOpen: { reading: boolean; writing: boolean };
}

export function firstChoices(headers: AnyHeaderKind): Choices {
  return {
    version: '0.9.5',
    formats: { spreadsheet: 'json', json: 'xlsx' },
    headers,
    columns: 'used',
    titleDraft: undefined,
    reading: plainReading,
    writing: plainWriting,
    isOpen: { reading: false, writing: false },
  };
}

export function sourceOptions({ version, titleDraft, reading }: Choices): SourceOptions {
  return { version, ...(titleDraft && { titleDraft }), ...readingOptions(reading) };
}

/** What of a reading says what can be made of it. */
export type ReadFrom = Pick<Reading, 'from' | 'inPieces' | 'isLargeAsJson'>;

/** Formats that what was read can be written in: of a document that is not in memory, some. */
export function formatsFor({ inPieces }: ReadFrom): readonly OutputFormat[] {
  return inPieces ? ['csv', 'xlsx'] : outputFormats;
}

/** By which of the choices of a format what was read is written. */
export function formatKey({ from, inPieces }: ReadFrom): keyof Choices['formats'] {
  return inPieces ? 'inPieces' : from;
}

export function formatOf({ formats }: Choices, reading: ReadFrom): OutputFormat {
  return formats[formatKey(reading)] ?? formatsFor(reading)[0]!;
}

/** Whether the file that is chosen is so large that it better goes to disk as it is made, where the browser can do that. */
export function isLargeOutput(choices: Choices, reading: ReadFrom): boolean {
  return reading.inPieces === true || (reading.isLargeAsJson === true && formatOf(choices, reading) === 'json');
}

export function writeOptions(choices: Choices, reading: ReadFrom): WriteOptions {
  const { headers, columns, writing } = choices;
  const { sheetNames } = writing;
  const format = formatOf(choices, reading);
  return { format, headers, columns, sheetNames, ...writingOptions(optionsFor(format, writing)) };
}

/** Whether other choices read the same files alike. */
export function sameReading(before: Choices, after: Choices): boolean {
  const { schema, base } = before.reading;
  const isSame = JSON.stringify(sourceOptions(before)) === JSON.stringify(sourceOptions(after));
  return isSame && schema === after.reading.schema && base === after.reading.base;
}

/** The choices of now, with those of reading as they were then. */
export function asRead(now: Choices, then: Choices | undefined): Choices {
  return then ? { ...withTitleDraft(now, then.titleDraft), version: then.version, reading: then.reading } : now;
}

/** Whether the options say that some of the data is not to be in the file. */
export function leavesOut({ format, filter, preserveFields, extras }: WriteOptions): boolean {
  return format !== 'json' && (filter !== undefined || preserveFields !== undefined || extras === 'none');
}

/** The same for options that make the same file: a JSON does not depend on how a spreadsheet would look. */
export function optionsKey({ format, ...options }: WriteOptions): string {
  return format === 'json' ? format : JSON.stringify([format, options]);
}

/** Whether other choices make the same file. */
export function sameFile(reading: ReadFrom, before: Choices, after: Choices): boolean {
  return optionsKey(writeOptions(before, reading)) === optionsKey(writeOptions(after, reading));
}

/** The choices with other titles, or without. Headers in titles that are gone are in the standard's own in their place. */
export function withTitleDraft(choices: Choices, titleDraft: TitleDraft | undefined): Choices {
  const { headers } = choices;
  const isGone = headers.startsWith('draft-') && (!titleDraft || headers !== draftHeaders(titleDraft));
  return { ...choices, titleDraft, ...(isGone && { headers: headers.startsWith('draft-es') ? 'es' : 'en' }) };
}
