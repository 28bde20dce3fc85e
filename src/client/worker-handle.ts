import { type Endpoint, type Remote, wrap } from 'comlink';
import type { ExposedJobs } from '../../workers/expose-jobs.ts';
import type { Source, WriteOptions } from './api.ts';

/** As much of a `Worker` as the bridge uses. */
export interface WorkerLike extends Endpoint {
  terminate(): void;
}

export type SpawnWorker = () => WorkerLike | Promise<WorkerLike>;

/** A running worker, what it holds, and a promise that is rejected when it dies. */
export interface WorkerHandle {
  jobs: Remote<ExposedJobs>;
  died: Promise<never>;
  holds: Source | undefined;
  /** Whether it has reviewed that. */
  isReviewed: boolean;
  /** How it wrote that last, so that it knows what there was to say of the file. */
  wrote: WriteOptions | undefined;
  /** How many bytes the files have that it was given last. */
  given: number;
  terminate(): void;
}

export function startWorker(worker: WorkerLike): WorkerHandle {
  const jobs = wrap<ExposedJobs>(worker);
  const died = new Promise<never>((_, reject) => {
    const die = (event: Event) => {
      reject(new Error((event as ErrorEvent).message || event.type));
    };
    worker.addEventListener('error', die as EventListener);
    worker.addEventListener('messageerror', die as EventListener);
    void endOf(jobs).then(() => reject(new WorkerEnded()));
  });
  return {
    jobs,
    died,
    holds: undefined,
    isReviewed: false,
    wrote: undefined,
    given: 0,
    terminate: () => worker.terminate(),
  };
}

/** The worker is gone, and nothing has said why. */
export class WorkerEnded extends Error {
  override name = 'WorkerEnded';
}

/** Waits for the lock that the worker holds for as long as it lives; for ever, where the browser has none. */
async function endOf(jobs: Remote<ExposedJobs>): Promise<void> {
  const lock = await jobs.holdLife().catch(() => undefined);
  if (lock === undefined) return new Promise<never>(() => {});
  return navigator.locks.request(lock, () => undefined);
}
