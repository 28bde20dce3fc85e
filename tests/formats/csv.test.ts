import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import Papa from 'papaparse';
import { readCsv } from '../../src/formats/read-csv.ts';
import { writeCsv } from '../../src/formats/write-csv.ts';
import { hostileText } from './hostile.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readCsv(bytesOf(text), 'data/parties.csv');
const codes = (result: ReturnType<typeof readCsv>): string[] => result.problems.map((problem) => problem.code);

describe('numbers with a decimal comma between semicolons', () => {
  const written = (...rows: string[][]): string =>
    new TextDecoder().decode(writeCsv({ name: '', rows }, { delimiter: ';' }));

  it('stand without quotes, as Excel writes them, while text with a comma has them', () => {
    expect(written(['a', 'b'], ['1,5', '-2,5e-7'], ['1,5 m', '1,5,3'])).toBe(
      'a;b\r\n1,5;-2,5e-7\r\n"1,5 m";"1,5,3"\r\n',
    );
  });

  it('have quotes where a reader could take their comma for the delimiter', () => {
    expect(written(['a'], ['1,5'])).toBe('a\r\n"1,5"\r\n');
    expect(written(['1,5', '2,5'], ['1,5', '']).split('\r\n')).toEqual(['"1,5";"2,5"', '1,5;', '']);
  });

  it('come back, whatever stands around them', () => {
    const cell = fc.constantFrom('', '1,5', '-0,25', '3,1e-7', 'a,b', 'a', '7');
    const columns = fc.integer({ min: 1, max: 4 });
    const tables = columns.chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
    );
    fc.assert(
      fc.property(tables, (rows) => {
        const result = readCsv(
          writeCsv({ name: '', rows: [rows[0]!.map((_, at) => `h${at}`), ...rows] }, { delimiter: ';' }),
          'x.csv',
        );
        expect(result.value?.rows.slice(1).map((row) => row ?? [''])).toEqual(rows);
      }),
      { seed: 1 },
    );
  });
});

describe('the rows of a CSV file', () => {
  it('are named after the file and remember it', () => {
    expect(read('id\r\n1\r\n')).toEqual({
      value: { name: 'parties', file: 'data/parties.csv', beginnings: expect.anything(), rows: [['id'], ['1']] },
      problems: [],
    });
  });

  it('stay text, spaces and all', () => {
    const cells = ['007', ' 1e5 ', '=1+1', 'true', '2024-01-01', '-', "'=x"];
    expect(read(`a,b,c,d,e,f,g\n${cells.join(',')}\n`).value?.rows[1]).toEqual(cells);
  });

  it('end in CR LF, LF or CR, also in one file', () => {
    const rows = [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ];
    expect(read('a,b\r\n1,"2"\n3,4\r"5",6').value?.rows).toEqual(rows);
    expect(read('a,b\n1,"2"\r\n3,4\r\n5,"6"\r').value?.rows).toEqual(rows);
  });

  it('keep line ends inside quotes as they are', () => {
    expect(read('a,b\r\n"1\r\n2\n3\r4","x ""y"", z"\r\n').value?.rows[1]).toEqual(['1\r\n2\n3\r4', 'x "y", z']);
  });

  it('are holes where the line is blank', () => {
    expect(read('a\n\n1\n\r\n').value?.rows).toEqual([['a'], undefined, ['1'], undefined]);
    expect(read('').value?.rows).toEqual([]);
  });

  it('may end in an empty cell without a line end', () => {
    expect(read('a,b\n1,').value?.rows[1]).toEqual(['1', '']);
    expect(read('a,b\n1,""').value?.rows[1]).toEqual(['1', '']);
  });
});

describe('quotes that do not fit', () => {
  it('do not swallow the rest of the file', () => {
    const result = read('id,name\n1,"open\n2,b\n3,c\n');
    expect(result.value?.rows).toEqual([
      ['id', 'name'],
      ['1', '"open'],
      ['2', 'b'],
      ['3', 'c'],
    ]);
    expect(result.problems).toMatchObject([
      { code: 'csv.quotes', severity: 'warning', places: [{ sheet: 'parties', row: 1, column: 1 }] },
    ]);
  });

  it('do not swallow the lines up to the next quoted cell', () => {
    const result = read('id,name\n1,"open\n2,"b"\n3,c\n');
    expect(result.value?.rows).toEqual([
      ['id', 'name'],
      ['1', '"open'],
      ['2', 'b'],
      ['3', 'c'],
    ]);
    expect(codes(result)).toEqual(['csv.quotes']);
  });

  it('are part of the cell where they stand inside it', () => {
    const result = read('id,name\n1,"the "new" road"\n2,5" pipe\n3,"Big" dam\n');
    expect(result.value?.rows.slice(1)).toEqual([
      ['1', 'the "new" road'],
      ['2', '5" pipe'],
      ['3', '"Big" dam'],
    ]);
    expect(result.problems[0]?.places.map((place) => place.row)).toEqual([1, 3]);
  });

  it('are read in a time that grows with the text only', () => {
    const start = performance.now();
    for (const unit of ['"a\n', '"a"b,', '""', '"a ', '"\n"x', ',"']) read(unit.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('the delimiter', () => {
  it.each([
    ['semicolons, with decimal commas and lists', 'id;amount\n1;1,5\n2;2,25\n3;a,b,c\n', ';', ['1', '1,5']],
    ['tabs', 'id\ttitle, short\n1\tx, y\n', '\t', ['1', 'x, y']],
    ['bars', 'id|title\n1|x\n', '|', ['1', 'x']],
    ['lines above the header', 'Ministry, 2024\n\nid;title;type\n1;x;y\n2;x;y\n', ';', ['1', 'x', 'y']],
  ])('is found in a file with %s', (_what, text, delimiter, row) => {
    const result = read(text);
    expect(result.value?.rows).toContainEqual(row);
    expect(result.problems).toMatchObject([{ code: 'csv.delimiter', severity: 'note', params: { delimiter } }]);
  });

  it.each([
    ['lists with semicolons', 'id,tags\n1,a;b;c;d\n2,a;b;c;d\n'],
    ['quoted semicolons', 'id,text\n1,"a;b"\n2,"c;d"\n'],
    ['one column', 'id\n1\n2\n'],
    ['rows of different lengths', 'a,b,c,d\n1,2;3\n1,2;3,4\n1,2;3,4,5\n'],
  ])('is a comma in a file with %s', (_what, text) => {
    expect(codes(read(text))).toEqual([]);
  });

  it('is what the line `sep=` says, and that line is no row', () => {
    expect(read('sep=;\r\na;b,c,d\r\n').value?.rows).toEqual([['a', 'b,c,d']]);
    expect(read('SEP=|\na,b|c\n').value?.rows).toEqual([['a,b', 'c']]);
  });

  it('is what the caller says, without a word', () => {
    const result = readCsv(bytesOf('a,b;c\n'), 'x.csv', { delimiter: ';' });
    expect(result).toMatchObject({ value: { rows: [['a,b', 'c']] }, problems: [] });
  });
});

describe('the encoding', () => {
  const spanish = 'título,año\nPuente “Río” – 5 €,1\n';
  const windows1252 = Uint8Array.from(
    spanish,
    (letter) => ({ '“': 0x93, '”': 0x94, '–': 0x96, '€': 0x80 })[letter] ?? letter.charCodeAt(0),
  );
  const swapped = (bytes: Uint8Array): Uint8Array => bytes.map((_, index) => bytes[index ^ 1] ?? 0);
  const row = ['Puente “Río” – 5 €', '1'];

  function utf16Text(text: string): Uint8Array {
    const codes = new Uint16Array(text.length);
    for (let index = 0; index < text.length; index++) codes[index] = text.charCodeAt(index);
    return new Uint8Array(codes.buffer);
  }

  it('is UTF-8, with or without byte order mark', () => {
    expect(read(spanish)).toMatchObject({ value: { rows: [['título', 'año'], row] }, problems: [] });
    expect(read(`\uFEFF${spanish}`)).toMatchObject({ value: { rows: [['título', 'año'], row] }, problems: [] });
  });

  it('is Windows-1252 where the bytes are not UTF-8, with a note', () => {
    const result = readCsv(windows1252, 'x.csv');
    expect(result.value?.rows).toEqual([['título', 'año'], row]);
    expect(result.problems).toMatchObject([
      { code: 'csv.encoding', severity: 'note', params: { encoding: 'Windows-1252' } },
    ]);
  });

  it('is UTF-16 by its mark, or by its zeros', () => {
    const marked = utf16Text(`\uFEFF${spanish}`);
    expect(readCsv(marked, 'x.csv')).toMatchObject({ value: { rows: [['título', 'año'], row] }, problems: [] });
    expect(readCsv(swapped(marked), 'x.csv')).toMatchObject({
      value: { rows: [['título', 'año'], row] },
      problems: [],
    });
    expect(codes(readCsv(utf16Text('id,name\n1,Ana\n'), 'x.csv'))).toEqual(['csv.encoding']);
    expect(readCsv(swapped(utf16Text('id,name\n1,Ana\n')), 'x.csv').value?.rows[1]).toEqual(['1', 'Ana']);
  });

  it('is what the caller says', () => {
    const latin = Uint8Array.of(0x61, 0xe1, 0x80);
    expect(readCsv(latin, 'x.csv', { encoding: 'latin_1' })).toMatchObject({
      value: { rows: [['aá\u0080']] },
      problems: [],
    });
    expect(readCsv(latin, 'x.csv', { encoding: 'cp1252' })).toMatchObject({ value: { rows: [['aá€']] }, problems: [] });
    expect(readCsv(utf16Text('a,b'), 'x.csv', { encoding: 'utf-16' }).value?.rows).toEqual([['a', 'b']]);
    expect(codes(readCsv(latin, 'x.csv', { encoding: 'utf-8' }))).toEqual(['csv.encoding']);
    expect(readCsv(bytesOf('\uFEFFaá'), 'x.csv', { encoding: 'utf-8-sig' }).value?.rows).toEqual([['aá']]);
  });

  it('knows nothing of NUL: they are taken out, and counted', () => {
    const result = read('id,na\0me\n1,a\0b\n');
    expect(result.value?.rows).toEqual([
      ['id', 'name'],
      ['1', 'ab'],
    ]);
    expect(result.problems).toMatchObject([{ code: 'csv.null_characters', params: { count: 2 } }]);
  });
});

describe('writing', () => {
  it('writes a mark, CR LF, and quotes where they are needed', () => {
    const rows = [['id', 'text'], [7, true], undefined, ['a\nb', 'say "hi"'], [' x', 'a;b'], [undefined, '007']];
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv({ name: 'x', rows }))).toBe(
      '\uFEFFid,text\r\n7,true\r\n\r\n"a\nb","say ""hi"""\r\n" x","a;b"\r\n,007\r\n',
    );
  });

  const cell = fc.oneof(hostileText(), fc.constantFrom('', 'sep=;', 'sep=', '\uFEFFx', ';', '|\t', "'", '"', '""'));
  const table = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 });
  const trimmed = (rows: readonly (readonly unknown[] | undefined)[]): unknown[][] => {
    const all = rows.map((row) => {
      const cells = [...(row ?? [])];
      while (cells.length > 0 && cells.at(-1) === '') cells.pop();
      return cells;
    });
    while (all.length > 0 && all.at(-1)?.length === 0) all.pop();
    return all;
  };

  it.each([',', ';', '\t', '|'] as const)('comes back exactly with the delimiter %j', (delimiter) => {
    fc.assert(
      fc.property(table, fc.boolean(), (rows, byteOrderMark) => {
        const bytes = writeCsv({ name: 'x', rows }, { delimiter, byteOrderMark });
        const back = readCsv(bytes, 'x.csv', { encoding: 'utf-8', delimiter });
        expect(trimmed(back.value?.rows ?? [])).toEqual(trimmed(rows));
        expect(back.problems).toEqual([]);
      }),
    );
  });

  it('comes back exactly when the reader looks for the delimiter and the encoding', () => {
    fc.assert(
      fc.property(table, (rows) => {
        expect(trimmed(readCsv(writeCsv({ name: 'x', rows }), 'x.csv').value?.rows ?? [])).toEqual(trimmed(rows));
      }),
    );
  });

  it('is read alike by PapaParse, and what PapaParse writes by us', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = new TextDecoder().decode(writeCsv({ name: 'x', rows }));
        const papa = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
        expect(trimmed(papa.data)).toEqual(trimmed(rows));
        fc.pre(!/^sep=/i.test(rows[0]?.[0] ?? ''));
        const written = Papa.unparse(rows as string[][], { newline: '\r\n' });
        expect(trimmed(readCsv(bytesOf(`\uFEFF${written}`), 'x.csv', { delimiter: ',' }).value?.rows ?? [])).toEqual(
          trimmed(rows),
        );
      }),
    );
  });
});

it('never throws, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      readCsv(bytes, 'x.csv');
    }),
  );
});
