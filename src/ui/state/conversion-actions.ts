import type { PickedFile, TitleDraft } from '../../client/index.ts';
import type { Decisions } from '../../core/model/decisions.ts';
import type { Choices, ReadFrom } from './choices.ts';
import type { FoundProblems } from './found-problems.ts';
import type { Requests } from './requests.ts';
import type { Snapshot } from './state.ts';

/** The conversion the page shows, apart from React: what is asked of the worker, in what order, and what came of it. */
export interface Conversion extends Requests {
  snapshot(): Snapshot;
  subscribe(listener: () => void): () => void;
  open(files: readonly PickedFile[]): void;
  choose(choices: Partial<Choices>): void;
  /** Reads the same files as another version of the standard. */
  setVersion(version: Choices['version']): void;
  /** Reads the same files, if there are any, with titles in one more language, or without. */
  setTitleDraft(titleDraft: TitleDraft | undefined): void;
  /** Reads the same files, if there are any, with other options. */
  setReading(changed: Partial<Choices['reading']>): void;
  /** Does what was announced. */
  start(): void;
  /** Ends what is running, at once, and goes back to what stood there before. */
  cancel(): void;
  /** Makes the file after a cancel, or once more after a failure; also one that would better go to disk. */
  write(): void;
  /** Asks for a place, and writes the file there. */
  save(): void;
  /** Whether the file that is chosen goes to a place that the person chooses, without being in memory. */
  goesToDisk(reading: ReadFrom): boolean;
  /** Looks at the data after a cancel. */
  review(): void;
  /** The problems of the review. */
  readonly found: FoundProblems;
  /** Brings the data up to its version of the standard, or takes that back; the file is made and everything looked at once more. */
  upgrade(isWanted: boolean): Promise<void>;
  /** Reads the sheets once more, with other decisions; the file is made and everything looked at once more. */
  decide(change: (decisions: Decisions) => Decisions): void;
  undo(): void;
  redo(): void;
  /** From a failure back to the result before it. */
  goBack(): void;
}
