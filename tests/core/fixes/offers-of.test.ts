import { describe, expect, it } from 'vitest';
import { offersOf } from '../../../src/core/fixes/offers-of.ts';
import { type Problem, problem } from '../../../src/core/model/problem.ts';

const code = { path: 'projects/status', codelist: 'projectStatus.csv', value: 'obra' };
const country = { path: 'projects/locations/geometry', country: 'HN', of: 'location' as const };

const offered: [Problem, kinds: string[]][] = [
  [problem('review.code_closed', 'error', { ...code, suggestion: 'implementation' }), ['use']],
  [problem('review.code_closed', 'error', code), []],
  [problem('sheet.unknown_id', 'error', { id: '1', path: '', nearest: '11' }), ['use']],
  [problem('sheet.unknown_id', 'error', { id: '1', path: '' }), []],
  [problem('review.format', 'error', { path: 'p', format: 'date-time' }), ['date']],
  [problem('review.format', 'error', { path: 'p', format: 'uri' }), ['address']],
  // Where the `@` belongs nobody knows.
  [problem('review.format', 'error', { path: 'p', format: 'email' }), []],
  [problem('review.type', 'error', { path: 'p', expected: 'integer', nullable: false }), ['number']],
  [problem('review.type', 'error', { path: 'p', expected: 'boolean', nullable: false }), ['boolean']],
  [problem('review.type', 'error', { path: 'p', expected: 'object', nullable: false }), []],
  [problem('review.outside_country', 'note', { ...country, swapped: true }), ['swap']],
  [problem('review.outside_country', 'note', { ...country, swapped: false }), []],
  [problem('review.placeholder', 'note', { path: 'projects/title' }), ['empty']],
  // A row without its id is another row.
  [problem('review.placeholder', 'note', { path: 'projects/id' }), []],
  [problem('header.ambiguous', 'warning', { header: 'Nombre', paths: ['a', 'b'] }), ['field', 'field']],
  [problem('header.additional', 'warning', { header: 'x', suggestions: [] }), []],
  [problem('review.repeated_id', 'error', { path: 'projects/id' }), []],
  [problem('cell.shortened_number', 'error', { value: '1.23E+15' }), []],
];

describe('what a problem may be answered with', () => {
  it.each(offered)('%j', (found, kinds) => {
    expect(offersOf(found).map(({ kind }) => kind)).toEqual(kinds);
  });
});
