import { type Facts, type Message, type NumberWords, sayMessage } from './message.ts';
import type { MessageFacts } from './message-facts.ts';

export type MessageKey = keyof MessageFacts;

/** All messages of one language, by key. */
export type Catalogue = Readonly<Record<string, Message>>;

/** The names below a prefix of the messages that need no facts, those of deeper groups not among them. */
type PlainNames<Prefix extends string> = {
  [Key in MessageKey]: keyof MessageFacts[Key] extends never
    ? Key extends `${Prefix}.${infer Name}`
      ? Name extends `${string}.${string}`
        ? never
        : Name
      : never
    : never;
}[MessageKey];

export interface Text {
  /** The message with its facts. A key that is not in the catalogues, or a fact that is missing, does not compile. */
  text<Key extends MessageKey>(
    key: Key,
    ...facts: keyof MessageFacts[Key] extends never ? [] : [MessageFacts[Key]]
  ): string;
  /** All messages of a group that need no facts: `places` gives those of `places.convert`, `places.fields` and so on, by their last name. */
  group<Prefix extends string>(prefix: Prefix): { [Name in PlainNames<Prefix>]: string };
}

export function createText(catalogue: Catalogue, words: NumberWords): Text {
  const groups = groupsOf(catalogue);
  return {
    text: (key, ...[facts]) => sayMessage(catalogue[key] ?? key, (facts ?? {}) as Facts, words),
    group: (prefix) => (groups.get(prefix) ?? {}) as ReturnType<Text['group']> as never,
  };
}

function groupsOf(catalogue: Catalogue): Map<string, Record<string, string>> {
  const groups = new Map<string, Record<string, string>>();
  for (const [key, message] of Object.entries(catalogue)) {
    if (typeof message !== 'string') continue;
    const at = key.lastIndexOf('.');
    const prefix = key.slice(0, at);
    const group = groups.get(prefix) ?? {};
    group[key.slice(at + 1)] = message;
    groups.set(prefix, group);
  }
  return groups;
}
