// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { loadCatalogue, pseudoLanguage } from '../../src/ui/i18n/catalogues.ts';
import { loadSheetParts, openPage, openWorkingPage } from './set-up.tsx';

await loadCatalogue(pseudoLanguage);

/** Names, numbers, signs and what belongs to the standard or to the file. */
const notOurs =
  /^(@?[\w/-]+ \d+\.\d+\.\d+|[\d\s.,:·–—()/%+×↵‹›]*|[\d.]+ kB|English|Español|.*\.(csv|json)|[A-Z]+\d+|[A-Z]{1,2}|OC4IDS [\d.]+|0\.9\.\d|CSV|UTC|id|title|Título|obras|Camino|Puente|x1|.*oc4ids-.*)$/;

/** Texts on the page, and names that only a screen reader says, that are in no catalogue. */
function strays(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    if (parentElement?.closest('script, style, code, pre, option, datalist')) continue;
    found.push(textContent ?? '');
  }
  for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
    for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
  }
  return [...new Set(found.map((text) => text.trim()))].filter((text) => !text.includes('⟦') && !notOurs.test(text));
}

test('the start says nothing that is not in a catalogue', async () => {
  const { user, messages } = openPage(pseudoLanguage);
  // All but the list of licences, which are the words of others.
  const { title } = messages.privacy.licences;
  for (const summary of document.querySelectorAll('summary'))
    if (summary.textContent !== title) await user.click(summary);
  expect(document.documentElement.lang).toBe(pseudoLanguage);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(messages.start.title);
  expect(strays()).toEqual([]);
});

test('nor does a result, with what there is to check', async () => {
  await loadSheetParts();
  const { choose } = openWorkingPage(pseudoLanguage);
  await choose('obras.csv', 'id,title,Título,x1\noc4ids-abc123-1,Camino,Camino,\noc4ids-abc123-1,Puente,,\n');
  await screen.findByRole('heading', { level: 2, name: /Ŵĥáŧ ŵé ŕéáđ|⟦/ }).catch(() => undefined);
  await screen.findAllByRole('table');
  expect(strays()).toEqual([]);
});
