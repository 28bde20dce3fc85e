import type { DateOrder, DecimalMark } from './decisions.ts';
import type { FieldSuggestion, ReviewProblemParams } from './review-problems.ts';
import type { TitleProblemParams } from './title-problems.ts';

export type * from './review-problems.ts';

/**
 * Problems are data: a code, the facts that its sentence needs, and the places where it happened.
 * No sentence is built in the engine; `src/ui/i18n` turns a problem into words.
 */

export type Severity = 'error' | 'warning' | 'note';

/** Where something is. Rows and columns count from 0. */
export interface Place {
  file?: string;
  sheet?: string;
  row?: number;
  column?: number;
  header?: string;
  /** What stands there, as text, where a list of places is easier to read with it. */
  value?: string;
  /** JSON pointer (RFC 6901) into the document. */
  pointer?: string;
  /** A place in a JSON text, both counted from 1. */
  line?: number;
  character?: number;
}

/** The facts of each problem. Adding a code here makes its sentences compulsory in every language. */
export interface ProblemParams extends ReviewProblemParams, TitleProblemParams {
  // The bytes
  'file.empty': { name: string };
  'file.unreadable': { name: string };
  'file.unknown_kind': { name: string };
  'file.damaged': { name: string; kind: FileKind };
  'file.password': { name: string };
  'file.unsupported': { name: string; kind: string };
  'file.nothing_inside': { name: string };
  'file.ignored': { name: string };
  'file.too_large': { name: string; limit: string };
  'file.too_many_cells': { name: string; limit: number };
  'file.other_kind': { name: string; kind: FileKind };
  'file.mixed_kinds': { names: string[] };
  'file.nested_zip': { name: string };
  'file.lock': { name: string };
  'file.macros': { name: string };
  'csv.encoding': { name: string; encoding: string };
  'csv.delimiter': { name: string; delimiter: string };
  'csv.untyped': { fields: string[] };
  'csv.quotes': { name: string };
  'csv.null_characters': { name: string; count: number };
  'csv.saved_again': { name: string };
  'json.syntax': { name: string; found: string };
  'json.too_deep': { name: string; limit: number };
  'json.encoding': { name: string; encoding: string };
  'json.duplicate_key': { key: string };
  'json.several': { name: string; documents: number };
  'json.metadata_differs': { key: string; kept: string };
  'json.repeated_project': { id: string };
  'json.not_projects': { name: string; looksLike: LooksLike };
  // The sheets
  'table.empty': Record<never, never>;
  'table.ignored': { reason: 'configuration' | 'name' | 'person' };
  'table.no_known_header': Record<never, never>;
  'table.second_package': Record<never, never>;
  'workbook.no_known_header': { sheets: number };
  'workbook.no_data': Record<never, never>;
  // How a sheet is laid out
  'sheet.hidden_included': Record<never, never>;
  'sheet.hidden_left_out': Record<never, never>;
  'sheet.hidden_rows': Record<never, never>;
  'sheet.hidden_columns': Record<never, never>;
  'sheet.comments': { comments: number };
  'sheet.header_row': { row: number; known: number; cells: number };
  'sheet.second_headers': Record<never, never>;
  'sheet.blank_rows': Record<never, never>;
  'sheet.no_rows': Record<never, never>;
  'sheet.total': { value: string };
  'sheet.total_left_out': Record<never, never>;
  /** A person left the row out. */
  'sheet.row_left_out': Record<never, never>;
  'sheet.merged': Record<never, never>;
  'sheet.same_column': { header: string };
  'sheet.merged_columns': { header: string };
  'sheet.group_header': { header: string; path: string; fields: FieldSuggestion[] };
  'sheet.unknown_id': { id: string; path: string; nearest?: string };
  // A recipe: decisions about an earlier file
  'recipe.used': { name: string; parts: number; files: string[] };
  'recipe.sheet_missing': { sheet: string; parts: number };
  'recipe.sheet_renamed': { sheet: string };
  'recipe.column_missing': { header: string };
  'recipe.unreadable': { name: string };
  'recipe.several': { used: string; names: string[] };
  'recipe.alone': { name: string };
  'recipe.no_sheets': { name: string };
  // The rows of a template that are there to explain
  'template.example': Record<never, never>;
  'template.example_used': { left: number };
  // The headers
  'header.additional': { header: string; suggestions: FieldSuggestion[] };
  'header.number': { header: string };
  'header.missing': { values: number };
  'header.duplicate': { header: string };
  'header.ambiguous': { header: string; paths: string[] };
  'header.corrected': { header: string; path: string };
  'header.not_an_array': { header: string; path: string; type: string };
  'header.not_an_object': { header: string; path: string; type: string };
  // The cells
  'cell.not_a_number': { value: string };
  'cell.not_an_integer': { value: string };
  'cell.not_a_boolean': { value: string };
  'cell.not_wkt': { value: string };
  'cell.not_an_object': { value: string; path: string };
  'cell.date_in_number': { value: string };
  'cell.error_value': { value: string };
  'cell.formula_without_result': { formula: string };
  'cell.conflict': { id: string; kept: string; setAside: string };
  'cell.duplicate_differs': { kept: string; setAside: string };
  'cell.kind_conflict': { path: string; value: string };
  'cell.rollup_warning': { value: string };
  'cell.trimmed': Record<never, never>;
  'cell.parent_unknown': { link: string };
  'cell.continuation_missing': { part: string };
  'cell.date_in_text': { value: string };
  'cell.date_impossible': { value: string };
  /** With the day that the first of them may stand for, if any. */
  'cell.date_is_number': { value: string; reading?: string };
  /** Eight digits, year first, that were read as the day that they are. */
  'cell.date_from_digits': { value: string; reading: string };
  'cell.not_a_date': { value: string };
  'cell.percent': { value: string };
  'cell.currency_missing': { value: string; currency: string };
  'cell.shortened_number': { value: string };
  'cell.digits_lost': { value: string };
  'cell.not_a_code': { value: string; codelist: string };
  'cell.list_unclear': { value: string; codelist: string; known: string[]; unknown: string[] };
  'cell.garbled': { value: string };
  'cell.control_character': { value: string };
  // What the texts of a column say together. Where they leave two readings, both, of the first cell; the places are all such cells
  'column.date_order_unknown': {
    value: string;
    readings: { order: DateOrder; result: string }[];
    /** How many dates of the column can only be read in one of the orders. */
    dayMonth: number;
    monthDay: number;
  };
  'column.decimal_mark_unknown': {
    value: string;
    readings: { mark: DecimalMark; result: string }[];
    /** How many numbers of the column can only have one of the marks. */
    point: number;
    comma: number;
  };
  // What was done for the cells of a column; `decided` of `total` had one reading only, unless a person has chosen
  'column.dates_from_text': ColumnNoteParams & Partial<Decided> & { order?: DateOrder };
  'column.date_cells': ColumnNoteParams;
  'column.numbers_from_text': ColumnNoteParams & Partial<Decided> & { mark?: DecimalMark };
  'column.currency_signs': ColumnNoteParams;
  'column.percent_cells': ColumnNoteParams;
  'column.booleans': ColumnNoteParams;
  'column.zeros_kept': ColumnNoteParams;
  'column.codes_from_titles': ColumnNoteParams;
  'column.list_separator': ColumnNoteParams;
  'column.dashes': ColumnNoteParams;
  'column.apostrophes': ColumnNoteParams;
  'column.composed': ColumnNoteParams;
  'column.line_ends': ColumnNoteParams;
  /** A person left the column out. */
  'column.left_out': ColumnNoteParams;
  // Writing
  'write.encoded': { sheet: string; header: string };
  'write.continued': { characters: number };
  'write.protected': { value: string };
  'write.split': { sheet: string; sheets: number; limit: number };
  'write.set_aside': { value: string };
  'write.characters': { value: string };
  'write.left_out': { items: number; values: number };
  'write.fields_missing': { paths: string[] };
  'write.geometry': { path: string };
  'write.roll_up_several': { path: string };
  'write.roll_up_nested': { path: string };
  'write.roll_up_unknown': Record<never, never>;
  'write.roll_up_schema': Record<never, never>;
  'write.root_missing': { path: string };
  'write.rows_limit': { rows: number; limit: number };
  'write.columns_limit': { columns: number; limit: number };
  /** A JSON file that is read in pieces becomes nothing but CSV. */
  'write.only_sheets': { name: string; limit: string };
  /** A CSV file that a ZIP has no room for. */
  'write.zip_limit': { name: string };
  /** Of a corrected cell. */
  'write.text_limit': { characters: number; limit: number };
  /** Writing to the place that a person chose for a file. */
  'write.disk_full': { name: string };
  'write.not_allowed': { name: string };
  'write.not_saved': { name: string };
  'check.differs': Record<never, never>;
  'receipt.mismatch': { expected: number; found: number };
  // What the person chose
  'option.schema': { name: string };
  'option.base': { name: string };
  'option.configuration': { commands: string[] };
  'option.time_zone': { timeZone: string };
  'option.list_missing': { name: string; path: string; lists: string[] };
  'option.not_a_list': { name: string };
  'option.unknown_field': { option: FieldOption; paths: string[] };
  'option.filter_empty': { field: string; value: string };
  // Ours, not the user's
  'job.crashed': { detail: string };
  /** With the size of what was read, 0 where it is not known. */
  'job.out_of_memory': { bytes: number };
  /** The worker, or the whole page, was ended by the browser, which does not say why. */
  'job.ended': { bytes: number };
}

/** How many cells of a column it was, with what one of them holds and what it was read as. */
export interface ColumnNoteParams {
  cells: number;
  example: string;
  result: string;
}

interface Decided {
  decided: number;
  total: number;
  chosen: boolean;
}

export type ProblemCode = keyof ProblemParams;

export type FileKind = 'json' | 'csv' | 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'zip' | 'html';

/** Options that name fields by their paths. */
export type FieldOption = 'filter' | 'preserveFields' | 'rollUp';

/** What a JSON document that holds no projects looks like. */
export type LooksLike =
  | 'ocds-releases'
  | 'ocds-records'
  | 'ocds-release'
  | 'geojson'
  | 'json-schema'
  | 'value'
  | 'empty-list'
  | 'list'
  | 'object';

/** One problem, at one or more places. Repeats of the same thing in the same column are one problem with many places. */
export interface ProblemOf<C extends ProblemCode> {
  code: C;
  severity: Severity;
  params: ProblemParams[C];
  places: Place[];
  /** Where the page has only the first of the places: all that there are, and where the others are to be had. */
  rest?: PlacesElsewhere;
}

/** A problem whose places are kept with a list that was told: its position there, and how many places it has in all. */
export interface PlacesElsewhere {
  list: 'reading' | 'written' | 'proof' | 'headers';
  position: number;
  amount: number;
}

export type Problem = { [C in ProblemCode]: ProblemOf<C> }[ProblemCode];

export function problem<C extends ProblemCode>(
  code: C,
  severity: Severity,
  params: ProblemParams[C],
  ...places: Place[]
): Problem {
  return { code, severity, params, places } as Problem;
}
