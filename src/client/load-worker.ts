/** Fetches the worker's code without starting it, so that converting needs no network from then on. */
export async function loadWorker(): Promise<void> {
  await import('./spawn-worker.ts');
}
