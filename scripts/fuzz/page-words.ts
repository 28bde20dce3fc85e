/** What the page would say, for the files that the worker makes: here codes, and all facts with them, so that the data is in every one. */
import type { Problem } from '../../src/core/model/problem.ts';
import type { CorrectionWords, ReportRequest, ReviewWords, Sentence } from '../../src/jobs/api.ts';

const severity = { error: 'Error', warning: 'Warning', note: 'Note' };
const columns = ['severity', 'problem', 'advice', 'file', 'sheet', 'cell', 'header', 'line', 'pointer', 'value', 'field', 'code'] as const; // prettier-ignore

function named<Name extends string>(names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, name])) as unknown as Record<Name, string>;
}

export const sentencesName = 'sentences';

export function sentenceOf({ code, params }: Problem): Sentence {
  return { title: code, advice: JSON.stringify(params) };
}

export const reviewWords: ReviewWords = {
  language: 'en',
  delimiter: ';',
  name: 'problems',
  sheetName: 'Problems',
  sentences: sentencesName,
  severity,
  columns: named(columns),
};

export const correctionWords: CorrectionWords = {
  name: 'corrected',
  sheetName: 'Corrected',
  columns: named(['file', 'sheet', 'cell', 'header', 'before', 'after'] as const),
};

/** @param facts what the data says of itself: who publishes it, and when */
export function reportRequest(facts: readonly (string | undefined)[]): ReportRequest {
  const words = {
    title: 'title',
    verdict: 'verdict',
    facts: facts.map((value, index) => ({ name: `fact ${index}`, value: value ?? '' })),
    holds: 'holds',
    problemsTitle: 'problems',
    noProblems: 'none',
    severity,
    sentences: sentencesName,
    line: 'line',
    morePlaces: 'more',
    coverage: named(['title', 'lead', 'secondFigure', 'field', 'filled', 'present', 'of'] as const),
  };
  return {
    name: 'report',
    words: [
      { ...words, language: 'en', languageName: 'English' },
      { ...words, language: 'es', languageName: 'Español' },
    ],
    withValues: true,
  };
}
