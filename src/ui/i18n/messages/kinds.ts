import type { FileKind, LooksLike } from '../../../core/model/problem.ts';
import type { Words } from '../words.ts';

/** Kinds of files. */
export const kindsMessages = ({ group }: Words) => group('kinds') satisfies Record<FileKind, string>;

/** What a document seems to be. */
export const looksLikeMessages = ({ group }: Words) => group('looksLike') satisfies Record<LooksLike, string>;

/** What separates columns. */
export const delimitersMessages = ({ group }: Words): Readonly<Record<string, string>> => {
  const { comma, semicolon, tab, bar } = group('delimiters');
  return { ',': comma, ';': semicolon, '\t': tab, '|': bar };
};
