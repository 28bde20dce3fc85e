import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Cell as HucreCell, CellStyle, ColumnDef, DataValidation, WriteSheet } from 'hucre/xlsx';
import { columnLetters } from '../core/model/column-letters.ts';
import type { Form, FormCells, FormChoices, FormColumn, FormLook, FormSheet } from '../core/model/form.ts';
import { cellText } from '../core/model/cell-text.ts';
import type { Cell } from '../core/model/workbook.ts';
import { formColours, tabColours } from './form-colours.ts';
import { textElement } from './write-sheet.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

type RowDef = NonNullable<WriteSheet['rowDefs']> extends Map<number, infer Row> ? Row : never;

const mostRows = 1_048_576;

/** `@` keeps what is typed to the letter: zeros before a number, long numbers, what looks like a date. */
const numberFormats: Readonly<Record<FormCells, string>> = {
  text: '@',
  date: 'yyyy-mm-dd',
  amount: '#,##0.00',
  integer: '0',
  number: 'General',
};

const colours = {
  ink: { rgb: formColours.ink },
  quiet: { rgb: formColours.quiet },
  requiredInk: { rgb: formColours.requiredInk },
} as const;

function filled(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

const wrapped = { wrapText: true, vertical: 'top' } as const;

/** How rows of each look are shown; what is typed into a row of data has the format of its column. */
const styles: Readonly<Record<FormLook, CellStyle>> = {
  plain: {},
  configuration: { font: { color: colours.quiet, size: 9 } },
  path: { font: { color: colours.quiet, size: 9 }, alignment: wrapped, numFmt: '@' },
  title: { font: { bold: true, color: colours.ink }, fill: filled(formColours.title), alignment: wrapped, numFmt: '@' },
  guide: { font: { color: colours.quiet, size: 9 }, fill: filled(formColours.guide), alignment: wrapped, numFmt: '@' },
  example: {
    font: { color: colours.quiet, italic: true },
    fill: filled(formColours.guide),
    alignment: wrapped,
    numFmt: '@',
  },
  space: {},
  heading: { font: { bold: true, size: 13, color: colours.ink }, alignment: wrapped, numFmt: '@' },
  text: { font: { color: colours.ink }, alignment: wrapped, numFmt: '@' },
  data: {},
};

/** The sheet about the package has a line for each value. */
const packageStyle: CellStyle = {
  font: { color: colours.ink },
  alignment: wrapped,
  border: { bottom: { style: 'thin', color: colours.quiet } },
};

const requiredTitle: CellStyle = {
  ...styles.title,
  font: { bold: true, color: colours.requiredInk },
  fill: filled(formColours.required),
};
const requiredGuide: CellStyle = { ...styles.guide, font: { ...styles.guide.font, color: colours.requiredInk } };

/**
 * A form → the bytes of an XLSX file: columns got ready for what they are for, drop-down lists, notes on titles, what explains in
 * view. hucre writes all but the data; of the style of a column it only gives to cells that are there, and cells to be filled in
 * are not: that attribute is ours.
 */
export async function writeFormXlsx(form: Form): Promise<Uint8Array> {
  const hucre = await import('hucre/xlsx');
  const parts = unzipSync(await hucre.writeXlsx({ sheets: form.sheets.map((sheet) => toSheet(sheet, form)) }));
  const entries = Object.entries(parts).map(([name, bytes]): ZipEntry => {
    const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
    const sheet = number === undefined ? undefined : form.sheets[Number(number) - 1];
    return {
      name,
      bytes: sheet?.fillFrom === undefined ? bytes : strToU8(toFill(strFromU8(bytes), sheet, sheet.fillFrom)),
    };
  });
  return writeZip(entries);
}

/**
 * The sheet with what hucre does not do, or takes long for: the style of columns, which is that of their cell in the row above the
 * first to be filled in, empty for that purpose; and the rows of data, whose text is text to the letter.
 */
function toFill(xml: string, { rows, columns }: FormSheet, fillFrom: number): string {
  const cells = xml.matchAll(new RegExp(`<c r="([A-Z]+)${fillFrom}" s="(\\d+)"`, 'g'));
  const styles = new Map([...cells].map(([, letters, style]) => [letters!, style!]));
  const styled = xml.replaceAll(/<col min="(\d+)"/g, (tag, number) => {
    const style = styles.get(columnLetters(Number(number) - 1));
    return style === undefined ? tag : `<col style="${style}" min="${number}"`;
  });
  const names = columns.map((_, column) => columnLetters(column));
  const data = rows.slice(fillFrom).map((row, index) => dataRow(row.cells, fillFrom + index + 1, names, styles));
  const end = `${names.at(-1) ?? 'A'}${rows.length}`;
  return styled
    .replace(/(?<=<dimension ref="A1:)[^"]*/, end)
    .replace('</sheetData>', () => `${data.join('')}</sheetData>`);
}

function dataRow(
  cells: readonly Cell[],
  number: number,
  names: readonly string[],
  styles: ReadonlyMap<string, string>,
): string {
  let xml = '';
  for (const [column, cell] of cells.entries()) {
    const value = toValue(cell);
    const letters = names[column];
    if (value === null || letters === undefined) continue;
    const style = styles.get(letters);
    const start = `<c r="${letters}${number}"${style === undefined ? '' : ` s="${style}"`}`;
    if (typeof value === 'string') xml += `${start} t="inlineStr"><is>${textElement(value)}</is></c>`;
    else if (typeof value === 'boolean') xml += `${start} t="b"><v>${Number(value)}</v></c>`;
    else if (Number.isFinite(value)) xml += `${start}><v>${value}</v></c>`;
  }
  return xml === '' ? '' : `<row r="${number}">${xml}</row>`;
}

function toSheet(sheet: FormSheet, form: Form): WriteSheet {
  const { kind, name, frozen, fillFrom } = sheet;
  const rows = sheet.rows.slice(0, fillFrom);
  return {
    name,
    rows: rows.map(({ cells }) => cells.map(toValue)),
    cells: styledCells({ ...sheet, rows }),
    columns: sheet.columns.map(toColumn),
    rowDefs: new Map(rows.flatMap((_, index) => rowOf(sheet, index))),
    dataValidations: sheet.columns.flatMap((column, index) => validationOf(column, index, sheet, form)),
    view: { tabColor: { rgb: tabColours[kind] }, showGridLines: kind !== 'read-me' },
    ...(frozen && { freezePane: frozen }),
    ...(kind === 'lists' && { hidden: true }),
  };
}

function toValue(cell: Cell): string | number | boolean | null {
  if (cell === undefined || cell === '') return null;
  return typeof cell === 'object' ? cellText(cell) : cell;
}

function toColumn({ width, cells }: FormColumn): ColumnDef {
  return { width, ...(cells && { style: { numFmt: numberFormats[cells] } }) };
}

function styledCells({ kind, rows, columns }: FormSheet): Map<string, Partial<HucreCell>> {
  const cells = new Map<string, Partial<HucreCell>>();
  const noted = rows.findIndex(({ look }) => look === 'title');
  for (const [row, { look, cells: values, isRequired: isRowRequired = false }] of rows.entries()) {
    // Cells that are filled in, or may be, have the style of their column, empty or not.
    const width = look === 'data' || look === 'space' ? columns.length : values.length;
    for (let column = 0; column < width; column++) {
      const { isRequired = false, note = '', cells: kept } = columns[column] ?? {};
      if (look === 'data' || look === 'space') {
        const style = {
          ...(kind === 'package' && look === 'data' && packageStyle),
          ...(kept && { numFmt: numberFormats[kept] }),
        };
        cells.set(`${row},${column}`, { style });
        continue;
      }
      const comment = row === noted && note !== '' ? { text: note } : undefined;
      cells.set(`${row},${column}`, { style: styleOf(look, isRequired || isRowRequired), ...(comment && { comment }) });
    }
  }
  return cells;
}

function styleOf(look: FormLook, isRequired: boolean): CellStyle {
  if (isRequired && look === 'title') return requiredTitle;
  return isRequired && look === 'guide' ? requiredGuide : styles[look];
}

/** Points that a line of text takes, and characters of the smaller ones that a column has room for. */
const lineHeight = 13;
const spaceHeight = 6;
const mostLines = 14;

/** Configuration lines are for programs. Rows that explain are as high as what they say, which no program finds out by itself. */
function rowOf({ rows, columns }: FormSheet, index: number): [number, RowDef][] {
  const { look, cells } = rows[index]!;
  if (look === 'configuration') return [[index, { hidden: true }]];
  if (look === 'space') return [[index, { height: spaceHeight }]];
  if (look === 'data' || look === 'plain') return [];
  const lines = cells.map((cell, column) => Math.ceil((cellText(cell).length * 1.15) / (columns[column]?.width ?? 10)));
  const most = Math.min(Math.max(1, ...lines), mostLines);
  return [[index, { height: most * (look === 'heading' ? lineHeight + 5 : lineHeight) + 2 }]];
}

function validationOf(column: FormColumn, index: number, { fillFrom }: FormSheet, form: Form): DataValidation[] {
  const { choices } = column;
  if (!choices || fillFrom === undefined) return [];
  const letters = columnLetters(index);
  const last = Math.min(fillFrom + form.rowsToFill, mostRows);
  const { title, text } = form.messages[choices.message];
  return [
    {
      type: 'list',
      formula1: rangeOf(choices),
      range: `${letters}${fillFrom + 1}:${letters}${last}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: choices.message === 'strict' ? 'stop' : 'warning',
      errorTitle: title,
      errorMessage: text,
    },
  ];
}

/** Always by reference: a list that is written out has room for 255 characters, and a longer one makes the file damaged. */
function rangeOf({ sheet, column, first, last }: FormChoices): string {
  const letters = columnLetters(column);
  return `'${sheet.replaceAll("'", "''")}'!$${letters}$${first + 1}:$${letters}$${last + 1}`;
}
