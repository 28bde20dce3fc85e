import { describe, expect, it } from 'vitest';
import { parseJson, stringifyJson } from '../../src/core/model/exact-json.ts';
import type { JsonValue } from '../../src/core/model/json.ts';
import { countValues, sameValue } from '../../src/core/model/values.ts';
import { readZip } from '../../src/formats/read-zip.ts';
import type { InputFile, WriteOptions } from '../../src/jobs/api.ts';
import { createJobs } from '../../src/jobs/jobs.ts';
import { example } from '../core/support.ts';
import { bytesOf, documentOf, file, read, textOf, write, zip } from './support.ts';

/** CSV for Excel in Spanish: semicolons between cells, and a decimal comma. */
const forExcel = { format: 'csv', csvFor: 'excel-es' } as const;

async function filesOf(json: string, options: Partial<WriteOptions> = {}): Promise<InputFile[]> {
  const jobs = createJobs();
  await read([file('obras.json', json)], {}, jobs);
  return (await readZip((await write(jobs, { ...forExcel, ...options })).bytes, 'obras.zip')).value!;
}

function textsOf(files: readonly InputFile[]): Record<string, string> {
  return Object.fromEntries(files.map(({ name, bytes }) => [name, textOf({ bytes })]));
}

const amounts = (...values: string[]): string =>
  `{"projects":[${values.map((value, index) => `{"id":"${index}","budget":{"amount":{"amount":${value},"currency":"COP"}}}`).join(',')}]}`;

describe('CSV for Excel in Spanish', () => {
  it('is UTF-8 with a byte order mark, semicolons, CR LF, and numbers that Excel takes for numbers', async () => {
    const files = textsOf(await filesOf(amounts('1500000.5', '-5.3', '7', '1.5e-7', '12345678901234567890.5')));
    expect(files['projects.csv']).toBe(
      '\ufeffid;budget/amount/amount;budget/amount/currency\r\n' +
        '0;1500000,5;COP\r\n1;-5,3;COP\r\n2;7;COP\r\n3;1,5e-7;COP\r\n4;12345678901234567890,5;COP\r\n',
    );
    expect(files['Meta.csv']).toContain('\r\n#numbers;decimal comma\r\n');
  });

  it('is not what other formats, or CSV for any program, are like', async () => {
    const [plain, named] = [await filesOf(amounts('1.5'), { csvFor: 'any' }), await filesOf(amounts('1.5'))];
    expect(textsOf(plain)['projects.csv']).toContain('\r\n0,1.5,COP\r\n');
    expect(textsOf(plain)['Meta.csv']).not.toContain('#numbers');
    expect(textsOf(named)['projects.csv']).toContain('\r\n0;1,5;COP\r\n');
    for (const format of ['json', 'xlsx', 'ods'] as const) {
      const jobs = createJobs();
      await read([file('a.json', amounts('1.5'))], {}, jobs);
      const { bytes } = await write(jobs, { ...forExcel, format });
      expect(bytes).toEqual((await write(jobs, { format })).bytes);
    }
  });

  for (const language of ['en', 'es'] as const) {
    for (const headers of ['paths', 'en', 'es'] as const) {
      it(`is our own example again (${language}, ${headers}), and there is nothing to say about it`, async () => {
        const document = example(language);
        const files = await filesOf(stringifyJson(document), { headers });
        const jobs = createJobs();
        const reading = await read([await zip('obras.zip', ...files)], {}, jobs);
        expect(parseJson(textOf(await write(jobs)))).toEqual(document);
        expect(reading.problems).toEqual([]);
        expect(reading.values).toBe(countValues(document));
      });
    }
  }

  it.each<[string, string]>([
    [
      'numbers of any length',
      amounts('12345678901234567890.5', '-1e400', '0.1', '1e21', '1.234', '1234.567', '-0.001'),
    ],
    [
      'text that looks like a number',
      '{"projects":[{"id":"1,5","title":"1.500,5","x":"2,5","y":2.5,"z":[1.5,"1,5"]}]}',
    ],
    ['numbers in additional fields', '{"projects":[{"id":"1","x":1.5},{"id":"2","x":-2.5},{"id":"3","x":"2,5"}]}'],
    ['text in number fields', amounts('"1,5"', '"1.5"', '"VERDADERO"', 'true', '1.5')],
    ['words in fields of yes and no', '{"projects":[{"id":"1","environment":{"inProtectedArea":"VERDADERO"}}]}'],
    [
      'lists, of one number too',
      '{"projects":[{"id":"1","locations":[{"id":"a","geometry":{"type":"Point","coordinates":[-57.6,-25.3]}},{"id":"b","geometry":{"coordinates":[1.5]}},{"id":"c","geometry":{"coordinates":[[10,20]]}},{"id":"d","geometry":{"coordinates":[[-5.5,10],[1,2.5]]}}]}]}',
    ],
    [
      'a number alone on its sheet',
      '{"projects":[{"budget":{"amount":{"amount":1.5}}},{"budget":{"amount":{"amount":2.25}}}]}',
    ],
    ['hostile keys', '{"projects":[{"id":"1","1,5":1.5,"2;5":2.5,"#numbers":3.5}]}'],
    ['numbers of the package', '{"version":"0.9","x":1.5,"y":"1,5","projects":[{"id":"1"}]}'],
  ])('gives back %s', async (_what, json) => {
    for (const headers of ['paths', 'es'] as const) {
      for (const protectFormulas of [true, false]) {
        const files = await filesOf(json, { headers, protectFormulas });
        const back = await documentOf([await zip('x.zip', ...files)]);
        expect(sameValue(back, parseJson(json)), stringifyJson(back)).toBe(true);
      }
    }
  });

  it('puts no apostrophe before a number below zero', async () => {
    const jobs = createJobs();
    await read([file('a.json', amounts('-5.3', '-1.5e-9'))], {}, jobs);
    expect((await write(jobs, forExcel)).problems).toEqual([]);
  });

  it('can be told to be read with repairs, and its numbers are as it says, if the person does not say otherwise', async () => {
    const json = amounts('1.234', '12.345', '2');
    const files = await filesOf(json);
    expect(await documentOf(files, { repairs: 'apply' })).toEqual(JSON.parse(json));
    const columns = [{ sheet: 'projects', header: 'budget/amount/amount', decimalMark: '.' as const }];
    const decided = await documentOf(files, { repairs: 'apply', decisions: { sheets: [], columns, cells: [] } });
    expect(decided).toEqual(JSON.parse(amounts('1234', '12345', '2')));
  });
});

describe('one of its files alone, and the bare layout', () => {
  it('is read by the evidence of its columns, as anyone’s', async () => {
    const json = amounts('1500000.5', '1.234', '-7');
    const bare = await filesOf(json, { extras: 'none' });
    const alone = (await filesOf(json)).filter(({ name }) => name === 'projects.csv');
    for (const files of [bare, alone]) {
      expect(await documentOf(files)).toEqual(JSON.parse(json));
      const { problems } = await read(files);
      expect(problems.map(({ code }) => code)).toEqual(['csv.delimiter', 'column.numbers_from_text']);
    }
  });

  it('leaves open what nothing in its column decides', async () => {
    const bare = await filesOf(amounts('1.234', '7'), { extras: 'none' });
    expect((await read(bare)).problems.map(({ code }) => code)).toContain('column.decimal_mark_unknown');
  });
});

describe('a file that Excel in Spanish opened and saved again', () => {
  /** Windows-1252, quotes only where a cell needs them between semicolons, rows of one length, VERDADERO. */
  function savedAgain({ name, bytes }: InputFile, change: (text: string) => string = (text) => text): InputFile {
    const text = change(textOf({ bytes }).replace('\ufeff', ''))
      .replace(/"((?:[^"]|"")*)"/g, (quoted: string, inner: string) => (/[;"\r\n]/.test(inner) ? quoted : inner))
      .replace(/(?<=^|;)true(?=;|\r)/gm, 'VERDADERO')
      .replace(/(?<=^|;)false(?=;|\r)/gm, 'FALSO');
    return { name, bytes: Uint8Array.from(text, (letter) => cp1252(letter)) };
  }

  function cp1252(letter: string): number {
    const code = letter.charCodeAt(0);
    const above = { '–': 0x96, '—': 0x97, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '…': 0x85, '€': 0x80 }[letter];
    if (above === undefined && code > 0xff) throw new Error(`Windows-1252 has no ${letter}`);
    return above ?? code;
  }

  it('is our own example again', async () => {
    const document = example('es');
    const files = await filesOf(stringifyJson(document), { headers: 'es' });
    const saved = files.map((each) => savedAgain(each));
    expect(saved.some(({ bytes }) => new TextDecoder('latin1').decode(bytes).includes(';VERDADERO'))).toBe(true);
    expect(await documentOf(saved)).toEqual(document);
    const { problems } = await read(saved);
    // Letters beyond ASCII were read by another encoding, which is to be told.
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['csv.encoding']));
  });

  const changed = async (from: string, to: string): Promise<InputFile[]> =>
    (await filesOf(amounts('123456789012', '1.5'))).map((each) => savedAgain(each, (text) => text.replace(from, to)));

  it('has the numbers that were typed with the signs of thousands', async () => {
    expect(await documentOf(await changed(';1,5;', ';1.500.000,50;'))).toEqual(
      JSON.parse(amounts('123456789012', '1500000.5')),
    );
  });

  it('keeps as text what is fifteen hundred here and one and a half there, and says so', async () => {
    const files = await changed(';1,5;', ';1.500;');
    expect(await documentOf(files)).toEqual(JSON.parse(amounts('123456789012', '"1.500"')));
    expect((await read(files)).problems).toMatchObject([{ code: 'cell.not_a_number', places: [{ value: '1.500' }] }]);
  });

  it('is told to have lost the digits that Excel leaves out', async () => {
    const { problems } = await read(await changed('123456789012', '1,23457E+11'));
    expect(problems).toMatchObject([
      { code: 'cell.shortened_number', places: [{ row: 1, column: 1, value: '1,23457E+11' }] },
      { code: 'csv.saved_again', params: { name: 'projects.csv' } },
    ]);
  });

  it('without its sheet about the file is read by evidence', async () => {
    const saved = (await filesOf(amounts('1500000.5', '1.234'))).map((each) => savedAgain(each));
    const files = saved.filter(({ name }) => name !== 'Meta.csv');
    expect(await documentOf(files)).toEqual(JSON.parse(amounts('1500000.5', '1.234')));
  });
});

describe('a mark that means nothing', () => {
  it.each(['decimal point', '', 'DECIMAL COMMA'])('leaves numbers as they are: %s', async (mark) => {
    const files = [
      file('Meta.csv', bytesOf(`#,hashComments\r\n#oc4ids-converter,1\r\n#numbers,${mark}\r\n`)),
      file('projects.csv', bytesOf('id,budget/amount/amount\r\n1,1.5\r\n2,"1,5"\r\n')),
    ];
    const expected: JsonValue = {
      projects: [
        { id: '1', budget: { amount: { amount: 1.5 } } },
        { id: '2', budget: { amount: { amount: '1,5' } } },
      ],
    };
    expect(await documentOf(files)).toEqual(expected);
  });
});
