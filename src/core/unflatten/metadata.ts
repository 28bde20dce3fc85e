import { fold } from '../headers/fold.ts';
import { mapHeader } from '../headers/map-header.ts';
import { metadataSheet } from '../layout/own-sheets.ts';
import type { Cell, Row, Table } from '../model/workbook.ts';
import type { Schema } from '../schema/schema.ts';
import { cellText } from './configuration.ts';

export interface MetadataOptions {
  /** Name of the metadata sheet; absent: `Meta`, or a sheet whose headers are all about the package. */
  sheet?: string;
  orientation: 'auto' | 'vertical' | 'horizontal';
}

/** The sheet that holds the fields of the package, and whether its headers stand in its first column. */
export function findMetadata(
  tables: readonly Table[],
  schema: Schema,
  { sheet, orientation }: MetadataOptions,
): { table: Table; vertical: boolean } | undefined {
  const byName = tables.find((table) =>
    sheet === undefined ? fold(table.name) === fold(metadataSheet) : table.name === sheet,
  );
  const table = byName ?? (sheet === undefined ? tables.find((each) => isAboutPackage(each, schema)) : undefined);
  if (!table) return undefined;
  if (orientation !== 'auto') return { table, vertical: orientation === 'vertical' };
  return { table, vertical: known(firstColumn(table), schema) >= known(firstRow(table), schema) };
}

/** True where a sheet under another name (`Metadatos`) has fields of the package as headers, and none of a project. */
function isAboutPackage(table: Table, schema: Schema): boolean {
  return [firstColumn(table), firstRow(table)].some((headers) => {
    const count = known(headers, schema);
    return count >= 2 && !headers.some((header) => header !== '' && mapHeader(header, schema.item, true).field);
  });
}

function known(headers: readonly string[], schema: Schema): number {
  return headers.filter((header) => header !== '' && mapHeader(header, schema.metadata, true).field).length;
}

/** Enough to decide by; a metadata sheet has some ten rows. */
const looked = 60;

function firstColumn(table: Table): string[] {
  return table.rows.slice(0, looked).map((row) => cellText(row?.[0]));
}

function firstRow(table: Table): string[] {
  const first = table.rows.find((row) => row !== undefined && row[0] !== '#');
  return (first ?? []).slice(0, looked).map(cellText);
}

/** Values of a metadata sheet stand in the second column; one of many columns is none, but must not cost memory either. */
const metadataColumns = 1000;

/** Lays a sheet with headers in its first column the usual way round; columns beyond the limit are left out. */
export function transpose(rows: readonly (Row | undefined)[], limit = metadataColumns): Row[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0);
  const laid = Array.from({ length: Math.min(width, limit) }, (): Cell[] => []);
  for (const [position, row] of rows.entries()) {
    for (let column = 0; column < Math.min(row?.length ?? 0, limit); column++) {
      // Holes where there is nothing: a wide row below a million others must not fill them all.
      if (row![column] !== undefined) laid[column]![position] = row![column];
    }
  }
  return laid;
}
