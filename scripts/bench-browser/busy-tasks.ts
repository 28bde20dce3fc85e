import type { Browser } from 'playwright-core';
import { openPage } from '../browser/launch.ts';
import { withBenchFiles } from './bench-files.ts';
import { longestTask } from './busy.ts';
import { situations } from './situations.ts';

/** Above this a person may notice that the page does not answer. */
const longest = 50;

/** The longest task on the page's main thread, in all that can be done with large files. */
export async function measureBusy(browser: Browser, address: string, projects: number, only = ''): Promise<void> {
  await withBenchFiles(projects, async (files) => {
    console.log('| | longest task | by processor |\n| --- | --: | --: |');
    for (const onOnePage of situations(files)) {
      if (!onOnePage.some(({ name }) => name.includes(only))) continue;
      const { page, trouble, close } = await openPage(browser, `${address}?lang=en`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      // The page fetches the rest of the app when it has come to rest.
      await page.waitForTimeout(4000);
      for (const { name, act } of onOnePage) {
        try {
          const { clock, processor, about } = await longestTask(browser, page, () => act(page));
          console.log(`| ${name} | ${clock.toFixed(0)} ms | ${processor.toFixed(0)} ms |`);
          if (clock > longest) for (const line of about) console.log(`    ${line}`);
        } catch (error) {
          // What comes after it on this page would wait for it, too; other pages can still be measured.
          console.log(`| ${name} | did not end | |\n    ${String(error).split('\n', 1).join('')}`);
          process.exitCode = 1;
          break;
        }
      }
      for (const line of trouble) console.log(`  ${line}`);
      await close();
    }
  });
}
