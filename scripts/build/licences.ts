import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Licence } from '../../src/ui/files/licences.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** All may be passed on in an app like ours, with their text. Another one is for people to decide on. */
const accepted = new Set(['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']);

/** Of development only, but a few lines of it are in the validators that it made. */
const alsoShipped = ['ajv'];

/**
 * The packages that users get, with their licences, as the module `virtual:licences`; from `node_modules`, so that nobody has
 * to keep a list. The build fails on a licence that was not accepted, on a missing text, and on code of a package that is not listed.
 */
export function licences(): Plugin {
  const name = 'virtual:licences';
  return {
    name: 'licences',
    resolveId: (id) => (id === name ? id : undefined),
    load: (id) => (id === name ? `export const licences = ${JSON.stringify(collect())};` : undefined),
    generateBundle(_, bundle) {
      const listed = new Set(packageFolders());
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const [, folder] =
            /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(id.replaceAll('\\', '/')) ?? [];
          if (folder !== undefined && !listed.has(folder))
            this.error(`${folder} is shipped, but its licence is not listed`);
        }
      }
    },
  };
}

/** Packages in the order of their names. */
export function collect(): Licence[] {
  return packageFolders().map((folder) => {
    const { name, version, license } = manifest(folder);
    const text = licenceText(folder);
    if (!accepted.has(license) || text === undefined)
      throw new Error(`${name} ${version}: ${text === undefined ? 'no text of its licence' : `licence ${license}`}`);
    return { name, version, licence: license, text };
  });
}

interface Manifest {
  name: string;
  version: string;
  license: string;
  dependencies?: Record<string, string>;
}

/** What we depend on, and what that depends on. */
function packageFolders(): string[] {
  const found = new Set<string>();
  const add = (folder: string): void => {
    if (found.has(folder)) return;
    found.add(folder);
    Object.keys(manifest(folder).dependencies ?? {}).forEach(add);
  };
  Object.keys(read<Manifest>(join(root, 'package.json')).dependencies ?? {}).forEach(add);
  // Of these only what is in the bundle counts, so not what they depend on.
  for (const folder of alsoShipped) found.add(folder);
  return [...found].sort((a, b) => (a < b ? -1 : 1));
}

function manifest(folder: string): Manifest {
  return read<Manifest>(join(root, 'node_modules', folder, 'package.json'));
}

function licenceText(folder: string): string | undefined {
  const path = join(root, 'node_modules', folder);
  const file = existsSync(path) ? readdirSync(path).find((name) => /^licen[cs]e(\.|$)/i.test(name)) : undefined;
  return file && readFileSync(join(path, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}
