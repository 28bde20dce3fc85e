import type { Form } from '../core/model/form.ts';
import type { TemplateFormat } from '../core/model/template-choice.ts';
import type { Table } from '../core/model/workbook.ts';
import { writeCsv } from './write-csv.ts';
import { writeFormXlsx } from './write-form-xlsx.ts';
import { writeOds } from './write-ods.ts';
import { writeZip } from './write-zip.ts';

/**
 * A form → the bytes of a file. XLSX has all of it. ODS, as we write it, has what explains, in view and in bold, and the lists as
 * a sheet to look at, but no drop-down lists, formats or notes; CSV, a file for each sheet, has the cells alone.
 */
export function writeForm(form: Form, format: TemplateFormat): Promise<Uint8Array> {
  if (format === 'xlsx') return writeFormXlsx(form);
  const tables = form.sheets.map(({ name, rows }): Table => ({ name, rows: rows.map(({ cells }) => cells) }));
  if (format === 'csv') return writeZip(tables.map((table) => ({ name: `${table.name}.csv`, bytes: writeCsv(table) })));
  return writeOds(tables, { styles: form.sheets.map(({ frozen }) => ({ headerRows: frozen?.rows ?? 0 })) });
}
