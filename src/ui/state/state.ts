import type { OutputFormat } from '../../core/model/options.ts';
import type { Problem } from '../../core/model/problem.ts';
import type {
  CheckResult,
  Forecast,
  OpenSheets,
  Progress,
  ReadResult,
  Reading,
  Review,
  Saved,
  Source,
  WriteOptions,
} from '../../client/index.ts';
import type { Choices } from './choices.ts';
import type { History } from './history.ts';

export interface Snapshot {
  state: State;
  choices: Choices;
  /** What the person decided about the sheets, as it was asked for last: what is shown may still be of the decisions before. */
  history: History;
  /** The same files are being read with other decisions; what is shown is that of those before. */
  isAdjusting: boolean;
}

/** Where the page stands. */
export type State = Settled | AnnouncedState | ReadingState;

/** A place to rest in, and to come back to. */
export type Settled = StartState | ResultState | FailedState;

export interface StartState {
  kind: 'start';
}

/** Large files: nothing is done with them until the person says so. */
export interface AnnouncedState {
  kind: 'announced';
  source: Source;
  forecast: Forecast;
  before: Settled;
}

export interface ReadingState {
  kind: 'reading';
  source: Source;
  progress: Progress | undefined;
  /** Shown until the reading takes long enough to be worth showing; and again after a cancel. */
  before: Settled;
  /** It was announced that it takes long. */
  isAnnounced?: true;
}

export interface ResultState {
  kind: 'result';
  source: Source;
  reading: Reading;
  output: Output;
  /** What was announced of the files. */
  forecast?: Forecast;
  /** How the data stands against the standard; absent where nobody could say. */
  review?: Review | 'running' | 'stopped';
  /** While it runs: how the data stood with the decisions before, so that nobody loses their place. */
  former?: Review;
}

export interface FailedState {
  kind: 'failed';
  source: Source;
  problems: readonly Problem[];
  /** Sheets that could be opened: somebody may say what they hold. */
  open?: OpenSheets;
  /** The result that stood there before, if any. */
  previous: ResultState | undefined;
}

/** The file to download. */
export type Output =
  | { kind: 'writing'; format: OutputFormat; progress: Progress | undefined }
  /** It is to go to a place that the person has not chosen yet: nothing is made until then. */
  | { kind: 'unsaved'; format: OutputFormat; told?: UnsavedNote }
  | {
      kind: 'ready';
      format: OutputFormat;
      /** How it was written. */
      options: WriteOptions;
      made: MadeOutput;
      /** Where the page has it; absent where it was saved already. */
      url?: string;
      check: CheckResult | 'running';
      /** Something was left out by choice. */
      isPart: boolean;
    }
  | { kind: 'failed'; format: OutputFormat; options?: WriteOptions; problems: readonly Problem[] }
  | { kind: 'stopped'; format: OutputFormat };

/** Why there is nothing yet: no place was chosen; or a file was saved, but something else was chosen meanwhile. */
export type UnsavedNote = { is: 'noPlace' } | { is: 'savedBefore'; name: string };

/** A new file without its bytes, which are elsewhere, and how many these are. */
export type MadeOutput = Omit<Saved, 'mime'>;

export type OutputOf<Kind extends Output['kind']> = Extract<Output, { kind: Kind }>;

/** The result to return to, if there is one. */
export function resultOf(state: State): ResultState | undefined {
  switch (state.kind) {
    case 'start':
      return undefined;
    case 'result':
      return state;
    case 'announced':
    case 'reading':
      return resultOf(state.before);
    case 'failed':
      return state.previous;
  }
}

/** What the state is of. */
export function sourceOf(state: State): Source | undefined {
  return state.kind === 'start' ? undefined : state.source;
}

/** What the problems that are shown are of. */
export function toldOf(state: State): { source: Source; written?: WriteOptions } | undefined {
  const source = sourceOf(state);
  if (!source) return undefined;
  const output = state.kind === 'result' ? state.output : undefined;
  return output && 'options' in output && output.options ? { source, written: output.options } : { source };
}

/** The review that is shown, of these decisions or those before. */
export function reviewedOf(state: State): Review | undefined {
  if (state.kind !== 'result') return undefined;
  return reviewShown(state);
}

/** While it runs: that of the decisions before. */
export function reviewShown({ review, former }: Pick<ResultState, 'review' | 'former'>): Review | undefined {
  if (review === 'running') return former;
  return review === 'stopped' ? undefined : review;
}

/** Whether the problems that are shown are those of the decisions as they are. */
export function isReviewed({ state, isAdjusting }: Snapshot): boolean {
  return state.kind === 'result' && typeof state.review === 'object' && !isAdjusting;
}

/** A state at rest: what is being written counts as stopped, and what is being compared as unknown, since something else takes their place. */
export function settled(state: State): Settled {
  if (state.kind === 'reading' || state.kind === 'announced') return state.before;
  if (state.kind !== 'result') return state;
  const { former: _, ...rest } = state;
  const output = settledOutput(state.output);
  return state.review === 'running' ? { ...rest, output, review: 'stopped' } : { ...state, output };
}

function settledOutput(output: Output): Output {
  if (output.kind === 'writing') return { kind: 'stopped', format: output.format };
  const isUnchecked = output.kind === 'ready' && output.check === 'running';
  return isUnchecked ? { ...output, check: { outcome: 'unknown', reason: 'stopped', problems: [] } } : output;
}

/** Whether the worker is at something that was begun by itself. */
export function isWorking(state: State): boolean {
  if (state.kind !== 'result') return state.kind === 'reading';
  const { output, review } = state;
  return output.kind === 'writing' || review === 'running' || (output.kind === 'ready' && output.check === 'running');
}

/** Gives the memory of a file back that is not offered any more. */
export function release(output: Output): void {
  if (output.kind === 'ready' && output.url !== undefined) URL.revokeObjectURL(output.url);
}

/** What the page shows where nothing could be made of the files. */
export function failed(
  source: Source,
  { problems, open }: Extract<ReadResult, { ok: false }>,
): Omit<FailedState, 'previous'> {
  return { kind: 'failed', source, problems, ...(open && { open }) };
}
