/**
 * Runs a TypeScript entry in Node, which does not read TypeScript itself:
 *
 *   node scripts/run-ts.mjs [flags of node] FILE [arguments of FILE]
 *
 * The entry is bundled to `.cache/scripts`, with packages left out, and runs in a process of its own. Its exit code is ours.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const given = process.argv.slice(2);
const at = given.findIndex((argument) => !argument.startsWith('-'));
if (at < 0) {
  console.error('Usage: node scripts/run-ts.mjs [flags of node] FILE [arguments]');
  process.exit(2);
}
const entry = resolve(given[at]);
// A file per run: two runs of one script at a time must not overwrite each other.
const name = relative(root, entry)
  .replace(/\.[^.]+$/, '')
  .replaceAll(/[^A-Za-z0-9-]+/g, '-');
const folder = join(root, '.cache', 'scripts', name);
const file = `${basename(entry).replace(/\.[^.]+$/, '')}-${process.pid}.mjs`;

await build({
  root,
  configFile: join(root, 'scripts', 'run-ts.vite.config.ts'),
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: entry,
    outDir: folder,
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: file, codeSplitting: false } },
  },
});

const child = spawn(
  process.execPath,
  ['--enable-source-maps', ...given.slice(0, at), join(folder, file), ...given.slice(at + 1)],
  { stdio: 'inherit' },
);
// Ctrl+C goes to the child by itself; we only stay to pass on how it ended.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  rmSync(join(folder, file), { force: true });
  rmSync(join(folder, `${file}.map`), { force: true });
  process.exitCode = code ?? 128 + (signal ? constants.signals[signal] : 0);
});
