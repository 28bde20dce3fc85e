import { useI18n } from './i18n-context.tsx';
import { fixesMessages, type FixMessages } from './messages/fixes.ts';
import type { Words } from './words.ts';

const made = new WeakMap<Words, FixMessages>();

/** The words about corrections, apart from the others: the page needs them only when there is something to correct. */
export function fixMessages(words: Words): FixMessages {
  const messages = made.get(words) ?? fixesMessages(words);
  made.set(words, messages);
  return messages;
}

export function useFixMessages(): FixMessages {
  return fixMessages(useI18n().words);
}
