import type { Choice, Message } from './message.ts';
import type { Catalogue } from './text.ts';

const letters: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aábƀcçdđeéfƒgĝhĥiíjĵkķlĺmɱnñoópþrŕsštŧuúvṽwŵxẋyýzž'].flatMap((letter, index, all) =>
    index % 2 === 0 ? [[letter, all[index + 1] as string]] : [],
  ),
);

/**
 * English that is not English: each letter with an accent, each message in brackets and a third longer. What stands on the page without
 * brackets is not in the catalogues; what is cut off has too little room for other languages.
 */
export function pseudo(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(Object.entries(catalogue).map(([key, message]) => [key, bracketed(accented(message))]));
}

function accented(message: Message): Message {
  if (typeof message === 'string') return withAccents(message);
  return message.map((part) => {
    if (typeof part === 'string') return withAccents(part);
    if (part.length < 3) return part;
    const [fact, kind, cases] = part as Choice;
    return [fact, kind, Object.fromEntries(Object.entries(cases).map(([name, each]) => [name, accented(each)]))];
  });
}

function withAccents(text: string): string {
  return [...text].map((letter) => letters[letter] ?? letter).join('');
}

function bracketed(message: Message): Message {
  const parts = typeof message === 'string' ? [message] : message;
  const length = parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 8), 0);
  const longer = ['⟦', ...parts, '·'.repeat(Math.ceil(length / 3)), '⟧'];
  return typeof message === 'string' ? longer.join('') : longer;
}
