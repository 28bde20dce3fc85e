import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support.ts';

const dist = resolve(import.meta.dirname, '../../dist');

const html = (): string => readFileSync(resolve(dist, 'index.html'), 'utf8');

/** Bytes of the scripts and of all that they import at once, as they are sent. */
function gzipSize(addresses: readonly string[]): number {
  const files = addresses.map((address) => resolve(dist, address));
  const seen = new Set<string>();
  let bytes = 0;
  for (let file = files.pop(); file !== undefined; file = files.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = readFileSync(file);
    bytes += gzipSync(code).length;
    for (const [, address] of code.toString().matchAll(/(?:^|[;}\n])\s*import[^("']*["'](\.[^"']+)["']/g)) {
      files.push(resolve(dirname(file), address!));
    }
  }
  return bytes;
}

describe('opening the page', () => {
  const open = useBrowser();

  it('works from a sub-path, without an error and without a request to anywhere else', async () => {
    const { page, requests } = await open();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.every((url) => url.startsWith(inject('address')) || url.startsWith('data:'))).toBe(true);
  });

  it('forbids itself to send anything', async () => {
    const { page, trouble } = await open();
    const sent = await page.evaluate(async (address) => {
      const violation = new Promise<string>((done) => {
        document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));
      });
      const answer = await fetch(address).then(
        () => 'sent',
        () => 'refused',
      );
      return [answer, await violation];
    }, inject('address'));
    expect(sent).toEqual(['refused', 'connect-src']);
    // Chromium says so on the console, as it should.
    expect(trouble.every((line) => /Content Security Policy|Refused|connect-src|violat/i.test(line))).toBe(true);
    trouble.length = 0;
  });

  it('loads no more than 150 kB of scripts before it can be used', () => {
    const scripts = [...html().matchAll(/<script[^>]* src="([^"]*)"/g)].map((match) => match[1]!);
    expect(scripts.length).toBeGreaterThan(0);
    expect(gzipSize(scripts)).toBeLessThanOrEqual(150_000);
  });

  it('is built with relative addresses only', () => {
    const addresses = [...html().matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]!);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith('./'))).toEqual([]);
  });
});
