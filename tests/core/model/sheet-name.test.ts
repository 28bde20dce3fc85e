import { expect, it } from 'vitest';
import { isAbout } from '../../../src/core/model/sheet-name.ts';

it('the name of a sheet is about that of its file, or of any where it names none', () => {
  const table = { name: 'Obras', file: 'a.xlsx' };
  expect(isAbout({ sheet: 'Obras' }, table)).toBe(true);
  expect(isAbout({ sheet: 'Obras', file: 'a.xlsx' }, table)).toBe(true);
  expect(isAbout({ sheet: 'Obras', file: 'b.xlsx' }, table)).toBe(false);
  expect(isAbout({ sheet: 'obras' }, table)).toBe(false);
});
