/**
 * `npm run roundtrip -- [FILE…] [--generated N] [--seed S] [--shared]`: JSON → spreadsheet → JSON, in each format and with each kind
 * of headers, and what became of the values. Fails unless every value is where it was.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isUnharmed } from '../compare/leaves.ts';
import { combinations, roundTrip, type RoundTrip } from './convert.ts';
import { fileInput, generatedInputs, type Input, sharedInputs } from './inputs.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { generated: { type: 'string' }, seed: { type: 'string', default: '1' }, shared: { type: 'boolean' } },
});
const inputs = [
  ...positionals.map(fileInput),
  ...(options.shared ? sharedInputs() : []),
  ...(options.generated ? generatedInputs(Number(options.generated), Number(options.seed)) : []),
];
if (inputs.length === 0) {
  console.error('Usage: npm run roundtrip -- [FILE…] [--generated N] [--seed S] [--shared]');
  process.exit(2);
}

const shownFailures = 10;
const keptIn = resolve('.cache/roundtrip');
const sums = combinations.map(() => ({ in: 0, out: 0, lost: 0, changed: 0, moved: 0, added: 0, refused: 0 }));
let failures = 0;

for (const input of inputs) {
  const results = await roundTrip(input.bytes);
  results.forEach(add);
  const failed = results.findIndex((result) => !result.ok || !isUnharmed(result.tally));
  if (failed >= 0) reportFailure(input, failed, results[failed]!);
}

for (const [index, { name }] of combinations.entries()) {
  const { in: before, out, lost, changed, moved, added, refused } = sums[index]!;
  const counts = `${before} in, ${out} out, ${lost} lost, ${changed} changed, ${moved} moved, ${added} added`;
  console.log(`${name.padEnd(18)} ${counts}${refused > 0 ? `, ${refused} documents refused` : ''}`);
}
console.log(`${inputs.length - failures} of ${inputs.length} documents came back exactly`);
process.exitCode = failures > 0 ? 1 : 0;

function add(result: RoundTrip, index: number): void {
  const sum = sums[index]!;
  if (!result.ok) {
    sum.refused++;
    return;
  }
  for (const key of ['in', 'out', 'lost', 'changed', 'moved', 'added'] as const) sum[key] += result.tally[key];
}

function reportFailure({ name, bytes }: Input, index: number, result: RoundTrip): void {
  failures++;
  if (failures > shownFailures) return;
  mkdirSync(keptIn, { recursive: true });
  const kept = join(keptIn, `${name.replaceAll(/[^\w.-]+/g, '-').replace(/\.json$/, '')}.json`);
  writeFileSync(kept, bytes);
  console.log(`FAILED ${name} (${combinations[index]!.name}), ${bytes.length} bytes, kept in .cache/roundtrip`);
  for (const line of result.ok ? result.tally.examples : [result.reason]) console.log(`  ${line}`);
}
