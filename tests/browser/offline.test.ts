import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchChromium, openPage, type WatchedPage } from '../../scripts/browser/launch.ts';
import { messagesIn } from '../../scripts/browser/words.ts';
import { integrity, listFiles } from '../../scripts/build/files.ts';
import { recommendedHeaders } from '../../scripts/build/policy.ts';
import { type ServeOptions, serveFolder, type StaticServer } from '../../scripts/lib/static-server.mjs';
import { convertBothWays, convertWorker, dist, forgiveBreaches, refused, tryToBreakOut } from './editions.ts';
import { dropFiles, exampleFile } from './support.ts';

const es = messagesIn('es');

describe('the app on a static host', () => {
  let browser: Browser;
  /** What the host serves: a copy of the build, which tests may change as a new version would. */
  let folder: string;
  let server: StaticServer;
  const open: WatchedPage[] = [];

  beforeAll(async () => {
    // A name that stands for this computer and is not one of those that browsers trust without https.
    browser = await launchChromium('--host-resolver-rules=MAP intranet.example 127.0.0.1');
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'host-'));
    await cp(dist, folder, { recursive: true });
    await serve();
  });
  afterEach(async () => {
    const pages = open.splice(0);
    for (const { close } of pages) await close();
    await server.close();
    await rm(folder, { recursive: true });
    // A page that is left, and a version that is given up, let go of what was still on its way to them.
    const trouble = pages.flatMap((page) => page.trouble).filter((line) => !line.endsWith('(net::ERR_ABORTED)'));
    expect(trouble).toEqual([]);
  });

  async function serve(options: ServeOptions = {}): Promise<void> {
    server = await serveFolder(folder, { path: '/some/sub-path/', ...options });
  }

  async function visit(address = server.address): Promise<WatchedPage> {
    const watched = await openPage(browser, `${address}?lang=es`);
    open.push(watched);
    return watched;
  }

  async function ready(page: Page): Promise<void> {
    await page.getByText(es.privacy.offlineReady).waitFor();
    // The page fetches ahead what it will need; none of that is to be cut off by what a test does next.
    await page.waitForLoadState('networkidle');
  }

  /** A new version on the host: the page says so in its checksum. */
  async function publish({ isWhole }: { isWhole: boolean }): Promise<string> {
    const [page, script] = [join(folder, 'index.html'), join(folder, 'service-worker.js')];
    const html = await readFile(page, 'utf8');
    const [, checksum] = /checksum&quot;:&quot;([0-9a-f]{64})/.exec(html)!;
    const newChecksum = 'f'.repeat(64);
    const newHtml = html.replace(checksum!, newChecksum);
    const code = (await readFile(script, 'utf8')).replaceAll(checksum!, newChecksum);
    await writeFile(page, newHtml);
    await writeFile(script, isWhole ? code.replace(integrity(html), integrity(newHtml)) : code);
    return newChecksum;
  }

  /** The checksum of the copy that is open. */
  async function checksumOf(page: Page): Promise<string> {
    return page.evaluate(() => {
      const told = document.querySelector<HTMLMetaElement>('meta[name=edition]')!.content;
      return (JSON.parse(told) as { checksum: string }).checksum;
    });
  }

  it('opens and converts with the server gone, and asks nobody for anything', async () => {
    const { page, requests } = await visit();
    await ready(page);
    await server.close();
    requests.length = 0;
    await page.reload();
    await page.getByRole('heading', { level: 1, name: es.start.title }).waitFor();
    await convertBothWays(page);
    await page.getByText(es.footer.howToCheck).click();
    await page.getByText(es.privacy.licences.title).click();
    await page.getByText(/^comlink .*: Apache-2.0$/).waitFor();
    expect(requests.filter((url) => !url.startsWith(server.address) && !/^(blob|data):/.test(url))).toEqual([]);
  });

  it('can be installed', async () => {
    const { page } = await visit();
    await ready(page);
    const session = await page.context().newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // Chromium installs nothing from a window that leaves no traces, as these are.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
    const { errors, manifest } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(manifest).toMatchObject({ startUrl: server.address, scope: server.address });
  });

  it('keeps everything that it may need, in no more than 1.5 MB as it is sent', async () => {
    const { page } = await visit();
    await ready(page);
    const kept = await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      return (await (await caches.open(name)).keys()).map(({ url }) => url);
    });
    const paths = kept.map((url) => url.slice(server.address.length) || 'index.html').sort();
    const notKept = ['checksums.txt', 'oc4ids-converter.html', 'service-worker.js'];
    expect(paths).toEqual(listFiles(dist).filter((path) => !notKept.includes(path)));
    const sizes = await Promise.all(paths.map(async (path) => gzipSync(await readFile(join(dist, path))).length));
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(1_500_000);
  });

  it('offers a newer version, and leaves an open file alone until somebody takes it', async () => {
    const { page } = await visit();
    await ready(page);
    const before = await checksumOf(page);
    await dropFiles(page, exampleFile('es'));
    await page.getByText(es.receipt.checked).waitFor();

    const published = await publish({ isWhole: true });
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await page.getByText(es.privacy.updateWithFile).waitFor();
    expect(await page.getByText(es.receipt.checked).isVisible()).toBe(true);
    expect(await checksumOf(page)).toBe(before);

    await page.getByRole('button', { name: es.privacy.openUpdate }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: es.start.title }).waitFor();
    await expect.poll(() => checksumOf(page)).toBe(published);
    await server.close();
    await page.reload();
    expect(await checksumOf(page)).toBe(published);
  });

  it('leaves the other windows alone when one of them takes the newer version', async () => {
    const { page } = await visit();
    await ready(page);
    const other = await page.context().newPage();
    await other.goto(`${server.address}?lang=es`);
    await dropFiles(other, exampleFile('es'));
    await other.getByText(es.receipt.checked).waitFor();
    await publish({ isWhole: true });
    await page.reload();
    await page.getByRole('button', { name: es.privacy.openUpdate }).click();
    await page.getByRole('button', { name: es.privacy.openUpdate }).waitFor({ state: 'detached' });
    expect(await other.getByText(es.receipt.checked).isVisible()).toBe(true);
    await convertBothWays(other);
  });

  it('keeps the version it has where the new one is not whole', async () => {
    const { page } = await visit();
    await ready(page);
    const before = await checksumOf(page);
    await publish({ isWhole: false });
    const fate = await page.evaluate(async () => {
      const registration = (await navigator.serviceWorker.getRegistration())!;
      await registration.update();
      const worker = registration.installing!;
      return new Promise((done) => {
        worker.addEventListener('statechange', () => done(worker.state));
      });
    });
    expect(fate).toBe('redundant');
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
    await page.reload();
    await ready(page);
    expect(await checksumOf(page)).toBe(before);
    expect(await page.getByText(es.privacy.update).count()).toBe(0);
  });

  it('forgets everything when it is told to', async () => {
    const { page } = await visit();
    await ready(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Español' }).click();
    const stored = () =>
      page.evaluate(async () => ({
        local: Object.keys(localStorage),
        caches: (await caches.keys()).length,
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }));
    expect(await stored()).toEqual({ local: ['oc4ids-converter.language'], caches: 1, workers: 1 });
    await page.getByText(es.footer.howToCheck).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: es.privacy.stored.forget }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(es.privacy.stored.forgotten).waitFor();
    expect(await stored()).toEqual({ local: [], caches: 0, workers: 0 });
    await convertBothWays(page);
  });

  it('takes a file that another app shares with it', async () => {
    const { page } = await visit();
    await ready(page);
    const other = await page.context().newPage();
    await other.setContent(
      `<form method="post" enctype="multipart/form-data" action="${server.address}share"><input type="file" name="files"><button>Share</button></form>`,
    );
    const { name, bytes } = exampleFile('es');
    await other.setInputFiles('input', { name, mimeType: 'application/json', buffer: Buffer.from(bytes) });
    await other.getByRole('button', { name: 'Share' }).click();
    await other.waitForURL(server.address);
    await other.getByText(`${name.replace('.json', '.xlsx')} ·`).waitFor();
  });

  it('works whole on an intranet without https, while it is connected', async () => {
    const { port } = new URL(server.address);
    const { page } = await visit(server.address.replace(`127.0.0.1:${port}`, `intranet.example:${port}`));
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await convertBothWays(page);
    expect(await page.getByText(es.privacy.offlineReady).count()).toBe(0);
    await page.getByText(es.footer.howToCheck).click();
    await page.getByRole('button', { name: es.privacy.stored.forget }).click();
    await page.getByText(es.privacy.stored.forgotten).waitFor();
  });

  it('works with the headers that we recommend', async () => {
    await server.close();
    await serve({ headers: recommendedHeaders });
    const { page } = await visit();
    await ready(page);
    await convertBothWays(page);
  });

  it('is under a policy that lets nothing out and runs nothing else, in the page and in the worker', async () => {
    const { page, trouble } = await visit();
    await ready(page);
    await dropFiles(page, exampleFile('es'));
    await page.getByText(es.receipt.checked).waitFor();
    expect(await tryToBreakOut(page)).toEqual(refused);
    expect(await tryToBreakOut(convertWorker(page))).toEqual(refused);
    forgiveBreaches(trouble);
  });

  it('opens as a link sets it up, and ignores what it does not know', async () => {
    const watched = await openPage(
      browser,
      `${server.address}?lang=es&to=ODS&headers=en&columns=some&version=9&data=x&%%`,
    );
    open.push(watched);
    const { page } = watched;
    await dropFiles(page, exampleFile('es'));
    await page.getByText('example-es.ods ·').waitFor();
    const headers = page.getByRole('group', { name: es.download.headers });
    expect(await headers.getByRole('radio', { name: 'English' }).isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: es.download.columnChoices.used }).isChecked()).toBe(true);
  });
});
