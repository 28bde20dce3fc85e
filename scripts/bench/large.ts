import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { createJobs } from '../../src/jobs/jobs.ts';
import { variedProject } from './projects.ts';

/** Projects of the example that make 1 GB, as `JSON.stringify(…, null, 1)` lays them out. */
export const projectsInGigabyte = 40_000;

/** A package of so many distinct projects, written in pieces to a folder of its own. */
export async function withLargeFile<R>(projects: number, use: (path: string) => Promise<R>): Promise<R> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-large-'));
  try {
    const path = join(folder, 'large.json');
    const file = createWriteStream(path);
    file.write('{\n "version": "0.9",\n "projects": [');
    for (let index = 1; index <= projects; index++) {
      const text = `${index > 1 ? ',' : ''}\n${JSON.stringify(variedProject(index), null, 1)}`;
      if (!file.write(text)) await once(file, 'drain');
    }
    file.end('\n ],\n "publisher": {"name": "Example"}\n}\n');
    await once(file, 'close');
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The jobs in this process on a file that is too large to be read whole: time, and how much memory more than before. */
export async function measureLarge(projects: number): Promise<void> {
  await withLargeFile(projects, async (path) => {
    const { size } = await stat(path);
    const jobs = createJobs();
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let peak = before;
    const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
    const started = performance.now();
    const read = await jobs.read(
      [{ name: 'large.json', blob: await openAsBlob(path) }],
      { version: '0.9.5' },
      () => {},
    );
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const readAt = performance.now();
    const options = { format: 'csv', headers: 'en', columns: 'used', sheetNames: 'language' } as const;
    const result = await jobs.write(options, () => {});
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const writtenAt = performance.now();
    clearInterval(timer);
    const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
    const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(1)} s`;
    const { receipt, bytes } = result.written;
    console.log(
      `${read.reading.projects} projects, ${megabytes(size)} of JSON → ${megabytes(bytes.length)} of CSV in a ZIP`,
    );
    console.log(`read in ${seconds(started, readAt)}, written in ${seconds(readAt, writtenAt)}`);
    console.log(`at most ${megabytes(peak - before)} more memory than before`);
    console.log(`values: ${receipt.read} read, ${receipt.written} written, ${receipt.setAside} set aside`);
  });
}
