/**
 * Limits that keep a hostile or a mistaken file from taking the page down. They lie well above what people have:
 * the largest OC4IDS publication known is some tens of megabytes.
 */

/** Text of a CSV or JSON file, in bytes. A string of JavaScript cannot be longer than about 536 million characters. */
export const maxTextBytes = 500_000_000;

/** All that a ZIP (a workbook is one too) says it unpacks to, in bytes. */
export const maxUnpackedBytes = 500_000_000;

/**
 * An entry that unpacks to more than a hundred times its size is made to do harm, unless it is small: cells of a large
 * sheet shrink to a tenth or a fiftieth.
 */
export const maxUnpackedRatio = 100;
export const anyRatioBytes = 50_000_000;

/** Entries in a ZIP. */
export const maxZipEntries = 10_000;

/**
 * Cells of an OpenDocument sheet that are written once and stand for many. Nobody fills as many by hand; a few bytes of a
 * hostile file claim billions.
 */
export const maxRepeatedCells = 20_000_000;

/** Levels of lists and objects in a JSON document. OC4IDS itself needs fewer than ten. */
export const maxJsonDepth = 500;

/** A limit as a person reads it: `500 MB`. */
export function sizeText(bytes: number): string {
  return bytes >= 1_000_000_000 ? `${bytes / 1_000_000_000} GB` : `${bytes / 1_000_000} MB`;
}
