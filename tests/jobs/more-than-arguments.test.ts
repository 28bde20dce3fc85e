import { expect, it } from 'vitest';
import { createJobs } from '../../src/jobs/jobs.ts';
import { csv, documentOf } from './support.ts';

/** More than a function can be called with. */
const many = 130_000;

const read = (text: string) =>
  createJobs().read([{ name: 'a.json', bytes: new TextEncoder().encode(text) }], { version: '0.9.5' }, () => {});

it('a file of JSON Lines may have any number of projects, and all with one id', async () => {
  const result = await read('{"id":"1"}\n'.repeat(many));
  expect(result.ok && result.reading.projects).toBe(many);
  expect(result.ok && result.reading.problems.map(({ code, places }) => [code, places.length])).toContainEqual(['json.repeated_project', many]);
}); // prettier-ignore

it('any number of keys may be there twice', async () => {
  const keys = Array.from({ length: many }, (_, index) => `"k${index}":1`).join();
  const result = await read(`{"projects":[{"id":"1",${keys},${keys}}]}`);
  expect(result.ok && result.reading.problems.filter(({ code }) => code === 'json.duplicate_key').length).toBe(many);
});

it('a header of any number of levels is read, and its value kept', async () => {
  const header = 'a/'.repeat(20_000) + 'b';
  const document = await documentOf([csv('deep.csv', ['id', header], ['1', 'x'])]);
  expect(document).toEqual({ projects: [{ id: '1', [header]: 'x' }] });
});
