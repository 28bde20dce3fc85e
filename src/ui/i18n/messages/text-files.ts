import type { CsvEncoding } from '../../../core/model/decisions.ts';
import type { Words } from '../words.ts';

/** How a text file is taken apart. */
export const textFilesMessages = ({ text, group }: Words) => ({
  ...group('textFiles'),
  of: (file: string) => text('textFiles.of', { file }),
  delimiters: {
    ',': text('textFiles.delimiters.comma'),
    ';': text('textFiles.delimiters.semicolon'),
    '\t': text('textFiles.delimiters.tab'),
    '|': text('textFiles.delimiters.bar'),
  },
  encodings: group('textFiles.encodings') satisfies Record<CsvEncoding, string>,
});
