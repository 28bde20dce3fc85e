import type { Extras, AnyHeaderKind } from '../model/options.ts';
import type { Schema } from '../schema/schema.ts';

export interface FlattenOptions {
  schema: Schema;
  headers: AnyHeaderKind;
  /** `used`: columns with data; `all`: every field of the schema. */
  columns: 'used' | 'all';
  /** `language`: in the language of the headers; `flatten-tool`: as Flatten Tool names them. */
  sheetNames: 'language' | 'flatten-tool';
  extras: Extras;
  /** Whether the format keeps numbers and booleans apart from text (XLSX and ODS do, CSV does not). */
  typedCells: boolean;
  /** Letters a cell can hold; absent where there is no limit. */
  cellLimit?: number;
  /** Whether a cell can hold control characters other than tabs and line ends; `true` where absent. */
  controls?: boolean;
  /** Text that a program would run as a formula gets an apostrophe (CSV). */
  protectFormulas?: boolean;
  /** Numbers have a decimal comma (CSV for Excel in Spanish). */
  decimalComma?: boolean;
  idName?: string;
  /** A second key of the items that every sheet carries first (Flatten Tool's `--root-id`). */
  rootId?: string;
  /** Keys to the list, separated by `/`; the schema's own where absent. */
  rootListPath?: string;
  rootIsList?: boolean;
  mainSheetName?: string;
  /** Letters of each parent in a sheet name of Flatten Tool's. */
  truncationLength?: number;
  sheetPrefix?: string;
  /** Letters a sheet name can have; 31 where the format has sheets. */
  maxSheetName?: number;
  /** Arrays whose single items also stand in their parent's row: as the schema says, or those at these paths. */
  rollUp?: 'schema' | readonly string[];
  /** Only items whose field has this text. */
  filter?: { field: string; value: string };
  /** Only these fields and their parents, as paths of keys separated by `/`. */
  preserveFields?: readonly string[];
  /** GeoJSON geometries are written as WKT. */
  convertWkt?: boolean;
  /** Values of the document, where they have been counted already. */
  values?: number;
  onProgress?: (done: number, total: number) => void;
}
