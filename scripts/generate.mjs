/**
 * Writes `schema/generated` from `schema/source`.
 *
 *   node scripts/generate.mjs           writes the files
 *   node scripts/generate.mjs --check   writes nothing, and fails where a file is not what it would write
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './generate/files.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'schema', 'generated');
const files = generatedFiles(root);
const unknown = existing().filter((path) => !files.has(path));

if (process.argv.includes('--check')) {
  const differing = [...files].filter(([path, text]) => read(path) !== text).map(([path]) => path);
  for (const path of [...differing, ...unknown]) console.error(`schema/generated/${path} is not up to date`);
  if (differing.length + unknown.length > 0) {
    console.error('Run: npm run generate');
    process.exitCode = 1;
  }
} else {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const path of unknown) rmSync(join(folder, path));
  console.log(`${files.size} files in schema/generated`);
}

function existing() {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function read(path) {
  return existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined;
}
