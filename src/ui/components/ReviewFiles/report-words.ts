import type { ReportWords, Review } from '../../../client/index.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { createI18n } from '../../i18n/i18n-context.tsx';
import type { Language } from '../../i18n/language.ts';

/** What the report says in a language; without values of the data, unless they are wanted. */
export function reportWords(
  { overview, problems }: Review,
  version: string,
  language: Language,
  withValues: boolean,
): ReportWords {
  const { messages, sentence } = createI18n(language);
  const text = messages.review;
  const { counts, passed } = overview;
  return {
    language,
    languageName: text.languageName,
    title: text.title(version),
    verdict: `${passed ? text.passed : text.notPassed(counts.error)} ${text.alsoLook(counts.warning, counts.note)}`,
    problemsTitle: text.problems,
    coverageTitle: messages.coverage.title,
    coverageLead: messages.coverage.lead,
    severity: messages.problems.severity,
    sentences: problems.map(({ problem }) => sentence(withValues ? problem : withoutValues(problem))),
  };
}

/** Facts of a problem that are values of the data. */
const valueFacts = new Set(['value', 'start', 'end', 'examples']);

function withoutValues(problem: Problem): Problem {
  const params = Object.fromEntries(
    Object.entries(problem.params).map(([name, fact]) => [name, valueFacts.has(name) ? '…' : (fact as unknown)]),
  );
  return { ...problem, params } as Problem;
}
