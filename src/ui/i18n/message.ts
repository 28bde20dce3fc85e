/**
 * Messages as the build makes them out of the catalogues (ICU MessageFormat in PO files): a text, or texts and the places for facts
 * between them. Nothing of the format is left to be understood while the page runs.
 */
export type Message = string | readonly (string | Slot)[];

/** Where a fact goes: as it is, as a number, or as one of several messages by its value or its plural category. */
type Slot = readonly [fact: string] | readonly [fact: string, kind: 'number'] | Choice;
export type Choice = readonly [fact: string, kind: 'plural' | 'select', cases: Readonly<Record<string, Message>>];

export type Facts = Readonly<Record<string, string | number>>;

/** How the language puts numbers into words. */
export interface NumberWords {
  number(value: number): string;
  /** One of the categories of `Intl.PluralRules`. */
  category(value: number): string;
}

/** The message with its facts. */
export function sayMessage(message: Message, facts: Facts, words: NumberWords): string {
  if (typeof message === 'string') return message;
  return message.map((part) => (typeof part === 'string' ? part : saySlot(part, facts, words))).join('');
}

function saySlot([name, kind, cases]: Slot, facts: Facts, words: NumberWords): string {
  const fact = facts[name] ?? '';
  if (cases === undefined) return kind === 'number' ? words.number(Number(fact)) : String(fact);
  const exact = kind === 'plural' ? `=${fact}` : String(fact);
  const category = kind === 'plural' ? words.category(Number(fact)) : 'other';
  return sayMessage(caseOf(cases, exact) ?? caseOf(cases, category) ?? cases['other'] ?? '', facts, words);
}

/** Only what the message says itself: a fact may be called `constructor`. */
function caseOf(cases: Readonly<Record<string, Message>>, name: string): Message | undefined {
  return Object.hasOwn(cases, name) ? cases[name] : undefined;
}
