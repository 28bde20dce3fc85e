import { loadAllCatalogues } from '../../src/ui/i18n/catalogues.ts';
import { fixMessages } from '../../src/ui/i18n/fix-messages.ts';
import type { Language } from '../../src/ui/i18n/language.ts';
import type { FixMessages } from '../../src/ui/i18n/messages/fixes.ts';
import { createMessages, type Messages } from '../../src/ui/i18n/messages/messages.ts';
import { createWords } from '../../src/ui/i18n/words.ts';

await loadAllCatalogues();

/** What the page says, so that what looks for a button goes on finding it when its words change. */
export function messagesIn(language: Language): Messages {
  return createMessages(createWords(language));
}

/** The same of corrections. */
export function fixesIn(language: Language): FixMessages {
  return fixMessages(createWords(language));
}
