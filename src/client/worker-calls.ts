import { type Problem } from '../core/model/problem.ts';
import type { Call } from './api.ts';
import { crashProblem } from './crash-problem.ts';
import { type SpawnWorker, startWorker, type WorkerHandle } from './worker-handle.ts';

/** What comes of a call whose worker died. */
export interface Failure {
  ok: false;
  problems: Problem[];
}

export interface WorkerCalls {
  /** Runs the job after those before it. Whatever ends it early also ends the worker, which cannot be stopped otherwise. */
  run<R>(call: Call, job: (handle: WorkerHandle) => Promise<R>): Promise<R | Failure>;
  /** Starts the worker ahead of the first call. */
  warmUp(): void;
}

/** One worker at a time, and calls to it, one after the other. A cancel ends the worker, and the next call starts another. */
export function createWorkerCalls(spawn: SpawnWorker): WorkerCalls {
  let worker: Promise<WorkerHandle> | undefined;
  let lastCall: Promise<unknown> = Promise.resolve();

  function current(): Promise<WorkerHandle> {
    if (worker) return worker;
    const started = start();
    worker = started;
    // Dead while nobody waited for it: the next call starts another.
    started.then((handle) => handle.died.catch(() => worker === started && drop())).catch(() => undefined);
    return started;
  }

  async function start(): Promise<WorkerHandle> {
    return startWorker(await spawn());
  }

  function drop(): void {
    const dropped = worker;
    worker = undefined;
    dropped?.then(
      (handle) => handle.terminate(),
      () => undefined,
    );
  }

  async function run<R>(call: Call, job: (handle: WorkerHandle) => Promise<R>): Promise<R | Failure> {
    const turn = lastCall;
    let done = () => {};
    lastCall = new Promise<void>((resolve) => {
      done = resolve;
    });
    let used: WorkerHandle | undefined;
    try {
      await abortable(turn, call.signal);
      try {
        const running = current().then((handle) => {
          used = handle;
          return Promise.race([job(handle), handle.died]);
        });
        return await abortable(running, call.signal);
      } catch (error) {
        drop();
        if (call.signal.aborted) throw error;
        return { ok: false, problems: [crashProblem(error, used?.given ?? 0)] };
      }
    } finally {
      // A call that was taken back while it waited must still not let the next one pass the one that runs.
      void turn.then(done);
    }
  }

  return {
    run,
    warmUp: () => {
      // If this fails, the first call will fail too, and say so.
      current().catch(drop);
    },
  };
}

/** The promise, or an `AbortError` as soon as the signal says so. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new DOMException('The person cancelled', 'AbortError'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
