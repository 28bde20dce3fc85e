import type { ReportWords, Review } from '../../../client/index.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { createI18n } from '../../i18n/i18n-context.tsx';
import type { Language } from '../../i18n/language.ts';
import { contentKinds } from '../Overview/content-kinds.ts';

/** What the sentences in a language are kept as; those without values of the data are others. */
export function sentencesName(language: Language, withValues: boolean): string {
  return withValues ? language : `${language} without values`;
}

/** What the report says in a language; without values of the data, unless they are wanted. */
export function reportWords(
  { overview }: Review,
  version: string,
  language: Language,
  withValues: boolean,
): ReportWords {
  const { messages } = createI18n(language);
  const { coverage, review, takeAway } = messages;
  const { counts, passed } = overview;
  return {
    language,
    languageName: review.languageName,
    title: review.title(version),
    verdict: `${passed ? review.passed : review.notPassed(counts.error)} ${review.alsoLook(counts.warning, counts.note)}`,
    facts: factsOf(overview, version, language, withValues),
    holds: withValues ? takeAway.holds.values : takeAway.holds.none,
    problemsTitle: review.problems,
    noProblems: takeAway.noProblems,
    severity: messages.problems.severity,
    sentences: sentencesName(language, withValues),
    line: takeAway.reportFacts.line,
    morePlaces: takeAway.reportFacts.morePlaces,
    coverage: {
      title: coverage.title,
      lead: coverage.lead,
      secondFigure: coverage.secondFigure,
      field: coverage.field,
      filled: coverage.filled,
      present: coverage.present,
      of: takeAway.reportFacts.of,
    },
  };
}

/** What the data says of itself is a value, too: who publishes it, and when. */
function factsOf(
  {
    contents,
    counts,
    license,
    notChecked,
    places,
    projects,
    publishedDate,
    publisher,
    version: stated,
  }: Review['overview'],
  version: string,
  language: Language,
  withValues: boolean,
): ReportWords['facts'] {
  const { messages, words } = createI18n(language);
  const { overview: text, problems, review, takeAway } = messages;
  const { dates, updated } = contents ?? {};
  const own = [
    [text.dates, dates && text.dateRange(words.day(dates.first), words.day(dates.last))],
    [text.updated, updated && words.day(updated)],
    [text.publisher, publisher],
    [text.published, publishedDate && words.day(publishedDate)],
    [text.license, license],
    [text.version, stated],
  ] as const;
  const facts: (readonly [string, string | undefined])[] = [
    [takeAway.reportFacts.standard, version],
    [text.projects, words.number(projects)],
    ...(['error', 'warning', 'note'] as const).map(
      (severity) => [problems.headings[severity], text.amount(counts[severity], places[severity])] as const,
    ),
    ...contentKinds.map((kind) => [text.contents[kind], contents && words.number(contents[kind])] as const),
    ...(withValues ? own : []),
    ...notChecked.map((what) => [text.notChecked, review.notChecked[what]] as const),
    [text.notChecked, text.neverChecked],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

/**
 * Facts of a problem that are no values of the data: names of fields, what the schema says, and figures that we worked out. All others
 * are left out, so that a fact that is added one day is none that gets out unnoticed.
 */
const openFacts = new Set([
  ...['path', 'field', 'to', 'suggestions', 'codelist', 'suggestion', 'version', 'until', 'since'],
  ...['expected', 'nullable', 'keyword', 'limit', 'pattern', 'format', 'of', 'swapped', 'days', 'times', 'role'],
]);

export function withoutValues(problem: Problem): Problem {
  const params = Object.fromEntries(
    Object.entries(problem.params).map(([name, fact]: [string, unknown]) => {
      if (openFacts.has(name)) return [name, fact];
      return [name, Array.isArray(fact) ? [] : '…'];
    }),
  );
  return { ...problem, params } as Problem;
}
