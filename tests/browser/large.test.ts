import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { holdNextWorkAt, reviewed } from '../../scripts/browser/scenes/on-page.ts';
import { chooseOwnPlace, dropLargeFile } from '../../scripts/browser/scenes/large.ts';
import { manyValues } from '../../scripts/browser/scenes/sample-files.ts';
import { messagesIn } from '../../scripts/browser/words.ts';
import { createWords } from '../../src/ui/i18n/words.ts';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { announcements, expectFocus, tabTo } from './keyboard.ts';
import { dropFiles, exampleFile, savedFile, useBrowser } from './support.ts';

/** The files in the folder that the page has to itself, with what is in them. */
function ownFiles(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const found: Record<string, string> = {};
    for await (const file of folder.values() as AsyncIterable<FileSystemFileHandle>) {
      found[file.name] = await (await file.getFile()).text();
    }
    return found;
  });
}

function putOwnFile(page: Page, name: string, text: string): Promise<void> {
  return page.evaluate(
    async ([file, content]) => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await stream.write(content);
      await stream.close();
    },
    [name, text] as const,
  );
}

describe.each(standardLanguages)('a large file, in %s', (language) => {
  const open = useBrowser();
  const { large, reading, result } = messagesIn(language);

  it('is announced, begun and given up by keyboard alone, and what was there before is still there', async () => {
    const { page } = await open({ locale: language });
    await dropFiles(page, exampleFile(language));
    await reviewed(page, language);
    await dropLargeFile(page, 'obras.json', 200);
    const heading = page.getByRole('heading', { level: 1, name: large.title(1, 'obras.json') });
    await expectFocus(heading);
    await page.getByText(createWords(language).text('large.projects', { about: 12_000 })).waitFor();
    const start = page.getByRole('button', { name: large.start });
    await tabTo(start);
    await page.keyboard.press('Enter');
    await expectFocus(page.getByRole('heading', { level: 1, name: reading.title('obras.json') }));
    await tabTo(page.getByRole('button', { name: reading.cancel }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: result.ready }).waitFor();

    await dropLargeFile(page, 'obras.json', 200);
    await expectFocus(heading);
    await tabTo(page.getByRole('button', { name: result.backTo(exampleFile(language).name) }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: result.ready }).waitFor();
  });
});

describe.each(standardLanguages)('a large result, in %s', (language) => {
  const open = useBrowser();
  const { download, failed, reading, receipt, result } = messagesIn(language);
  const file = manyValues(language);
  const projects: unknown = JSON.parse(new TextDecoder().decode(file.bytes));
  const { text, quote } = createWords(language);

  /** The page, which would save the file that is chosen to a place in a folder of its own. */
  async function largeResult(failure?: string) {
    const { page } = await open({ locale: language });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await chooseOwnPlace(page, failure);
    await dropFiles(page, file);
    await reviewed(page, language);
    await page.getByRole('radio', { name: download.formats.json, exact: true }).check();
    const save = page.getByRole('button', { name: download.saveJson });
    await save.waitFor();
    return { page, save, said: await announcements(page) };
  }

  it('is written to the chosen place, and read back from there', async () => {
    const { page, save, said } = await largeResult();
    const downloads: string[] = [];
    page.on('download', (each) => downloads.push(each.suggestedFilename()));
    await save.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: result.saved }).waitFor();
    await page.getByText(receipt.checked).waitFor();
    const files = await ownFiles(page);
    expect(Object.keys(files)).toEqual([file.name]);
    expect(JSON.parse(files[file.name]!)).toEqual(projects);
    await said(file.name);
    expect(downloads).toEqual([]);
  });

  it('is told to have no room on the disk by the disk itself, and what stood there before is still there', async () => {
    const { page, save } = await largeResult();
    await putOwnFile(page, file.name, 'before');
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
    await save.click();
    await page
      .getByRole('heading', { name: text('problem.write.disk_full.title', { name: quote(file.name) }) })
      .waitFor();
    expect(await ownFiles(page)).toEqual({ [file.name]: 'before' });
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await save.click();
    await page.getByRole('heading', { level: 1, name: result.saved }).waitFor();
    expect(JSON.parse((await ownFiles(page))[file.name]!)).toEqual(projects);
  });

  it('is downloaded where the browser may not write', async () => {
    const { page, save } = await largeResult('NotAllowedError');
    await save.click();
    const title = text('problem.write.not_allowed.title', { name: quote(file.name) });
    await page.getByRole('heading', { name: title }).waitFor();
    // An empty file would only be in the way.
    expect(await ownFiles(page)).toEqual({});
    await page.getByRole('button', { name: download.instead }).click();
    const button = page.getByRole('button', { name: download.json, exact: true });
    const saved = await savedFile(page, () => button.click());
    expect(JSON.parse(new TextDecoder().decode(saved.bytes))).toEqual(projects);
  });

  it('waits where no place was chosen, or the work was given up', async () => {
    const { page, save, said } = await largeResult();
    await page.evaluate(() => {
      const chosen = Reflect.get(globalThis, 'showSaveFilePicker') as unknown;
      const cancelled = () => Promise.reject(new DOMException('', 'AbortError'));
      Object.assign(globalThis, { chosen, showSaveFilePicker: cancelled });
    });
    await save.click();
    await said(download.noPlace);
    await page.evaluate(() =>
      Object.assign(globalThis, { showSaveFilePicker: Reflect.get(globalThis, 'chosen') as unknown }),
    );
    await holdNextWorkAt(page, 'writing');
    await save.click();
    await page.getByRole('button', { name: reading.cancel }).click();
    await page.getByRole('heading', { level: 1, name: result.stopped }).waitFor();
    await expect.poll(() => ownFiles(page)).toEqual({});
    await save.click();
    await page.getByRole('heading', { level: 1, name: result.saved }).waitFor();
    expect(Object.keys(await ownFiles(page))).toEqual([file.name]);
    expect(await page.getByText(failed.nothingChanged).count()).toBe(0);
  });
});
