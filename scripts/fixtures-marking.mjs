/**
 * Part of `npm run fixtures`: workbooks with all that must outlive being marked, as three programs write them. The one of Excel is
 * written here by hand, part by part, in Excel's manner; its macros are no macros, but a few bytes in their place.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"`;
const newer =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac xr" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"';
const x14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const vml =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const relations = (...all) =>
  `${head}<Relationships xmlns="${packageTypes}/relationships">${all.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${kind.includes(':') ? kind : `${office}/${kind}`}" Target="${target}"/>`).join('')}</Relationships>`;

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = `${head}<Types xmlns="${packageTypes}/content-types"><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
  ['xl/worksheets/sheet1.xml', `${spreadsheet}.worksheet+xml`],
  ['xl/worksheets/sheet2.xml', `${spreadsheet}.worksheet+xml`],
  ['xl/worksheets/sheet3.xml', `${spreadsheet}.worksheet+xml`],
  ['xl/styles.xml', `${spreadsheet}.styles+xml`],
  ['xl/sharedStrings.xml', `${spreadsheet}.sharedStrings+xml`],
  ['xl/comments1.xml', `${spreadsheet}.comments+xml`],
  ['xl/printerSettings/printerSettings1.bin', `${spreadsheet}.printerSettings`],
  ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
  ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
]
  .map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
  .join('')}</Types>`;

/** Names in the first sheet and in the last; the second sheet is hidden; the last one is open. */
const workbook = `${head}<workbook ${main} ${newer}><fileVersion appName="xl" lastEdited="7"/><workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" firstSheet="0" activeTab="2"/></bookViews><sheets><sheet name="Proyectos &amp; obras" sheetId="4" r:id="rId1"/><sheet name="Listas" sheetId="2" state="veryHidden" r:id="rId2"/><sheet name="Botones" sheetId="7" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'Proyectos &amp; obras'!$A$1:$C$3</definedName><definedName name="_xlnm.Print_Titles" localSheetId="2">Botones!$1:$1</definedName><definedName name="estados">Listas!$A$1:$A$2</definedName></definedNames><calcPr calcId="191029"/></workbook>`;

/** A data bar whose rule has a list of extensions of its own, and a formula with a bracket in an attribute: no place for our parts. */
const projects = `${head}<worksheet ${main} ${newer} xr:uid="{00000000-0001-0000-0000-000000000000}"><sheetPr codeName="Hoja1" filterMode="0"><tabColor rgb="FF0B5E5A"/></sheetPr><dimension ref="A1:C3"/><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="23.7109375" style="1" customWidth="1"/></cols><sheetData><row r="1" spans="1:3" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c></row><row r="2" spans="1:3" ht="30" customHeight="1" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>3</v></c><c r="B2" s="2" t="s"><v>4</v></c><c r="C2" s="3"><v>45387</v></c></row><row r="3" spans="1:3" x14ac:dyDescent="0.25"><c r="A3" t="s"><v>5</v></c><c r="B3" t="str"><f>IF(C2&gt;0,"hecho","")</f><v>hecho</v></c><c r="C3" s="3"/></row></sheetData><autoFilter ref="A1:C3" xr:uid="{00000000-0009-0000-0000-000000000000}"/><mergeCells count="1"><mergeCell ref="E1:F2"/></mergeCells><conditionalFormatting sqref="C2:C3"><cfRule type="containsText" dxfId="0" priority="2" operator="containsText" text="a>b"><formula>NOT(ISERROR(SEARCH("a&gt;b",C2)))</formula></cfRule><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF0B5E5A"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" ${x14}><x14:id>{00000000-0000-0000-0000-000000000001}</x14:id></ext></extLst></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="B2:B3" xr:uid="{00000000-0002-0000-0000-000000000000}"><formula1>estados</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId1"/><headerFooter><oddHeader>&amp;L&amp;G</oddHeader></headerFooter><legacyDrawingHF r:id="rId2"/><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${x14}><x14:conditionalFormattings/></ext></extLst></worksheet>`;

const picture = `<xml ${vml}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shape id="LH" o:spid="_x0000_s1025" style="position:absolute;width:10pt;height:10pt"><v:imagedata o:relid="rId1" o:title="logo"/></v:shape></xml>`;

/** A button and two notes, one of them the start of a conversation. */
const buttons = `${head}<worksheet ${main} ${newer}><sheetPr codeName="Hoja3"/><dimension ref="A1:B2"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>3</v></c><c r="B2" t="s"><v>4</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><legacyDrawing r:id="rId1"/></worksheet>`;
const note = (id, row, column) =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='position:absolute;margin-left:107pt;margin-top:7pt;width:108pt;height:59pt;z-index:1;visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>2, 15, 0, 10, 4, 15, 4, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
const shapes = `<xml ${vml}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="3"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${note(3073, 0, 0)}${note(3074, 1, 1)}</xml>`;
const comments = `${head}<comments ${main}><authors><author>Ana &amp; Luis</author><author>tc={00000000-0000-0000-0000-000000000002}</author></authors><commentList><comment ref="A1" authorId="0" shapeId="0"><text><r><rPr><b/><sz val="9"/></rPr><t xml:space="preserve">Ana: </t></r><r><t>clave</t></r></text></comment><comment ref="B2" authorId="1" shapeId="0"><text><t>[Threaded comment] ¿seguro?</t></text></comment></commentList></comments>`;

const styles = `${head}<styleSheet ${main} ${newer}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2" x14ac:knownFonts="1"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE2F1EF"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId='164' fontId='0' fillId='0' borderId='0' xfId='0' applyNumberFormat='1'/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`;

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const excel = {
  '[Content_Types].xml': contentTypes,
  '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': workbook,
  'xl/_rels/workbook.xml.rels': relations(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ['rId3', 'worksheet', '/xl/worksheets/sheet3.xml'],
    ['rId4', 'styles', 'styles.xml'],
    ['rId5', 'sharedStrings', 'sharedStrings.xml'],
    ['rId6', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
    ['rId7', 'http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'],
  ),
  'xl/worksheets/sheet1.xml': projects,
  'xl/worksheets/_rels/sheet1.xml.rels': relations(
    ['rId1', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
  ),
  'xl/worksheets/sheet2.xml': `${head}<worksheet ${main}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>identification</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>preparation</t></is></c></row></sheetData></worksheet>`,
  'xl/worksheets/sheet3.xml': buttons,
  'xl/worksheets/_rels/sheet3.xml.rels': relations(
    ['rId1', 'vmlDrawing', '../drawings/vmlDrawing2.vml'],
    ['rId2', 'comments', '../comments1.xml'],
    [
      'rId3',
      'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
      '../threadedComments/threadedComment1.xml',
    ],
  ),
  'xl/drawings/vmlDrawing1.vml': picture,
  'xl/drawings/_rels/vmlDrawing1.vml.rels': relations(['rId1', 'image', '../media/image1.png']),
  'xl/drawings/vmlDrawing2.vml': shapes,
  'xl/media/image1.png': pixel,
  'xl/comments1.xml': comments,
  'xl/threadedComments/threadedComment1.xml': `${head}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" dT="2024-04-05T10:00:00.00" personId="{00000000-0000-0000-0000-000000000003}" id="{00000000-0000-0000-0000-000000000002}"><text>¿seguro?</text></threadedComment></ThreadedComments>`,
  'xl/persons/person.xml': `${head}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Luis" id="{00000000-0000-0000-0000-000000000003}" userId="luis" providerId="None"/></personList>`,
  'xl/styles.xml': styles,
  'xl/sharedStrings.xml': `${head}<sst ${main} count="10" uniqueCount="6"><si><t>id</t></si><si><t>status</t></si><si><t>updated</t></si><si><t>oc4ids-bu3kcz-01</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">en </t></r><r><t>obra</t></r></si><si><t>oc4ids-bu3kcz-02</t></si></sst>`,
  'xl/printerSettings/printerSettings1.bin': Uint8Array.of(1, 2, 3, 254, 255),
  'xl/vbaProject.bin': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 255, 128, 7),
};

/**
 * @param {string} folder where they go
 * @param {(file: string, filter: string, ending: string) => string} convert by LibreOffice; gives the file that it made
 * @param {(made: string, name: string) => void} keep
 */
export function makeMarkingFixtures(folder, convert, keep) {
  const parts = Object.entries(excel).map(([path, part]) => [
    path,
    [typeof part === 'string' ? strToU8(part) : new Uint8Array(part), { mtime: new Date(1980, 0, 1) }],
  ]);
  writeFileSync(join(folder, 'excel.xlsm'), zipSync(Object.fromEntries(parts)));
  const { status, stderr } = spawnSync('python3', ['scripts/fixtures-marking.py', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openpyxl has to be installed for python3: ${stderr}`);
  keep(convert(join(folder, 'openpyxl.xlsx'), 'Calc MS Excel 2007 XML', 'xlsx'), 'libreoffice.xlsx');
  writeFileSync(
    join(folder, 'README.md'),
    `# Workbooks that are marked

With all that must outlive it, made by \`npm run fixtures\`: \`openpyxl.xlsx\` (\`scripts/fixtures-marking.py\`: chart, picture, table, notes,
validations, conditional formats, names, a hidden sheet, merged cells, panes), \`libreoffice.xlsx\` (the same, opened and saved by LibreOffice) and
\`excel.xlsm\` (\`scripts/fixtures-marking.mjs\`: by hand in Excel's manner, with a picture in the page header, a conversation in notes, printer
settings and bytes in place of macros).
`,
  );
}
