/**
 * Builds the app.
 *
 *   npm run build          the folder `dist`, for any static host, with the one file in it
 *   npm run build:single   the one file only, in `dist-single`
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { Edition } from '../../src/ui/state/edition.ts';
import { buildTargets } from './browsers.ts';
import { checksumLines, integrity, listFiles, sha256 } from './files.ts';
import { putTogether, takeApart, withEdition } from './page.ts';

const singleFile = 'oc4ids-converter.html';
const serviceWorker = 'service-worker.js';
const checksums = 'checksums.txt';

const root = resolve('.');
const hosted = join(root, 'dist');
const single = join(root, 'dist-single');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

await buildSingle();
if (!process.argv.includes('--single')) await buildHosted();

/** One page with everything in it, to be opened from disk. */
async function buildSingle(): Promise<void> {
  const parts = join(root, '.cache', 'single');
  await build({
    logLevel: 'warn',
    build: {
      outDir: parts,
      emptyOutDir: true,
      copyPublicDir: false,
      chunkSizeWarningLimit: 4000,
      // There is nowhere to load further parts from.
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const taken = takeApart(readFileSync(join(parts, 'index.html'), 'utf8'), (address) =>
    readFileSync(join(parts, address), 'utf8'),
  );
  const checksum = sha256(taken.script + taken.style);
  const html = putTogether(
    { ...taken, html: withEdition(taken.html, { checksum }) },
    readFileSync('public/icon.svg', 'utf8'),
  );
  rmSync(single, { recursive: true, force: true });
  mkdirSync(single, { recursive: true });
  writeFileSync(join(single, singleFile), html);
  report(join('dist-single', singleFile));
}

/** A folder of files for any static host, with a service worker that keeps them, and a list of their checksums. */
async function buildHosted(): Promise<void> {
  await build({ logLevel: 'warn', build: { outDir: hosted, emptyOutDir: true } });
  copyFileSync(join(single, singleFile), join(hosted, singleFile));

  // The page and the service worker carry the checksum of the rest, and so are no part of it.
  const rest = listFiles(hosted).filter((path) => path !== 'index.html');
  // GitHub Pages leaves out some names, and IIS the types that it does not know.
  const unserved = rest.filter((path) => /(^|\/)[._]|\.(?!(css|html|ico|js|json|png|svg)$)[^./]*$/.test(path));
  if (unserved.length > 0) throw new Error(`Some hosts do not serve names like these: ${unserved.join(', ')}`);
  const checksum = sha256(checksumLines(hosted, rest));
  const page = join(hosted, 'index.html');
  writeFileSync(
    page,
    withEdition(readFileSync(page, 'utf8'), { checksum, serviceWorker: `./${serviceWorker}`, copy: describeCopy() }),
  );
  await buildServiceWorker(
    checksum,
    ['index.html', ...rest].filter((path) => path !== singleFile),
  );
  writeFileSync(join(hosted, checksums), checksumLines(hosted, listFiles(hosted)));
  report('dist');
}

/** The one file as the page offers it: its name says which version it is, and begins its checksum. */
function describeCopy(): NonNullable<Edition['copy']> {
  const bytes = readFileSync(join(single, singleFile));
  const checksum = sha256(bytes);
  const name = `oc4ids-converter-${version}-${checksum.slice(0, 8)}.html`;
  return { address: `./${singleFile}`, name, bytes: bytes.byteLength, checksum };
}

/** A script of its own, which knows all files of the app with their hashes. */
async function buildServiceWorker(checksum: string, paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => [
    // Hosts differ in what they do with `index.html`, but all serve it for the folder.
    path === 'index.html' ? '' : path,
    integrity(readFileSync(join(hosted, path))),
  ]);
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { __BUILD__: JSON.stringify(checksum), __FILES__: JSON.stringify(files) },
    build: {
      outDir: hosted,
      emptyOutDir: false,
      target: buildTargets,
      rolldownOptions: {
        input: join(root, 'service-worker', 'service-worker.ts'),
        output: { format: 'iife', entryFileNames: serviceWorker },
      },
    },
  });
}

function report(path: string): void {
  const stats = statSync(path);
  console.log(stats.isDirectory() ? `${path}/` : `${path} (${(stats.size / 1e6).toFixed(1)} MB)`);
}
