import type { Place, PlacesElsewhere } from '../core/model/problem.ts';
import type {
  ChangedCell,
  CheckResult,
  CorrectedResult,
  CorrectionWords,
  Decisions,
  Excerpt,
  Fix,
  Forecast,
  MadeFile,
  MarkedResult,
  OnProgress,
  PreviewPart,
  RecipeResult,
  ProblemFilter,
  ProblemsFound,
  ReadOptions,
  ReadResult,
  ReportRequest,
  ReviewedProblem,
  ReviewFileKind,
  ReviewResult,
  ReviewWords,
  SaveResult,
  Sentence,
  SheetPreview,
  SourceMapKind,
  SourceMapResult,
  TakePiece,
  TemplateRequest,
  TemplateResult,
  TextExcerpt,
  WriteOptions,
} from '../jobs/api.ts';

import type { TitleClient } from './title-client.ts';

export type * from '../jobs/api.ts';

/** A file that a person chose. Its bytes are read when they are needed, and again after a cancel. */
export interface PickedFile {
  /** With its folder where it came from one (`data/parties.csv`). */
  name: string;
  file: Blob;
}

/** How files are to be read; the files among the options are read when they are needed, like the others. */
export type SourceOptions = Omit<ReadOptions, 'schema' | 'base' | 'decisions'> & {
  schema?: PickedFile;
  base?: PickedFile;
};

/** What is to be converted, and how it is to be read. The same object is the same reading. */
export interface Source {
  readonly files: readonly PickedFile[];
  readonly options: SourceOptions;
  /** What the person decided about the sheets; a recipe among the files counts where there is nothing. */
  readonly decisions?: Decisions;
  /** Brought up to the version that it is read as. With the same files and options: the same reading, upgraded. */
  readonly isUpgraded?: true;
}

export interface Call {
  /** Aborting rejects the call with a `DOMException` named `AbortError`, at once, whatever the worker is doing. */
  signal: AbortSignal;
  onProgress: OnProgress;
}

/** The page's only way to the worker. Calls wait for each other; expected trouble is returned, only aborts are thrown. */
export interface Client extends TitleClient {
  read(source: Source, call: Call): Promise<ReadResult>;
  /** What it will take to read and convert `source`; nothing where that is little, or where nobody can say. */
  forecast(source: Source, options: WriteOptions, call: Call): Promise<Forecast | undefined>;
  /**
   * Writes what `source` holds, piece by piece, to where the page wants it; reads it again first if the worker does not hold it (any
   * more).
   */
  write(source: Source, options: WriteOptions, take: TakePiece, call: Call): Promise<SaveResult>;
  /**
   * Further places of a problem that reading the source, or writing it so, told with the first ones only. Does that again first,
   * where the worker that did it is gone.
   */
  morePlaces(
    source: Source,
    written: WriteOptions | undefined,
    rest: PlacesElsewhere,
    from: number,
    count: number,
    call: Call,
  ): Promise<Place[]>;
  /**
   * Reads as `source` says what was read before with the same files and options: with other decisions, upgraded or not. What the
   * worker has opened is not opened again; it reads the files first if need be.
   */
  adjust(source: Source, call: Call): Promise<ReadResult>;
  /** A part of a sheet of `source`, by its position in the reading, with what it was taken for. */
  preview(source: Source, sheet: number, part: PreviewPart, call: Call): Promise<SheetPreview | undefined>;
  /** What was decided about the sheets of `source`, as a file for the next ones like them. */
  recipe(source: Source, call: Call): Promise<RecipeResult>;
  /** How what was read from `source` stands against the standard; reads it again first if need be. */
  review(source: Source, call: Call): Promise<ReviewResult>;
  /** How many problems of that review pass a filter; reviews again first if need be, like those that follow. */
  problemsFound(source: Source, filter: ProblemFilter, call: Call): Promise<ProblemsFound | undefined>;
  /** Some of these problems. */
  reviewProblems(
    source: Source,
    filter: ProblemFilter,
    from: number,
    count: number,
    call: Call,
  ): Promise<ReviewedProblem[]>;
  /** Some of the places of a problem that pass, by its position in the review. */
  reviewPlaces(
    source: Source,
    problem: number,
    filter: ProblemFilter,
    from: number,
    count: number,
    call: Call,
  ): Promise<Place[]>;
  /** What an offer comes to at the places of its problem that pass, or at one of these; nothing where it changes nothing. */
  fix(
    source: Source,
    problem: number,
    offer: number,
    filter: ProblemFilter,
    place: number | undefined,
    call: Call,
  ): Promise<Fix | undefined>;
  /** What a person typed into a cell of `source` as what is to be decided; nothing where it stands there already. */
  edit(source: Source, place: Place, text: string, call: Call): Promise<Fix | undefined>;
  /** Some of the cells of `source` that the person corrected, with what their files hold; reads it again first if need be. */
  corrections(source: Source, from: number, count: number, call: Call): Promise<ChangedCell[]>;
  /** Keeps sentences of that review's problems with it, to be searched and written; how many it has by then. */
  keepSentences(source: Source, name: string, from: number, sentences: Sentence[], call: Call): Promise<number>;
  /** All problems of the review as a file; nothing where the worker does not hold it any more. */
  reviewFile(source: Source, kind: ReviewFileKind, words: ReviewWords, call: Call): Promise<MadeFile | undefined>;
  /** The sheets of `source` with the problems of the review marked. */
  marked(source: Source, words: ReviewWords, call: Call): Promise<MarkedResult>;
  /** The spreadsheet that `source` is, with the cells that the person corrected; reads it again first if need be. */
  corrected(source: Source, words: CorrectionWords, call: Call): Promise<CorrectedResult>;
  /** The review as a page of its own; nothing where the worker does not hold it any more. */
  report(source: Source, request: ReportRequest, call: Call): Promise<MadeFile | undefined>;
  /** What stands around a place in the sheets, or in the JSON, of `source`; nothing where the worker does not hold it any more. */
  excerpt(source: Source, place: Place, call: Call): Promise<Excerpt | TextExcerpt | undefined>;
  /** Where the values of `source` stand in its sheets; reads it again first if need be, like `write`. */
  sourceMap(source: Source, kind: SourceMapKind, call: Call): Promise<SourceMapResult>;
  /** Reads a file that was written from `source`, and compares it. A worker that no longer holds the source has nothing to compare with. */
  check(source: Source, file: PickedFile, call: Call): Promise<CheckResult>;
  /** A workbook for people to fill in; filled with what `source` holds, where that is asked for. */
  template(request: TemplateRequest, source: Source | undefined, call: Call): Promise<TemplateResult>;
  /** Loads the worker ahead of the first call. */
  warmUp(): void;
}
