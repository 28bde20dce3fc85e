import { readFileSync } from 'node:fs';
import type { CDPSession } from 'playwright-core';

const pageBytes = 4096;

/** Of the processes of pages, with the workers in them. */
export async function renderersMemory(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { id }) => sum + residentBytes(id), 0);
}

function residentBytes(process: number): number {
  try {
    return Number(readFileSync(`/proc/${process}/statm`, 'utf8').split(' ')[1]) * pageBytes;
  } catch {
    // It has ended since it was listed.
    return 0;
  }
}
