import type { Entry } from './catalogue.ts';
import { compileMessage } from './compile-message.ts';

/** The types of `src/ui/i18n/message-facts.ts`: which facts each message of the template needs. */
export function formatTypes(entries: readonly Entry[]): string {
  const lines = entries.map(({ key, english }) => {
    const facts = [...compileMessage(english).facts].map(
      ([name, kind]) => `${name}: ${kind === 'number' ? 'number' : 'string'}`,
    );
    return `  '${key}': ${facts.length > 0 ? `{ ${facts.join('; ')} }` : 'NoFacts'};`;
  });
  return `// Written by \`npm run messages\` from catalogues/messages.pot; not to be changed by hand.

type NoFacts = Record<never, never>;

/** The facts that each message needs. */
export interface MessageFacts {
${lines.join('\n')}
}
`;
}
