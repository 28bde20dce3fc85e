import { BrokenCell, DateCell, FormattedNumber } from '../core/model/workbook.ts';
import type { Cell, Table } from '../core/model/workbook.ts';
import { ByteWriter } from './byte-writer.ts';
import { columnWidths } from './column-widths.ts';
import { columnStyle, escapeAttribute, odsEntries, odsRoot } from './ods-package.ts';
import { writeCellText } from './ods-text.ts';
import { safeSheetNames } from './sheet-names.ts';
import type { WriteXlsxOptions } from './write-xlsx.ts';
import { writeZip } from './write-zip.ts';

/**
 * Tables → the bytes of an OpenDocument spreadsheet (ODS, version 1.3). Text is text always, numbers and booleans are what they
 * are, and `readOds` gives all of them back exactly. Header rows are frozen and bold, columns as wide as what they hold.
 * Control characters but tabs and line ends are left out: XML cannot hold them, and the caller encodes them.
 */
export async function writeOds(tables: readonly Table[], { styles = [] }: WriteXlsxOptions = {}): Promise<Uint8Array> {
  const all = tables.length > 0 ? tables : [{ name: 'Sheet1', rows: [] }];
  const names = safeSheetNames(all.map((table) => table.name));
  const sheets = all.map(({ rows }, index): Sheet => {
    const headerRows = styles[index]?.headerRows ?? 1;
    return { name: names[index]!, rows, headerRows, widths: columnWidths(rows, headerRows) };
  });
  const frozen = sheets.map(({ name, headerRows }) => ({ name, rows: headerRows, columns: 0 }));
  return writeZip(odsEntries(writeContent(sheets), frozen));
}

interface Sheet {
  name: string;
  rows: Table['rows'];
  headerRows: number;
  /** In characters. */
  widths: number[];
}

function writeContent(sheets: readonly Sheet[]): Uint8Array {
  const out = new ByteWriter();
  const widths = [...new Set(sheets.flatMap((sheet) => sheet.widths))];
  const columnStyles = widths.map(columnStyle);
  out.text(
    `${odsRoot('document-content', ['office', 'style', 'fo', 'table', 'text'])}<office:automatic-styles>${columnStyles.join('')}<style:style style:name="header" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:spreadsheet>`,
  );
  for (const sheet of sheets) writeTable(sheet, out);
  out.text('</office:spreadsheet></office:body></office:document-content>');
  return out.finish();
}

/** Text is encoded in pieces: a whole sheet as one string takes several times its memory. */
const pieceLength = 64_000;

function writeTable({ name, rows, headerRows, widths }: Sheet, out: ByteWriter): void {
  let xml = `<table:table table:name="${escapeAttribute(name)}">`;
  for (const width of widths) xml += `<table:table-column table:style-name="w${width}"/>`;
  // A table without a row is none.
  if (rows.length === 0) xml += '<table:table-row><table:table-cell/></table:table-row>';
  let emptyRows = 0;
  for (let index = 0; index < rows.length; index++) {
    const cells = writeCells(rows[index] ?? [], index < headerRows ? ' table:style-name="header"' : '');
    if (cells === '') {
      emptyRows++;
      continue;
    }
    if (emptyRows > 0) xml += `<table:table-row${repeated('rows', emptyRows)}><table:table-cell/></table:table-row>`;
    emptyRows = 0;
    xml += `<table:table-row>${cells}</table:table-row>`;
    if (xml.length > pieceLength) {
      out.text(xml);
      xml = '';
    }
  }
  out.text(`${xml}</table:table>`);
}

function writeCells(row: readonly Cell[], style: string): string {
  let xml = '';
  let empty = 0;
  for (let column = 0; column < row.length; column++) {
    const cell = row[column];
    if (cell === undefined || cell === '') {
      empty++;
      continue;
    }
    if (empty > 0) xml += `<table:table-cell${repeated('columns', empty)}/>`;
    empty = 0;
    xml += writeCell(cell, style);
  }
  return xml;
}

/** @param attributes of the element, @param inside what stands in it before its text */
export function writeCell(cell: NonNullable<Cell>, attributes: string, inside = ''): string {
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return '<table:table-cell/>';
    return `<table:table-cell${attributes} office:value-type="float" office:value="${cell}">${inside}<text:p>${cell}</text:p></table:table-cell>`;
  }
  if (typeof cell === 'boolean') {
    return `<table:table-cell${attributes} office:value-type="boolean" office:boolean-value="${cell}">${inside}<text:p>${cell ? 'TRUE' : 'FALSE'}</text:p></table:table-cell>`;
  }
  const isText = !(cell instanceof DateCell || cell instanceof FormattedNumber || cell instanceof BrokenCell);
  return `<table:table-cell${attributes} office:value-type="string">${inside}${writeCellText(isText ? cell : cell.text)}</table:table-cell>`;
}

function repeated(what: 'columns' | 'rows', times: number): string {
  return times > 1 ? ` table:number-${what}-repeated="${times}"` : '';
}
