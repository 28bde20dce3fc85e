import type { CsvEncoding } from '../../../core/model/decisions.ts';

/** How a text file is taken apart. */
export const textFilesEn = {
  of: (file: string) => `How ${file} is read`,
  automatic: 'As the file says',
  delimiter: 'Columns separated by',
  delimiters: { ',': 'Commas', ';': 'Semicolons', '\t': 'Tabs', '|': 'Vertical bars' },
  encoding: 'Letters stored as',
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows-1252 (older Excel)',
    'utf-16le': 'UTF-16 (Unicode text of Excel)',
    'utf-16be': 'UTF-16, other byte order',
  } satisfies Record<CsvEncoding, string>,
};
