import { messagesIn } from '../words.ts';
import { unfold } from './on-page.ts';
import type { Scene } from './scene.ts';

/** What stands around every screen: the menu of a narrow one, the promise and how to check it, the copy that works offline. */
export const aroundScenes: readonly Scene[] = [
  {
    name: 'menu',
    async prepare(page, language) {
      const { places } = messagesIn(language);
      const menu = page.getByRole('button', { name: places.menu });
      // Where there is room, the places stand there without it.
      if (await menu.isVisible()) await menu.click();
      await page.getByRole('link', { name: places.names.headers }).waitFor();
    },
  },
  {
    name: 'privacy',
    async prepare(page, language) {
      const { footer, privacy } = messagesIn(language);
      await unfold(page, footer.howToCheck);
      await unfold(page, privacy.licences.title);
      const licence = page.locator('summary', { hasText: /^comlink / });
      await licence.click();
      await page.locator('details', { has: licence }).last().locator('pre').waitFor();
    },
  },
  {
    name: 'update',
    async prepare(page, language) {
      const { privacy } = messagesIn(language);
      await page.getByText(privacy.offlineReady).waitFor();
      // The same script by another address is another version to the browser; it waits until this page lets it.
      await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        await navigator.serviceWorker.register(`${registration!.active!.scriptURL}?next`);
      });
      await page.getByText(privacy.update).waitFor();
    },
  },
];
