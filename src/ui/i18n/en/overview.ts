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
  dates: 'Dates covered',
  dateRange: (first: string, last: string) => `${first} to ${last}`,
  updated: 'Last updated',
  contents: {
    contractingProcesses: 'Contracting processes',
    parties: 'Parties',
    documents: 'Documents',
    locations: 'Locations',
  },
  notChecked: 'Not checked',
  neverChecked:
    'What we cannot know without asking others was not checked: whether addresses open, and whether prefixes and identifiers are registered.',
});

export type OverviewMessages = ReturnType<typeof overviewEn>;
