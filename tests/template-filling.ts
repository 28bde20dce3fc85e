import type { Form, FormRow, FormSheet } from '../src/core/model/form.ts';
import type { JsonObject, JsonValue } from '../src/core/model/json.ts';
import type { TemplateChoice, TemplatePreset, TemplateTitles } from '../src/core/model/template-choice.ts';
import type { Cell } from '../src/core/model/workbook.ts';
import { fieldHelp } from '../src/core/dictionary/field-help.ts';
import { oc4idsSchema } from '../src/core/schema/oc4ids.ts';
import type { Field } from '../src/core/schema/schema.ts';
import { chosenSheets } from '../src/core/template/chosen-sheets.ts';
import type { LayoutColumn } from '../src/core/template/layout.ts';
import { templateForm } from '../src/core/template/template-form.ts';
import { templateWordsMessages } from '../src/ui/i18n/messages/template-words.ts';
import { createWords } from '../src/ui/i18n/words.ts';

const templateWordsEn = templateWordsMessages(createWords('en'));
const templateWordsEs = templateWordsMessages(createWords('es'));

export const schema = oc4idsSchema('0.9.5');

export type Language = 'en' | 'es';

export function choiceOf(...presets: TemplatePreset[]): TemplateChoice {
  return { presets, added: [], removed: [] };
}

export function languagesOf(titles: TemplateTitles): readonly Language[] {
  return titles === 'both' ? ['es', 'en'] : [titles];
}

export function formOf(choice: TemplateChoice, titles: TemplateTitles): Form {
  const languages = languagesOf(titles);
  const words = languages[0] === 'en' ? templateWordsEn : templateWordsEs;
  return templateForm({ version: '0.9.5', choice, languages, words });
}

/**
 * The form with one row below the guide of each sheet: the worked example, as somebody would type it. With `codes`, as programs
 * would that know no words for codes.
 */
export function filled(form: Form, choice: TemplateChoice, titles: TemplateTitles, as: 'words' | 'codes'): Form {
  const language = languagesOf(titles)[0]!;
  const layout = chosenSheets(schema, choice);
  let data = 0;
  return {
    ...form,
    sheets: form.sheets.map((sheet): FormSheet => {
      if (sheet.kind === 'package') return { ...sheet, rows: sheet.rows.map((row) => withValue(row, language)) };
      if (sheet.fillFrom === undefined) return sheet;
      const { columns } = layout[data++]!;
      const example = sheet.rows.find(({ look }) => look === 'example')!.cells;
      const cells = columns.map((column, index): Cell => {
        const shown = String(example[index + 1]).slice('# '.length);
        return as === 'words' ? typed(shown, column) : typed(exampleOf(column.field, language), column);
      });
      return { ...sheet, rows: [...sheet.rows, { look: 'data', cells: [undefined, ...cells] }] };
    }),
  };
}

function withValue(row: FormRow, language: Language): FormRow {
  return row.look === 'data'
    ? { ...row, cells: [row.cells[0], fieldHelp(String(row.cells[0]))!.example![language]] }
    : row;
}

function typed(text: string, { field: { kind, type } }: LayoutColumn): Cell {
  return kind === 'value' && (type === 'number' || type === 'integer') ? Number(text) : text;
}

function exampleOf({ path }: Field, language: Language): string {
  return fieldHelp(path)!.example![language];
}

/** What the worked example means: one project, with one item in each list that the template has. */
export function exampleDocument(choice: TemplateChoice, titles: TemplateTitles): JsonValue {
  const language = languagesOf(titles)[0]!;
  const document: JsonObject = {};
  for (const field of leavesOf(schema.metadata)) set(document, field.path.split('/'), valueOf(field, language));
  const project: JsonObject = {};
  for (const { columns } of chosenSheets(schema, choice)) {
    for (const { field, headers } of columns) set(project, headers.paths.split('/'), valueOf(field, language));
  }
  return { ...document, projects: [project] };
}

function leavesOf(field: Field): Field[] {
  return [...field.children.values()].flatMap((child) =>
    child.kind === 'value' || child.kind === 'list' ? [child] : leavesOf(child),
  );
}

function valueOf(field: Field, language: Language): JsonValue {
  const example = exampleOf(field, language);
  const scalar = (text: string): JsonValue => {
    if (field.type === 'number' || field.type === 'integer') return Number(text);
    if (field.type === 'boolean') return text === 'true';
    return field.format === 'date-time' && text.length === 'yyyy-mm-dd'.length ? `${text}T00:00:00Z` : text;
  };
  return field.kind === 'list' ? example.split(';').map(scalar) : scalar(example);
}

/** Sets a value at a path with indexes, each of which is the position of its item. */
function set(object: JsonObject, path: readonly string[], value: JsonValue): void {
  let at = object as Record<string, JsonValue>;
  for (const [index, key] of path.slice(0, -1).entries()) {
    at[key] ??= /^\d+$/.test(path[index + 1]!) ? [] : {};
    at = at[key] as Record<string, JsonValue>;
  }
  at[path.at(-1)!] = value;
}
