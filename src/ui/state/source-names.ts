import type { Source } from '../../client/index.ts';
import type { Messages } from '../i18n/messages/messages.ts';

/** The name of the file, or how many files there are. */
export function namesOf({ files }: Source, { reading }: Messages): string {
  return files.length === 1 && files[0] ? files[0].name : reading.files(files.length);
}
