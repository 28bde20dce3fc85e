// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { saveBytes } from '../../src/ui/files/save-file.ts';

function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(new Uint8Array(reader.result as ArrayBuffer)));
    reader.readAsArrayBuffer(blob);
  });
}

test.each([0, 10, 2 ** 20, 2_500_000])('a file of %i bytes is saved as it is', async (length) => {
  const saved: Blob[] = [];
  URL.createObjectURL = (blob) => `blob:${saved.push(blob as Blob)}`;
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  const bytes = Uint8Array.from({ length }, (_, at) => at % 251);
  await saveBytes({ bytes, mime: 'text/csv', name: 'obras.csv' });
  expect(names).toEqual(['obras.csv']);
  expect(saved.map(({ type }) => type)).toEqual(['text/csv']);
  expect(Buffer.compare(await bytesOf(saved[0]!), bytes)).toBe(0);
});
