import { strToU8 } from 'fflate';
import { BrokenCell, DateCell, FormattedNumber } from '../core/model/workbook.ts';
import type { Cell, Table } from '../core/model/workbook.ts';
import { ByteWriter } from './byte-writer.ts';
import { columnWidths } from './column-widths.ts';
import { writeCellText } from './ods-text.ts';
import { safeSheetNames } from './sheet-names.ts';
import type { WriteXlsxOptions } from './write-xlsx.ts';
import { writeZip, type ZipEntry } from './write-zip.ts';

const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

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
  return writeZip(entriesOf(sheets));
}

interface Sheet {
  name: string;
  rows: Table['rows'];
  headerRows: number;
  /** In characters. */
  widths: number[];
}

function* entriesOf(sheets: readonly Sheet[]): Generator<ZipEntry> {
  // First and without compression, so that the kind of file is told by its first bytes.
  yield { name: 'mimetype', bytes: strToU8(mimetype), isStored: true };
  yield { name: 'content.xml', bytes: writeContent(sheets) };
  yield {
    name: 'styles.xml',
    bytes: strToU8(`${root('document-styles', ['office', 'style'])}</office:document-styles>`),
  };
  yield { name: 'settings.xml', bytes: strToU8(writeSettings(sheets)) };
  yield { name: 'META-INF/manifest.xml', bytes: strToU8(writeManifest()) };
}

function root(name: string, prefixes: readonly string[]): string {
  const namespaces = prefixes.map((prefix) => ` xmlns:${prefix}="${namespaceOf(prefix)}"`).join('');
  return `${declaration}<office:${name}${namespaces} office:version="1.3">`;
}

function namespaceOf(prefix: string): string {
  return prefix === 'fo' ? `${oasis}:xsl-fo-compatible:1.0` : `${oasis}:${prefix}:1.0`;
}

const millimetresOfCharacter = 2;

function writeContent(sheets: readonly Sheet[]): Uint8Array {
  const out = new ByteWriter();
  const widths = [...new Set(sheets.flatMap((sheet) => sheet.widths))];
  const columnStyles = widths.map(
    (width) =>
      `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${width * millimetresOfCharacter}mm"/></style:style>`,
  );
  out.text(
    `${root('document-content', ['office', 'style', 'fo', 'table', 'text'])}<office:automatic-styles>${columnStyles.join('')}<style:style style:name="header" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:spreadsheet>`,
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

function writeCell(cell: NonNullable<Cell>, style: string): string {
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return '<table:table-cell/>';
    return `<table:table-cell${style} office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  }
  if (typeof cell === 'boolean') {
    return `<table:table-cell${style} office:value-type="boolean" office:boolean-value="${cell}"><text:p>${cell ? 'TRUE' : 'FALSE'}</text:p></table:table-cell>`;
  }
  const isText = !(cell instanceof DateCell || cell instanceof FormattedNumber || cell instanceof BrokenCell);
  return `<table:table-cell${style} office:value-type="string">${writeCellText(isText ? cell : cell.text)}</table:table-cell>`;
}

function repeated(what: 'columns' | 'rows', times: number): string {
  return times > 1 ? ` table:number-${what}-repeated="${times}"` : '';
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** What stays in view: LibreOffice keeps it among the settings of the window. */
function writeSettings(sheets: readonly Sheet[]): string {
  const maps = sheets.flatMap(({ name, headerRows }) =>
    headerRows === 0
      ? []
      : [
          `<config:config-item-map-entry config:name="${escapeAttribute(name)}"><config:config-item config:name="VerticalSplitMode" config:type="short">2</config:config-item><config:config-item config:name="VerticalSplitPosition" config:type="int">${headerRows}</config:config-item><config:config-item config:name="ActiveSplitRange" config:type="short">2</config:config-item><config:config-item config:name="PositionTop" config:type="int">0</config:config-item><config:config-item config:name="PositionBottom" config:type="int">${headerRows}</config:config-item></config:config-item-map-entry>`,
        ],
  );
  const view = `<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item config:name="ViewId" config:type="string">view1</config:config-item><config:config-item-map-named config:name="Tables">${maps.join('')}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>`;
  return `${root('document-settings', ['office', 'config'])}<office:settings><config:config-item-set config:name="ooo:view-settings">${view}</config:config-item-set></office:settings></office:document-settings>`;
}

function writeManifest(): string {
  const entries = [
    `<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimetype}"/>`,
    ...['content', 'styles', 'settings'].map(
      (part) => `<manifest:file-entry manifest:full-path="${part}.xml" manifest:media-type="text/xml"/>`,
    ),
  ];
  return `${declaration}<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.3">${entries.join('')}</manifest:manifest>`;
}
