import type { Page } from 'playwright-core';
import type { StandardLanguage } from '../../../src/ui/i18n/language.ts';

/** A state of the app that is worth a picture, and that has to be usable by everybody. */
export interface Scene {
  name: string;
  /** Brings the page, which shows the start, to what is to be seen. */
  prepare(page: Page, language: StandardLanguage): Promise<void>;
}
