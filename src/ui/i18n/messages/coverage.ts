import type { CoverageFilter, CoverageOrder } from '../../state/coverage.ts';
import type { Words } from '../words.ts';

/** Which fields are filled in. */
export const coverageMessages = ({ text, group }: Words) => ({
  ...group('coverage'),
  share: (filled: string, possible: string) => text('coverage.share', { filled, possible }),
  filters: group('coverage.filters') satisfies Record<CoverageFilter, string>,
  orders: group('coverage.orders') satisfies Record<CoverageOrder, string>,
  found: (found: string, all: string) =>
    found === all ? text('coverage.foundAll', { all }) : text('coverage.found', { found, all }),
});
