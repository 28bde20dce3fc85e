/**
 * What became of the values of a conversion. Values are leaves: text, numbers, booleans, null, and empty lists and objects.
 * `read = written + repeated + setAside`, and `written` is checked against a count of the result itself.
 */
export interface Receipt {
  /** Values in what was read. */
  read: number;
  /** Values in what was made. */
  written: number;
  /** Values that say again what another cell says (ids in the rows of sub-sheets). */
  repeated: number;
  /** Values that could not be placed; each has a problem with its place. */
  setAside: number;
  /** Of the written values, those that are not what the cell literally held (repaired); each is listed. */
  changed: number;
}
