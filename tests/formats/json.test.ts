import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseJson } from '../../src/core/model/exact-json.ts';
import { ExactNumber } from '../../src/core/model/json.ts';
import type { JsonValue } from '../../src/core/model/json.ts';
import { countValues } from '../../src/core/model/values.ts';
import { readJson } from '../../src/formats/read-json.ts';
import { writeJson } from '../../src/formats/write-json.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => readJson(bytesOf(text), 'x.json');
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('a JSON file', () => {
  it('is read with what its lines are indented by', async () => {
    expect(await read('{\n\t"a": [1]\n}')).toEqual({
      value: { value: { a: [1] }, values: 1, indent: '\t' },
      problems: [],
    });
    expect(await read('[\r\n  1\r\n]')).toEqual({ value: { value: [1], values: 1, indent: '  ' }, problems: [] });
    expect(await read('{"a":"\\n  "}\n')).toEqual({
      value: { value: { a: '\n  ' }, values: 1, indent: '' },
      problems: [],
    });
    expect(await read('{\n"a": 1}')).toEqual({ value: { value: { a: 1 }, values: 1 }, problems: [] });
  });

  it('may have a byte order mark, or be UTF-16', async () => {
    const text = '{"título":"año"}';
    const codes = Uint16Array.from({ length: text.length + 1 }, (_, index) => `\uFEFF${text}`.charCodeAt(index));
    const expected = { value: { value: { título: 'año' }, values: 1, indent: '' }, problems: [] };
    expect(await read(`\uFEFF${text}`)).toEqual(expected);
    expect(await readJson(new Uint8Array(codes.buffer), 'x.json')).toEqual(expected);
  });

  it('that is not UTF-8 is read as Windows-1252, with a warning', async () => {
    const result = await readJson(
      Uint8Array.from('["año"]', (letter) => letter.charCodeAt(0)),
      'x.json',
    );
    expect(result).toMatchObject({
      value: { value: ['año'], values: 1 },
      problems: [{ code: 'json.encoding', severity: 'warning' }],
    });
  });

  it('keeps `__proto__` as a key of its own', async () => {
    for (const text of ['{"__proto__":{"a":1}}', '{"__proto__":{"a":12345678901234567890}}']) {
      const value = (await read(text)).value?.value as Record<string, JsonValue>;
      expect(Object.keys(value)).toEqual(['__proto__']);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect(({} as Record<string, unknown>).a).toBeUndefined();
    }
  });
});

describe('several documents in one text', () => {
  const documents = async (text: string): Promise<unknown> => {
    const { value } = await read(text);
    return [{ value: value?.value }, ...(value?.following ?? [])];
  };

  it.each([
    ['a line each', '{"a":1}\n{"b":"}{\\""}\r\n\n[2]\n', [2, 4]],
    ['one behind the other', '{"a":1}{"b":"}{\\""}[2]', [1, 1]],
    ['laid out', '{\n "a": 1\n}\n{\n "b": "}{\\""\n}\n[\n2]', [4, 7]],
    ['with record separators', '\u001e{"a":1}\n\u001e{"b":"}{\\""}\n\u001e[2]\n', [2, 3]],
  ])('are read one by one: %s', async (_what, text, [second, third]) => {
    expect(await documents(text)).toEqual([
      { value: { a: 1 } },
      { value: { b: '}{"' }, line: second },
      { value: [2], line: third },
    ]);
    const { value, problems } = await read(text);
    expect(value?.values).toBe(3);
    expect(problems).toMatchObject([{ code: 'json.several', params: { documents: 3 } }]);
  });

  it('have slips where they have them', async () => {
    expect((await read('{"a":1}\n{"b":}\n')).problems).toMatchObject([
      { code: 'json.syntax', places: [{ line: 2, character: 6 }] },
    ]);
    expect((await read('{"a":1}\n{"b":1,"b":2}\n')).problems).toMatchObject([
      { code: 'json.several' },
      { code: 'json.duplicate_key', places: [{ line: 2, character: 8 }] },
    ]);
    expect((await read('{"a":1}\nx')).problems).toMatchObject([{ code: 'json.syntax', places: [{ line: 2 }] }]);
    expect((await read(`{"a":1}\n${'['.repeat(600)}${']'.repeat(600)}`)).problems.map(({ code }) => code)).toContain(
      'json.too_deep',
    );
  });
});

describe('what is not JSON', () => {
  it.each([
    ['a comma too many', '{\n  "a": 1,\n}', 3, 1, '}'],
    ['a comma too many in a list', '[1,\n 2,]', 2, 4, ']'],
    ['a file cut short', '{\n  "a": [1, 2', 2, 13, ''],
    ['a file cut short in a string', '{\n  "a": "xy', 2, 8, '"xy'],
    ['single quotes', "{\n  'a': 1\n}", 2, 3, "'a'"],
    ['a key without quotes', '{ "a": 1, b: 2 }', 1, 11, 'b'],
    ['a comment', '[\n // no\n 1]', 2, 2, '// no'],
    ['NaN', '{"a":\n NaN}', 2, 2, 'NaN'],
    ['a comma too few', '[1 2]', 1, 4, '2'],
    ['text after the end', '{}\nx', 2, 1, 'x'],
    ['nothing', '', 1, 1, ''],
    ['a leading zero', '[01]', 1, 3, '1'],
    ['a line end in a string', '["a\nb"]', 1, 2, '"a'],
    ['an escape that does not exist', '[\n"a\\qb"]', 2, 1, '"a\\qb"'],
    ['another kind of line end', '[1,\r\n2,\r\n]', 3, 1, ']'],
  ])('is refused with line and character: %s', async (_what, text, line, character, found) => {
    const result = await read(text);
    expect(result.value).toBeUndefined();
    expect(result.problems).toMatchObject([
      { code: 'json.syntax', severity: 'error', params: { found }, places: [{ file: 'x.json', line, character }] },
    ]);
  });

  it.each(['[', '{"a":', '[{"a":'])('is refused when it is too deep: %s', async (unit) => {
    expect((await read(unit.repeat(1_000_000))).problems).toMatchObject([
      { code: 'json.too_deep', params: { limit: 500 } },
    ]);
  });

  it('is no deeper than it says', async () => {
    expect((await read(`${'['.repeat(500)}${']'.repeat(500)}`)).problems).toEqual([]);
    expect((await read(`["${'['.repeat(5000)}\\"", "\\\\"]`)).problems).toEqual([]);
  });

  it('never throws, whatever the text', async () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '1',
      '-',
      'e',
      '.',
      '\\',
      'null',
      ' ',
      '\n',
      '"a":',
      '9999999999999999999',
    );
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (hostile) => {
        const result = await read(hostile);
        let isJson = true;
        try {
          JSON.parse(hostile);
        } catch {
          // Or several documents, of which there is more than one.
          isJson = result.value?.following !== undefined && result.value.following.length > 0;
        }
        expect(result.value !== undefined).toBe(isJson);
        expect(result.problems.some((problem) => problem.severity === 'error')).toBe(!isJson);
      }),
      { numRuns: 500 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (bytes) => void (await readJson(bytes, 'x'))),
    );
  });
});

describe('keys that stand twice', () => {
  it('are warned about, with the place; the last counts', async () => {
    const result = await read('[{"a": 1, "b": {"a": 2},\n "a": 3}, {"a": 4}, {"a": 5, "a": 6}]');
    expect(result.value?.value).toEqual([{ a: 3, b: { a: 2 } }, { a: 4 }, { a: 6 }]);
    expect(result.problems).toMatchObject([
      {
        code: 'json.duplicate_key',
        severity: 'warning',
        params: { key: 'a' },
        places: [
          { line: 2, character: 2 },
          { line: 2, character: 30 },
        ],
      },
    ]);
  });

  it('are found however the colons are set, and whatever strings hold', async () => {
    const twice = [
      '{"a":1,"a":2}',
      '{"a" :1,"a"\n:2}',
      '{"a":"\\":","b" :1,"b":2}',
      '{"x":":::","a":1,"a":"\\":\\":"}',
    ];
    for (const text of twice) {
      expect((await read(text)).problems.map(({ code }) => code)).toEqual(['json.duplicate_key']);
    }
    const once = ['{"a" : 1, "b"\t:{"a":2}}', '{"a":"b\\":","c":" :"}', '[":", "\\":", {"":1}]'];
    for (const text of once) expect((await read(text)).problems).toEqual([]);
  });

  it('are found beside exact numbers, and not where there are none', async () => {
    expect((await read('{"a": 12345678901234567890, "a": "x:y"}')).problems).toHaveLength(1);
    expect((await read('{"a:b": "x:\\"y\\":", "exact": 12345678901234567890}')).problems).toEqual([]);
  });
});

describe('numbers', () => {
  it.each([
    '12345678901234567890',
    '0.1000000000000000055511151231257827',
    '1e400',
    '-1e-400',
    '9007199254740993',
    '123456789012345678e-1',
  ])('that a double cannot hold stay as they are: %s', async (text) => {
    expect(await read(`{"a":[${text}]}`)).toEqual({
      value: { value: { a: [new ExactNumber(text)] }, values: 1, indent: '' },
      problems: [],
    });
    expect(textOf(writeJson((await read(`[${text}]`)).value?.value ?? null, 0))).toBe(`[${text}]\n`);
  });

  it.each([
    '1.0',
    '1e2',
    '0.10',
    '-0',
    '9007199254740992',
    '0.1000000000000000000000',
    '100000000000000000000',
    '1E-7',
    '-74.07208999999997',
  ])('that a double can hold are doubles, however spelled: %s', async (text) => {
    expect((await read(`[${text}]`)).value?.value).toEqual([Number(text)]);
  });

  it('are told apart wherever they stand in the text', async () => {
    const digits = fc.stringMatching(/^-?(0|[1-9]\d{0,22})(\.\d{1,20})?([eE][+-]?\d{1,3})?$/);
    const item = fc.oneof(
      digits,
      fc.string().map((text) => JSON.stringify(text)),
      digits.map((text) => JSON.stringify(text)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(item), fc.constantFrom(',', ', ', ' ,\n  '), async (items, comma) => {
        const text = `[${items.join(comma)}]`;
        expect((await read(text)).value?.value).toEqual(parseJson(text));
      }),
    );
  });

  it('in strings are strings', async () => {
    expect((await read('["12345678901234567890", "\\"12345678901234567890"]')).value?.value).toEqual([
      '12345678901234567890',
      '"12345678901234567890',
    ]);
  });
});

describe('writing', () => {
  it('indents by two spaces and ends with a line feed', () => {
    expect(textOf(writeJson({ a: [1, 'ñ'], b: {} }))).toBe('{\n  "a": [\n    1,\n    "ñ"\n  ],\n  "b": {}\n}\n');
    expect(textOf(writeJson({ a: [new ExactNumber('1e400')], b: [] }))).toBe(
      '{\n  "a": [\n    1e400\n  ],\n  "b": []\n}\n',
    );
  });

  it('escapes lone surrogates', () => {
    expect(textOf(writeJson(['\uD800', new ExactNumber('1e400')], 0))).toBe('["\\ud800",1e400]\n');
    expect(textOf(writeJson(['\uDC00x'], 0))).toBe('["\\udc00x"]\n');
  });

  it('comes back exactly', async () => {
    const exact = fc.constantFrom('12345678901234567890', '1e999').map((text) => new ExactNumber(text));
    const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<JsonValue>,
        fc.string({ unit: 'binary' }),
        exact,
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }) as fc.Arbitrary<JsonValue>,
      ),
    }));
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom(0, 2), async (original, indent) => {
        const bytes = writeJson(original, indent);
        expect(writeJson((await readJson(bytes, 'x')).value?.value ?? null, indent)).toEqual(bytes);
      }),
    );
  });
});

it('counts the values of a JSON file as the receipt does', async () => {
  for (const text of [
    '[]',
    '{}',
    'null',
    '[[], {}, null, "", 0, {"a": [1, {"b": {}}]}]',
    '[12345678901234567890, {"a": 1}]',
  ]) {
    const { value } = await read(text);
    expect(value?.values).toBe(countValues(value!.value));
  }
});
