import type { Severity } from '../../../core/model/problem.ts';
import type { Words } from '../words.ts';

/** Going through the problems of the data. */
export const browseEn = ({ number, count }: Pick<Words, 'number' | 'count'>) => ({
  none: 'No problems found.',
  noneLead: 'We compared every value with the schema and the codelists, and looked for slips that people often make.',
  meaning: {
    error: 'Here the data breaks the standard, or could not be read.',
    warning: 'Please decide or check. The data can be published as it is.',
    note: 'What we did for you, and what a careful reader would ask about. It may well be right as it is.',
  } satisfies Record<Severity, string>,
  counting: 'Counting the problems…',
  filters: 'Which problems to show',
  severity: 'Severity',
  sheet: 'Sheet',
  project: 'Project',
  projectHint: (projects: number) =>
    projects === 1
      ? '1 project has problems. Type part of its id or title.'
      : `${number(projects)} projects have problems. Type part of an id or title.`,
  all: 'All',
  option: (name: string, problems: number) => `${name} (${number(problems)})`,
  problems: (amount: number) => count(amount, 'problem', 'problems'),
  shown: (shown: number, all: number) =>
    shown === all
      ? `All ${count(all, 'problem', 'problems')} are shown.`
      : `${number(shown)} of ${count(all, 'problem', 'problems')} ${shown === 1 ? 'is' : 'are'} shown.`,
  clear: 'Clear filters',
  steps: 'Go through the problems',
  previous: 'Previous',
  next: 'Next',
  position: (index: number, all: number) => `${number(index)} of ${number(all)}`,
  keys: 'Keys: Alt + ↓ for the next problem, Alt + ↑ for the previous one.',
  skip: 'Skip the list',
  loading: 'Fetching the problem…',
  why: {
    title: 'Why this matters',
    loading: 'Fetching the explanation…',
    wrong: 'Not like this',
    right: 'But like this',
    empty: 'left empty',
    page: 'What the standard says about it',
    leaves: 'opens standard.open-contracting.org, needs the internet',
  },
});
