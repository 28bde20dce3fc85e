import type { Form } from '../core/model/form.ts';
import type { TemplateFormat } from '../core/model/template-choice.ts';
import { writeCsv } from './write-csv.ts';
import { writeFormOds } from './write-form-ods.ts';
import { writeFormXlsx } from './write-form-xlsx.ts';
import { writeZip } from './write-zip.ts';

/** A form → the bytes of a file; as CSV, a file for each sheet in a ZIP, with nothing but its cells. */
export function writeForm(form: Form, format: TemplateFormat): Promise<Uint8Array> {
  if (format === 'xlsx') return writeFormXlsx(form);
  if (format === 'ods') return writeFormOds(form);
  return writeZip(
    form.sheets.map(({ name, rows }) => ({
      name: `${name}.csv`,
      bytes: writeCsv({ name, rows: rows.map(({ cells }) => cells) }),
    })),
  );
}
