import type { DraftHeaders } from './title-draft.ts';

/** Versions of the standard that ship with the product, newest first. */
export const standardVersions = ['0.9.5', '0.9.4', '0.9.3'] as const;
export type StandardVersion = (typeof standardVersions)[number];

/** `apply`: values that clearly mean something are read as that, and listed. `offer`: the literal reading. */
export type Repairs = 'apply' | 'offer';

/** `write`: all that makes the way back exact. `none`: the bare layout of Flatten Tool. */
export type Extras = 'write' | 'none';

/** What stands in the header row that we write: field paths, or titles in a language of the schema. */
export const headerKinds = ['paths', 'en', 'es'] as const;
export type HeaderKind = (typeof headerKinds)[number];

/** The same, with the titles of a draft beside them. */
export type AnyHeaderKind = HeaderKind | DraftHeaders;

export const outputFormats = ['xlsx', 'ods', 'csv', 'json'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** How names of such files end. */
export const formatEndings: Readonly<Record<OutputFormat, string>> = {
  json: 'json',
  xlsx: 'xlsx',
  ods: 'ods',
  csv: 'zip',
};

/** The name of the first file that was read, with the ending of what was made. */
export function outputName(input: string | undefined, ending: string): string {
  const base = (input ?? '')
    .split('/')
    .at(-1)!
    .replace(/\.[^.]*$/, '');
  return `${base || 'oc4ids'}.${ending}`;
}

/** For which program CSV files are: `excel-es` has semicolons and a decimal comma, as Excel has where a country writes 1,5. */
export const csvPrograms = ['any', 'excel-es'] as const;
export type CsvProgram = (typeof csvPrograms)[number];

/** A document may be a package, a bare list of projects, or one bare project. */
export type DocumentShape = 'package' | 'list' | 'item';
