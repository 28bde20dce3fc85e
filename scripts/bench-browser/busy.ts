import type { Browser, Page } from 'playwright-core';

/** The longest that the page's main thread was busy without a break, in milliseconds. */
export interface Busy {
  /** By the clock: what a person waits, other programs of the machine included. */
  clock: number;
  /** In time of the processor: what the page itself did. */
  processor: number;
  /** What the longest one was about, innermost last. */
  about: string[];
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args: { name?: string; data?: { functionName?: string; type?: string; url?: string } };
}

const categories = ['disabled-by-default-devtools.timeline', 'devtools.timeline'];

/** All tasks are looked at, short ones too: who sees none over 50 ms knows that it was looked for. */
export async function longestTask(browser: Browser, page: Page, action: () => Promise<unknown>): Promise<Busy> {
  await browser.startTracing(page, { categories });
  let trace: Buffer;
  try {
    await action();
  } finally {
    trace = await browser.stopTracing();
  }
  return longestIn((JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }).traceEvents);
}

function longestIn(events: readonly TraceEvent[]): Busy {
  const key = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const main = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(key),
  );
  const own = events.filter((event) => main.has(key(event)) && event.dur !== undefined);
  const tasks = own.filter(({ name }) => name === 'RunTask');
  if (tasks.length === 0) throw new Error('This browser does not trace its tasks');
  const longest = tasks.reduce((one, other) => (other.dur! > one.dur! ? other : one));
  const processor = Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
  return { clock: longest.dur! / 1000, processor, about: partsOf(longest, own) };
}

/** What took most of a task. */
function partsOf(task: TraceEvent, events: readonly TraceEvent[]): string[] {
  const end = task.ts + task.dur!;
  const within = events.filter(
    (event) => event !== task && event.tid === task.tid && event.ts >= task.ts && event.ts + event.dur! <= end,
  );
  return within
    .filter(({ dur }) => dur! > task.dur! / 4)
    .map(({ name, dur, args: { data } }) => {
      const of = [data?.type, data?.functionName, data?.url?.split('/').at(-1)].filter(Boolean).join(' ');
      return `${name}${of && ` (${of})`} ${Math.round(dur! / 1000)} ms`;
    });
}
