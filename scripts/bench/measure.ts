import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseline, type Files } from './floors.ts';
import { tasks } from './tasks.ts';

export interface Measured {
  /** Medians, in seconds; of the floor and of reading the JSON alone, each measured in turns with the task, in one process. */
  seconds: number;
  floorSeconds?: number;
  parseSeconds: number;
  /** The same in time of the processor, which other programs on the machine disturb less. */
  processorSeconds: number;
  floorProcessorSeconds?: number;
  /** Of what was made; 0 where it is no file. */
  bytes: number;
  /** The most memory of a process that does this once and nothing else, in megabytes, what Node itself takes included. */
  megabytes: number;
}

/** Measures a task in processes of its own: one for the times, and one for the memory. */
export async function measureTask(name: string, folder: string, runs: number): Promise<Measured> {
  const times = await inChild<Times>(`time ${name}`, folder, runs);
  const { megabytes, bytes } = await inChild<Memory>(`memory ${name}`, folder, 1);
  return { ...times, megabytes, bytes };
}

type Times = Omit<Measured, 'megabytes' | 'bytes'>;
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
  const run = await tasks.get(name)!.prepare(files);
  const made = await run();
  return { megabytes: process.resourceUsage().maxRSS / 1024, bytes: made?.length ?? 0 };
}

async function timesOf(name: string, files: Files, runs: number): Promise<Times> {
  const task = tasks.get(name)!;
  const run = await task.prepare(files);
  const floor = task.floor?.(files);
  const parse = baseline(files);
  const [own, floors, parses]: [Time[], Time[], Time[]] = [[], [], []];
  for (let turn = 0; turn < runs; turn++) {
    parses.push(await timed(parse));
    if (floor) floors.push(await timed(floor));
    own.push(await timed(run));
  }
  return {
    seconds: median(own, 'wall'),
    processorSeconds: median(own, 'processor'),
    parseSeconds: median(parses, 'wall'),
    ...(floor && { floorSeconds: median(floors, 'wall'), floorProcessorSeconds: median(floors, 'processor') }),
  };
}

/** In seconds. */
interface Time {
  wall: number;
  processor: number;
}

/** What came before is cleared away first. */
async function timed(work: () => unknown): Promise<Time> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  const started = performance.now();
  await work();
  const wall = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  return { wall, processor: (user + system) / 1e6 };
}

function median(times: readonly Time[], kind: keyof Time): number {
  const sorted = times.map((time) => time[kind]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
