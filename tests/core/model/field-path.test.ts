import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anyItem,
  itemIndex,
  pathToHeader,
  quoteKey,
  samePath,
  splitHeader,
  type Step,
} from '../../../src/core/model/field-path.ts';
import { schemaFromJsonSchema } from '../../../src/core/schema/from-json-schema.ts';
import { mapHeader } from '../../../src/core/headers/map-header.ts';

function texts(header: string, separator: '/' | ':' = '/'): string[] {
  return splitHeader(header, separator).map(({ text, quoted }) => (quoted ? `<${text}>` : text));
}

describe('splitting a header', () => {
  it.each<[string, string[]]>([
    ['a', ['a']],
    ['a/0/b', ['a', '0', 'b']],
    ['', ['']],
    ['/', ['', '']],
    ['a//b', ['a', '', 'b']],
    ['"a/b"/c', ['<a/b>', 'c']],
    ['a/"2016"', ['a', '<2016>']],
    ['"say ""hi"""/x', ['<say "hi">', 'x']],
    ['""', ['<>']],
    ['"a"b/c', ['"a"b', 'c']],
    ['a"b/c"', ['a"b', 'c"']],
    ['"open/c', ['"open', 'c']],
    ['"\\u000a"', ['<\n>']],
    ['\\u000a', ['\\u000a']],
  ])('gives the segments of %j', (header, segments) => {
    expect(texts(header)).toEqual(segments);
  });

  it('is not harmed by a text of nothing but quotes', () => {
    expect(splitHeader('"'.repeat(9_000_000), '/')).toHaveLength(1);
  });

  it('takes one of more levels than a JSON may have for a single key', () => {
    const deep = 'a/'.repeat(500);
    expect(texts(`${deep}b`)).toEqual([`<${deep}b>`]);
    expect(texts(deep.slice(0, -1))).toHaveLength(500);
  });

  it('splits titles at colons, and not at slashes', () => {
    expect(texts('Parties:Name/Title:"a:b"', ':')).toEqual(['Parties', 'Name/Title', '<a:b>']);
  });
});

describe('the index in a segment', () => {
  it('is a bare integer, with or without a sign and spaces', () => {
    const indexes = ['0', '12', '+1', '-1', ' 3 '].map((text) => itemIndex({ text, quoted: false }));
    expect(indexes).toEqual([0, 12, 1, -1, 3]);
  });

  it('is never seen in quotes, or in other text', () => {
    expect(itemIndex({ text: '0', quoted: true })).toBeUndefined();
    for (const text of ['', '1a', '1.0', 'a']) expect(itemIndex({ text, quoted: false })).toBeUndefined();
  });
});

describe('the header of a path', () => {
  it('has indexes where the path has them, and leaves out those that the schema knows', () => {
    expect(pathToHeader([{ key: 'parties', item: 0 }, { key: 'people', item: anyItem }, { key: 'name' }])).toBe(
      'parties/0/people/name',
    );
  });

  it.each([
    'a/b',
    'a:b',
    '2016',
    '-1',
    '',
    '#x',
    '#',
    'a[',
    'a]',
    ' a',
    'a ',
    '"',
    'a"b',
    '\n',
    '\u0000',
    '\ud800',
    '\\u0041',
  ])('has the key %j in quotes', (key) => {
    expect(pathToHeader([{ key }])).toBe(quoteKey(key));
    expect(splitHeader(quoteKey(key), '/')).toEqual([{ text: key, quoted: true }]);
  });

  it.each(['a', 'a b', 'ñ', '__proto__', 'a#', '[a', '1a', 'a\\b'])('has the key %j as it is', (key) => {
    expect(pathToHeader([{ key }])).toBe(key);
  });

  it('has all keys in quotes from a given step', () => {
    expect(pathToHeader([{ key: 'a' }, { key: 'b', item: 0 }, { key: 'c' }], 1)).toBe('a/"b"/0/"c"');
  });

  it('is read back as the same path, whatever the keys (rule 21)', () => {
    const pieces = [
      'a',
      '0',
      '7',
      '/',
      ':',
      '"',
      '#',
      '[',
      ']',
      ' ',
      '-',
      '+',
      '\\',
      'u0041',
      '\n',
      '\u0000',
      '\ud800',
      '\udc00',
      'ñ',
      '😀',
    ];
    const { item: root } = schemaFromJsonSchema({ type: 'object' }, { name: 'free', listKey: 'items' });
    const step = fc
      .tuple(fc.array(fc.constantFrom(...pieces), { maxLength: 4 }), fc.option(fc.nat(20), { nil: undefined }))
      .map(([parts, item]): Step => ({ key: parts.join(''), ...(item !== undefined && { item }) }));
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (path) => {
        expect(mapHeader(pathToHeader(path), root, false).path).toEqual(path);
        expect(mapHeader(pathToHeader(path, 0), root, true).path).toEqual(path);
      }),
    );
  });
});

describe('the same path', () => {
  it('has the same keys and the same indexes', () => {
    expect(samePath([{ key: 'a', item: 0 }], [{ key: 'a', item: 0 }])).toBe(true);
    expect(samePath([{ key: 'a', item: 0 }], [{ key: 'a', item: 1 }])).toBe(false);
    expect(samePath([{ key: 'a' }], [{ key: 'a', item: 0 }])).toBe(false);
    expect(samePath([{ key: 'a' }], [{ key: 'a' }, { key: 'b' }])).toBe(false);
  });
});
