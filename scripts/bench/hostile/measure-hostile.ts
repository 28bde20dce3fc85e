import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJobs } from '../../../src/jobs/jobs.ts';
import { hostileInputs } from './inputs.ts';

/** How the tasks of these processes begin. */
export const hostileTask = 'hostile ';

const limitMegabytes = 1000;
const limitSeconds = 120;

interface Measured {
  outcome: string;
  seconds: number;
  /** The most memory that the process had. */
  megabytes: number;
}

/**
 * Reads, reviews and writes each hostile file in a process of its own. Each has to end in a result or in a clear refusal, in less
 * than two minutes and with less than a gigabyte beyond what a process takes that does nothing.
 *
 * @returns whether all do
 */
export async function measureHostile(folder: string, only: string | undefined): Promise<boolean> {
  mkdirSync(folder, { recursive: true });
  const idle = (await measureApart(idleTask, folder))?.megabytes ?? 0;
  let isFine = true;
  for (const [name, make] of Object.entries(hostileInputs)) {
    if (only !== undefined && !name.includes(only)) continue;
    const bytes = await make();
    writeFileSync(join(folder, name), bytes);
    const measured = await measureApart(name, folder);
    const megabytes = Math.round((measured?.megabytes ?? 0) - idle);
    const isWithin = measured !== undefined && megabytes < limitMegabytes;
    isFine &&= isWithin;
    const size = `${(bytes.length / 1e6).toFixed(1)} MB`;
    const result = measured
      ? `${measured.seconds.toFixed(1).padStart(5)} s ${String(megabytes).padStart(5)} MB  ${measured.outcome}`
      : 'did not end';
    console.log(`${isWithin ? '  ' : '✗ '}${name.padEnd(46)} ${size.padStart(8)} ${result}`);
  }
  return isFine;
}

const idleTask = '';

function measureApart(name: string, folder: string): Promise<Measured | undefined> {
  return new Promise((done) => {
    const child = fork(process.argv[1]!, ['--task', hostileTask + name, '--folder', folder], {
      timeout: limitSeconds * 1000,
      killSignal: 'SIGKILL',
    });
    let measured: Measured | undefined;
    child.on('message', (message) => (measured = message as Measured));
    child.on('exit', () => done(measured));
  });
}

/** In the child: does with the file what the page does, and tells the parent. */
export async function measureHostileHere(name: string, folder: string): Promise<void> {
  const bytes = name === idleTask ? undefined : new Uint8Array(readFileSync(join(folder, name)));
  const started = performance.now();
  const outcome = bytes ? await convert(name, bytes) : 'idle';
  const seconds = (performance.now() - started) / 1000;
  const measured: Measured = { outcome, seconds, megabytes: process.resourceUsage().maxRSS / 1024 };
  await new Promise<void>((done) => process.send!(measured, undefined, {}, () => done()));
}

const silent = (): void => {};

async function convert(name: string, bytes: Uint8Array): Promise<string> {
  const jobs = createJobs();
  const read = await jobs.read([{ name, bytes }], { version: '0.9.5' }, silent);
  if (!read.ok) return `refused: ${read.problems.map(({ code }) => code).join(', ')}`;
  const { projects, values, problems } = read.reading;
  const review = await jobs.review();
  const options = { format: 'json', headers: 'paths', columns: 'used', sheetNames: 'language' } as const;
  const written = await jobs.write(options, silent);
  if (!review.ok || !written.ok) return 'not reviewed, or not written';
  const codes = problems.map(({ code }) => code).slice(0, 4);
  return `${projects} projects, ${values} values${codes.length > 0 ? ` (${codes.join(', ')})` : ''}`;
}
