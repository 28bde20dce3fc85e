import type { InputFile } from '../jobs/api.ts';
import type { PickedFile } from './api.ts';

/** The bytes as they are now; `undefined` where the file has been moved, deleted or changed since it was chosen. */
export async function readBytes({ name, file }: PickedFile): Promise<InputFile | undefined> {
  try {
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return undefined;
  }
}
