/**
 * Limits that keep a hostile or a mistaken file from taking the page down. They lie well above what people have:
 * the largest OC4IDS publication known is some tens of megabytes.
 */

/** Text of a CSV or JSON file, in bytes. A string of JavaScript cannot be longer than about 536 million characters. */
export const maxTextBytes = 500_000_000;

/**
 * A JSON file that is larger is not read as a whole: its projects are read some at a time, and can become CSV or XLSX, without a review. Read as a
 * whole it takes eight times its size in memory, with the review and the proof, which is to be no more than half of what the computer has.
 *
 * @param memory of the computer, in bytes; where that is not known, that of a laptop of some years ago
 */
export function wholeJsonBytes(memory = 4_000_000_000): number {
  return Math.min(memory / 16, maxTextBytes);
}

/** A JSON file in pieces, in bytes: what it becomes has to fit into a ZIP. */
export const maxPiecewiseBytes = 4_000_000_000;

/** What one project, or all that a package says beside its projects, may take of such a file. */
export const maxPartBytes = 50_000_000;

/**
 * What takes so much, as far as can be told, is announced before it begins: an old computer has this memory free at most, and takes a
 * minute for what takes this long on the one that we measured with.
 */
export const largeMemoryBytes = 800_000_000;
export const largeSeconds = 15;

/** From so many values on, a JSON file has some 100 MB: it is better written straight to disk. */
export const largeJsonValues = 2_000_000;

/**
 * All that a ZIP (a workbook is one too) says it unpacks to, in bytes: what any may, and what one may that is large itself, at so many
 * times its size. Real workbooks unpack to ten times theirs.
 */
export const anyUnpackedBytes = 150_000_000;
export const maxUnpackedBytes = 500_000_000;
export const usualUnpackedRatio = 30;

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

/**
 * The limits of cells are those of files up to this size, in bytes as they come; larger files may have more in proportion. In real files
 * a cell takes four bytes and more (three where most columns say the same in all rows), in hostile ones far less than one.
 */
export const smallFileBytes = 12_000_000;

/**
 * Text in a ZIP counts with a part of its size, if that is more than the ZIP has: a cell of CSV is there once for each time that it counts, however
 * well all of them pack. 10,000 projects, which pack to a fifteenth, need nearly all of what this lets through.
 */
export const usualTextRatio = 6;

/** Cells with something in them, of all sheets together. */
export const maxFilledCells = 4_000_000;

/** Positions up to the last filled cell of each row: those that are empty take time, if little memory. */
export const maxPositions = 20_000_000;

/** Letters of texts that stand in many cells and in the file once. */
export const maxCellLetters = 150_000_000;

/** Levels of lists and objects in a JSON document. OC4IDS itself needs fewer than ten. */
export const maxJsonDepth = 500;

/** A limit as a person reads it: `500 MB`. */
export function sizeText(bytes: number): string {
  return bytes >= 1_000_000_000 ? `${Math.round(bytes / 100_000_000) / 10} GB` : `${Math.round(bytes / 1_000_000)} MB`;
}
