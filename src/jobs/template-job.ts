import type { TemplateFormat } from '../core/model/template-choice.ts';
import { templateForm } from '../core/template/template-form.ts';
import { writeForm } from '../formats/write-form.ts';
import type { TemplateRequest } from './template-request.ts';
import type { TemplateResult } from './api.ts';

const kinds: Readonly<Record<TemplateFormat, { ending: string; mime: string }>> = {
  xlsx: { ending: 'xlsx', mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  ods: { ending: 'ods', mime: 'application/vnd.oasis.opendocument.spreadsheet' },
  csv: { ending: 'zip', mime: 'application/zip' },
};

/** A workbook to be filled in by people, as a file. */
export async function templateJob({ format, ...options }: TemplateRequest): Promise<TemplateResult> {
  const { ending, mime } = kinds[format];
  const bytes = await writeForm(templateForm(options), format);
  return { ok: true, file: { name: `oc4ids-${options.words.fileName}.${ending}`, mime, bytes } };
}
