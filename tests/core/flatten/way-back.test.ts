import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flatten } from '../../../src/core/flatten/flatten.ts';
import { parseJson } from '../../../src/core/model/exact-json.ts';
import type { JsonValue } from '../../../src/core/model/json.ts';
import type { HeaderKind } from '../../../src/core/model/options.ts';
import { countValues } from '../../../src/core/model/values.ts';
import { oc4idsSchema } from '../../../src/core/schema/oc4ids.ts';
import { unflatten } from '../../../src/core/unflatten/unflatten.ts';

const schema = oc4idsSchema('0.9.5');

function thereAndBack(document: JsonValue, headers: HeaderKind, typedCells: boolean) {
  const flat = flatten(document, {
    schema,
    headers,
    columns: 'used',
    sheetNames: 'language',
    extras: 'write',
    typedCells,
    ...(typedCells && { cellLimit: 32_767 }),
  });
  return { flat, back: unflatten(flat.workbook, { schema, titles: true, metadata: { orientation: 'auto' } }) };
}

function example(language: 'en' | 'es'): JsonValue {
  const url = new URL(`../../../src/ui/examples/example-${language}.json`, import.meta.url);
  return parseJson(readFileSync(url, 'utf8'));
}

const odd: Record<string, string> = {
  'package data of every kind':
    '{"version":"0.9","uri":"u","extra":{"a":[{"b":1}],"n":5,"t":null},"projects":[{"id":"1"}]}',
  'a bare project': '{"id":"1","title":"t","parties":[{"id":"a","name":"n"}]}',
  'a list of projects': '[{"id":"1"},{"id":"2","title":"x"}]',
  'a package without a list': '{"version":"0.9","uri":"u"}',
  'projects given as an object': '{"version":"0.9","projects":{"id":"1"}}',
  'an empty list': '{"version":"0.9","projects":[]}',
  'items that are no objects': '{"projects":[null,{},"x",5,{"id":"1","parties":[null,{},"y",{"id":"p","name":"n"}]}]}',
  'objects without ids':
    '{"projects":[{"id":"1","benefits":[{"title":"a","beneficiaries":[{"description":"x"},{"description":"y"}]},{"title":"b","beneficiaries":[{"description":"z"}]}]}]}',
  'many objects without ids': JSON.stringify({
    projects: [
      {
        id: '1',
        benefits: [1, 2, 3].map((n) => ({
          title: `b${n}`,
          beneficiaries: Array.from({ length: 20 }, (_, i) => ({ description: `d${n}.${i}`, numberOfPeople: i })),
        })),
      },
    ],
  }),
  'projects without ids': JSON.stringify({
    projects: ['x', 'y'].map((title) => ({
      title,
      parties: Array.from({ length: 9 }, (_, i) => ({
        id: `p${i}`,
        name: `n${i}`,
        people: [{ id: 'a', name: `${title}${i}` }, { id: 'b' }],
      })),
    })),
  }),
  'repeated ids':
    '{"projects":[{"id":"1","title":"a","documents":[{"id":"d","title":"x"},{"id":"d","title":"y"}]},{"id":"1","title":"b","documents":[{"id":"d","title":"z"}]}]}',
  'ids that differ only in type':
    '{"projects":[{"id":"1","title":"a","parties":[{"id":1,"people":[{"id":"x"}]},{"id":"1","people":[{"id":"y"}]}]}]}',
  'empty values':
    '{"projects":[{"id":"1","title":"","description":null,"budget":{},"parties":[],"additionalClassifications":[{}],"sector":[],"period":{"startDate":null}}]}',
  'values of another type':
    '{"projects":[{"id":7,"title":5,"budget":"much","parties":"none","sector":"x","period":[1],"documents":{"id":"d"},"assetLifetime":{"durationInDays":"10"},"budget2":[1,"a",null]}]}',
  'text that looks like something else':
    '{"projects":[{"id":"007","title":"=1+1","description":"json:{}","purpose":"#REF!","type":"1e5","status":"  ","sector":["a;b","c"],"language":"WARNING: More than one value supplied"}]}',
  'numbers that a double cannot hold':
    '{"projects":[{"id":"1","budget":{"amount":{"amount":12345678901234567890.123,"currency":"X"}},"extra":0.10000000000000000555}]}',
  'additional fields':
    '{"projects":[{"id":"1","a":1,"b":"1","c":true,"d":{"e":[{"f":1,"g":[1,2]},{"f":2}]},"parties":[{"id":"p","h":false,"i":{"j":null}}]}]}',
  'hostile keys':
    '{"projects":[{"id":"1","a/b":1,"2016":"x","":"e","Title":"t","título":"tt","#row":"r","#":"h","__proto__":{"x":1},"constructor":"c","k[]":1,"x:y":2," s ":3,"q\\"q":4,"n\\nl":5,"\\u0000":6,"\\ud800":7,"\\\\u0041":8,"parties":9,"Parties":10,"ID":11,"toString":12}]}',
  'nested lists':
    '{"projects":[{"id":"1","locations":[{"id":"l","geometry":{"type":"Polygon","coordinates":[[[1,2],[3,4]]]}},{"id":"m","geometry":{"type":"Point","coordinates":[1.5,-2]}},{"id":"n","geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}]}]}',
  'long text': JSON.stringify({
    projects: [{ id: '1', title: `${'x'.repeat(31_999)}😀${'y'.repeat(40_000)}`, description: ['z'.repeat(33_000)] }],
  }),
};

describe('JSON to sheets and back', () => {
  for (const headers of ['paths', 'en', 'es'] as const) {
    for (const typedCells of [true, false]) {
      const kind = `${headers}, ${typedCells ? 'typed' : 'text'} cells`;
      for (const language of ['en', 'es'] as const) {
        it(`gives our own example back (${language}; ${kind})`, () => {
          const document = example(language);
          const { flat, back } = thereAndBack(document, headers, typedCells);
          expect(flat.problems.filter(({ code }) => code !== 'write.encoded')).toEqual([]);
          expect(back.problems).toEqual([]);
          expect(back.document).toEqual(document);
          expect(flat.receipt).toMatchObject({
            read: countValues(document),
            written: countValues(document),
            setAside: 0,
          });
          expect(back.receipt).toMatchObject({ written: countValues(document), setAside: 0, changed: 0 });
        });
      }
      for (const [name, json] of Object.entries(odd)) {
        it(`gives back ${name} (${kind})`, () => {
          const document = parseJson(json);
          const { flat, back } = thereAndBack(document, headers, typedCells);
          expect(back.document).toEqual(document);
          expect(flat.problems.filter((problem) => problem.severity !== 'note')).toEqual([]);
        });
      }
    }
  }
});
