/**
 * What the page may ask of the worker, and what it gets back: plain data that survives the way between threads.
 * Expected trouble is returned as problems, never thrown.
 */
import type {
  CsvProgram,
  AnyHeaderKind,
  DocumentShape,
  Extras,
  OutputFormat,
  Repairs,
  StandardVersion,
} from '../core/model/options.ts';
import type { Decisions } from '../core/model/decisions.ts';
import type { FileKind, Place, Problem } from '../core/model/problem.ts';
import type { TitleDraft } from '../core/model/title-draft.ts';
import type { Receipt } from '../core/model/receipt.ts';
import type { CoverageRow } from '../core/review/coverage.ts';
import type { Overview } from '../core/review/review.ts';
import type { Excerpt } from '../core/source/excerpt.ts';
import type { TextExcerpt } from '../formats/text-excerpt.ts';
import type { SheetReport } from '../core/unflatten/sheet-report.ts';
import type {
  PreviewCell,
  PreviewColumn,
  PreviewPart,
  PreviewRow,
  SheetPreview,
} from '../core/unflatten/sheet-preview.ts';
import type { UpgradeStep } from '../core/upgrade/upgrade.ts';
import type { ChangedCell, Fix } from './fix-facts.ts';
import type { Forecast } from './forecast-facts.ts';
import type { GivenFile, InputFile, LargeFile } from './given-file.ts';
import type { MadeFile, SaveResult, TakePiece, WriteResult } from './made-file.ts';
import type { ProblemFilter, ProblemsFound, ReviewedProblem } from './problem-facts.ts';
import type { CorrectionWords, ReportRequest, ReviewFileKind, ReviewWords, Sentence } from './review-words.ts';
import type { TemplateRequest } from './template-request.ts';
import type { TitleJobs } from './title-requests.ts';

export type * from './fix-facts.ts';
export type * from './forecast-facts.ts';
export type * from './given-file.ts';
export type * from './made-file.ts';
export type * from './problem-facts.ts';
export type * from './review-words.ts';
export type * from './template-request.ts';
export type * from './title-requests.ts';
export type {
  CoverageRow,
  Decisions,
  Excerpt,
  Overview,
  PreviewCell,
  PreviewColumn,
  PreviewPart,
  PreviewRow,
  SheetPreview,
  SheetReport,
  TextExcerpt,
  UpgradeStep,
};

/** `pieces`: a large file, counted in MB. */
export type Stage = 'opening' | 'reading' | 'pieces' | 'joining' | 'building' | 'writing' | 'checking';

/** Progress in steps that a person understands; `done` of `total`, both 0 where the share is not known. */
export interface Progress {
  stage: Stage;
  /** Sheets or projects, as the stage counts; 0 where it counts nothing. */
  done: number;
  total: number;
}

export type OnProgress = (progress: Progress) => void;

export interface ReadOptions {
  version: StandardVersion;
  /** Absent: as the files themselves say (our own files: `offer`; others: `apply`). */
  repairs?: Repairs;
  /** IANA name of the zone of date-time cells; UTC where absent. */
  timeZone?: string;
  /** JSON Schema of one item (a project), or of a package, in place of that of OC4IDS. */
  schema?: InputFile;
  /** Where the list is in the document, as keys separated by `/`; as the schema says where absent. */
  rootListPath?: string;
  /** The document is the list itself. */
  rootIsList?: boolean;
  /** Field by which rows find each other; `id` where absent. */
  idName?: string;
  /** A JSON document that the sheets fill. */
  base?: InputFile;
  /** Headers stand in the first column of every sheet. */
  verticalOrientation?: boolean;
  /** A configuration line (`RootListPath projects,SkipRows 1`) for sheets without one. */
  defaultConfiguration?: string;
  /** WKT in cells is read as GeoJSON geometries. */
  convertWkt?: boolean;
  /** Titles and codes in one more language: recognised, and a kind of headers to write. */
  titleDraft?: TitleDraft;
  /** What the person decided about sheets, columns and cells, in place of what is found out. */
  decisions?: Decisions;
}

export interface WriteOptions {
  format: OutputFormat;
  headers: AnyHeaderKind;
  /** `used`: columns with data; `all`: every field of the standard. */
  columns: 'used' | 'all';
  /** `language`: in the language of the headers; `flatten-tool`: as Flatten Tool names them. */
  sheetNames: 'language' | 'flatten-tool';
  /** `write` (where absent): all that makes the way back exact; `none`: Flatten Tool's bare layout. */
  extras?: Extras;
  /** Arrays whose single items also stand in their parent's row. */
  rollUp?: 'schema' | string[];
  /** Only projects whose field has this text. */
  filter?: { field: string; value: string };
  /** Only these fields, as field paths. */
  preserveFields?: string[];
  /** In CSV, text that a program would run as a formula gets an apostrophe; `true` where absent. */
  protectFormulas?: boolean;
  /** For which program CSV files are; `any` where absent. */
  csvFor?: CsvProgram;
  sheetPrefix?: string;
  /** Letters of each parent in a sheet name of Flatten Tool's. */
  truncationLength?: number;
  /** GeoJSON geometries are written as WKT. */
  convertWkt?: boolean;
}

export interface ReadFile {
  name: string;
  kind: FileKind;
  bytes: number;
}

export interface Reading {
  files: ReadFile[];
  /** Names of files that came with these and could not be read; each has its problem. */
  unread?: readonly string[];
  from: 'json' | 'spreadsheet';
  shape: DocumentShape;
  version: StandardVersion;
  /** Name of the schema, where it is not that of OC4IDS. */
  schema?: string;
  projects: number;
  sheets: SheetReport[];
  /** What a person decided about the sheets, or a recipe among the files. */
  decisions: Decisions;
  /** Present when read from a spreadsheet, or from several JSON documents; one is read as it is. */
  receipt?: Receipt;
  /** Values in the document. */
  values: number;
  /** The document is too large to be in memory: it can be written as CSV, and all else that asks for it has no answer. */
  inPieces?: true;
  /** As JSON it is so large that it is better never in memory as a whole. */
  isLargeAsJson?: true;
  problems: Problem[];
  /** What was done to bring the document up to the version; absent while it is as it was read. */
  upgraded?: readonly UpgradeStep[];
}

/** Sheets that could be opened, though no document could be made of them: somebody may say what they hold. */
export interface OpenSheets {
  sheets: SheetReport[];
  decisions: Decisions;
}

export type ReadResult = { ok: true; reading: Reading } | { ok: false; problems: Problem[]; open?: OpenSheets };

export type RecipeResult = { ok: true; file: MadeFile } | { ok: false; problems: Problem[] };

/** How the data stands against the standard. Its problems, which may be very many, are asked for. */
export interface Review {
  overview: Overview;
  coverage: CoverageRow[];
  /** What can be marked: the very file that was chosen, or only a copy of its cells; absent where there are no cells. */
  markable?: 'own' | 'copy';
  /** What could be done to bring the document up to the version; absent where there is nothing. */
  upgrade?: readonly UpgradeStep[];
}

export type ReviewFileResult = { ok: true; file: MadeFile } | { ok: false; problems: Problem[] };

/**
 * `isCopy`: not the person's own file with all that is in it, but a new one with its cells. `notesLeftOut`: cells that are marked, but
 * without a note, since there would be too many.
 */
export type MarkedResult =
  { ok: true; file: MadeFile; isCopy: boolean; notesLeftOut: number } | { ok: false; problems: Problem[] };

/** The spreadsheet that was read, with the cells that a person corrected. */
export interface Corrected {
  file: MadeFile;
  /** Not the person's own file with all that is in it, but a new one with its cells. */
  isCopy: boolean;
  /** Cells that have another value now. */
  changed: number;
  /** A sheet of the file lists them, as one with sheets has. */
  isListed: boolean;
  /** It has formulas, which may show results of the values before: Excel computes them again when it opens the file. */
  hasFormulas: boolean;
  /** A CSV file had to get another encoding. */
  isUtf8Now: boolean;
}

export type CorrectedResult = ({ ok: true } & Corrected) | { ok: false; problems: Problem[] };

export type ReviewResult = { ok: true; review: Review } | { ok: false; problems: Problem[] };

/** Where values came from: by cell, or by header. */
export type SourceMapKind = 'cells' | 'headers';

export type SourceMapResult = { ok: true; file: MadeFile } | { ok: false; problems: Problem[] };

/**
 * Whether a file that was written reads back to the document it was written from. `unknown`: there is nothing to compare
 * with any more, or the file leaves out on purpose what the document has.
 */
export interface CheckResult {
  outcome: 'same' | 'differs' | 'unknown';
  /**
   * Why the outcome is not known, where that was chosen: only some of the data, or the bare layout, or somebody stopped it; or the
   * document, or the file, is too large.
   */
  reason?: 'part' | 'bare' | 'size' | 'stopped';
  problems: Problem[];
}

/** `problems`: of what it is filled with, on reading it and on writing it into the template. */
export type TemplateResult = { ok: true; file: MadeFile; problems: Problem[] } | { ok: false; problems: Problem[] };

/** The work a worker does for one page. A new `read` replaces what was read before. */
export interface Jobs extends TitleJobs {
  read(files: GivenFile[], options: ReadOptions, onProgress: OnProgress): Promise<ReadResult>;
  /** What it will take to read files and to write what comes of them; nothing where that is little. What was read before stays. */
  forecast(files: LargeFile[], options: ReadOptions, writing: WriteOptions): Promise<Forecast | undefined>;
  write(options: WriteOptions, onProgress: OnProgress): Promise<WriteResult>;
  /** The same for a file that is not to be in memory: it is handed over piece by piece. */
  save(options: WriteOptions, take: TakePiece, onProgress: OnProgress): Promise<SaveResult>;
  /**
   * Reads the sheets that were opened once more, with other decisions, or those of the files themselves; also sheets of which nothing
   * could be made before.
   */
  decide(decisions: Decisions | undefined, onProgress: OnProgress): Promise<ReadResult>;
  /** A part of a sheet, by its position in the reading, with what it was taken for; nothing where there is no such sheet. */
  preview(sheet: number, part: PreviewPart): Promise<SheetPreview | undefined>;
  /** What was decided about the sheets, as a file for the next ones like them. */
  recipe(): Promise<RecipeResult>;
  /** Brings what was read up to its version, or takes that back; all other jobs go on with it as it is then. */
  upgrade(isWanted: boolean): Promise<ReadResult>;
  /** Reviews what was read. */
  review(): Promise<ReviewResult>;
  /** How many problems of the last review pass a filter; nothing where there was no review. */
  problemsFound(filter: ProblemFilter): Promise<ProblemsFound | undefined>;
  /** Some of the problems that pass, in their order. */
  reviewProblems(filter: ProblemFilter, from: number, count: number): Promise<ReviewedProblem[]>;
  /** Some of the places of a problem that pass, by the problem's position in the review; none where there is no such problem. */
  reviewPlaces(problem: number, filter: ProblemFilter, from: number, count: number): Promise<Place[]>;
  /**
   * What an offer comes to at the places of its problem that pass the filter, or at one of these; nothing where it changes nothing.
   *
   * @param problem its position in the last review
   * @param offer its index among those of the problem
   * @param place its position among the places that pass
   */
  fix(problem: number, offer: number, filter: ProblemFilter, place?: number): Promise<Fix | undefined>;
  /** What a person typed into a cell as what is to be decided; nothing where it stands there already. */
  edit(place: Place, text: string): Promise<Fix | undefined>;
  /** Some of the cells that the person corrected, sheet by sheet, by row and column, with what their files hold. */
  corrections(from: number, count: number): Promise<ChangedCell[]>;
  /**
   * Sentences of problems of the last review, from one position on, under a name of the page's choice: to be searched, and to be
   * written into files. The engine has none of its own. Returns how many it has by then.
   */
  keepSentences(name: string, from: number, sentences: Sentence[]): Promise<number>;
  /** All problems of the last review as a file. */
  reviewFile(kind: ReviewFileKind, words: ReviewWords): Promise<ReviewFileResult>;
  /** The sheets that were read, with the problems of the last review marked in them. */
  marked(words: ReviewWords): Promise<MarkedResult>;
  /** The spreadsheet that was read, with the cells that the person corrected. */
  corrected(words: CorrectionWords): Promise<CorrectedResult>;
  /** The last review as a page of its own. */
  report(request: ReportRequest): Promise<ReviewFileResult>;
  /** What stands around a place in the sheets, or in the JSON, that was read; nothing for one that is in none of them. */
  excerpt(place: Place): Promise<Excerpt | TextExcerpt | undefined>;
  /** Where the values of a document that came from sheets stand in these, as JSON for other programs. */
  sourceMap(kind: SourceMapKind): Promise<SourceMapResult>;
  /** Reads a file that `write` made, and compares it with what was read. */
  check(file: GivenFile, onProgress: OnProgress): Promise<CheckResult>;
  /** A workbook for people to fill in; what was read has a part in it only where it is to be filled with that. */
  template(request: TemplateRequest): Promise<TemplateResult>;
}
