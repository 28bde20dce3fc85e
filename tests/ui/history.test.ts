import { expect, test } from 'vitest';
import { correctCells, type Decisions, noDecisions } from '../../src/core/model/decisions.ts';
import { decided, noHistory, redone, undone } from '../../src/ui/state/history.ts';

function corrected(value: string): Decisions {
  return correctCells(noDecisions, [{ sheet: 'a', row: 0, column: 0, value }]);
}

test('what was decided can be undone step by step, and done again', () => {
  const history = decided(decided(noHistory, corrected('1')), corrected('2'));
  const back = undone(undone(history));
  expect(back.present).toEqual(noDecisions);
  expect(undone(back)).toBe(back);
  expect(redone(back).present).toEqual(corrected('1'));
  expect(redone(redone(back))).toEqual(history);
  expect(redone(history)).toBe(history);
});

test('a new decision takes the place of those that were taken back', () => {
  const history = decided(undone(decided(noHistory, corrected('1'))), corrected('3'));
  expect(history).toEqual({ past: [noDecisions], present: corrected('3'), future: [] });
});
