import { english, type Messages } from '../../src/ui/i18n/en/messages.ts';
import { spanish } from '../../src/ui/i18n/es/messages.ts';
import type { FixMessages } from '../../src/ui/i18n/en/fixes.ts';
import { fixMessages } from '../../src/ui/i18n/fix-messages.ts';
import type { Language } from '../../src/ui/i18n/language.ts';
import { createWords } from '../../src/ui/i18n/words.ts';

/** What the page says, so that what looks for a button goes on finding it when its words change. */
export function messagesIn(language: Language): Messages {
  const words = createWords(language);
  return language === 'es' ? spanish(words) : english(words);
}

/** The same of corrections. */
export function fixesIn(language: Language): FixMessages {
  return fixMessages(createWords(language));
}
