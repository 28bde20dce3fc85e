import type { OutputFormat } from '../../core/model/options.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { ChoosePlace, SavePlace } from '../state/outputs.ts';

/** As much of the browser's file picker as is used here; not all browsers have it. */
interface SaveFilePicker {
  showSaveFilePicker?(options: {
    /** The browser remembers the folder by this name. */
    id: string;
    suggestedName: string;
    types: { accept: Record<string, string[]> }[];
  }): Promise<FileSystemFileHandle>;
}

const kinds: Readonly<Record<OutputFormat, Record<string, string[]>>> = {
  json: { 'application/json': ['.json'] },
  xlsx: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'] },
  ods: { 'application/vnd.oasis.opendocument.spreadsheet': ['.ods'] },
  csv: { 'application/zip': ['.zip'] },
};

/** What asks for a place, where this browser can. */
export function placeChooser(): ChoosePlace | undefined {
  const browser = globalThis as SaveFilePicker;
  if (!browser.showSaveFilePicker) return undefined;
  return async (suggestedName, format) => {
    let handle: FileSystemFileHandle | undefined;
    try {
      const types = [{ accept: kinds[format] }];
      handle = await browser.showSaveFilePicker!({ id: 'result', suggestedName, types });
      return new PlaceOnDisk(handle, await handle.createWritable());
    } catch (error) {
      const isCancelled = handle === undefined && nameOf(error) === 'AbortError';
      if (handle) await removeEmpty(handle);
      return isCancelled ? undefined : problemOf(error, handle?.name ?? suggestedName);
    }
  };
}

/** The browser writes beside the file, and puts the new one in the place of the old one at the end. */
class PlaceOnDisk implements SavePlace {
  readonly name: string;
  private readonly handle: FileSystemFileHandle;
  private readonly stream: FileSystemWritableFileStream;
  private failure: Problem | undefined;

  constructor(handle: FileSystemFileHandle, stream: FileSystemWritableFileStream) {
    this.name = handle.name;
    this.handle = handle;
    this.stream = stream;
  }

  take = async (piece: Uint8Array): Promise<boolean> => {
    const isWritten = await this.attempt(async () => {
      await this.stream.write(piece as Uint8Array<ArrayBuffer>);
      return true;
    });
    return isWritten === true;
  };

  finish(): Promise<Blob | undefined> {
    return this.attempt(async () => {
      await this.stream.close();
      return this.handle.getFile();
    });
  }

  async drop(): Promise<void> {
    // It may be over already, by the failure that it is dropped for.
    await this.stream.abort().catch(() => undefined);
    await removeEmpty(this.handle);
  }

  problem(): Problem | undefined {
    return this.failure;
  }

  private async attempt<R>(work: () => Promise<R>): Promise<R | undefined> {
    try {
      return await work();
    } catch (error) {
      this.failure ??= problemOf(error, this.name);
      return undefined;
    }
  }
}

/** A new place is an empty file from the moment that it is chosen: nobody could open it, and would wonder why. */
async function removeEmpty(handle: FileSystemFileHandle & { remove?(): Promise<void> }): Promise<void> {
  try {
    const { size } = await handle.getFile();
    if (size === 0) await handle.remove?.();
  } catch {
    // Gone already, or out of reach.
  }
}

const codes: ReadonlyMap<string, 'write.disk_full' | 'write.not_allowed'> = new Map([
  ['QuotaExceededError', 'write.disk_full'],
  ['NotAllowedError', 'write.not_allowed'],
  ['SecurityError', 'write.not_allowed'],
]);

function problemOf(error: unknown, name: string): Problem {
  return { code: codes.get(nameOf(error)) ?? 'write.not_saved', severity: 'error', params: { name }, places: [] };
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
