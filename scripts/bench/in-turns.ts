import { baseline, type Files } from './floors.ts';
import type { Task } from './tasks.ts';

/** Medians, in seconds; of the floor and of reading the JSON alone, each measured in turns with the task, in one process. */
export interface Times {
  seconds: number;
  floorSeconds?: number;
  parseSeconds: number;
  /** The same in time of the processor, which other programs on the machine disturb less; not to be had in a browser. */
  processorSeconds?: number;
  floorProcessorSeconds?: number;
}

export interface Measured extends Times {
  /** Of what was made; 0 where it is no file. */
  bytes: number;
  /** The most memory of a process that does this once and nothing else, in megabytes, beyond what it had before; in a browser, beyond the empty page. */
  megabytes: number;
}

/** What can be told of time, in seconds from any moment on, where this runs. */
export interface Clock {
  now(): number;
  processor?(): number;
  /** Clears away what came before, where that can be asked for. */
  clear?(): void;
}

/** Measures a task, its floor and the reading of the JSON alone, one after the other, so many times. */
export async function inTurns(task: Task, files: Files, runs: number, clock: Clock): Promise<Times> {
  const run = await task.prepare(files);
  const floor = task.floor?.(files);
  const parse = baseline(files);
  const [own, floors, parses]: [Time[], Time[], Time[]] = [[], [], []];
  for (let turn = 0; turn < runs; turn++) {
    parses.push(await timed(parse, clock));
    if (floor) floors.push(await timed(floor, clock));
    own.push(await timed(run, clock));
  }
  const isProcessorKnown = clock.processor !== undefined;
  return {
    seconds: median(own, 'wall'),
    parseSeconds: median(parses, 'wall'),
    ...(floor && { floorSeconds: median(floors, 'wall') }),
    ...(isProcessorKnown && { processorSeconds: median(own, 'processor') }),
    ...(floor && isProcessorKnown && { floorProcessorSeconds: median(floors, 'processor') }),
  };
}

/** In seconds. */
interface Time {
  wall: number;
  processor: number;
}

async function timed(work: () => unknown, { now, processor = () => 0, clear }: Clock): Promise<Time> {
  clear?.();
  const before = processor();
  const started = now();
  await work();
  return { wall: now() - started, processor: processor() - before };
}

function median(times: readonly Time[], kind: keyof Time): number {
  const sorted = times.map((time) => time[kind]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
