import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InputFile } from '../../src/jobs/api.ts';
import type { Message } from './messages.ts';
import { pollutionFaults } from './pollution.ts';
import { Random } from './random.ts';
import { type Reader, type ReaderName, readers } from './readers.ts';

/** On one in so many, all files that can be made are made and looked at. */
const shareOfThorough = 100;

/** What an input may take of a processor. The watchdog outside waits longer, since others may be at work, too. */
const longestMilliseconds = 10_000;

/** What a process may have at most; an input is small, and its reader has far less. */
const mostMegabytes = 1300;

const keptIn = '.cache/fuzz';

/** Inputs from a number on, up to another. */
export interface Range {
  name: ReaderName;
  seed: number;
  from: number;
  to: number;
  /** Whether all files are made of each of them, not only of some. */
  isThorough: boolean;
}

/** In the process that is watched over: one input after the other. */
export async function runInputs({ name, seed, from, to, isThorough }: Range): Promise<void> {
  const slowest: number[] = [];
  for (let number = from; number < to; number++) {
    tell({ is: 'begun', number });
    const started = process.cpuUsage();
    const faults = await runInput(name, seed, number, isThorough || number % shareOfThorough === 0);
    const used = process.cpuUsage(started);
    const milliseconds = (used.user + used.system) / 1000;
    if (milliseconds > longestMilliseconds) faults.push(`${Math.round(milliseconds / 1000)} s`);
    if (slowest.length < slowestKept || milliseconds > slowest.at(-1)!) {
      slowest.push(milliseconds);
      slowest.sort((one, other) => other - one).splice(slowestKept);
      tell({ is: 'slow', number, milliseconds });
    }
    const megabytes = process.memoryUsage.rss() / 1e6;
    if (megabytes > mostMegabytes && number > from) return tell({ is: 'full', number });
    if (megabytes > mostMegabytes) faults.push(`${Math.round(megabytes)} MB of memory`);
    if (faults.length > 0) tell({ is: 'finding', number, faults });
  }
  tell({ is: 'done' });
}

export const slowestKept = 3;

async function runInput(name: ReaderName, seed: number, number: number, isThorough: boolean): Promise<string[]> {
  const random = new Random(name, seed, number);
  const reader: Reader = readers[name];
  const files = await reader.make(random);
  const faults = await faultsOf(reader, files, random, isThorough);
  if (faults.length > 0) keep(files, `${name}-${seed}-${number}`);
  return faults;
}

/** What is wrong with what a reader makes of files; what it throws is, too. */
export async function faultsOf(
  reader: Reader,
  files: readonly InputFile[],
  random: Random,
  isThorough: boolean,
): Promise<string[]> {
  try {
    return [...(await reader.check(files, random, isThorough)), ...pollutionFaults()];
  } catch (error) {
    const lines = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [`thrown: ${lines.split('\n').slice(0, 6).join(' ').slice(0, 1000)}`];
  }
}

function keep(files: readonly InputFile[], name: string): void {
  mkdirSync(join(keptIn, name), { recursive: true });
  for (const [index, { bytes }] of files.entries()) writeFileSync(join(keptIn, name, String(index)), bytes);
}

/** It is on its way at once, also where the input that follows never ends. */
function tell(message: Message): void {
  process.send!(message);
}
