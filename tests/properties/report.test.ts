import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject, type JsonValue } from '../../src/core/model/json.ts';
import { oc4idsSchema } from '../../src/core/schema/oc4ids.ts';
import { file } from '../jobs/support.ts';
import { manyMistakes } from '../many-mistakes.ts';
import { reportOf } from '../report.ts';
import { documents } from './arbitraries.ts';

/** Text and numbers of the data that can be told from all else in a report. */
const secret = /zq\d|7131\d|07:13:13|2031|1931/;
const texts: readonly ((number: number) => string)[] = [
  (number) => `zq${number}`,
  (number) => `http://zq${number} .example`,
  () => '2031-07-13T07:13:13Z',
  () => '1931-07-13T07:13:13Z',
  (number) => `2024-04-05zq${number}`,
  (number) => ` zq${number}\n`,
];

/** The same document with another value in each of its places; keys stay, since they are headers. */
function withSecrets(value: JsonValue, counter = { next: 0 }): JsonValue {
  if (Array.isArray(value)) return value.map((each) => withSecrets(each, counter));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withSecrets(each, counter)]));
  const number = counter.next++;
  if (typeof value === 'string') return texts[number % texts.length]!(number);
  return value === null || typeof value === 'boolean' ? value : 713_100 + number;
}

describe('a report without values', () => {
  it('holds no value of any document, in any of its words', async () => {
    await fc.assert(
      fc.asyncProperty(documents(oc4idsSchema('0.9.5')), async (document) => {
        const text = JSON.stringify(withSecrets(document));
        fc.pre(!secret.test(JSON.stringify(document)));
        expect(secret.exec(await reportOf(file('a.json', text), false))?.[0]).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  it.each([false, true])('but where they are wanted: %s', async (withValues) => {
    const mistakes = { ...manyMistakes(), extra: { inner: ['own'] }, period: { startDate: 'x', endDate: 'y' } };
    const package_ = { publisher: { name: 'me' }, license: 'mine', publishedDate: 'then', projects: [mistakes] };
    for (const shift of [0, 1, 2, 3]) {
      const text = JSON.stringify(withSecrets(package_, { next: shift }));
      expect(secret.test(await reportOf(file('a.json', text), withValues))).toBe(withValues);
    }
  });
});
