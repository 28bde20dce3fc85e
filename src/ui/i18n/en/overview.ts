import type { Words } from '../words.ts';

/** What stands at the head of the review. */
export const overviewEn = (number: Words['number'], count: Words['count']) => ({
  projects: 'Projects',
  publisher: 'Publisher',
  license: 'Licence',
  version: 'Version stated',
  published: 'Published',
  notStated: 'Not stated',
  /** Of a severity: how many problems, and in how many places. */
  amount: (problems: number, places: number) =>
    places === problems ? number(problems) : `${number(problems)}, in ${count(places, 'place', 'places')}`,
  notChecked: 'Not checked',
});

export type OverviewMessages = ReturnType<typeof overviewEn>;
