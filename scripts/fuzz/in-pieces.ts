import type { InputFile, ReadResult, WriteOptions } from '../../src/jobs/api.ts';
import { usualSizes } from '../../src/jobs/in-pieces-job.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import * as oracles from './oracles.ts';
import type { Random } from './random.ts';
import { silent } from './whole-way.ts';

/** Reads a file as if it was too large for memory: what is made of it is what is made of the whole, or it is refused as the whole is. */
export async function checkInPieces(files: readonly InputFile[], random: Random): Promise<string[]> {
  const [{ name, bytes }] = files as [InputFile];
  // Pieces of a few bytes find most; of large files that would take too long.
  const pieceBytes = Math.max(1 + random.below(100), Math.ceil(bytes.length / 1000));
  const parts = createJobs({ ...usualSizes, wholeJsonBytes: 0, pieceBytes });
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
  const inPieces = await parts.read([{ name, blob }], { version: '0.9.5' }, silent);
  const whole = createJobs();
  const read = await whole.read([{ name, bytes }], { version: '0.9.5' }, silent);
  const faults = differences(read, inPieces);
  if (!inPieces.ok) return [...faults, ...oracles.refusalFaults(inPieces.problems)];
  faults.push(...oracles.problemFaults(inPieces.reading.problems));
  const headers = random.pick(['paths', 'en', 'es'] as const);
  for (const format of ['csv', 'xlsx'] as const) {
    const options: WriteOptions = { format, headers, columns: 'used', sheetNames: 'language' };
    const [made, expected] = [await parts.write(options, silent), await whole.write(options, silent)];
    if (!made.ok || !expected.ok) {
      if (made.ok !== expected.ok) faults.push(`${format}: only one was written`);
      continue;
    }
    const { bytes: file, problems, receipt } = made.written;
    faults.push(...oracles.problemFaults(problems));
    if (format === 'xlsx') faults.push(...oracles.writtenFaults(file));
    if (JSON.stringify(receipt) !== JSON.stringify(expected.written.receipt)) faults.push(`${format}: other receipt`);
    const check = await whole.check({ name: made.written.name, bytes: file }, silent);
    if (check.outcome === 'differs') faults.push(`${format}: reads back otherwise`);
  }
  return faults;
}

function differences(whole: ReadResult, parts: ReadResult): string[] {
  if (!whole.ok || !parts.ok) return whole.ok === parts.ok ? [] : ['only one was read'];
  const facts = [whole, parts].map(({ reading }) =>
    JSON.stringify([reading.projects, reading.values, reading.shape, reading.receipt, reading.problems.length]),
  );
  return facts[0] === facts[1] ? [] : [`read otherwise: ${facts.join(' and ')}`];
}
