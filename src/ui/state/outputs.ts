import type { Call, Client, Source, TakePiece } from '../../client/index.ts';
import { formatEndings, type OutputFormat, outputName } from '../../core/model/options.ts';
import type { Problem } from '../../core/model/problem.ts';
import { formatOf, isLargeOutput, leavesOut, type ReadFrom, sameFile, writeOptions } from './choices.ts';
import type { Output, OutputOf, Snapshot } from './state.ts';
import { unlessAborted } from './unless-aborted.ts';

/** A place on disk for one file, which is not there until all of it has been written; what stood there before stays until then. */
export interface SavePlace {
  /** As the person named it. */
  name: string;
  take: TakePiece;
  /** All has been taken: the file, as it is there now. Nothing where it could not be written. */
  finish(): Promise<Blob | undefined>;
  /** Leaves nothing behind. */
  drop(): Promise<void>;
  /** Why it could not be written. */
  problem(): Problem | undefined;
}

/** Asks a person for a place; to be called while a press of a button is being answered. Nothing where they chose none. */
export type ChoosePlace = (name: string, format: OutputFormat) => Promise<SavePlace | Problem | undefined>;

/** What making files needs of the conversion around it. */
export interface Work {
  snapshot(): Snapshot;
  /** Of what is asked about what is open: ended with a cancel, or when something else is opened. */
  call(): Call;
  setOutput(output: Output): void;
  isBusy(): boolean;
  begin(): AbortController;
  isCurrent(controller: AbortController): boolean;
  end(): void;
}

/** Has the new file compared with what was read, unless another one has taken its place by then. */
type StartCheck = () => void;

export interface Outputs {
  /** How a result begins. */
  first(reading: ReadFrom): Output;
  goesToDisk(reading: ReadFrom): boolean;
  write(isInMemory?: boolean): Promise<StartCheck | undefined>;
  save(): Promise<StartCheck | undefined>;
}

/** The new file: made, and kept by the page or written to a place that the person chose; then compared. */
export function createOutputs(client: Client, choosePlace: ChoosePlace | undefined, work: Work): Outputs {
  let isChoosing = false;

  function goesToDisk(reading: ReadFrom): boolean {
    return choosePlace !== undefined && isLargeOutput(work.snapshot().choices, reading);
  }

  function first(reading: ReadFrom): Output {
    const format = formatOf(work.snapshot().choices, reading);
    return goesToDisk(reading) ? { kind: 'unsaved', format } : { kind: 'writing', format, progress: undefined };
  }

  /**
   * Writes what the choices say. A choice changed meanwhile does not end the work, which would cost a new reading: it is done after it.
   *
   * @param isInMemory also what would better go to disk
   */
  async function write(isInMemory = false): Promise<StartCheck | undefined> {
    const { state } = work.snapshot();
    if (work.isBusy() || state.kind !== 'result') return undefined;
    const { source, reading } = state;
    const controller = work.begin();
    for (;;) {
      const { choices: chosen } = work.snapshot();
      if (!isInMemory && goesToDisk(reading)) {
        work.end();
        work.setOutput(first(reading));
        return undefined;
      }
      const options = writeOptions(chosen, reading);
      const { format } = options;
      const { take, file } = inMemory();
      const result = await unlessAborted(client.write(source, options, take, reporting(controller, format)));
      if (!result || !work.isCurrent(controller)) return undefined;
      if (!sameFile(reading, chosen, work.snapshot().choices)) continue;
      work.end();
      if (!result.ok) {
        work.setOutput({ kind: 'failed', format, options, problems: result.problems });
        return undefined;
      }
      const { mime, ...made } = result.saved;
      const blob = file(mime);
      const url = URL.createObjectURL(blob);
      return checkOf(
        source,
        { kind: 'ready', format, options, made, url, check: 'running', isPart: leavesOut(options) },
        blob,
      );
    }
  }

  /** Asks for a place and writes there what the choices say; what is chosen meanwhile has to be saved anew. */
  async function save(): Promise<StartCheck | undefined> {
    const { state, choices: chosen } = work.snapshot();
    // A second window of the browser's would be refused.
    if (!choosePlace || isChoosing || work.isBusy() || state.kind !== 'result') return undefined;
    const { source, reading } = state;
    const options = writeOptions(chosen, reading);
    const { format } = options;
    const suggested = outputName(reading.files[0]?.name, formatEndings[format]);
    isChoosing = true;
    const place = await choosePlace(suggested, format).finally(() => (isChoosing = false));
    const { state: now } = work.snapshot();
    const isGone = work.isBusy() || now.kind !== 'result' || now.source !== source;
    if (isGone || !place || 'code' in place) {
      if (place && !('code' in place)) await place.drop();
      else if (!isGone) work.setOutput(withoutPlace(format, place));
      return undefined;
    }
    const controller = work.begin();
    const result = await unlessAborted(client.write(source, options, place.take, reporting(controller, format)));
    const file = result?.ok && work.isCurrent(controller) ? await place.finish() : undefined;
    if (!file) await place.drop();
    if (!result || !work.isCurrent(controller)) return undefined;
    work.end();
    if (!result.ok || !file) {
      const problem = place.problem();
      const problems = problem ? [problem] : result.ok ? [] : result.problems;
      work.setOutput({ kind: 'failed', format, options, problems });
      return undefined;
    }
    const { choices: wanted } = work.snapshot();
    if (!sameFile(reading, chosen, wanted)) {
      if (!goesToDisk(reading)) return write();
      const told = { is: 'savedBefore', name: place.name } as const;
      work.setOutput({ kind: 'unsaved', format: formatOf(wanted, reading), told });
      return undefined;
    }
    const { mime: _, ...saved } = result.saved;
    const made = { ...saved, name: place.name };
    return checkOf(
      source,
      { kind: 'ready', format, options, made, check: 'running', isPart: leavesOut(options) },
      file,
    );
  }

  function reporting(controller: AbortController, format: OutputFormat) {
    work.setOutput({ kind: 'writing', format, progress: undefined });
    return {
      signal: controller.signal,
      onProgress: (progress: OutputOf<'writing'>['progress']) => {
        if (work.isCurrent(controller)) work.setOutput({ kind: 'writing', format, progress });
      },
    };
  }

  /** Shows a file that is ready, and has it compared when that is started. */
  function checkOf(source: Source, output: OutputOf<'ready'>, file: Blob): StartCheck {
    work.setOutput(output);
    return () => {
      const { state } = work.snapshot();
      const isShown = state.kind === 'result' && state.output.kind === 'ready' && state.output.made === output.made;
      if (isShown) void check(source, output, file);
    };
  }

  /** Reads the new file back and compares, while the person may already save it. Another file ends it; another choice waits for it. */
  async function check(source: Source, { made }: OutputOf<'ready'>, file: Blob): Promise<void> {
    const result = await unlessAborted(client.check(source, { name: made.name, file }, work.call()));
    const { state } = work.snapshot();
    if (!result || state.kind !== 'result' || state.output.kind !== 'ready' || state.output.made !== made) return;
    work.setOutput({ ...state.output, check: result });
  }

  return { first, goesToDisk, write, save };
}

/**
 * A file that the browser keeps until it is downloaded. Each piece is given to it as it comes: a large file at once would keep the page
 * busy for a second.
 */
function inMemory(): { take: TakePiece; file(mime: string): Blob } {
  const pieces: Blob[] = [];
  return {
    take: async (piece) => pieces.push(new Blob([piece as Uint8Array<ArrayBuffer>])) > 0,
    file: (mime) => new Blob(pieces, { type: mime }),
  };
}

function withoutPlace(format: OutputFormat, problem: Problem | undefined): Output {
  return problem
    ? { kind: 'failed', format, problems: [problem] }
    : { kind: 'unsaved', format, told: { is: 'noPlace' } };
}
