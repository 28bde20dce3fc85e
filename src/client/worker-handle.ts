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
  terminate(): void;
}

export function startWorker(worker: WorkerLike): WorkerHandle {
  const died = new Promise<never>((_, reject) => {
    const die = (event: Event) => {
      reject(new Error((event as ErrorEvent).message || event.type));
    };
    worker.addEventListener('error', die as EventListener);
    worker.addEventListener('messageerror', die as EventListener);
  });
  return {
    jobs: wrap<ExposedJobs>(worker),
    died,
    holds: undefined,
    isReviewed: false,
    wrote: undefined,
    terminate: () => worker.terminate(),
  };
}
