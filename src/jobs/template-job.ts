import type { TemplateFormat } from '../core/model/template-choice.ts';
import { problem } from '../core/model/problem.ts';
import { oc4idsSchema } from '../core/schema/oc4ids.ts';
import { type CellLimits, fillingOf } from '../core/template/filling.ts';
import { layoutOf } from '../core/template/layout.ts';
import { templateForm } from '../core/template/template-form.ts';
import { writeForm } from '../formats/write-form.ts';
import type { TemplateResult } from './api.ts';
import { nothingRead } from './no-document.ts';
import type { HeldDocument } from './read-job.ts';
import type { TemplateRequest } from './template-request.ts';

const kinds: Readonly<Record<TemplateFormat, { ending: string; mime: string }>> = {
  xlsx: { ending: 'xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  ods: { ending: 'ods', mime: 'application/vnd.oasis.opendocument.spreadsheet' },
  csv: { ending: 'zip', mime: 'application/zip' },
};

/** What a cell, and a sheet, can hold; XML has no control characters, and XLSX a way to write them. */
const limits: Readonly<Record<TemplateFormat, CellLimits>> = {
  xlsx: { typedCells: true, cellLimit: 32_767 },
  ods: { typedCells: true, cellLimit: 32_767, controls: false },
  csv: { typedCells: false, protectFormulas: true },
};
const rowsLimit = 1_048_576;

/** A workbook to be filled in by people, as a file; perhaps with what was read last. */
export async function templateJob(
  { format, filling: wanted, ...options }: TemplateRequest,
  held: HeldDocument | undefined,
): Promise<TemplateResult> {
  const { ending, mime } = kinds[format];
  if (wanted && !held) return { ok: false, problems: [nothingRead()] };
  const schema = oc4idsSchema(options.version);
  const filling = wanted && held && fillingOf(held.document, schema, wanted, limits[format], layoutOf(schema));
  const form = templateForm({ ...options, ...(filling && { filling }) });
  const tooLong = form.sheets.filter(({ rows }) => rows.length > rowsLimit);
  if (tooLong.length > 0) {
    return {
      ok: false,
      problems: tooLong.map(({ name, rows }) =>
        problem('write.rows_limit', 'error', { rows: rows.length, limit: rowsLimit }, { sheet: name }),
      ),
    };
  }
  const file = { name: `oc4ids-${options.words.fileName}.${ending}`, mime, bytes: await writeForm(form, format) };
  const read = wanted && held ? held.reading.problems : [];
  return { ok: true, file, problems: [...read, ...(filling?.problems ?? [])] };
}
