import { createJobs } from '../../src/jobs/jobs.ts';
import type { InputFile, Jobs, Progress, Reading, ReadOptions, WriteOptions, Written } from '../../src/jobs/api.ts';
import type { Problem } from '../../src/core/model/problem.ts';
import type { JsonValue } from '../../src/core/model/json.ts';
import type { Table } from '../../src/core/model/workbook.ts';
import { parseJson } from '../../src/core/model/exact-json.ts';
import { writeCsv } from '../../src/formats/write-csv.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { writeZip } from '../../src/formats/write-zip.ts';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function file(name: string, content: string | Uint8Array | readonly number[]): InputFile {
  if (typeof content === 'string') return { name, bytes: bytesOf(content) };
  return { name, bytes: content instanceof Uint8Array ? content : Uint8Array.from(content) };
}

export async function xlsx(name: string, ...tables: Table[]): Promise<InputFile> {
  return { name, bytes: await writeXlsx(tables) };
}

export function csv(name: string, ...rows: Table['rows']): InputFile {
  return { name, bytes: writeCsv({ name: '', rows }) };
}

export async function zip(name: string, ...files: InputFile[]): Promise<InputFile> {
  return { name, bytes: await writeZip(files) };
}

const nothing = (): void => undefined;

/** Reads files that can be read; fails otherwise. */
export async function read(
  files: InputFile[],
  options: Partial<ReadOptions> = {},
  jobs = createJobs(),
): Promise<Reading> {
  const result = await jobs.read(files, { version: '0.9.5', ...options }, nothing);
  if (!result.ok) throw new Error(`could not read: ${JSON.stringify(result.problems)}`);
  return result.reading;
}

/** The problems of files that cannot be read; fails if they can. */
export async function refused(files: InputFile[]): Promise<Problem[]> {
  const result = await createJobs().read(files, { version: '0.9.5' }, nothing);
  if (result.ok) throw new Error(`was read: ${JSON.stringify(result.reading)}`);
  return result.problems;
}

export const plainOutput: WriteOptions = { format: 'json', headers: 'paths', columns: 'used', sheetNames: 'language' };

export async function write(
  jobs: Jobs,
  options: Partial<WriteOptions> = {},
  onProgress: (progress: Progress) => void = nothing,
): Promise<Written> {
  const result = await jobs.write({ ...plainOutput, ...options }, onProgress);
  if (!result.ok) throw new Error(`could not write: ${JSON.stringify(result.problems)}`);
  return result.written;
}

export function textOf({ bytes }: Pick<Written, 'bytes'>): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** The document that files hold, as it would be downloaded. */
export async function documentOf(files: InputFile[], options: Partial<ReadOptions> = {}): Promise<JsonValue> {
  const jobs = createJobs();
  await read(files, options, jobs);
  return parseJson(textOf(await write(jobs)));
}
