import { describe, expect, it } from 'vitest';
import { markup } from '../../scripts/fuzz/words.ts';
import { writeXlsx } from '../../src/formats/write-xlsx.ts';
import { dropFiles, type FileOnPage, useBrowser } from './support.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const [script, image, svg, frame] = markup as [string, string, string, string];

/** Markup in all that the page shows of a file: its name, its sheets, headers, keys and values. */
async function hostileFiles(): Promise<FileOnPage[]> {
  const rows = [
    ['id', 'title', 'status', script, image],
    ['p1', svg, image, frame, script],
    [image, '=1+1', script, svg, ''],
  ];
  const project = { id: image, title: svg, status: script, [script]: { [image]: frame }, [frame]: [svg] };
  return [
    { name: `${image}.xlsx`, bytes: await writeXlsx([{ name: '<img src=x>', rows }]) },
    { name: `${script}.csv`.replaceAll('/', ''), bytes: bytesOf(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')) },
    { name: `${svg}.json`, bytes: bytesOf(JSON.stringify({ publisher: { name: image }, license: script, projects: [project] })) },
    { name: `${image}.json`, bytes: bytesOf(`{"projects": [${script}`) },
    { name: `${image}.pdf`, bytes: bytesOf('%PDF-1.7\n') },
  ];
} // prettier-ignore

describe('files with markup in all that is shown of them, in the browser', () => {
  const open = useBrowser();

  it('put no element into the page, run nothing and ask for nothing', async () => {
    for (const file of await hostileFiles()) {
      const { page } = await open();
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      const title = await page.title();
      await dropFiles(page, file);
      await page.getByText('<', { exact: false }).first().waitFor();
      for (const details of await page.locator('summary').all()) if (await details.isVisible()) await details.click();
      const found = await page.evaluate(() =>
        [...document.body.querySelectorAll('*')].flatMap((element) => {
          const isForeign = element.matches('script:not([src]), iframe, img[src="x"], a[href^="javascript:"]');
          const runs = element.getAttributeNames().some((name) => name.startsWith('on'));
          return isForeign || runs ? [element.outerHTML.slice(0, 100)] : [];
        }),
      );
      expect(found, file.name).toEqual([]);
      expect(dialogs, file.name).toEqual([]);
      expect(await page.title(), file.name).not.toMatch(/^$/);
      expect(await page.evaluate(() => document.title.includes('OC4IDS')), file.name).toBe(title.includes('OC4IDS'));
    }
  });
});
