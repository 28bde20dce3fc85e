import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './floors.ts';
import { inTurns, type Measured, type Times } from './in-turns.ts';
import { tasks } from './tasks.ts';

/** Measures a task in processes of its own: one for the times, and one for the memory. */
export async function measureTask(name: string, folder: string, runs: number): Promise<Measured> {
  const times = await inChild<Times>(`time ${name}`, folder, runs);
  const { megabytes, bytes } = await inChild<Memory>(`memory ${name}`, folder, 1);
  return { ...times, megabytes, bytes };
}

type Memory = Pick<Measured, 'megabytes' | 'bytes'>;

function inChild<Result>(work: string, folder: string, runs: number): Promise<Result> {
  return new Promise((done, fail) => {
    const child = fork(process.argv[1]!, ['--task', work, '--folder', folder, '--runs', String(runs)]);
    let result: Result | undefined;
    child.on('message', (message) => (result = message as Result));
    child.on('exit', () => (result ? done(result) : fail(new Error(`${work} was not measured`))));
  });
}

/** In the child: measures, and tells the parent. */
export async function measureHere(work: string, folder: string, runs: number): Promise<void> {
  const space = work.indexOf(' ');
  const [kind, name] = [work.slice(0, space), work.slice(space + 1)];
  const kept = new Map<string, Uint8Array>();
  const files: Files = (file) => {
    if (!kept.has(file)) kept.set(file, readFileSync(join(folder, file)));
    return kept.get(file)!;
  };
  const result = kind === 'memory' ? await memoryOf(name, files) : await timesOf(name, files, runs);
  await new Promise<void>((done) => process.send!(result, undefined, {}, () => done()));
}

async function memoryOf(name: string, files: Files): Promise<Memory> {
  const before = process.memoryUsage.rss();
  const run = await tasks.get(name)!.prepare(files);
  const bytes = await run();
  const { maxRSS } = process.resourceUsage();
  return { megabytes: (maxRSS * 1024 - before) / 1e6, bytes };
}

async function timesOf(name: string, files: Files, runs: number): Promise<Times> {
  return inTurns(tasks.get(name)!, files, runs, {
    now: () => performance.now() / 1000,
    processor: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    },
    clear: () => globalThis.gc?.(),
  });
}
