/** A sheet, by its name. */
export interface SheetName {
  /** Where sheets of several files may have one name. */
  file?: string;
  sheet: string;
}

/** A cell of a sheet. Rows and columns count from 0. */
export interface SheetPosition extends SheetName {
  row: number;
  column: number;
}

/** Whether what names a sheet is about this one. */
export function isAbout({ file, sheet }: SheetName, table: { file?: string; name: string }): boolean {
  return sheet === table.name && (file === undefined || file === table.file);
}
