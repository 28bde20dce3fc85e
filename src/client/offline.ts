import { nameOf } from '../../service-worker/kept.ts';
import type { PickedFile } from './api.ts';

/**
 * `absent`: the browser keeps no copy of the app (yet), or cannot; `ready`: it opens without a network; `update`: so it does,
 * and a newer version is there as well.
 */
export type OfflineState = 'absent' | 'ready' | 'update';

/** The copy of the app that the browser keeps. It is a convenience: where it cannot be had, all else works the same. */
export interface Offline {
  state(): OfflineState;
  subscribe(listener: () => void): () => void;
  /** Opens the newer version in place of this page. */
  openUpdate(): void;
  /** Removes the copy from the browser. */
  forget(): Promise<void>;
  /** Files that another app on this device shared with this one. */
  onShared(listener: (files: PickedFile[]) => void): () => void;
}

/** @param script the address of the service worker; editions without one (the single file, development) have no copy. */
export function createOffline(script: string | undefined): Offline {
  // Absent in pages that came over plain http, and in some private windows.
  const container = script === undefined ? undefined : navigator.serviceWorker;
  const address = new URL(script ?? '', document.baseURI).href;
  /** The host may have a service worker for all that is on it; that one is none of ours. */
  const controller = () => (container?.controller?.scriptURL === address ? container.controller : undefined);
  let state: OfflineState = controller() ? 'ready' : 'absent';
  let registration: ServiceWorkerRegistration | undefined;
  const listeners = new Set<() => void>();

  function set(next: OfflineState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  async function register(container: ServiceWorkerContainer): Promise<void> {
    const found = await container.register(address);
    registration = found;
    if (found.waiting) set('update');
    else if (found.active) set('ready');
    watch(found.installing);
    found.addEventListener('updatefound', () => watch(found.installing));
  }

  function watch(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration?.active) set('update');
      if (worker.state === 'activated' && state === 'absent') set('ready');
    });
  }

  // A host that refuses it, or files that are not those that were built: then the page goes on without.
  if (container) afterLoad(() => void register(container).catch(() => undefined));

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openUpdate: () => {
      const waiting = registration?.waiting;
      if (!container || !waiting) {
        // Another window has already put it in place.
        location.reload();
        return;
      }
      container.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage('use-now');
    },
    forget: async () => {
      const scope = new URL('.', address).href;
      const found = await container?.getRegistration(scope);
      if (found?.scope === scope) {
        await found.unregister();
        const ours = (await caches.keys()).filter((name) => name.startsWith(nameOf(scope, '')));
        await Promise.all(ours.map((name) => caches.delete(name)));
      }
      registration = undefined;
      set('absent');
    },
    onShared: (listener) => {
      const receive = ({ data }: MessageEvent<unknown>) => {
        if (isFiles(data)) listener(data.map((file) => ({ name: file.name, file })));
      };
      container?.addEventListener('message', receive);
      container?.startMessages();
      controller()?.postMessage('shared-files');
      return () => container?.removeEventListener('message', receive);
    },
  };
}

function isFiles(data: unknown): data is File[] {
  return Array.isArray(data) && data.length > 0 && data.every((each) => each instanceof File);
}

/** The page comes first: keeping a copy must not slow down what somebody waits for. */
function afterLoad(action: () => void): void {
  if (document.readyState === 'complete') action();
  else addEventListener('load', action, { once: true });
}
