import ConvertWorker from '../../workers/convert.worker.ts?worker&inline';

/** Loaded on first need: this module holds the whole engine as text. Inlined, so that the worker is under the page's policy. */
export function spawnWorker(): Worker {
  return new ConvertWorker();
}
