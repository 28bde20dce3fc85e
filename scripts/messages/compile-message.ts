import { parse, type Token } from '@messageformat/parser';
import type { Message } from '../../src/ui/i18n/message.ts';

/** What a message asks for: numbers where it counts, and texts. */
export type FactKind = 'number' | 'text';

export interface CompiledMessage {
  message: Message;
  facts: ReadonlyMap<string, FactKind>;
  /** The categories of each plural, for a check against those that the language has. */
  plurals: readonly (readonly string[])[];
}

type Part = Exclude<Message, string>[number];

/**
 * A text in ICU MessageFormat as the page uses it. The page knows plain facts, `number`, `plural` and `select`; more has not been needed.
 *
 * Throws for a text that is no such message: it is ours, or that of a translator, who is told by the check of catalogues.
 */
export function compileMessage(text: string): CompiledMessage {
  const facts = new Map<string, FactKind>();
  const plurals: string[][] = [];

  const note = (name: string, kind: FactKind): string => {
    if ((facts.get(name) ?? kind) !== kind) throw new Error(`{${name}} is a number in one place and a text in another`);
    facts.set(name, kind);
    return name;
  };
  const compileAll = (tokens: readonly Token[], counted?: string): Message => {
    const parts = tokens.map((token) => compile(token, counted));
    const [only] = parts;
    if (parts.length === 0) return '';
    return parts.length === 1 && typeof only === 'string' ? only : parts;
  };
  const compile = (token: Token, counted?: string): Part => {
    switch (token.type) {
      case 'content':
        return token.value;
      case 'argument':
        return [note(token.arg, 'text')];
      case 'octothorpe':
        return [note(counted ?? '#', 'number'), 'number'];
      case 'function':
        if (token.key !== 'number' || token.param) throw new Error(`The page has no format ${token.key}`);
        return [note(token.arg, 'number'), 'number'];
      case 'select':
      case 'plural': {
        const isPlural = token.type === 'plural';
        if (token.pluralOffset) throw new Error('The page has no offsets of plurals');
        if (isPlural) plurals.push(token.cases.map(({ key }) => key));
        const name = note(token.arg, isPlural ? 'number' : 'text');
        const cases = token.cases.map(({ key, tokens }) => [key, compileAll(tokens, isPlural ? name : counted)]);
        return [name, token.type, Object.fromEntries(cases) as Record<string, Message>];
      }
      case 'selectordinal':
        throw new Error('The page has no ordinals');
    }
  };

  return { message: compileAll(parse(text)), facts, plurals };
}
