import type { Reading } from '../../client/index.ts';
import type { Messages } from '../i18n/en/messages.ts';

/** What the headers of the sheets are written in, over all of them; none for JSON. */
export function headersText({ sheets }: Reading, { result }: Messages): string | undefined {
  const kinds = new Set(
    sheets.filter(({ role }) => role === 'main' || role === 'sub').flatMap((sheet) => sheet.headerKinds),
  );
  const [kind] = kinds;
  if (kind === undefined) return undefined;
  return kinds.size > 1 ? result.headersIn.mixed : result.headersIn[kind];
}
