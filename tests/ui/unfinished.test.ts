// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { createConversion } from '../../src/ui/state/conversion.ts';
import { firstChoices } from '../../src/ui/state/choices.ts';
import { noteUnfinished, unfinishedWork } from '../../src/ui/state/unfinished.ts';
import { FakeClient } from './fake-client.ts';

afterEach(() => sessionStorage.clear());

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

test('while a file is worked on, its size is noted for whoever comes after a page that was ended', async () => {
  const client = new FakeClient();
  const conversion = createConversion(client, firstChoices('en'));
  const stop = noteUnfinished(conversion);
  expect(unfinishedWork()).toBeUndefined();
  client.isHeld = true;
  conversion.open([{ name: 'a.csv', file: new Blob(['id,title']) }]);
  expect(unfinishedWork()).toBe(8);
  client.release();
  await settle();
  expect(unfinishedWork()).toBeUndefined();

  client.isHeld = true;
  conversion.open([{ name: 'b.csv', file: new Blob(['id']) }]);
  expect(unfinishedWork()).toBe(2);
  // Who leaves the page leaves nothing unfinished.
  dispatchEvent(new Event('pagehide'));
  expect(unfinishedWork()).toBeUndefined();
  stop();
});
