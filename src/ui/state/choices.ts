import type { Reading, SourceOptions, WriteOptions } from '../../client/index.ts';
import type { HeaderKind, OutputFormat, StandardVersion } from '../../core/model/options.ts';
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
  /** The format to write, by what was read: a spreadsheet becomes JSON and JSON a workbook, until somebody says otherwise. */
  formats: Readonly<Record<Reading['from'], OutputFormat>>;
  headers: HeaderKind;
  columns: WriteOptions['columns'];
  reading: ReadingOptions;
  writing: WritingOptions;
  /** Options that are shown, so that they stay so when another screen takes the place of this one. */
  isOpen: { reading: boolean; writing: boolean };
}

export function firstChoices(headers: HeaderKind): Choices {
  return {
    version: '0.9.5',
    formats: { spreadsheet: 'json', json: 'xlsx' },
    headers,
    columns: 'used',
    reading: plainReading,
    writing: plainWriting,
    isOpen: { reading: false, writing: false },
  };
}

export function sourceOptions({ version, reading }: Choices): SourceOptions {
  return { version, ...readingOptions(reading) };
}

export function writeOptions(choices: Choices, from: Reading['from']): WriteOptions {
  const { headers, columns, writing } = choices;
  const { sheetNames } = writing;
  const format = choices.formats[from];
  return { format, headers, columns, sheetNames, ...writingOptions(optionsFor(format, writing)) };
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
export function sameFile(from: Reading['from'], before: Choices, after: Choices): boolean {
  return optionsKey(writeOptions(before, from)) === optionsKey(writeOptions(after, from));
}
