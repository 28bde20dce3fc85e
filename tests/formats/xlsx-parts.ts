import { strToU8, zipSync } from 'fflate';

export interface XlsxParts {
  /** The `<row>` elements of each sheet. */
  sheets: string[];
  /** The `<si>` elements. */
  strings?: string;
  /** Number formats, by style: the first is style 1 (0 is General). */
  formats?: string[];
  date1904?: boolean;
  /** Attributes of the `<sheet>` elements, such as `state="hidden"`. */
  attributes?: string[];
  dimension?: string;
  /** Other parts, or other contents for the usual ones. */
  parts?: Record<string, string>;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook written by hand, part by part, to say exactly what a reader meets. Sheets are named S1, S2 …. */
export function xlsxOf({
  sheets,
  strings,
  formats = [],
  date1904,
  attributes = [],
  dimension,
  parts = {},
}: XlsxParts): Uint8Array {
  const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const all: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${relations}"><workbookPr${date1904 === true ? ' date1904="1"' : ''}/><sheets>${sheets.map((_, index) => `<sheet name="S${index + 1}" sheetId="${index + 1}" r:id="rId${index + 1}" ${attributes[index] ?? ''}/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageTypes}/relationships">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId91" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="rId92" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><numFmts count="${formats.length}">${formats.map((format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escape(format)}"/>`).join('')}</numFmts><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings ?? ''}</sst>`,
  };
  for (const [index, rows] of sheets.entries()) {
    const size = dimension === undefined ? '' : `<dimension ref="${dimension}"/>`;
    all[`xl/worksheets/sheet${index + 1}.xml`] = `<worksheet ${main}>${size}<sheetData>${rows}</sheetData></worksheet>`;
  }
  return zipSync(Object.fromEntries(Object.entries({ ...all, ...parts }).map(([path, xml]) => [path, strToU8(xml)])));
}
