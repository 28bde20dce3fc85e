import type { Reading, WriteOptions } from '../../client/index.ts';
import type { HeaderKind, OutputFormat, StandardVersion } from '../../core/model/options.ts';

/** What the person chose. It outlives the file and the language of the page. */
export interface Choices {
  version: StandardVersion;
  /** The format to write, by what was read: a spreadsheet becomes JSON and JSON a workbook, until somebody says otherwise. */
  formats: Readonly<Record<Reading['from'], OutputFormat>>;
  headers: HeaderKind;
  columns: WriteOptions['columns'];
  sheetNames: WriteOptions['sheetNames'];
}

export function firstChoices(headers: HeaderKind): Choices {
  return {
    version: '0.9.5',
    formats: { spreadsheet: 'json', json: 'xlsx' },
    headers,
    columns: 'used',
    sheetNames: 'language',
  };
}

export function writeOptions(choices: Choices, from: Reading['from']): WriteOptions {
  const { headers, columns, sheetNames } = choices;
  return { format: choices.formats[from], headers, columns, sheetNames };
}

/** The same for options that make the same file: a JSON does not depend on how a spreadsheet would look. */
export function optionsKey({ format, headers, columns, sheetNames }: WriteOptions): string {
  return format === 'json' ? format : [format, headers, columns, sheetNames].join();
}
