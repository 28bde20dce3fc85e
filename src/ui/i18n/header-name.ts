import type { AnyHeaderKind, HeaderKind } from '../../core/model/options.ts';
import type { Messages } from './messages/messages.ts';
import { capital } from './sentence.ts';
import type { Words } from './words.ts';

/** What headers are written in, in the words that are asked for; those of a draft by the name of its language. */
export function headerName(
  kind: AnyHeaderKind,
  names: Readonly<Record<HeaderKind, string>>,
  { titles }: Messages,
  words: Pick<Words, 'languageName'>,
): string {
  return isBuiltIn(kind) ? names[kind] : titles.draftOf(capital(words.languageName(kind.slice('draft-'.length))));
}

function isBuiltIn(kind: AnyHeaderKind): kind is HeaderKind {
  return !kind.startsWith('draft-');
}
