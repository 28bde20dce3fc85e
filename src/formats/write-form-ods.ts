import { strToU8 } from 'fflate';
import { columnLetters } from '../core/model/column-letters.ts';
import type { Form, FormCells, FormChoices, FormLook, FormRow, FormSheet } from '../core/model/form.ts';
import type { Cell } from '../core/model/workbook.ts';
import { formColours, tabColours } from './form-colours.ts';
import { columnStyle, escapeAttribute, odsEntries, odsRoot } from './ods-package.ts';
import { writeCellText } from './ods-text.ts';
import { writeCell } from './write-ods.ts';
import { writeZip } from './write-zip.ts';

/** A form → the bytes of an OpenDocument spreadsheet, with all that an XLSX file of it has. */
export async function writeFormOds(form: Form): Promise<Uint8Array> {
  const { sheets } = form;
  const widths = [...new Set(sheets.flatMap(({ columns }) => columns.map(({ width }) => width)))];
  const xml = [
    odsRoot('document-content', ['office', 'style', 'fo', 'table', 'text', 'number', 'of', 'dc']),
    `<office:automatic-styles>${widths.map(columnStyle).join('')}${fixedStyles()}</office:automatic-styles>`,
    `<office:body><office:spreadsheet><table:content-validations>${sheets.map((sheet, index) => validationsOf(sheet, index, form)).join('')}</table:content-validations>`,
    ...sheets.map((sheet, index) => writeSheet(sheet, index, form)),
    '</office:spreadsheet></office:body></office:document-content>',
  ];
  const frozen = sheets.map((sheet) => ({ name: sheet.name, ...(sheet.frozen ?? { rows: 0, columns: 0 }) }));
  return writeZip(odsEntries(strToU8(xml.join('')), frozen));
}

/** Formats by the name of the style: text stays text, whatever it looks like. */
const dataStyles: Readonly<Record<FormCells, string>> = {
  text: '<number:text-style style:name="n-text"><number:text-content/></number:text-style>',
  date: '<number:date-style style:name="n-date"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>',
  amount:
    '<number:number-style style:name="n-amount"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>',
  integer:
    '<number:number-style style:name="n-integer"><number:number number:decimal-places="0" number:min-integer-digits="1"/></number:number-style>',
  number:
    '<number:number-style style:name="n-number"><number:number number:min-integer-digits="1"/></number:number-style>',
};

/** Fill, colour of the text, and the rest of it, of rows that explain. */
const looks: Readonly<Partial<Record<FormLook, [fill: string | undefined, ink: string, font: string]>>> = {
  configuration: [undefined, formColours.quiet, ''],
  path: [undefined, formColours.quiet, 'fo:font-size="9pt"'],
  title: [formColours.title, formColours.ink, 'fo:font-weight="bold"'],
  guide: [formColours.guide, formColours.quiet, 'fo:font-size="9pt"'],
  example: [formColours.guide, formColours.quiet, 'fo:font-style="italic"'],
  heading: [undefined, formColours.ink, 'fo:font-weight="bold" fo:font-size="13pt"'],
  text: [undefined, formColours.ink, ''],
};

function fixedStyles(): string {
  const cells = Object.entries(dataStyles).flatMap(([name, style]) => [
    style,
    `<style:style style:name="c-${name}" style:family="table-cell" style:data-style-name="n-${name}"/>`,
  ]);
  const rows = Object.entries(looks).flatMap(([name, [fill, ink, font]]) => [
    lookStyle(name, fill, ink, font),
    lookStyle(`${name}-required`, name === 'title' ? formColours.required : fill, formColours.requiredInk, font),
  ]);
  const tabs = Object.entries(tabColours).map(
    ([kind, colour]) =>
      `<style:style style:name="t-${kind}" style:family="table"><style:table-properties table:display="${kind !== 'lists'}" table:tab-color="#${colour}"/></style:style>`,
  );
  // Rows have no style: LibreOffice gives each the height that its text needs.
  return [...cells, ...rows, ...tabs].join('');
}

function lookStyle(name: string, fill: string | undefined, ink: string, font: string): string {
  const background = fill === undefined ? '' : ` fo:background-color="#${fill}"`;
  return `<style:style style:name="l-${name}" style:family="table-cell" style:data-style-name="n-text"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"${background}/><style:text-properties fo:color="#${ink}" ${font}/></style:style>`;
}

function validationName(sheet: number, column: number): string {
  return `v${sheet}-${column}`;
}

function validationsOf({ name, columns, fillFrom }: FormSheet, index: number, form: Form): string {
  if (fillFrom === undefined) return '';
  return columns
    .map(({ choices }, column) => {
      if (!choices) return '';
      const { title, text } = form.messages[choices.message];
      const type = choices.message === 'strict' ? 'stop' : 'warning';
      const base = `${quoted(name)}.${columnLetters(column)}${fillFrom + 1}`;
      return `<table:content-validation table:name="${validationName(index, column)}" table:condition="${escapeAttribute(conditionOf(choices))}" table:allow-empty-cell="true" table:display-list="unsorted" table:base-cell-address="${escapeAttribute(base)}"><table:error-message table:message-type="${type}" table:title="${escapeAttribute(title)}" table:display="true">${writeCellText(text)}</table:error-message></table:content-validation>`;
    })
    .join('');
}

function conditionOf({ sheet, column, first, last }: FormChoices): string {
  const letters = columnLetters(column);
  return `of:cell-content-is-in-list([$${quoted(sheet)}.$${letters}$${first + 1}:.$${letters}$${last + 1}])`;
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function writeSheet(sheet: FormSheet, index: number, { rowsToFill }: Form): string {
  const { kind, name, rows, columns, fillFrom } = sheet;
  const noted = rows.findIndex(({ look }) => look === 'title');
  const styled = columns.map(
    ({ width, cells }) =>
      `<table:table-column table:style-name="w${width}"${cells ? ` table:default-cell-style-name="c-${cells}"` : ''}/>`,
  );
  // A sheet without columns of its own has those of its cells.
  const head = styled.length > 0 ? styled.join('') : '<table:table-column/>';
  const written = rows.map((row, number) => {
    const visibility = row.look === 'configuration' ? ' table:visibility="collapse"' : '';
    return `<table:table-row${visibility}>${writeRow(row, sheet, index, number === noted)}</table:table-row>`;
  });
  const left = fillFrom === undefined ? 0 : rowsToFill - (rows.length - fillFrom);
  if (left > 0) {
    const empty = writeRow({ look: 'data', cells: [] }, sheet, index, false);
    written.push(`<table:table-row table:number-rows-repeated="${left}">${empty}</table:table-row>`);
  }
  return `<table:table table:name="${escapeAttribute(name)}" table:style-name="t-${kind}">${head}${written.join('')}</table:table>`;
}

function writeRow(row: FormRow, { columns, fillFrom }: FormSheet, index: number, isNoted: boolean): string {
  const { look, cells, isRequired: isRowRequired = false } = row;
  const isFilledIn = look === 'data' && fillFrom !== undefined;
  const width = Math.max(isFilledIn ? columns.length : cells.length, 1);
  const xml: string[] = [];
  for (let column = 0; column < width; column++) {
    const { cells: kept, choices, isRequired = false, note = '' } = columns[column] ?? {};
    const style = looks[look]
      ? `l-${look}${isRowRequired || (isRequired && (look === 'title' || look === 'guide')) ? '-required' : ''}`
      : kept && `c-${kept}`;
    const validation = isFilledIn && choices ? ` table:content-validation-name="${validationName(index, column)}"` : '';
    const attributes = `${style ? ` table:style-name="${style}"` : ''}${validation}`;
    xml.push(cellOf(cells[column], attributes, isNoted && note !== '' ? annotation(note) : ''));
  }
  return xml.join('');
}

function cellOf(cell: Cell, attributes: string, inside: string): string {
  if (cell === undefined || cell === '') return `<table:table-cell${attributes}/>`;
  return writeCell(cell, attributes, inside);
}

function annotation(note: string): string {
  return `<office:annotation office:display="false">${writeCellText(note)}</office:annotation>`;
}
