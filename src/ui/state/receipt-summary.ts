import type { Reading, Saved } from '../../client/index.ts';

/** What became of the values, from the file that came to the file that goes. */
export interface ReceiptSummary {
  read: number;
  written: number;
  repeated: number;
  setAside: number;
  changed: number;
  /** In the new file though they were not read: what bringing the data up to date had to add. */
  added: number;
  /** Not in the new file because somebody chose so. */
  leftOut: number;
  /** Names of files whose values are in none of these numbers: they could not be read. */
  unread: readonly string[];
  /** Everything that came stands in the new file, and the numbers prove it. */
  nothingLost: boolean;
  /** `read = written + repeated + setAside + leftOut`; what was added is counted apart. */
  addsUp: boolean;
}

/** Reading counts from cells to the document, writing from the document to the new file; JSON is read as it is. */
export function summarizeReceipts(
  { receipt: reading, unread = [], upgraded = [] }: Reading,
  { receipt: writing }: Pick<Saved, 'receipt'>,
  isPart = false,
): ReceiptSummary {
  const added = upgraded.reduce((sum, step) => sum + step.added, 0);
  const read = reading?.read ?? writing.read - added;
  const written = writing.written - added;
  const repeated = reading?.repeated ?? 0;
  const setAside = (reading?.setAside ?? 0) + writing.setAside;
  const changed = (reading?.changed ?? 0) + writing.changed;
  const leftOut = isPart ? Math.max(read - written - repeated - setAside, 0) : 0;
  const addsUp = read === written + repeated + setAside + leftOut;
  const nothingLost = addsUp && setAside === 0 && leftOut === 0 && unread.length === 0;
  return { unread, read, written, repeated, setAside, changed, added, leftOut, addsUp, nothingLost };
}
