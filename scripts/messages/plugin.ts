import type { Plugin } from 'vite';
import type { Message } from '../../src/ui/i18n/message.ts';
import { type Entry, isFuzzy, readCatalogue } from './catalogue.ts';
import { compileMessage } from './compile-message.ts';

/** Catalogues as modules: their default export has each message by its key. What is not translated yet is in English. */
export function messages(): Plugin {
  return {
    name: 'messages',
    load(id) {
      const [path = ''] = id.split('?');
      if (!/\.pot?$/.test(path)) return undefined;
      this.addWatchFile(path);
      const { entries } = readCatalogue(path);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(compileEntries(entries)))});`;
    },
  };
}

function compileEntries(entries: readonly Entry[]): Record<string, Message> {
  return Object.fromEntries(
    entries.map((entry) => {
      const text = entry.translation === '' || isFuzzy(entry) ? entry.english : entry.translation;
      try {
        return [entry.key, compileMessage(text).message];
      } catch (error) {
        throw new Error(`${entry.key}: ${String(error)}`, { cause: error });
      }
    }),
  );
}
