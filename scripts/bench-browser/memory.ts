import { readFileSync } from 'node:fs';
import type { Browser, CDPSession } from 'playwright-core';

const pageBytes = 4096;

export interface MemoryWatch {
  /** When it began, in bytes. */
  idle: number;
  /** Ends the watch: the most there was at any look, in bytes. */
  end(): Promise<number>;
}

/**
 * Watches the memory (resident, in bytes) of all processes of pages, with the workers in them.
 *
 * @param interval between looks, in milliseconds
 */
export async function watchMemory(browser: Browser, interval: number): Promise<MemoryWatch> {
  const session = await browser.newBrowserCDPSession();
  const idle = await renderersMemory(session);
  let peak = idle;
  let isOver = false;
  const sampling = (async () => {
    while (!isOver) {
      peak = Math.max(peak, await renderersMemory(session));
      await new Promise((done) => setTimeout(done, interval));
    }
  })();
  return {
    idle,
    end: async () => {
      isOver = true;
      await sampling;
      await session.detach();
      return peak;
    },
  };
}

/** Of the processes of pages, with the workers in them; in bytes. */
export async function renderersMemory(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { id }) => sum + residentBytes(id), 0);
}

/** Of a process of this machine, where the system says so in `/proc`; 0 elsewhere. */
function residentBytes(process: number): number {
  try {
    return Number(readFileSync(`/proc/${process}/statm`, 'utf8').split(' ')[1]) * pageBytes;
  } catch {
    // It has ended since it was listed.
    return 0;
  }
}
