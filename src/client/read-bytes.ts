import type { GivenFile, InputFile } from '../jobs/api.ts';
import type { PickedFile } from './api.ts';

/** The bytes as they are now; `undefined` where the file has been moved, deleted or changed since it was chosen. */
export async function readBytes({ name, file }: PickedFile): Promise<InputFile | undefined> {
  try {
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return undefined;
  }
}

/** Larger files are handed over as they are, not their bytes: the worker may not need them all at once. */
export const largeFileBytes = 64_000_000;

/** The bytes of a file, or the file itself where it is large. */
export async function bytesOrFile(picked: PickedFile): Promise<GivenFile | undefined> {
  const { name, file } = picked;
  return file.size > largeFileBytes ? { name, blob: file } : readBytes(picked);
}
