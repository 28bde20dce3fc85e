import type { Forecast, WriteOptions } from '../jobs/api.ts';
import type { PickedFile, Source } from './api.ts';
import { readBytes } from './read-bytes.ts';
import type { WorkerHandle } from './worker-handle.ts';

/** However well it is packed, what is smaller does not take long. */
const surelySmallBytes = 1_000_000;

/** Whether it is worth to ask what it will take to convert the files. */
export function mayBeLarge(files: readonly PickedFile[]): boolean {
  return files.reduce((sum, { file }) => sum + file.size, 0) > surelySmallBytes;
}

/** The files are handed over as they are: only a little of each is looked at. */
export async function forecastOf(
  jobs: WorkerHandle['jobs'],
  { files, options }: Source,
  writing: WriteOptions,
): Promise<Forecast | undefined> {
  const { schema, base: _, ...rest } = options;
  const ofSchema = schema && (await readBytes(schema));
  const given = files.map(({ name, file }) => ({ name, blob: file }));
  return jobs.forecast(given, { ...rest, ...(ofSchema && { schema: ofSchema }) }, writing);
}
