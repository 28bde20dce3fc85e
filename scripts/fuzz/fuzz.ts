import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Message } from './messages.ts';
import { type Range, slowestKept } from './run-inputs.ts';

export interface Finding {
  number: number;
  faults: string[];
}

export interface FuzzResult {
  findings: Finding[];
  slowest: { number: number; milliseconds: number }[];
  seconds: number;
}

/** An input that takes longer never ends; of a processor, where the system says so, since others may be at work, too. */
const longestSeconds = 20;
const lookEverySeconds = 5;
const heapMegabytes = 700;

/**
 * Runs the inputs in a process of their own, so that one that never ends, or that takes all memory, ends that process and no more; another
 * goes on behind it.
 */
export async function fuzz(range: Range): Promise<FuzzResult> {
  const result: FuzzResult = { findings: [], slowest: [], seconds: 0 };
  const started = performance.now();
  for (let { from } = range; from < range.to;) from = (await runApart({ ...range, from }, result)) + 1;
  result.slowest = result.slowest.sort((one, other) => other.milliseconds - one.milliseconds).slice(0, slowestKept);
  result.seconds = (performance.now() - started) / 1000;
  return result;
}

/** Returns the number of the last input that it came to. */
function runApart({ name, seed, from, to, isThorough }: Range, result: FuzzResult): Promise<number> {
  const args = ['--task', 'inputs', '--reader', name, '--seed', String(seed), ...(isThorough ? ['--thorough'] : [])];
  const child = fork(process.argv[1]!, [...args, '--from', String(from), '--count', String(to - from)], {
    execArgv: [...process.execArgv, `--max-old-space-size=${heapMegabytes}`],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  return new Promise((done) => {
    let last = from;
    let isDone = false;
    let fault = '';
    let said = '';
    let since = secondsOf(child);
    const watchdog = setInterval(() => {
      if (secondsOf(child) - since <= longestSeconds) return;
      fault = `no end after ${longestSeconds} s`;
      child.kill('SIGKILL');
    }, lookEverySeconds * 1000);
    child.stderr!.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-2000)));
    child.on('message', (message: Message) => {
      since = secondsOf(child);
      if (message.is === 'begun') last = message.number;
      else if (message.is === 'finding') result.findings.push(message);
      else if (message.is === 'slow') result.slowest.push(message);
      else isDone = true;
      if (message.is === 'full') last = message.number - 1;
    });
    child.on('exit', (code) => {
      clearInterval(watchdog);
      if (!isDone)
        result.findings.push({
          number: last,
          faults: [fault || `ended with ${code}: ${/FATAL.*/.exec(said)?.[0] ?? said}`],
        });
      done(last);
    });
  });
}

/** How long a process has had a processor, as Linux tells in ticks of a hundredth of a second; elsewhere the time of day has to do. */
function secondsOf({ pid }: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return performance.now() / 1000;
  }
}
