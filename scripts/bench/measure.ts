import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConversionName, conversions, convert } from './conversions.ts';
import { baseline, floors } from './floors.ts';

/** What a process of its own measures, so that each has its own memory. */
export type Task = 'baseline' | `convert ${ConversionName}` | `floor ${ConversionName}`;

export interface Measured {
  /** Median, in seconds. */
  seconds: number;
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
  const work = workOf(task, files);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    globalThis.gc?.();
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const measured: Measured = {
    seconds: times[Math.floor(times.length / 2)]! / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
  await new Promise<void>((done) => process.send!(measured, undefined, {}, () => done()));
}

function workOf(task: Task, files: (name: string) => Uint8Array): () => unknown {
  if (task === 'baseline') {
    files('input.json');
    return baseline(files);
  }
  const name = task.slice(task.indexOf(' ') + 1) as ConversionName;
  if (task.startsWith('floor')) return floors[name](files);
  const { input, format } = conversions[name];
  const bytes = files(input);
  return () => convert(bytes, input, format);
}
