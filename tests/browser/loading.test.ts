import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support.ts';

const dist = resolve(import.meta.dirname, '../../dist');

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

  it('loads no more than 150 kB of scripts before the first file', async () => {
    const { page, requests } = await open();
    await page.getByRole('heading', { level: 1 }).waitFor();
    const scripts = [...new Set(requests)].map((url) => new URL(url).pathname).filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    const files = scripts.map((path) => resolve(dist, `.${path.slice('/some/where'.length)}`));
    const bytes = files.map((file) => gzipSync(readFileSync(file)).length).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThanOrEqual(150_000);
  });

  it('is built with relative addresses only', () => {
    const html = readFileSync(resolve(dist, 'index.html'), 'utf8');
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]!);
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.filter((address) => !address.startsWith('./'))).toEqual([]);
    expect(readdirSync(dist)).toContain('index.html');
  });
});
