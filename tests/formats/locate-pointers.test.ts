import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPointer } from '../../src/core/model/pointer.ts';
import { locatePointers } from '../../src/formats/locate-pointers.ts';

function places(text: string, ...pointers: string[]): string[] {
  const found = locatePointers(text, pointers);
  return pointers.map((pointer) => {
    const place = found.get(pointer);
    return place ? `${place.line}:${place.character}` : 'none';
  });
}

describe('where a value stands in a JSON text', () => {
  const text =
    '{\n  "projects": [\n    {"id": "a,]}\\"", "n": -1.5e3},\n    {"id" : {}, "list": [ [], [1, 2] ], "a/b~": null}\r\n  ],\n  "":true\n}\n';

  it('is line and character, counted from 1', () => {
    expect(places(text, '', '/projects', '/projects/0', '/projects/0/id', '/projects/0/n', '/projects/1')).toEqual([
      '1:1',
      '2:15',
      '3:5',
      '3:12',
      '3:27',
      '4:5',
    ]);
    expect(
      places(text, '/projects/1/id', '/projects/1/list/0', '/projects/1/list/1/1', '/projects/1/a~1b~0', '/'),
    ).toEqual(['4:13', '4:27', '4:35', '4:49', '6:6']);
  });

  it('is none where there is no such value', () => {
    expect(places(text, '/x', '/projects/2', '/projects/0/id/x', '/projects/-')).toEqual([
      'none',
      'none',
      'none',
      'none',
    ]);
  });

  it('is that of the last of members with one key', () => {
    expect(places('{"a":1,\n"\\u0061":2}', '/a')).toEqual(['2:10']);
  });

  it('is where the value itself can be read, in any document', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 1, '\t'), (value, indent) => {
        const json = JSON.stringify(value, null, indent);
        const lines = json.split('\n');
        const all: [pointer: string, value: unknown][] = [];
        const visit = (each: unknown, steps: string[]): void => {
          all.push([formatPointer(steps), each]);
          if (typeof each === 'object' && each !== null)
            for (const [key, inner] of Object.entries(each)) visit(inner, [...steps, key]);
        };
        visit(value, []);
        const found = locatePointers(
          json,
          all.map(([pointer]) => pointer),
        );
        for (const [pointer, each] of all) {
          const { line, character } = found.get(pointer)!;
          const rest = [lines[line - 1]!.slice(character - 1), ...lines.slice(line)].join('\n');
          expect(rest.startsWith(JSON.stringify(each, null, indent).split('\n')[0]!)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
