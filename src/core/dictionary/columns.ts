import { writeHeader } from '../headers/write-header.ts';
import { metadataSheet } from '../layout/own-sheets.ts';
import type { HeaderKind } from '../model/options.ts';
import type { Steps } from '../model/steps.ts';
import { eachField } from '../schema/lookup.ts';
import type { Schema } from '../schema/schema.ts';
import { emptyTablesOf } from '../template/template.ts';

/** Where a field stands in the workbooks that we write. */
export interface FieldColumn {
  /** Name of the sheet, by what stands in the headers. */
  sheets: Readonly<Record<HeaderKind, string>>;
  /** Header of the column; absent for objects and lists of objects, whose fields have the columns. */
  headers?: Readonly<Record<HeaderKind, string>>;
  /** On the metadata sheet headers stand in the first column, and values beside them. */
  beside?: boolean;
}

/** Columns by path. They are those of a workbook with every field, so one place knows which columns there are. */
export function* columnsOf(schema: Schema): Steps<ReadonlyMap<string, FieldColumn>> {
  const columns = new Map<string, FieldColumn>();
  const tables = yield* emptyTablesOf(schema);
  for (const [index, table] of tables.paths.entries()) {
    yield;
    const en = tables.en[index]!;
    const es = tables.es[index]!;
    const sheets = { paths: table.name, en: en.name, es: es.name };
    for (const [column, header] of (table.rows[0] ?? []).entries()) {
      const headers = { paths: String(header), en: String(en.rows[0]?.[column]), es: String(es.rows[0]?.[column]) };
      const path = withoutIndexes(headers.paths);
      // Ids stand in the sheets of children too; the sheet of the parent comes first.
      if (!columns.has(path)) addColumn(columns, path, { sheets, headers });
    }
  }
  eachField(schema.metadata, ({ path, kind }) => {
    const steps = path.split('/').map((key) => ({ key }));
    const header = (headers: HeaderKind): string => writeHeader(steps, schema.metadata, headers);
    const sheets = { paths: metadataSheet, en: metadataSheet, es: metadataSheet };
    const headers = { paths: header('paths'), en: header('en'), es: header('es') };
    columns.set(path, { sheets, ...(kind === 'value' && { headers }), beside: true });
  });
  return columns;
}

/** The column itself; and the sheet for what it is a part of, where no sheet before had a column of that. */
function addColumn(columns: Map<string, FieldColumn>, path: string, column: FieldColumn): void {
  columns.set(path, column);
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const parent = path.slice(0, end);
    if (!columns.has(parent)) columns.set(parent, { sheets: column.sheets });
  }
}

/** `parties/0/name` → `parties/name`. */
export function withoutIndexes(path: string): string {
  return path
    .split('/')
    .filter((key) => !/^\d+$/.test(key))
    .join('/');
}
