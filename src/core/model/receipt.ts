/**
 * What became of the values of a conversion. Values are leaves: text, numbers, booleans, null, and empty lists and objects.
 *
 * From sheets, `read` counts what the cells hold, so that `read = written + repeated + setAside`. From a document, `read` counts
 * its leaves, so that `read = written + setAside`, and `repeated` says how many cells repeat some. Both sides are counted on
 * their own, and compared.
 */
export interface Receipt {
  /** Values in what was read. */
  read: number;
  /** Values in what was made. */
  written: number;
  /** Cells that say again what another cell says (ids in the rows of sub-sheets). */
  repeated: number;
  /** Values that could not be placed; each has a problem with its place. */
  setAside: number;
  /** Of the written values, those that are not what the cell literally held (repaired); each is listed. */
  changed: number;
}
