import type { Words } from '../words.ts';

/** What stands at the head of the review. */
export const overviewMessages = ({ text, group, number }: Words) => ({
  ...group('overview'),
  amount: (problems: number, places: number) =>
    places === problems ? number(problems) : text('overview.amount', { problems, places }),
  dateRange: (first: string, last: string) => text('overview.dateRange', { first, last }),
  contents: group('overview.contents'),
});
