import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import * as xlsx from 'xlsx';
import { detectKind } from '../../src/formats/detect.ts';
import { xlsxOf } from './xlsx-parts.ts';

const zipOf = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const detect = (content: Uint8Array | string, name: string) =>
  detectKind(typeof content === 'string' ? strToU8(content) : content, name);

function bookOf(bookType: xlsx.BookType): Uint8Array {
  const book = xlsx.utils.book_new(xlsx.utils.aoa_to_sheet([['id'], ['1']]), 'main');
  return new Uint8Array(xlsx.write(book, { type: 'array', bookType }) as ArrayBuffer);
}

/** A compound file as far as its directory is concerned. */
function compoundOf(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * streams.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, name] of streams.entries()) {
    for (const [at, letter] of [...name].entries()) bytes[512 + 128 * index + 2 * at] = letter.charCodeAt(0);
  }
  return bytes;
}

const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);

describe('the kind of a file', () => {
  it.each([
    ['a workbook', xlsxOf({ sheets: [''] }), 'x.xlsx', 'xlsx'],
    ['a workbook with macros', bookOf('xlsm'), 'x.xlsm', 'xlsx'],
    ['a binary workbook', bookOf('xlsb'), 'x.xlsb', 'xlsb'],
    ['an old workbook', bookOf('biff8'), 'x.xls', 'xls'],
    ['a very old workbook', bookOf('biff2'), 'x.xls', 'xls'],
    ['an OpenDocument sheet', bookOf('ods'), 'x.ods', 'ods'],
    ['a workbook that was cut short', bookOf('xlsx').slice(0, 500), 'x.xlsx', 'xlsx'],
    ['a ZIP of tables', zipOf('data/a.csv'), 'x.zip', 'zip'],
    ['JSON', ' \n{"a": 1}', 'x.json', 'json'],
    ['JSON with a mark', '\uFEFF[]', 'x.json', 'json'],
    ['JSON in UTF-16', utf16('\uFEFF{"a": 1}'), 'x.json', 'json'],
    ['broken JSON', "{ 'a': 1 }", 'x.json', 'json'],
    ['text that is called JSON', 'NaN', 'x.json', 'json'],
    ['comma-separated text', 'id,name\n1,a\n', 'x.csv', 'csv'],
    ['text with NUL in it', 'id,na\0me\n1,a\0b\n2,c\n', 'x.csv', 'csv'],
    ['text in Windows-1252', Uint8Array.of(0x61, 0xf1, 0x6f, 0x2c, 0x62, 0x0a), 'x.csv', 'csv'],
    ['text in UTF-16', utf16('\uFEFFid\tname\n1\tx\n'), 'x.csv', 'csv'],
    ['a header in brackets', '[id],name\n', 'x.csv', 'csv'],
    ['text without an ending', 'id;name\n1;x\n', 'x', 'csv'],
    ['accents at the end of the sample', `${'a'.repeat(4095)}ñandú`, 'x.csv', 'csv'],
  ])('is found: %s', (_what, bytes, name, kind) => {
    expect(detect(bytes, name)).toEqual({ kind, problems: [] });
  });

  it.each([
    ['text called XLS', 'id\tname\n1\tx\n', 'export.xls', 'csv'],
    ['HTML called XLS', '<html><table><tr><td>id</td></tr></table></html>', 'report.xls', 'html'],
    ['a workbook called CSV', xlsxOf({ sheets: [''] }), 'data.csv', 'xlsx'],
    ['JSON called CSV', '{"projects": []}', 'data.csv', 'json'],
  ])('counts, not the name: %s', (_what, bytes, name, kind) => {
    expect(detect(bytes, name)).toMatchObject({
      kind,
      problems: [{ code: 'file.other_kind', severity: 'note', params: { kind } }],
    });
  });

  it.each([
    ['nothing', '', 'file.empty', {}],
    ['white space', '\uFEFF \r\n', 'file.empty', {}],
    ['a locked workbook', compoundOf('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'file.password', {}],
    ['a Word file', zipOf('[Content_Types].xml', 'word/document.xml'), 'file.unsupported', { kind: 'Word' }],
    ['an old Word file', compoundOf('Root Entry', 'WordDocument'), 'file.unsupported', { kind: 'Word' }],
    ['slides', zipOf('[Content_Types].xml', 'ppt/presentation.xml'), 'file.unsupported', { kind: 'PowerPoint' }],
    ['Numbers', zipOf('Index/Document.iwa', 'preview.jpg'), 'file.unsupported', { kind: 'Numbers' }],
    [
      'a link to Google Sheets',
      '{"":"WARNING!","doc_id":"1AbC","email":"a@example.org"}',
      'file.unsupported',
      { kind: 'Google Sheets' },
    ],
    ['a PDF', '%PDF-1.7\n', 'file.unsupported', { kind: 'PDF' }],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'file.unsupported', { kind: 'PNG' }],
    ['another compound file', compoundOf('Root Entry', 'x'), 'file.unknown_kind', {}],
    ['bytes', Uint8Array.from({ length: 2000 }, (_, index) => (index * 7919) % 251), 'file.unknown_kind', {}],
  ])('is none that can be read: %s', (_what, bytes, code, params) => {
    expect(detect(bytes, 'x.xlsx')).toMatchObject({ problems: [{ code, severity: 'error', params }] });
    expect(detect(bytes, 'x.xlsx').kind).toBeUndefined();
  });

  it('does not matter for a lock file of Excel', () => {
    expect(detect('x', 'data/~$projects.xlsx')).toMatchObject({
      problems: [{ code: 'file.lock', severity: 'error' }],
    });
  });

  it('never throws, whatever the bytes', () => {
    const start = fc.constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0x7b],
      [0x3c],
      [0xff, 0xfe],
    );
    fc.assert(
      fc.property(
        start,
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('x.csv', 'x.xlsx', '', '.'),
        (first, rest, name) => {
          detectKind(Uint8Array.of(...first, ...rest), name);
        },
      ),
    );
  });
});
