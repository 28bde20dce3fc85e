import type { CoverageFilter, CoverageOrder } from '../../state/coverage.ts';

/** Which fields are filled in, and how often. */
export const coverageEn = {
  title: 'Which fields are filled in',
  lead: 'Of the places where a field could be, how many have a value. “0 of 0”: what would hold the field is not in the data.',
  secondFigure:
    'The first figure is the one the OC4IDS Data Review Tool gives: 0 and “false” count as not filled in. Yet “0 jobs” or “not in a protected area” may be just what you mean, so the second figure counts them as filled in.',
  field: 'Field',
  filled: 'Filled in',
  present: 'With 0 and “false”',
  share: (filled: string, possible: string) => `${filled} of ${possible}`,
  search: 'Search the fields',
  filter: 'Show',
  filters: {
    all: 'All fields',
    filled: 'Filled in everywhere',
    partly: 'Filled in partly',
    empty: 'Without any data',
  } satisfies Record<CoverageFilter, string>,
  order: 'Order',
  orders: {
    standard: 'As in the standard',
    most: 'Most filled in first',
    least: 'Least filled in first',
  } satisfies Record<CoverageOrder, string>,
  found: (found: string, all: string) => (found === all ? `Fields: ${all}` : `Fields: ${found} of ${all}`),
  noneFound: 'No field is like this. Try other words, or show all fields.',
  openAll: 'Open all',
  closeAll: 'Close all',
};

export type CoverageMessages = typeof coverageEn;
