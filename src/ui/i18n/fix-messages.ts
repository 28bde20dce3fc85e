import { type FixMessages, fixesEn } from './en/fixes.ts';
import { fixesEs } from './es/fixes.ts';
import { useI18n } from './i18n-context.tsx';
import type { Words } from './words.ts';

const made = new WeakMap<Words, FixMessages>();

/** The words about corrections, apart from the others: the page needs them only when there is something to correct. */
export function fixMessages(words: Words): FixMessages {
  const messages = made.get(words) ?? (words.language === 'es' ? fixesEs(words) : fixesEn(words));
  made.set(words, messages);
  return messages;
}

export function useFixMessages(): FixMessages {
  return fixMessages(useI18n().words);
}
