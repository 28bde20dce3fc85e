import type { Reading, Written } from '../../client/index.ts';

/** What became of the values, from the file that came to the file that goes. */
export interface ReceiptSummary {
  read: number;
  written: number;
  repeated: number;
  setAside: number;
  changed: number;
  /** Everything that was read stands in the new file, and the numbers prove it. */
  nothingLost: boolean;
  /** `read = written + repeated + setAside`. */
  addsUp: boolean;
}

/** Reading counts from cells to the document, writing from the document to the new file; JSON is read as it is. */
export function summarizeReceipts({ receipt: reading }: Reading, { receipt: writing }: Written): ReceiptSummary {
  const read = reading?.read ?? writing.read;
  const { written } = writing;
  const repeated = reading?.repeated ?? 0;
  const setAside = (reading?.setAside ?? 0) + writing.setAside;
  const changed = (reading?.changed ?? 0) + writing.changed;
  const addsUp = read === written + repeated + setAside;
  return { read, written, repeated, setAside, changed, addsUp, nothingLost: addsUp && setAside === 0 };
}
