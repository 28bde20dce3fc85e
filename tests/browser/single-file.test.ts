import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchChromium, openPage, type WatchedPage } from '../../scripts/browser/launch.ts';
import { messagesIn } from '../../scripts/browser/words.ts';
import { sha256 } from '../../scripts/build/files.ts';
import { convertBothWays, convertWorker, forgiveBreaches, refused, singleFile, tryToBreakOut } from './editions.ts';
import { dropFiles, exampleFile, savedFile } from './support.ts';

const es = messagesIn('es');

describe('the one file', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    browser = await launchChromium();
    folder = await mkdtemp(join(tmpdir(), 'one-file-'));
  });

  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  const openFromDisk = (file: string): Promise<WatchedPage> =>
    openPage(browser, `${pathToFileURL(file).href}?lang=es`, { acceptDownloads: true });

  it('is saved from the page under a name with its version and its checksum, and works from disk', async () => {
    const online = await openPage(browser, `${inject('address')}?lang=es`);
    const link = online.page.getByRole('link', { name: es.privacy.save });
    await link.focus();
    const { name, bytes } = await savedFile(online.page, () => online.page.keyboard.press('Enter'));
    expect(name).toMatch(/^oc4ids-converter-\d+\.\d+\.\d+-[0-9a-f]{8}\.html$/);
    const checksum = sha256(bytes);
    expect(name).toContain(`-${checksum.slice(0, 8)}.`);
    await online.page.getByText(es.footer.howToCheck).click();
    expect(await online.page.getByText(checksum).isVisible()).toBe(true);
    expect(online.trouble).toEqual([]);
    await online.close();

    const saved = join(folder, name);
    await writeFile(saved, bytes);
    const { page, trouble, requests, close } = await openFromDisk(saved);
    await convertBothWays(page);
    expect(trouble).toEqual([]);
    expect(requests.filter((url) => !/^(data|blob):/.test(url))).toEqual([page.url()]);
    await close();
  });

  it('offers nothing that it cannot have: no copy to save, no copy for later', async () => {
    const { page, trouble, close } = await openFromDisk(singleFile);
    await page.getByText(es.footer.howToCheck).click();
    await page.getByText("connect-src 'none'", { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: es.privacy.save }).count()).toBe(0);
    expect(await page.getByText(es.privacy.offlineReady).count()).toBe(0);
    expect(trouble).toEqual([]);
    await close();
  });

  it('takes options from its address, and shows the licences', async () => {
    const { page, trouble, close } = await openPage(
      browser,
      `${pathToFileURL(singleFile).href}?lang=es&to=ods&headers=paths`,
    );
    await page.getByText(es.footer.howToCheck).click();
    await page.getByText(es.privacy.licences.title).click();
    await page.getByText(/^react-dom .*: MIT$/).click();
    await page.locator('pre:visible', { hasText: 'Permission is hereby granted' }).waitFor();
    await dropFiles(page, exampleFile('es'));
    await page.getByText('example-es.ods ·').waitFor();
    expect(await page.getByRole('radio', { name: es.headerKinds.paths }).isChecked()).toBe(true);
    expect(trouble).toEqual([]);
    await close();
  });

  it('is under a policy that lets nothing out and runs nothing else, in the page and in the worker', async () => {
    const { page, trouble, close } = await openFromDisk(singleFile);
    await dropFiles(page, exampleFile('es'));
    await page.getByText(es.receipt.checked).waitFor();
    expect(await tryToBreakOut(page)).toEqual(refused);
    expect(await tryToBreakOut(convertWorker(page))).toEqual(refused);
    forgiveBreaches(trouble);
    expect(trouble).toEqual([]);
    await close();
  });

  it('has no more than 4 MB', async () => {
    expect((await stat(singleFile)).size).toBeLessThanOrEqual(4_000_000);
  });
});
