import type { Entry } from './catalogue.ts';
import { compileMessage, type FactKind } from './compile-message.ts';

/** As in the configuration of the formatter. */
const longestLine = 120;

/** The types of `src/ui/i18n/message-facts.ts`: which facts each message of the template needs. */
export function formatTypes(entries: readonly Entry[]): string {
  const lines = entries.map(({ key, english }) => formatLine(key, compileMessage(english).facts));
  return `// Written by \`npm run messages\` from catalogues/messages.pot; not to be changed by hand.

type NoFacts = Record<never, never>;

/** The facts that each message needs. */
export interface MessageFacts {
${lines.join('\n')}
}
`;
}

function formatLine(key: string, facts: ReadonlyMap<string, FactKind>): string {
  if (facts.size === 0) return `  '${key}': NoFacts;`;
  const types = [...facts].map(([name, kind]) => `${name}: ${kind === 'number' ? 'number' : 'string'}`);
  const line = `  '${key}': { ${types.join('; ')} };`;
  return line.length <= longestLine ? line : `  '${key}': {\n${types.map((type) => `    ${type};\n`).join('')}  };`;
}
