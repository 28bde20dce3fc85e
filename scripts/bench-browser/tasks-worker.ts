/**
 * Runs in a worker of the page that `tasks.ts` opens: a task of the bench, as it runs in Node. What it is asked arrives as one message,
 * and what came of it leaves as one.
 */
import { inTurns, type Times } from '../bench/in-turns.ts';
import { tasks } from '../bench/tasks.ts';

export interface Asked {
  task: string;
  /** The files that it reads, beside the page. */
  files: readonly string[];
  /** How often it is measured, in turns with its floor; 0 to do it once, for its memory. */
  runs: number;
}

export type Answer = { times: Times } | { bytes: number } | { failed: string };

addEventListener('message', (event: MessageEvent<Asked>) => {
  answer(event.data).then(postMessage, (error: unknown) => postMessage({ failed: String(error) }));
});

async function answer({ task: name, files, runs }: Asked): Promise<Answer> {
  const fetched = new Map<string, Uint8Array>();
  for (const file of files) fetched.set(file, new Uint8Array(await (await fetch(file)).arrayBuffer()));
  const given = (file: string): Uint8Array => fetched.get(file)!;
  const task = tasks.get(name)!;
  if (runs > 0) return { times: await inTurns(task, given, runs, { now: () => performance.now() / 1000 }) };
  return { bytes: await (await task.prepare(given))() };
}
