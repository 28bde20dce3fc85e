import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { once } from 'node:events';
import type { OutputFormat } from '../../src/core/model/options.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { type LargeSheet, largeWorkbook } from './large-sheets.ts';
import { variedProject } from './projects.ts';

/** Projects of the example that make 1 GB, as `JSON.stringify(…, null, 1)` lays them out. */
const projectsInGigabyte = '40000';

/** What both benches take for a large file; their `parseArgs` reads it. */
export const largeOptions = {
  projects: { type: 'string', default: projectsInGigabyte },
  rows: { type: 'string' },
  of: { type: 'string', default: 'projects' },
  strings: { type: 'string', default: 'shared' },
  to: { type: 'string' },
  out: { type: 'string' },
} as const;

type LargeArguments = { [Name in keyof typeof largeOptions]?: string | undefined };

/** A file of one's own; or JSON of so many projects; or XLSX with very many rows in one sheet. */
export interface LargeTask {
  input: { file: string } | { projects: number } | LargeSheet;
  to: OutputFormat;
  /** Where what was made is kept. */
  out?: string;
}

export function largeTask(
  file: string | undefined,
  { projects, rows, of, strings, to, out }: LargeArguments,
): LargeTask {
  const sheet: LargeSheet = {
    rows: Number(rows),
    of: of === 'documents' ? 'documents' : 'projects',
    strings: strings === 'inline' ? 'inline' : 'shared',
  };
  const input = file !== undefined ? { file } : rows !== undefined ? sheet : { projects: Number(projects) };
  const isJson = file === undefined ? rows === undefined : file.endsWith('.json');
  const formats: readonly OutputFormat[] = isJson ? ['csv', 'xlsx'] : ['json'];
  return { input, to: formats.find((each) => each === to) ?? formats[0]!, ...(out !== undefined && { out }) };
}

/** The large file; one that is made is in a folder of its own. */
export async function withLargeFile<R>(input: LargeTask['input'], use: (path: string) => Promise<R>): Promise<R> {
  if ('file' in input) return use(input.file);
  const folder = await mkdtemp(join(tmpdir(), 'bench-large-'));
  try {
    const path = join(folder, 'rows' in input ? 'large.xlsx' : 'large.json');
    if ('rows' in input) await writeFile(path, await largeWorkbook(input));
    else await writeProjects(path, input.projects);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A package of so many distinct projects, written in pieces. */
async function writeProjects(path: string, projects: number): Promise<void> {
  const file = createWriteStream(path);
  file.write('{\n "version": "0.9",\n "projects": [');
  for (let index = 1; index <= projects; index++) {
    const text = `${index > 1 ? ',' : ''}\n${JSON.stringify(variedProject(index), null, 1)}`;
    if (!file.write(text)) await once(file, 'drain');
  }
  file.end('\n ],\n "publisher": {"name": "Example"}\n}\n');
  await once(file, 'close');
}

/** The jobs in this process on a large file: time, and how much memory more than before. */
export async function measureLarge({ input, to, out }: LargeTask): Promise<void> {
  await withLargeFile(input, async (path) => {
    const { size } = await stat(path);
    const jobs = createJobs();
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    let peak = before;
    const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
    const started = performance.now();
    const file = { name: basename(path), blob: await openAsBlob(path) };
    const read = await jobs.read([file], { version: '0.9.5' }, () => {});
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const readAt = performance.now();
    const options = { format: to, headers: 'en', columns: 'used', sheetNames: 'language' } as const;
    const result = await jobs.write(options, () => {});
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const writtenAt = performance.now();
    clearInterval(timer);
    // Much of the work leaves no time to look.
    peak = Math.max(peak, process.resourceUsage().maxRSS * 1024);
    const seconds = (from: number, to: number): string => `${((to - from) / 1000).toFixed(1)} s`;
    const { receipt, bytes, name } = result.written;
    console.log(
      `${read.reading.projects} projects, ${megabytes(size)} (${file.name}) → ${megabytes(bytes.length)} (${name})`,
    );
    console.log(`read in ${seconds(started, readAt)}, written in ${seconds(readAt, writtenAt)}`);
    console.log(`at most ${megabytes(peak - before)} more memory than before`);
    console.log(`values: ${receipt.read} read, ${receipt.written} written, ${receipt.setAside} set aside`);
    for (const { code, severity, places } of [...read.reading.problems, ...result.written.problems]) {
      console.log(`  ${severity}: ${code}, ${places.length} places`);
    }
    if (out !== undefined) await writeFile(out, bytes);
  });
}

export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
