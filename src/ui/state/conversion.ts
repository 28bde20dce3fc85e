import type { Call, Client, PickedFile, Reading, Review, Source } from '../../client/index.ts';
import type { Decisions } from '../../core/model/decisions.ts';
import type { Choices } from './choices.ts';
import { asRead, sameFile, sameReading, sourceOptions, withTitleDraft } from './choices.ts';
import type { Conversion } from './conversion-actions.ts';
import { createForecasts } from './forecasts.ts';
import { createFoundProblems } from './found-problems.ts';
import { decided, type History, noHistory, redone, undone } from './history.ts';
import { type ChoosePlace, createOutputs } from './outputs.ts';
import { createRequests } from './requests.ts';
import {
  failed,
  isReviewed,
  type Output,
  release,
  resultOf,
  type ResultState,
  type Settled,
  reviewedOf,
  settled,
  type Snapshot,
  sourceOf,
  toldOf,
  type State,
} from './state.ts';
import { unlessAborted } from './unless-aborted.ts';

export type { Conversion } from './conversion-actions.ts';

/** @param choosePlace where the browser can write to a place that the person chooses */
export function createConversion(client: Client, choices: Choices, choosePlace?: ChoosePlace): Conversion {
  let current: Snapshot = { state: { kind: 'start' }, choices, history: noHistory, isAdjusting: false };
  let running: AbortController | undefined;
  /** Of all that is asked about what is open, beside reading and writing it: ended when something else is opened. */
  let asking = new AbortController();
  const listeners = new Set<() => void>();
  /** How each source was asked to be read, for when the page comes back to its result. */
  const chosenFor = new WeakMap<Source, Choices>();
  const forecasts = createForecasts(client);
  /** How its decisions came about. */
  const histories = new WeakMap<Source, History>();
  /** What the worker was asked last to make of the same files; nothing while the page shows that. */
  let wanted: Source | undefined;

  const call = (): Call => ({ signal: asking.signal, onProgress: () => {} });

  /** Ends all that is asked about what is open, and with it the worker if it is at that. */
  function endAsking(): void {
    asking.abort();
    asking = new AbortController();
  }

  const shown = (): Source | undefined => (current.state.kind === 'result' ? current.state.source : undefined);

  function set(state: State, next: Choices = current.choices): void {
    const source = wanted ?? sourceOf(state);
    const history = (source && histories.get(source)) ?? noHistory;
    current = { state, choices: next, history, isAdjusting: wanted !== undefined };
    for (const listener of listeners) listener();
  }

  function begin(): AbortController {
    running?.abort();
    running = new AbortController();
    return running;
  }

  const outputs = createOutputs(client, choosePlace, {
    snapshot: () => current,
    call,
    setOutput,
    isBusy: () => running !== undefined,
    begin,
    isCurrent: (controller) => running === controller,
    end: () => void (running = undefined),
  });
  const { write } = outputs;

  /**
   * @param history of the decisions that the same files were read with before
   * @param isAgreed whether the person knows how much there is to do
   */
  async function read(files: readonly PickedFile[], history?: History, isAgreed = false): Promise<void> {
    const { state, choices: chosen } = current;
    const source: Source = { files, options: sourceOptions(chosen), ...(history && { decisions: history.present }) };
    if (history) histories.set(source, history);
    wanted = undefined;
    chosenFor.set(source, chosen);
    const before = settled(state);
    endAsking();
    const controller = begin();
    const isCurrent = () => running === controller;
    const isAnnounced = state.kind === 'announced' && isAgreed;
    set({ kind: 'reading', source, progress: undefined, before, ...(isAnnounced && { isAnnounced }) });
    const call: Call = {
      signal: controller.signal,
      onProgress: (progress) => {
        if (isCurrent() && current.state.kind === 'reading') set({ ...current.state, progress });
      },
    };
    const forecast = isAgreed ? undefined : await forecasts.ask(source, chosen, call);
    if (forecast && isCurrent()) {
      running = undefined;
      set({ kind: 'announced', source, forecast, before });
    }
    if (forecast || !isCurrent()) return;
    const result = await unlessAborted(client.read(source, call));
    if (!result || !isCurrent()) return;
    running = undefined;
    const previous = resultOf(before);
    if (!result.ok && previous && result.problems.some(({ code }) => code === 'recipe.alone')) {
      // Dropped on a result, a recipe is for the files that are there.
      return read([...previous.source.files, ...files], undefined, true);
    }
    if (!result.ok) {
      noteDecisions(source, result.open);
      set({ ...failed(source, result), previous });
      return;
    }
    noteDecisions(source, result.reading);
    if (previous) release(previous.output);
    await show(source, result.reading);
  }

  /** What was read, and then what comes of it: the file first, then how the data stands, then whether the file is right. */
  async function show(source: Source, reading: Reading, former?: Review): Promise<void> {
    const output = outputs.first(reading);
    const isReviewable = !reading.inPieces;
    const review = isReviewable ? ({ review: 'running' } as const) : {};
    const forecast = forecasts.of(source.files);
    set({
      kind: 'result',
      source,
      reading,
      output,
      ...(forecast && { forecast }),
      ...review,
      ...(former && { former }),
    });
    const startCheck = await write();
    // A cancel meanwhile was about both.
    if (current.state.kind === 'result' && current.state.review === 'running') await lookAt(source);
    startCheck?.();
  }

  /** A recipe among the files decides, too: its decisions are where the history begins. */
  function noteDecisions(source: Source, read: { decisions: Decisions } | undefined): void {
    if (read && !histories.has(source)) histories.set(source, { ...noHistory, present: read.decisions });
  }

  /**
   * The same files as another source: after a cancel they are read again, and have to come out the same. What runs meanwhile goes
   * on, since ending it would cost a new reading; the worker does one after the other. Only what was wanted last is shown.
   */
  async function adjust(change: (before: Source) => Pick<Source, 'decisions' | 'isUpgraded'>, history: History) {
    const { state, choices: chosen } = current;
    const before = wanted ?? sourceOf(state);
    if (!before || state.kind === 'reading' || state.kind === 'announced') return;
    const { files, options } = before;
    const source: Source = { files, options, ...change(before) };
    wanted = source;
    chosenFor.set(source, chosenFor.get(before)!);
    histories.set(source, history);
    set(state, chosen);
    const result = await unlessAborted(client.adjust(source, call()));
    const now = current.state;
    if (!result || wanted !== source) return;
    wanted = undefined;
    if (!result.ok) {
      set({ ...failed(source, result), previous: resultOf(now) });
      return;
    }
    running = undefined;
    if (now.kind === 'result') release(now.output);
    await show(source, result.reading, reviewedOf(now));
  }

  function upgrade(isWanted: boolean): Promise<void> {
    return adjust(
      ({ decisions }) => ({ ...(decisions && { decisions }), ...(isWanted && { isUpgraded: true }) }),
      current.history,
    );
  }

  function decide(history: History): void {
    if (history === current.history) return;
    const decisions = history.present;
    void adjust(({ isUpgraded }) => ({ decisions, ...(isUpgraded && { isUpgraded }) }), history);
  }

  /** Looks at the data while the person may already save the file. What is shown meanwhile stays as it is. */
  async function lookAt(source: Source): Promise<void> {
    const update = (review: ResultState['review']): boolean => {
      const { state } = current;
      if (state.kind !== 'result' || state.source !== source) return false;
      const { review: _, former, ...rest } = state;
      set(review ? { ...rest, review, ...(review === 'running' && former && { former }) } : rest);
      return true;
    };
    if (!update('running')) return;
    const result = await unlessAborted(client.review(source, call()));
    if (result) update(result.ok ? result.review : undefined);
  }

  /** A result is shown with the options that it was read with. */
  function comeBackTo(state: Settled): void {
    set(state, asRead(current.choices, state.kind === 'result' ? chosenFor.get(state.source) : undefined));
  }

  /** What was read, or could not be, or is being read, with other choices; nothing, where they come to the same. */
  function readAgain(choices: Choices): void {
    const { state } = current;
    const isSame = sameReading(current.choices, choices);
    set(state, choices);
    if (state.kind === 'start' || isSame) return;
    const history = current.history === noHistory ? undefined : current.history;
    void read(state.source.files, history, state.kind !== 'announced');
  }

  function setOutput(output: Output): void {
    const { state } = current;
    if (state.kind !== 'result') return;
    const { output: before } = state;
    const isSame = output.kind === 'ready' && before.kind === 'ready' && output.made === before.made;
    if (!isSame) release(before);
    set({ ...state, output });
  }

  return {
    snapshot: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open: (files) => {
      if (files.length > 0) void read(files);
    },
    setVersion: (version) => readAgain({ ...current.choices, version }),
    setTitleDraft: (titleDraft) => readAgain(withTitleDraft(current.choices, titleDraft)),
    setReading: (changed) => readAgain({ ...current.choices, reading: { ...current.choices.reading, ...changed } }),
    choose: (changed) => {
      const next = { ...current.choices, ...changed };
      const { state } = current;
      const isSame = state.kind !== 'result' || sameFile(state.reading, current.choices, next);
      set(state, next);
      if (!isSame) void write().then((startCheck) => startCheck?.());
    },
    start: () => {
      const { state } = current;
      if (state.kind === 'announced') void read(state.source.files, histories.get(state.source), true);
    },
    cancel: () => {
      running?.abort();
      running = wanted = undefined;
      endAsking();
      comeBackTo(settled(current.state));
    },
    write: () => void write(true).then((startCheck) => startCheck?.()),
    save: () => void outputs.save().then((startCheck) => startCheck?.()),
    goesToDisk: outputs.goesToDisk,
    review: () => {
      const source = shown();
      if (source) void lookAt(source);
    },
    found: createFoundProblems(client, call, () => (isReviewed(current) ? shown() : undefined)),
    upgrade,
    decide: (change) => decide(decided(current.history, change(current.history.present))),
    undo: () => decide(undone(current.history)),
    redo: () => decide(redone(current.history)),
    ...createRequests(
      client,
      call,
      shown,
      () => wanted ?? sourceOf(current.state),
      () => toldOf(current.state),
    ),
    goBack: () => {
      wanted = undefined;
      if (current.state.kind === 'failed') comeBackTo(current.state.previous ?? { kind: 'start' });
    },
  };
}
