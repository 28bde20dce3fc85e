/**
 * Holds a lock for as long as this worker lives, and says its name once it does. A worker may end without a word (a browser ended it,
 * or it closed itself), and a promise to hear from it would wait for ever: the lock is given to whoever waits for it then.
 *
 * @returns undefined where the browser has no locks, as on a page that did not come by HTTPS
 */
export function holdLife(): Promise<string | undefined> {
  const name = `oc4ids-converter.worker.${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
  return new Promise((resolve) => {
    try {
      navigator.locks
        .request(name, () => {
          resolve(name);
          return new Promise<never>(() => {});
        })
        .catch(() => resolve(undefined));
    } catch {
      resolve(undefined);
    }
  });
}
