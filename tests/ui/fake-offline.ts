import type { Offline, OfflineState, PickedFile } from '../../src/client/index.ts';

/** Stands in for the browser's copy of the app, which no test environment but a browser has. */
export class FakeOffline implements Offline {
  updates = 0;
  forgets = 0;
  /** While set, the browser refuses to remove anything. */
  isStubborn = false;
  private current: OfflineState = 'absent';
  private readonly listeners = new Set<() => void>();
  private readonly takers = new Set<(files: PickedFile[]) => void>();

  readonly state = (): OfflineState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly onShared = (taker: (files: PickedFile[]) => void): (() => void) => {
    this.takers.add(taker);
    return () => this.takers.delete(taker);
  };

  openUpdate(): void {
    this.updates++;
  }

  forget(): Promise<void> {
    if (this.isStubborn) return Promise.reject(new Error('No'));
    this.forgets++;
    this.set('absent');
    return Promise.resolve();
  }

  set(state: OfflineState): void {
    this.current = state;
    for (const listener of this.listeners) listener();
  }

  share(...files: PickedFile[]): void {
    for (const taker of this.takers) taker(files);
  }
}
