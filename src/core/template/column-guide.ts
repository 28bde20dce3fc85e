import { fieldHelp } from '../dictionary/field-help.ts';
import { findField } from '../schema/lookup.ts';
import type { Field, Schema } from '../schema/schema.ts';
import type { FormCells } from '../model/form.ts';
import type { LayoutColumn } from './layout.ts';
import type { TemplateWords } from './template-words.ts';
import type { WordList } from './word-lists.ts';

/** What a template says about a column, above the cells to fill in. */
export interface ColumnGuide {
  required: string;
  help: string;
  type: string;
  values: string;
  /** As somebody would type it. */
  example: string;
  cells: FormCells;
}

export interface GuideOptions {
  schema: Schema;
  language: 'en' | 'es';
  words: TemplateWords;
  /** Of the field's codelist, or of yes and no. */
  list: WordList | undefined;
  /** Name of the sheet with the row that the column leads to, where it does. */
  parentSheet: string | undefined;
}

export function columnGuide({ field, leadsTo }: LayoutColumn, options: GuideOptions): ColumnGuide {
  const { language, words, list, parentSheet } = options;
  const cells = cellsOf(field);
  const help = leadsTo === undefined ? fieldHelp(field.path)?.help[language] : undefined;
  return {
    required: leadsTo === undefined ? requiredText(field, options) : words.required,
    help: help ?? (parentSheet === undefined ? '' : `${words.leadsTo}: ${parentSheet}`),
    type: words.types[typeOf(field)],
    values: valuesText(field, words, list, parentSheet),
    example: exampleText(field, language, list),
    cells,
  };
}

/** The example of the dictionary, in the words that the list has for its codes. */
function exampleText({ path, kind }: Field, language: 'en' | 'es', list: WordList | undefined): string {
  const example = fieldHelp(path)?.example?.[language] ?? '';
  const pieces = kind === 'list' ? example.split(';') : [example];
  return pieces.map((piece) => list?.entries.find(({ code }) => code === piece)?.word ?? piece).join(';');
}

/** How what is typed into the column is kept: text where it could be taken for a number or a date, and is none. */
function cellsOf({ kind, type, format, key }: Field): FormCells {
  if (kind === 'list') return 'text';
  // Of additional fields cells are what they are.
  if (type === 'any') return 'number';
  if (type === 'integer') return 'integer';
  if (type === 'number') return key === 'amount' ? 'amount' : 'number';
  return format === 'date-time' || format === 'date' ? 'date' : 'text';
}

function typeOf({ type, format }: Field): keyof TemplateWords['types'] {
  if (type === 'number' || type === 'integer' || type === 'boolean') return type;
  if (format === 'date-time' || format === 'date') return 'date';
  if (format === 'uri') return 'address';
  return format === 'email' ? 'email' : 'text';
}

/** A field of an item is required with its row; one of an object in it, with that object, which may be left out. */
function requiredText({ required, path }: Field, { schema, words }: GuideOptions): string {
  if (!required) return '';
  const keys = path.split('/');
  for (let end = keys.length - 1; end > 0; end--) {
    const parent = findField(schema, keys.slice(0, end))!;
    if (parent.kind === 'objects') break;
    if (!parent.required) return words.requiredWithin;
  }
  return words.required;
}

/** Lists that are short enough to be read at one look are written out. */
const longestShown = 12;

function valuesText(
  { kind, type, format }: Field,
  { values, yes, no }: TemplateWords,
  list: WordList | undefined,
  parentSheet: string | undefined,
): string {
  const parts: string[] = [];
  if (parentSheet !== undefined) parts.push(`${values.idOn}: ${parentSheet}.`);
  else if (type === 'boolean') parts.push(`${yes} / ${no}`);
  else if (list) {
    const shown = list.entries.length <= longestShown ? list.entries.map(({ word }) => word).join('; ') : list.title;
    parts.push(`${list.isOpen ? values.oneOfOrOwn : values.oneOf}: ${shown}.`);
  } else if (format === 'date-time' || format === 'date') parts.push(values.date);
  if (kind === 'list') parts.push(values.several);
  return parts.join(' ');
}
