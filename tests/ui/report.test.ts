// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { problem, type ProblemCode, type ProblemParams } from '../../src/core/model/problem.ts';
import { withoutValues } from '../../src/ui/components/ReviewFiles/report-words.ts';
import { file } from '../jobs/support.ts';
import { reportOf } from '../report.ts';
import { sampleParams } from './sample-problems.ts';

const hostile = `"'></p><script>alert(1)</script><img src=x onerror=alert(2)>&lt;`;

describe('a report', () => {
  it('has nothing in it that runs or loads, whatever the data, its keys and its file are called', async () => {
    const project = {
      id: hostile,
      status: hostile,
      [hostile]: hostile,
      [`a/${hostile}`]: { [hostile]: [hostile] },
      parties: [{ [hostile]: hostile }, null],
      period: { startDate: hostile, endDate: hostile },
    };
    const data = { publisher: { name: hostile }, license: hostile, publishedDate: hostile, version: hostile };
    const text = await reportOf(file(`${hostile}.json`, JSON.stringify({ ...data, projects: [project] })), true);
    const page = new DOMParser().parseFromString(text, 'text/html');
    const names = new Set([...page.body.querySelectorAll('*')].map(({ localName }) => localName));
    const known =
      'input nav label main h1 h2 h3 p dl div dt dd section ul li code q span table thead tbody tr th td i wbr'.split(
        ' ',
      );
    expect([...names].filter((name) => !known.includes(name))).toEqual([]);
    const attributes = new Set(
      [...page.querySelectorAll('*')].flatMap((element) => element.getAttributeNames().map((name) => name)),
    );
    const harmless =
      'lang charset name content http-equiv class type id aria-label checked for scope style aria-hidden'.split(' ');
    expect([...attributes].filter((name) => !harmless.includes(name))).toEqual([]);
    for (const element of page.querySelectorAll('[style]'))
      expect(element.getAttribute('style')).toMatch(/^(?:--level:\d+|width:\d+%)$/);
    expect(page.querySelectorAll('style')).toHaveLength(1);
    // It is all there, as text.
    expect(page.body.textContent.split(hostile).length).toBeGreaterThan(10);
    expect(page.title).toContain(hostile);
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'");
  });

  it('is in both languages, each with its own words, and switches without a script', async () => {
    const text = await reportOf(file('a.json', JSON.stringify({ projects: [{ id: 'p1', status: 'x' }] })), false);
    const page = new DOMParser().parseFromString(text, 'text/html');
    expect([...page.querySelectorAll('h1')].map((each) => [each.lang, each.textContent])).toEqual([
      ['es', 'Sus datos frente a OC4IDS 0.9.5'],
      ['en', 'How the data stands against OC4IDS 0.9.5'],
    ]);
    expect(page.querySelector<HTMLInputElement>('input[checked]')?.id).toBe('es');
    expect([...page.querySelectorAll('label')].map(({ htmlFor }) => htmlFor)).toEqual(['es', 'en']);
    const row = [...page.querySelectorAll('tbody tr')].find(
      (each) => each.querySelector('code')?.textContent === 'status',
    );
    expect([...row!.querySelectorAll('th span')].map(({ textContent }) => textContent)).toEqual(['Estado', 'Status']);
  });
});

/** Facts that a report without values may have; a new one is to be thought about. */
describe('facts without values', () => {
  const hidden = new Set(['value', 'start', 'end', 'examples', 'descendants', 'country']);
  const kinds = Object.entries(sampleParams).filter(([code]) => code.startsWith('review.'));

  it.each(kinds)('of %s', (code, samples) => {
    for (const params of samples as readonly ProblemParams[ProblemCode][]) {
      const made = withoutValues(problem(code as ProblemCode, 'error', params));
      for (const [name, fact] of Object.entries(params)) {
        const kept = (made.params as Record<string, unknown>)[name];
        expect(kept, name).toEqual(hidden.has(name) ? (Array.isArray(fact) ? [] : '…') : fact);
      }
    }
  });
});
