/** What it will take to read files and to write what comes of them, from their sizes and a look at how they begin: estimates, rounded. */
export interface Forecast {
  /** Of the files as they are. */
  bytes: number;
  /** What they unpack to, where they are packed. */
  unpackedBytes?: number;
  /** How much there is in them, where it can be told. */
  amount?: { of: 'projects' | 'rows'; about: number };
  /** On the computer that we measured with, which has two cores. */
  seconds: number;
  memoryBytes: number;
  /** Read some projects at a time, and not as a whole. */
  inPieces: boolean;
  /** Sheets of a workbook that would not hold their rows, and on how many these would stand. */
  longSheets: { name: string; rows: number; sheets: number; limit: number }[];
  /** Sheets that would have more columns than a workbook can hold. */
  wideSheets: { name: string; columns: number; limit: number }[];
}
