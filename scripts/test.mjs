/**
 * `npm test`: everything that has to hold, on a fresh clone too. Goes on after a failure, sums the failures up, and ends with the one line
 * `N passed, N failed, N skipped`. A step without tests of its own counts as one.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallChromium } from './lib/chromium.mjs';
import { installIfNeeded } from './lib/install.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

process.chdir(root);
if (!installIfNeeded(root)) {
  fail('install', 'npm ci failed');
  finish();
}
mkdirSync('.cache/test', { recursive: true });

await step('generate', ['scripts/generate.mjs', '--check']);
await step('typecheck', [bin('typescript', 'tsc'), '-b']);
await step('oxlint', [bin('oxlint', 'oxlint'), '--type-aware', '--deny-warnings']);
await step('knip', [bin('knip', 'knip'), '--no-progress']);
await step('prettier', [bin('prettier', 'prettier'), '--check', '--log-level', 'warn', '.']);
await vitest('unit tests', []);
await step('hostile input', ['scripts/run-ts.mjs', 'scripts/fuzz/main.ts', '--count', '500']);
await shippedCases();
await browserTests();
finish();

/** The program of a package, to be run by this Node. */
function bin(packageName, name) {
  const folder = join(root, 'node_modules', packageName);
  const { bin: programs } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof programs === 'string' ? programs : programs[name]);
}

async function step(name, args) {
  const { code, output, seconds } = await run(args);
  if (code === 0) {
    total.passed++;
    console.log(`ok      ${name} (${seconds} s)`);
  } else {
    fail(name, output);
  }
}

async function vitest(name, args) {
  const report = join('.cache', 'test', `${name.replaceAll(' ', '-')}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output, seconds } = await run([bin('vitest', 'vitest'), 'run', ...reporters, ...args]);
  if (!existsSync(report)) return fail(name, output);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  // A file that cannot even be loaded has no tests to count.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  total.passed += numPassedTests;
  total.failed += numFailedTests + broken;
  total.skipped += numPendingTests + numTodoTests;
  if (numFailedTests + broken > 0) note(name, output);
  else if (code !== 0) fail(name, output);
  else console.log(`ok      ${name}: ${numPassedTests} (${seconds} s)`);
}

/** Conformance cases that are part of the repository. */
async function shippedCases() {
  const folder = join('tests', 'conformance');
  const cases = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  if (cases.length === 0) return;
  const { output, seconds } = await run(['scripts/run-ts.mjs', 'scripts/conformance/main.ts', folder]);
  const counts = /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(output)?.slice(1).map(Number);
  if (!counts) return fail('conformance', output);
  total.passed += counts[0];
  total.failed += counts[1];
  total.skipped += counts[2];
  if (counts[1] > 0) note('conformance', output);
  else console.log(`ok      conformance: ${counts[0]} (${seconds} s)`);
}

async function browserTests() {
  const config = ['--config', 'tests/browser/vitest.config.ts'];
  const chromium = await findOrInstallChromium(root);
  if (chromium) {
    process.env.CHROME_PATH = chromium;
    return vitest('browser tests', config);
  }
  const { output } = await run([bin('vitest', 'vitest'), 'list', '--json', ...config]);
  const listed = /\[[^]*\]/.exec(output);
  const count = listed ? JSON.parse(listed[0]).length : 1;
  total.skipped += count;
  console.log(
    `SKIPPED browser tests: ${count}, since there is no Chromium and none could be installed (CHROME_PATH can name one)`,
  );
}

function run(args) {
  const started = performance.now();
  return new Promise((done) => {
    const env = { ...process.env, NO_COLOR: '1', TERM: 'dumb' };
    delete env.FORCE_COLOR;
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('close', (code) => done({ code, output, seconds: ((performance.now() - started) / 1000).toFixed(1) }));
  });
}

function fail(name, output) {
  total.failed++;
  note(name, output);
}

function note(name, output) {
  failures.push(name);
  console.log(`FAILED  ${name}\n${output.trimEnd()}\n`);
}

function finish() {
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exit(total.failed > 0 ? 1 : 0);
}
