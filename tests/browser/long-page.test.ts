import { expect, it } from 'vitest';
import { messagesIn } from '../../scripts/browser/words.ts';
import { dropFiles, savedFile, useBrowser } from './support.ts';

const open = useBrowser();
const { download, problems, result, whatWeRead } = messagesIn('es');

const rows = Array.from({ length: 40 }, (_, index) => `oc4ids-bu3kcz-${index},codigo${index}`);
const file = { name: 'obras.csv', bytes: new TextEncoder().encode(`id,status\n${rows.join('\n')}\n`) };

it.each([
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
])('the file is at hand wherever one is on the page, and once only, at $width pixels', async (viewport) => {
  const { page } = await open({ locale: 'es', viewport });
  await dropFiles(page, file);
  const button = page.getByRole('button', { name: download.json, exact: true });
  const link = page.getByRole('link', { name: download.json, exact: true });
  const errors = page.locator('#data-problems-error');
  await errors.waitFor();
  expect(await link.count()).toBe(0);
  await errors.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, viewport.height * 2);
  await link.waitFor();
  const again = await savedFile(page, () => link.click());
  await button.scrollIntoViewIfNeeded();
  await link.waitFor({ state: 'detached' });
  expect(again).toEqual(await savedFile(page, () => button.click()));
});

it('the parts of the page are folded on a phone, and lead to what they name', async () => {
  const { page } = await open({ locale: 'es', viewport: { width: 360, height: 740 } });
  await dropFiles(page, file);
  await page.getByRole('heading', { name: problems.headings.error }).first().waitFor();
  const parts = page.getByRole('navigation', { name: result.contents });
  const last = parts.getByRole('link', { name: whatWeRead.title });
  expect(await last.count()).toBe(0);
  await parts.getByRole('button').press('Enter');
  await last.press('Enter');
  await expect
    .poll(() => page.locator('#what-we-read').evaluate((heading) => heading.getBoundingClientRect().top))
    .toBeLessThan(740);
});
