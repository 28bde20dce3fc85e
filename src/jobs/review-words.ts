/** What the page says in words, for the files that the worker makes of a review: the engine has none. */
import type { Severity } from '../core/model/problem.ts';

/** A problem in words. */
export interface Sentence {
  title: string;
  advice: string;
}

export type ReviewFileKind = 'csv' | 'json';

/** What a file of problems says in words: the engine has none. */
export interface ReviewWords {
  language: string;
  /** Of the CSV file: the one by which Excel splits it in the person's country. */
  delimiter: ',' | ';';
  /** Part of the file's name: `problems`; and of the sheet that lists them. */
  name: string;
  sheetName: string;
  /** The name that the sentences were kept under. */
  sentences: string;
  severity: Readonly<Record<Severity, string>>;
  columns: Readonly<
    Record<
      | 'severity'
      | 'problem'
      | 'advice'
      | 'file'
      | 'sheet'
      | 'cell'
      | 'header'
      | 'line'
      | 'pointer'
      | 'value'
      | 'field'
      | 'code',
      string
    >
  >;
}

/** What a report says in one language. */
export interface ReportWords {
  language: string;
  /** As it calls itself. */
  languageName: string;
  title: string;
  verdict: string;
  facts: { name: string; value: string }[];
  /** Whether there are values of the data in it. */
  holds: string;
  problemsTitle: string;
  noProblems: string;
  severity: Readonly<Record<Severity, string>>;
  /** The name that the sentences were kept under. */
  sentences: string;
  line: string;
  /** After the number of the places that are left out. */
  morePlaces: string;
  /** `of`: between two numbers, “3 of 4”. */
  coverage: Readonly<Record<'title' | 'lead' | 'secondFigure' | 'field' | 'filled' | 'present' | 'of', string>>;
}

/** The review as a page to print or keep; the language that comes first is shown first. */
export interface ReportRequest {
  name: string;
  words: ReportWords[];
  /** Whether values of the data are written. */
  withValues: boolean;
}

/** What a corrected spreadsheet says in words. */
export interface CorrectionWords {
  /** Part of the file's name: `corrected`; and of the sheet that lists the changes. */
  name: string;
  sheetName: string;
  columns: Readonly<Record<'file' | 'sheet' | 'cell' | 'header' | 'before' | 'after', string>>;
}
