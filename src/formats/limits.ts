/**
 * Limits that keep a hostile or a mistaken file from taking the page down. They lie well above what people have:
 * the largest OC4IDS publication known is some tens of megabytes.
 */

/** Text of a CSV or JSON file, in bytes: it is there as bytes, as text and as values at once, within a gigabyte. */
export const maxTextBytes = 150_000_000;

/** All that a ZIP (a workbook is one too) says it unpacks to, in bytes. */
export const maxUnpackedBytes = 150_000_000;

/**
 * An entry that unpacks to more than a hundred times its size is made to do harm, unless it is small: cells of a large
 * sheet shrink to a tenth or a fiftieth.
 */
export const maxUnpackedRatio = 100;
export const anyRatioBytes = 10_000_000;

/** Entries in a ZIP. */
export const maxZipEntries = 10_000;

/** What a sheet of any spreadsheet program can have at most. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** Cells with something in them, of all sheets together: several times what the largest publication has. */
export const maxFilledCells = 4_000_000;

/** Positions up to the last filled cell of each row: those that are empty take time, if little memory. */
export const maxPositions = 20_000_000;

/** Letters of texts that stand in many cells and in the file once. */
export const maxCellLetters = 150_000_000;

/** Levels of lists and objects in a JSON document. OC4IDS itself needs fewer than ten. */
export const maxJsonDepth = 500;

/** A limit as a person reads it: `500 MB`. */
export function sizeText(bytes: number): string {
  return bytes >= 1_000_000_000 ? `${bytes / 1_000_000_000} GB` : `${bytes / 1_000_000} MB`;
}
