import type { Severity } from '../../../core/model/problem.ts';
import type { Words } from '../words.ts';

/** The list of problems: filters, search, and why a problem matters. */
export const browseMessages = ({ text, group }: Words) => ({
  ...group('browse'),
  meaning: group('browse.meaning') satisfies Record<Severity, string>,
  projectHint: (projects: number) => text('browse.projectHint', { projects }),
  option: (name: string, problems: number) => text('browse.option', { name, problems }),
  problems: (amount: number) => text('browse.problems', { amount }),
  shown: (shown: number, all: number) =>
    shown === all ? text('browse.shownAll', { all }) : text('browse.shown', { shown, all }),
  position: (index: number, all: number) => text('browse.position', { index, all }),
  why: group('browse.why'),
});
