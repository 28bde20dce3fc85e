import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConversionName, conversions, convert, largestTemplate, reviewOf } from './conversions.ts';
import { baseline, floors } from './floors.ts';

/** What a process of its own measures, so that each has its own memory. */
export type Task = `convert ${ConversionName}` | `floor ${ConversionName}` | 'review' | 'template';

export interface Measured {
  /** Median, in seconds. */
  seconds: number;
  /**
   * Median of reading the JSON alone, measured before each run: machines are noisy, and a ratio means something only where both
   * were measured at the same time.
   */
  parseSeconds: number;
  /** The most memory the process had, in megabytes, what it began with included. */
  megabytes: number;
}

export function measureApart(task: Task, folder: string, runs: number): Promise<Measured> {
  return new Promise((done, fail) => {
    const child = fork(process.argv[1]!, ['--task', task, '--folder', folder, '--runs', String(runs)]);
    let measured: Measured | undefined;
    child.on('message', (message) => (measured = message as Measured));
    child.on('exit', () => (measured ? done(measured) : fail(new Error(`${task} was not measured`))));
  });
}

/** In the child: measures, and tells the parent. */
export async function measureHere(task: Task, folder: string, runs: number): Promise<void> {
  const kept = new Map<string, Uint8Array>();
  const files = (name: string): Uint8Array => {
    if (!kept.has(name)) kept.set(name, readFileSync(join(folder, name)));
    return kept.get(name)!;
  };
  const work = task === 'review' ? await reviewOf(files('input.json'), 'input.json') : workOf(task, files);
  const parse = baseline(files);
  const times: number[] = [];
  const parseTimes: number[] = [];
  for (let run = 0; run < runs; run++) {
    parseTimes.push(await timed(parse));
    times.push(await timed(work));
  }
  const measured: Measured = {
    seconds: median(times),
    parseSeconds: median(parseTimes),
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  await new Promise<void>((done) => process.send!(measured, undefined, {}, () => done()));
}

/** In seconds; what came before is cleared away first. */
async function timed(work: () => unknown): Promise<number> {
  globalThis.gc?.();
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function median(times: number[]): number {
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
}

function workOf(task: Task, files: (name: string) => Uint8Array): () => unknown {
  if (task === 'template') return largestTemplate;
  const name = task.slice(task.indexOf(' ') + 1) as ConversionName;
  if (task.startsWith('floor')) return floors[name](files);
  const { input, format } = conversions[name];
  const bytes = files(input);
  return () => convert(bytes, input, format);
}
