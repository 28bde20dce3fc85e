import { expect, test } from 'vitest';
import { inSlices } from '../../src/client/slices.ts';
import { createDictionary } from '../../src/core/dictionary/dictionary.ts';
import { atOnce, type Steps } from '../../src/core/model/steps.ts';
import { createTemplateChooser } from '../../src/core/template/chooser.ts';
import { draftReport } from '../../src/core/titles/draft-report.ts';
import { titleFaults } from '../../src/core/titles/title-faults.ts';
import { titleTable } from '../../src/core/titles/title-table.ts';

test('others have their turn between two slices', async () => {
  let isOther = false;
  setTimeout(() => {
    isOther = true;
  });
  // Would not end if nothing else could be done meanwhile.
  const steps = function* (): Steps<string> {
    while (!isOther) yield;
    return 'done';
  };
  expect(await inSlices(steps())).toBe('done');
});

test('what is not wanted any more is left', async () => {
  let isWanted = true;
  setTimeout(() => {
    isWanted = false;
  });
  const endless = function* (): Steps<never> {
    for (;;) yield;
  };
  expect(await inSlices(endless(), () => isWanted)).toBeUndefined();
});

function stepsOf(steps: Steps<unknown>): number {
  let count = 0;
  while (!steps.next().done) count++;
  return count;
}

test('what the page makes of the standard can be left at each field, sheet or title', () => {
  const { entries } = atOnce(createDictionary('0.9.5'));
  expect(stepsOf(createDictionary('0.9.5'))).toBeGreaterThan(entries.length);
  // A version that no other test asked for: what was made is kept.
  expect(stepsOf(createTemplateChooser('0.9.3'))).toBeGreaterThan(20);
  const draft = { language: 'fr', titles: {}, codes: {} };
  expect(stepsOf(titleFaults(draft))).toBeGreaterThan(titleTable().length);
  expect(stepsOf(draftReport(draft))).toBeGreaterThan(500);
});
