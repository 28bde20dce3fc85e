import type { Reading } from '../../client/index.ts';
import type { Messages } from '../i18n/messages/messages.ts';
import { headerName } from '../i18n/header-name.ts';
import type { Words } from '../i18n/words.ts';

/** What the headers of the sheets are written in, over all of them; none for JSON. */
export function headersText({ sheets }: Reading, messages: Messages, words: Words): string | undefined {
  const kinds = new Set(
    sheets.filter(({ role }) => role === 'main' || role === 'sub').flatMap((sheet) => sheet.headerKinds),
  );
  const [kind] = kinds;
  if (kind === undefined) return undefined;
  const { headersIn } = messages.result;
  return kinds.size > 1 ? headersIn.mixed : headerName(kind, headersIn, messages, words);
}
