import { resolve } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { expect } from 'vitest';
import { convert } from '../../scripts/bench/conversions.ts';
import { messagesIn } from '../../scripts/browser/words.ts';
import { compareJson } from '../../scripts/compare/json.ts';
import { parseJson } from '../../src/core/model/exact-json.ts';
import { dropFiles, exampleFile, savedFile } from './support.ts';

const es = messagesIn('es');

export const dist = resolve(import.meta.dirname, '../../dist');
export const singleFile = resolve(import.meta.dirname, '../../dist-single/oc4ids-converter.html');

/** What the app is for, in Spanish: a workbook becomes JSON, and JSON a workbook, and nothing is lost. */
export async function convertBothWays(page: Page): Promise<void> {
  const example = exampleFile('es');
  const original = parseJson(new TextDecoder().decode(example.bytes));

  await dropFiles(page, { name: 'obras.xlsx', bytes: await convert(example.bytes, example.name, 'xlsx') });
  await page.getByText(es.receipt.checked).waitFor();
  const json = await savedFile(page, () => page.getByRole('button', { name: es.download.json, exact: true }).click());
  expect(json.name).toBe('obras.json');
  expect(compareJson(original, parseJson(new TextDecoder().decode(json.bytes)))).toBeUndefined();

  await dropFiles(page, example);
  await page.getByText(`${example.name.replace('.json', '')}.xlsx ·`).waitFor();
  await page.getByText(es.receipt.checked).waitFor();
  const button = page.getByRole('button', { name: es.download.spreadsheet, exact: true });
  const workbook = await savedFile(page, () => button.click());
  expect(workbook.name).toBe('example-es.xlsx');
  const back = await convert(workbook.bytes, workbook.name, 'json');
  expect(compareJson(original, parseJson(new TextDecoder().decode(back)))).toBeUndefined();
}

/** Tries what the policy has to refuse. After a moment, for what the debugger itself evaluates is let through. */
export function tryToBreakOut(place: Page | Worker): Promise<{ fetched: string; evaluated: string }> {
  // One signature for both, which Playwright has not.
  return (place as Page).evaluate(async () => {
    await new Promise((done) => setTimeout(done, 50));
    const fetched = await fetch('http://127.0.0.1:9/').then(
      () => 'allowed',
      (error: Error) => error.name,
    );
    const evaluated = await new Promise<string>((done) => {
      setTimeout(() => {
        try {
          // oxlint-disable-next-line no-implied-eval -- it is to be refused
          done(String(new Function('return "allowed"')()));
        } catch (error) {
          done((error as Error).name);
        }
      }, 0);
    });
    return { fetched, evaluated };
  });
}

export const refused = { fetched: 'TypeError', evaluated: 'EvalError' };

/** The worker that reads people's files; it is there once a file has been dropped. */
export function convertWorker(page: Page): Worker {
  const [worker, ...more] = page.workers();
  if (!worker || more.length > 0) throw new Error('There should be one worker');
  return worker;
}

/** Removes from the list what Chromium says of a breach, as it should. */
export function forgiveBreaches(trouble: string[]): void {
  const rest = trouble.filter(
    (line) => !/Content Security Policy|Refused|connect-src|violat|127\.0\.0\.1:9/i.test(line),
  );
  trouble.splice(0, trouble.length, ...rest);
}
