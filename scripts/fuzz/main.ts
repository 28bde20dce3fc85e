/**
 * `npm run fuzz -- [--reader NAME,…] [--count N] [--seed S] [--only N] [--thorough]`: gives each reader so many hostile inputs, and looks at what comes
 * of each. An input is made from reader, seed and number alone, so that a finding can be had again with `--reader xlsx --seed 1 --only 77`.
 * Fails with any finding: something thrown, no end, too much memory, or a result that must not be (`oracles.ts`).
 */
import { parseArgs } from 'node:util';
import { fuzz, type Finding } from './fuzz.ts';
import { readers, type ReaderName } from './readers.ts';
import { type Range, runInputs } from './run-inputs.ts';

const { values: options } = parseArgs({
  options: {
    reader: { type: 'string', default: Object.keys(readers).join(',') },
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
    thorough: { type: 'boolean', default: false },
    task: { type: 'string' },
  },
});
const seed = Number(options.seed);
const names = options.reader.split(',') as ReaderName[];
const from = Number(options.only ?? options.from);
const to = options.only === undefined ? from + Number(options.count) : from + 1;

const unknown = names.filter((name) => !Object.hasOwn(readers, name));
if (unknown.length > 0 || !Number.isInteger(seed) || !(from < to)) {
  console.error(`Usage: npm run fuzz -- [--reader NAME,…] [--count N] [--seed S] [--only N] [--thorough]\nReaders: ${Object.keys(readers).join(', ')}`); // prettier-ignore
  process.exitCode = 2;
} else if (options.task !== undefined) {
  await runInputs(rangeOf(names[0]!));
  process.disconnect();
} else {
  let open = 0;
  for (const name of names) open += await report(name);
  process.exitCode = open > 0 ? 1 : 0;
}

function rangeOf(name: ReaderName): Range {
  return { name, seed, from, to, isThorough: options.thorough };
}

async function report(name: ReaderName): Promise<number> {
  const { findings, slowest, seconds } = await fuzz(rangeOf(name));
  const slow = slowest.map(({ number, milliseconds }) => `${number} (${Math.round(milliseconds)} ms)`).join(', ');
  console.log(`${name.padEnd(12)} seed ${seed}, ${to - from} inputs from ${from}, ${findings.length} findings, ${Math.round(seconds)} s; slowest: ${slow}`); // prettier-ignore
  for (const finding of findings.slice(0, shownFindings)) console.log(describe(name, finding));
  return findings.length;
}

const shownFindings = 20;

function describe(name: ReaderName, { number, faults }: Finding): string {
  return `  --reader ${name} --seed ${seed} --only ${number}: ${faults.map((fault) => fault.slice(0, 400)).join('\n    ')}`;
}
