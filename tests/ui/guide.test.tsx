// @vitest-environment jsdom
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { loadGuidePictures } from '../../src/ui/guide/guide-pictures.ts';
import { guideSteps } from '../../src/ui/guide/guide-steps.ts';
import { createI18n } from '../../src/ui/i18n/i18n-context.tsx';
import { standardLanguages } from '../../src/ui/i18n/language.ts';
import { addressOf, placeOf } from '../../src/ui/places/place.ts';
import { openPage } from './set-up.tsx';

const folder = resolve(import.meta.dirname, '../../src/ui/guide/pictures');

test('the guide is a place with an address', () => {
  expect(placeOf('#/guide')).toEqual({ kind: 'guide' });
  expect(addressOf({ kind: 'guide' })).toBe('#/guide');
});

describe.each(standardLanguages)('the guide in %s', (language) => {
  const text = createI18n(language).messages.guide;

  test('has a picture for each step, of at most 15 kB, and no other', async () => {
    const files = readdirSync(resolve(folder, language)).sort();
    expect(files).toEqual([...guideSteps].sort().map((step) => `${step}.webp`));
    for (const file of files) expect(statSync(resolve(folder, language, file)).size).toBeLessThanOrEqual(15_000);
    const pictures = await loadGuidePictures(language);
    for (const step of guideSteps) {
      const base64 = readFileSync(resolve(folder, language, `${step}.webp`), 'base64');
      expect(pictures[step].src).toBe(`data:image/webp;base64,${base64}`);
    }
  });

  test('is opened from the start page and the foot of the page, and tells of each step in words, too', async () => {
    const { messages, user } = openPage(language);
    const foot = within(screen.getByRole('contentinfo'));
    expect(foot.getByRole('link', { name: messages.guide.link }).getAttribute('href')).toBe('#/guide');
    await user.click(screen.getByRole('link', { name: messages.guide.open }));
    const heading = await screen.findByRole('heading', { level: 1, name: text.title });
    expect(document.activeElement).toBe(heading);
    expect(document.title).toContain(text.title);
    const steps = within(screen.getByRole('main')).getAllByRole('listitem');
    expect(steps).toHaveLength(guideSteps.length);
    for (const [index, step] of guideSteps.entries()) {
      const item = within(steps[index]!);
      expect(item.getByRole('heading', { level: 2 }).textContent).toBe(`${index + 1}. ${text[`${step}Title`]}`);
      expect(item.getByRole('img', { name: text[`${step}Picture`] })).toBeTruthy();
      expect(item.getByRole('link', { name: text[`${step}Link`] })).toBeTruthy();
    }
  });
});
