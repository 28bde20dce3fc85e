/**
 * `npm run messages`: brings the catalogues together after a message was added, changed or taken away in the template
 * (`src/ui/i18n/catalogues/messages.pot`, which is English).
 *
 * - Every language gets the messages that are new, without a translation; those whose English is another one now are marked as fuzzy,
 *   with the former text, until a translator has looked at them; those that are gone go.
 * - The types say which facts each message needs.
 *
 * With `--check`, nothing is written: it fails where something would be.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bringTogether } from './bring-together.ts';
import { readCatalogue, writeCatalogue } from './catalogue.ts';
import { formatTypes } from './message-types.ts';

const folder = 'src/ui/i18n/catalogues';
const typesFile = 'src/ui/i18n/message-facts.ts';
const isCheck = process.argv.includes('--check');
let isStale = false;

const template = readCatalogue(join(folder, 'messages.pot'));
put(join(folder, 'messages.pot'), writeCatalogue(template));
put(typesFile, formatTypes(template.entries));
for (const file of readdirSync(folder).filter((name) => name.endsWith('.po'))) {
  const path = join(folder, file);
  put(path, writeCatalogue(bringTogether(template, readCatalogue(path))));
}
if (isCheck && isStale) process.exitCode = 1;

function put(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  isStale = true;
  console.log(`${path} ${isCheck ? 'is not as `npm run messages` would write it' : 'written'}`);
  if (!isCheck) writeFileSync(path, text);
}
