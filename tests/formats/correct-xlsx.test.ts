import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { correctXlsx } from '../../src/formats/change-xlsx/correct-xlsx.ts';
import { readWorkbook } from '../../src/formats/read-workbook.ts';
import { type Correction, list, type NewValue } from './corrections.ts';
import { programBytes } from './programs.ts';
import { xlsxOf, type XlsxParts } from './xlsx-parts.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Styles 0 to 4: plain, a date, a share, a code, and a date that programs know without its format. */
const styles = `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="000"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" fontId="0" applyNumberFormat="1"><alignment wrapText="1"/></xf><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs></styleSheet>`;

const bookOf = (rows: string, more: Partial<XlsxParts> = {}): Uint8Array =>
  xlsxOf({ sheets: [rows], ...more, parts: { 'xl/styles.xml': styles, ...more.parts } });

const at = (row: number, column: number, value: NewValue, sheet = 'S1'): Correction => ({ sheet, row, column, value });

async function partsOf(bytes: Uint8Array, ...changes: Correction[]): Promise<Record<string, string>> {
  const made = await correctXlsx(bytes, changes, list);
  if (!made) throw new Error('not corrected');
  return Object.fromEntries(Object.entries(unzipSync(made.bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** What stands between the tags of `sheetData` of the first sheet. */
async function rowsOf(rows: string, ...changes: Correction[]): Promise<string> {
  const parts = await partsOf(bookOf(rows), ...changes);
  return /<sheetData>([^]*)<\/sheetData>/.exec(parts['xl/worksheets/sheet1.xml']!)![1]!;
}

describe('a corrected cell', () => {
  const row = '<row r="1" spans="1:3"><c r="A1" s="1"><v>45387</v></c> <c r="C1" t="s"><v>0</v></c></row>';

  it('has its new value, of its own kind, and the style it had', async () => {
    const cell = async (value: NewValue): Promise<string> =>
      /<row[^>]*>(.*) <c r="C1"/.exec(await rowsOf(row, at(0, 0, value)))![1]!;
    expect(await cell('a <b> & c ')).toBe(
      '<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">a &lt;b&gt; &amp; c </t></is></c>',
    );
    expect(await cell(true)).toBe('<c r="A1" s="1" t="b"><v>1</v></c>');
    expect(await cell(null)).toBe('<c r="A1" s="1"/>');
    expect(await cell('')).toBe('<c r="A1" s="1"/>');
  });

  it('that was not there stands in its place, in the style of its row or column', async () => {
    const rows = '<row r="2"/><row r="4" s="3" customFormat="1" spans="1:1"><c r="B4"><v>1</v></c></row>';
    expect(
      await rowsOf(rows, at(0, 1, 5), at(1, 0, 'x'), at(2, 0, null), at(3, 0, 6), at(3, 2, 'y'), at(6, 0, 7)),
    ).toBe(
      '<row r="1"><c r="B1"><v>5</v></c></row>' +
        '<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve">x</t></is></c></row>' +
        '<row r="4" s="3" customFormat="1"><c r="A4" s="5"><v>6</v></c><c r="B4"><v>1</v></c>' +
        '<c r="C4" s="3" t="inlineStr"><is><t xml:space="preserve">y</t></is></c></row>' +
        '<row r="7"><c r="A7"><v>7</v></c></row>',
    );
    const sheet = `<worksheet ${main}><cols><col min="2" max="3" style="2" width="9"/></cols><sheetData/></worksheet>`;
    const parts = await partsOf(bookOf('', { parts: { 'xl/worksheets/sheet1.xml': sheet } }), at(1, 2, 'x'));
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<sheetData><row r="2"><c r="C2" s="2" t="inlineStr">');
  });

  it('widens what the sheet says that it covers, and nothing else does', async () => {
    const sheet = async (...changes: Correction[]): Promise<string> =>
      (await partsOf(bookOf(row, { dimension: 'B2:C3' }), ...changes))['xl/worksheets/sheet1.xml']!;
    expect(await sheet(at(6, 3, 1))).toContain('<dimension ref="B2:D7"/>');
    expect(await sheet(at(1, 0, 1))).toContain('<dimension ref="A2:C3"/>');
    expect(await sheet(at(0, 0, 1), at(6, 3, null))).toContain('<dimension ref="B2:C3"/>');
  });

  it('is the number it is told, whatever format it had, and keeps its look', async () => {
    const cells = [0, 1, 2, 3, 4].map((style) => `<c r="${'ABCDE'[style]}1" s="${style}"><v>3</v></c>`).join('');
    const made = await correctXlsx(bookOf(`<row r="1">${cells}</row>`), [0, 1, 2, 3, 4].map((column) => at(0, column, 7)), list); // prettier-ignore
    const { value } = await readWorkbook(made!.bytes, 'x.xlsx');
    expect(value!.tables[0]!.rows[0]).toEqual([7, 7, 7, 7, 7]);
    const parts = unzipSync(made!.bytes);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml']!)).toContain('<c r="A1" s="0"><v>7</v></c><c r="B1" s="5"><v>7');
    expect(strFromU8(parts['xl/styles.xml']!)).toContain(
      '<xf numFmtId="0" applyNumberFormat="1" fontId="0"><alignment wrapText="1"/></xf>',
    );
  });

  it('has the last of several values', async () => {
    expect(await rowsOf('<row r="1"><c r="A1"/></row>', at(0, 0, 1), at(0, 0, 2))).toContain('<v>2</v>');
  });

  it('is no formula any more, and the order of formulas is made anew', async () => {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
    const plain = unzipSync(bookOf('<row r="1"><c r="A1" t="str" cm="1" vm="2"><f>B1</f><v>x</v></c><c r="B1"><f>1+1</f><v>2</v></c></row>')); // prettier-ignore
    const text = (path: string): string => strFromU8(plain[path]!);
    const bytes = bookOf(/<sheetData>(.*)<\/sheetData>/.exec(text('xl/worksheets/sheet1.xml'))![1]!, {
      parts: {
        'xl/calcChain.xml': `<calcChain ${main}><c r="A1" i="1"/><c r="B1"/></calcChain>`,
        '[Content_Types].xml': text('[Content_Types].xml').replace('</Types>', `<Override PartName="/xl/calcChain.xml" ContentType="${type}.calcChain+xml"/></Types>`), // prettier-ignore
        'xl/_rels/workbook.xml.rels': text('xl/_rels/workbook.xml.rels').replace('</Rel', `<Relationship Id="rId93" Type="${relations}/calcChain" Target="calcChain.xml"/></Rel`), // prettier-ignore
      },
    });
    const kept = await partsOf(bytes, at(0, 3, 1));
    expect(kept['xl/calcChain.xml']).toBeDefined();
    expect(kept['xl/workbook.xml']).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
    expect((await correctXlsx(bytes, [], list))?.hasFormulas).toBe(true);
    expect(await correctXlsx(bytes, [at(0, 0, 1), at(0, 1, 1)], list)).toMatchObject({ hasFormulas: false });
    const parts = await partsOf(bytes, at(0, 0, 'y'));
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve">y</t></is></c><c r="B1"><f>1+1</f><v>2</v></c>',
    );
    expect(parts['xl/calcChain.xml']).toBeUndefined();
    expect(Object.values(parts).join('')).not.toContain('calcChain');
  });
});

describe('formulas that cells share', () => {
  const rows =
    '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" ref="B2:C3" si="0">A2&amp;"&lt;A2&gt;"&amp;$A$2</f><v>1</v></c><c r="C2"><f t="shared" si="0"/><v>1</v></c></row>' +
    '<row r="3"><c r="B3"><f t="shared" ca="1" si="0"></f><v>1</v></c><c r="C3"><f t="shared" si="0"/></c><c r="D3"><f t="shared" ref="D3:D4" si="1">A3</f></c></row>' +
    '<row r="4"><c r="D4"><f t="shared" si="1"/></c><c r="E4"><f t="shared" ref="E4:E5" si="0">A1</f></c></row><row r="5"><c r="E5"><f t="shared" si="0"/></c></row>';

  it('stay as they are where one without the text is corrected', async () => {
    expect(await rowsOf(rows, at(2, 1, 5))).toBe(
      rows.replace('<c r="B3"><f t="shared" ca="1" si="0"></f><v>1</v></c>', '<c r="B3"><v>5</v></c>'),
    );
  });

  it('are formulas of their own where the one with the text is corrected', async () => {
    expect(await rowsOf(rows, at(1, 1, 5), at(2, 2, null))).toBe(
      rows
        .replace(/<c r="B2">.*?<\/c>/, '<c r="B2"><v>5</v></c>')
        .replace('<c r="C2"><f t="shared" si="0"/>', '<c r="C2"><f>B2&amp;&quot;&lt;A2&gt;&quot;&amp;$A$2</f>')
        .replace('<f t="shared" ca="1" si="0"></f>', '<f ca="1">A3&amp;&quot;&lt;A2&gt;&quot;&amp;$A$2</f>')
        .replace(/<c r="C3">.*?<\/c>/, '<c r="C3"/>'),
    );
  });

  it('are not touched where they fill an area: then the workbook stays as it is', async () => {
    const area =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
    expect(await correctXlsx(bookOf(area), [at(1, 0, 5)], list)).toBeUndefined();
    expect(await correctXlsx(bookOf(area), [at(0, 0, 5)], list)).toBeUndefined();
    expect(await rowsOf(area, at(1, 1, 5))).toContain('<c r="B2"><v>5</v></c>');
    const single = '<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B3)</f><v>1</v></c></row>';
    expect(await rowsOf(single, at(0, 0, 5))).toBe('<row r="1"><c r="A1"><v>5</v></c></row>');
  });
});

describe('a table of Excel', () => {
  const text = (cell: string, value: string): string => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const table = (formula = '', totals = ''): Uint8Array =>
    bookOf(
      `<row r="2">${text('B2', 'id')}${text('C2', 'Título')}</row><row r="3">${text('B3', 'p1')}<c r="D3">${formula}</c></row><row r="4">${text('B4', 'Total')}</row>`,
      {
        parts: {
          'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/table" Target="../tables/table1.xml"/></Relationships>`,
          'xl/tables/table1.xml': `<table ${main} id="1" displayName="Obras" ref="B2:C4" ${totals}><tableColumns count="2"><tableColumn id="1" name="id"/><tableColumn id="2" name="Título"/></tableColumns></table>`,
        },
      },
    );

  it('has a header corrected where it is named, too', async () => {
    const parts = await partsOf(table(), at(1, 2, 'Descripción\n"larga"'), at(2, 2, 'x'));
    expect(parts['xl/tables/table1.xml']).toContain(
      '<tableColumn id="1" name="id"/><tableColumn id="2" name="Descripción_x000a_&quot;larga&quot;"/>',
    );
  });

  it('is not touched where it would be damaged', async () => {
    const corrected = (bytes: Uint8Array, ...changes: Correction[]): Promise<unknown> =>
      correctXlsx(bytes, changes, list);
    expect(await corrected(table(), at(1, 2, 'ID'))).toBeUndefined();
    expect(await corrected(table(), at(1, 2, null))).toBeUndefined();
    expect(await corrected(table(), at(1, 2, 5))).toBeUndefined();
    expect(await corrected(table('<f>COUNTA(Obras[Título])</f>'), at(1, 2, 'Otro'))).toBeUndefined();
    expect(await corrected(table('<f>COUNTA(Obras[Título])</f>'), at(2, 2, 'Otro'))).toBeDefined();
    expect(await corrected(table('', 'totalsRowCount="1"'), at(3, 2, 5))).toBeUndefined();
    expect(await corrected(table(), at(3, 2, 5))).toBeDefined();
  });
});

describe('a corrected workbook', () => {
  it('has all its other parts byte for byte, and its list behind all others', async () => {
    for (const name of ['obras.xlsx', 'obras.xlsm']) {
      const bytes = programBytes(name);
      const [before, made] = [unzipSync(bytes), await correctXlsx(bytes, [at(1, 1, 'x', 'Proyectos')], list)];
      const after = unzipSync(made!.bytes);
      const changed = Object.keys(before).filter((path) => strFromU8(before[path]!) !== strFromU8(after[path] ?? new Uint8Array())); // prettier-ignore
      for (const path of changed)
        expect(path).toMatch(
          /^(?:\[Content_Types\]|xl\/workbook|xl\/_rels\/workbook|xl\/styles|xl\/worksheets\/sheet1)\.xml/,
        );
      const { value } = await readWorkbook(made!.bytes, name);
      expect(value!.tables.map((each) => each.name)).toEqual(['Proyectos', 'Partes involucradas', 'Corregido']);
      expect(Object.values(after).map((part) => strFromU8(part).match(/ tabSelected="(?:1|true)"/g)?.length ?? 0).reduce((a, b) => a + b)).toBe(1); // prettier-ignore
      expect(made!.ending).toBe(name.slice(-4));
    }
  });

  it('has ten thousand cells corrected like one', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
    );
    const changes = Array.from({ length: 10_000 }, (_, index) => at(2 * index, index % 3, `x${index}`));
    const made = await correctXlsx(bookOf(rows.join('')), changes.reverse(), list);
    const { value } = await readWorkbook(made!.bytes, 'x.xlsx');
    expect(value!.tables[0]!.rows[19_998]).toEqual(['x9999']);
    expect(value!.tables[0]!.rows[19_996]).toEqual([19_996, , 'x9998']); // oxlint-disable-line no-sparse-arrays
    expect(value!.tables[0]!.rows[19_997]).toEqual([19_997]);
  });

  it('is none where it is built in a way that we do not know, or has no such sheet', async () => {
    const corrected = (rows: string, ...changes: Correction[]): Promise<unknown> =>
      correctXlsx(bookOf(rows), changes, list);
    expect(await corrected('<row r="1"><c r="A1"/></row>', at(0, 0, 'x', 'S9'))).toBeUndefined();
    expect(await corrected('<row><c r="A1"/></row>', at(0, 0, 'x'))).toBeUndefined();
    expect(await corrected('<row r="1"><c/></row>', at(0, 0, 'x'))).toBeUndefined();
    expect(await corrected('<row r="1"><c r="B1"/><c r="A1"/></row>', at(0, 0, 'x'))).toBeUndefined();
    expect(await corrected('<row r="2"/><row r="1"/>', at(0, 0, 'x'))).toBeUndefined();
    expect(await corrected('<!-- --><row r="1"/>', at(0, 0, 'x'))).toBeUndefined();
    expect(await correctXlsx(Uint8Array.of(1, 2, 3), [], list)).toBeUndefined();
  });
});
