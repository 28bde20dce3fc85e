import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Cell } from '../../src/core/model/workbook.ts';
import { correctCsv } from '../../src/formats/correct-csv.ts';
import { encodeText, type TextEncoding } from '../../src/formats/decode-text.ts';
import { readCsv } from '../../src/formats/read-csv.ts';
import { type Correction, corrections, newValue, type NewValue, plainRows, replaced } from './corrections.ts';
import { hostileText } from './hostile.ts';
import { programBytes } from './programs.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const at = (row: number, column: number, value: NewValue): Correction => ({ sheet: 'x', row, column, value });
const rowsOf = (bytes: Uint8Array): Cell[][] => plainRows(readCsv(bytes, 'x.csv').value!.rows);

const corrected = (text: string, ...changes: Correction[]): string => textOf(correctCsv(utf8(text), changes).bytes);

describe('a corrected CSV file', () => {
  it('has other text in these fields, and else the very same characters', () => {
    const text = 'id;"title" ;n\r\n"1";"a ""b""";\n\r2; x ;3\r\n';
    expect(corrected(text, at(1, 1, 'c'), at(3, 2, 4))).toBe('id;"title" ;n\r\n"1";"c";\n\r2; x ;4\r\n');
    expect(corrected(text)).toBe(text);
  });

  it('has quotes where a text needs them, whatever the delimiter is', () => {
    expect(corrected('a,b\n1,2\n', at(1, 0, 'x;y'), at(1, 1, 'say "no"\nor yes'))).toBe(
      'a,b\n"x;y","say ""no""\nor yes"\n',
    );
  });

  it('gets the delimiters, lines and line ends that a new field needs, as the file has them', () => {
    expect(corrected('a,b,c\r\n1\r\n\r\n4,5', at(1, 2, 'x'), at(2, 1, 'y'), at(5, 1, 'z'))).toBe(
      'a,b,c\r\n1,,x\r\n,y\r\n4,5\r\n\r\n,z\r\n',
    );
    expect(corrected('', at(1, 0, 'x'))).toBe('\r\nx\r\n');
    expect(corrected('a,b\n', at(4, 7, null), at(0, 5, ''))).toBe('a,b\n');
  });

  it('has rows where it had them, also where its line ends are of all kinds', () => {
    const made = corrected('a\rb\nc\r', at(1, 0, null), at(4, 0, 'e'));
    expect(rowsOf(utf8(made))).toEqual([['a'], [], ['c'], [], ['e']]);
    expect(corrected('sep=;', at(1, 1, 'x'))).toBe('sep=;\r\n\r\n;x\r\n');
  });

  it('has a value that begins like a formula as it is', () => {
    const made = correctCsv(utf8('a,b\n1,2\n'), [at(1, 0, '=1+1'), at(1, 1, "'=x")]).bytes;
    expect(textOf(made)).toBe("a,b\n=1+1,'=x\n");
    expect(rowsOf(made)[1]).toEqual(['=1+1', "'=x"]);
  });

  it('keeps its encoding and its mark', () => {
    for (const name of ['uno-utf-8.csv', 'uno-utf-16.csv', 'uno-windows-1252.csv', 'uno-pipe.csv', 'uno-sep.csv']) {
      const bytes = programBytes(name);
      const { bytes: made, isUtf8Now } = correctCsv(bytes, [at(1, 1, 'Señal')]);
      expect(isUtf8Now, name).toBe(false);
      expect(rowsOf(made), name).toEqual(replaced([{ name: 'x', rows: rowsOf(bytes) }], [at(1, 1, 'Señal')])[0]![1]);
      const old = rowsOf(bytes)[1]![1] as string;
      expect(correctCsv(made, [at(1, 1, old)]).bytes.length, name).toBe(bytes.length);
    }
  });

  it('is UTF-8, and says so, where its encoding does not have a character', () => {
    const { bytes, isUtf8Now } = correctCsv(programBytes('uno-windows-1252.csv'), [at(1, 1, 'Ł')]);
    expect(isUtf8Now).toBe(true);
    expect(textOf(bytes).startsWith('\uFEFF')).toBe(true);
    expect(rowsOf(bytes)[1]![1]).toBe('Ł');
  });

  it('is UTF-8 where what is left would be taken for another encoding', () => {
    const bytes = Uint8Array.of(...utf8('a,b\n'), 0xc3, 0xb1, 0x2c, 0xf1, 0x0a);
    expect(rowsOf(bytes)[1]).toEqual(['Ã±', 'ñ']);
    const made = correctCsv(bytes, [at(1, 1, 'n')]);
    expect(made.isUtf8Now).toBe(true);
    expect(rowsOf(made.bytes)[1]).toEqual(['Ã±', 'n']);
  });

  it('is as it was read, also where a person said how', () => {
    const bytes = Uint8Array.of(...utf8('a;b,c\n1;2,'), 0xc3, 0xb1, 0x0a);
    const options = { encoding: 'windows-1252', delimiter: ',' };
    const made = correctCsv(bytes, [at(1, 0, 'é')], options);
    expect(made).toEqual({ bytes: Uint8Array.of(...utf8('a;b,c\n'), 0xe9, 0x2c, 0xc3, 0xb1, 0x0a), isUtf8Now: false });
    expect(readCsv(made.bytes, 'x.csv', options).value?.rows[1]).toEqual(['é', 'Ã±']);
  });

  it('announces its delimiter where nothing else would tell it', () => {
    const made = corrected('a;b\n1;2,5\n3;4,5\n', at(0, 1, null), at(1, 0, null), at(2, 0, 'x'));
    expect(rowsOf(utf8(made))).toEqual([['a'], [undefined, '2,5'], ['x', '4,5']]);
  });

  it('has quotes put right that do not fit, since they would reach for those of a new value', () => {
    const made = corrected('a,b\n"open,2\n3,4\n', at(2, 0, ',x'));
    expect(rowsOf(utf8(made))).toEqual([
      ['a', 'b'],
      ['"open', '2'],
      [',x', '4'],
    ]);
  });
});

describe('whatever is corrected in whatever text', () => {
  const changes = corrections(['x'], newValue);
  const same = (bytes: Uint8Array, all: readonly Correction[]): void => {
    const asText = all.map((each) => ({ ...each, value: each.value === null ? null : String(each.value) }));
    const made = correctCsv(bytes, all).bytes;
    const isPutRight = readCsv(bytes, 'x.csv').problems.some(({ code }) => /quotes|null/.test(code));
    if (!isPutRight) expect(correctCsv(bytes, []).bytes).toEqual(bytes);
    expect(rowsOf(made)).toEqual(replaced([{ name: 'x', rows: rowsOf(bytes) }], asText)[0]![1]);
  };

  it('reads back as the same rows with these fields, and only these, replaced', () => {
    const encoding = fc.constantFrom<TextEncoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252');
    const delimiter = fc.constantFrom(',', ';', '\t', '|');
    const cells = fc.array(fc.array(hostileText(), { minLength: 1, maxLength: 5 }), { maxLength: 6 });
    const lineEnd = fc.constantFrom('\r\n', '\n', '\r');
    fc.assert(
      fc.property(cells, delimiter, lineEnd, encoding, fc.boolean(), changes, (rows, by, end, coded, isMarked, all) => {
        const quoted = (text: string): string => (/^[\w ]+$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`);
        const text = rows.map((row) => row.map(quoted).join(by) + end).join('');
        same(encodeText(text, coded, isMarked) ?? utf8(text), all);
      }),
      { numRuns: 500 },
    );
  });

  it('also where the text is no table at all', () => {
    const anything = fc.array(fc.oneof(hostileText(), fc.constantFrom(',', ';', '"', '\n', '\r\n', 'sep=;\n', '""')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(anything, changes, (pieces, all) => same(utf8(pieces.join('')), all)),
      { numRuns: 500 },
    );
  });

  it('or no text', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), changes, (bytes, all) => same(bytes, all)));
  });
});
