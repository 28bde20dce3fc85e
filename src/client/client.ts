import { proxy, transfer } from 'comlink';
import type {
  ChangedCell,
  CheckResult,
  CorrectedResult,
  Excerpt,
  Fix,
  GivenFile,
  InputFile,
  MarkedResult,
  OnProgress,
  ProblemsFound,
  ReadOptions,
  ReadResult,
  RecipeResult,
  ReviewedProblem,
  ReviewFileResult,
  ReviewResult,
  SaveResult,
  SheetPreview,
  SourceMapResult,
  TemplateResult,
  TextExcerpt,
} from '../jobs/api.ts';
import { type Place, type Problem, problem } from '../core/model/problem.ts';
import type { Call, Client, PickedFile, Source } from './api.ts';
import { crashProblem } from './crash-problem.ts';
import { bytesOrFile, readBytes } from './read-bytes.ts';
import { forecastOf } from './forecast.ts';
import { createTitleClient } from './title-client.ts';
import { type SpawnWorker, startWorker, type WorkerHandle } from './worker-handle.ts';

const spawnInlined: SpawnWorker = async () => (await import('./spawn-worker.ts')).spawnWorker();

/** The bridge. It keeps one worker, which holds the document; a cancel ends it and the next call starts another. */
export function createClient(spawn: SpawnWorker = spawnInlined): Client {
  let worker: Promise<WorkerHandle> | undefined;
  let lastCall: Promise<unknown> = Promise.resolve();

  function current(): Promise<WorkerHandle> {
    if (worker) return worker;
    const started = start();
    worker = started;
    // Dead while nobody waited for it: the next call starts another.
    started.then((handle) => handle.died.catch(() => worker === started && drop())).catch(() => undefined);
    return started;
  }

  async function start(): Promise<WorkerHandle> {
    return startWorker(await spawn());
  }

  function drop(): void {
    const dropped = worker;
    worker = undefined;
    dropped?.then(
      (handle) => handle.terminate(),
      () => undefined,
    );
  }

  /** Runs the job after those before it. Whatever ends it early also ends the worker, which cannot be stopped otherwise. */
  async function run<R>(call: Call, job: (handle: WorkerHandle) => Promise<R>): Promise<R | Failure> {
    const turn = lastCall;
    let done = () => {};
    lastCall = new Promise<void>((resolve) => {
      done = resolve;
    });
    try {
      await abortable(turn, call.signal);
      try {
        return await abortable(
          current().then((handle) => Promise.race([job(handle), handle.died])),
          call.signal,
        );
      } catch (error) {
        drop();
        if (call.signal.aborted) throw error;
        return { ok: false, problems: [crashProblem(error)] };
      }
    } finally {
      // A call that was taken back while it waited must still not let the next one pass the one that runs.
      void turn.then(done);
    }
  }

  async function readInto(handle: WorkerHandle, source: Source, onProgress: OnProgress): Promise<ReadResult> {
    handle.holds = undefined;
    handle.isReviewed = false;
    const { schema, base, ...options } = source.options;
    const files: GivenFile[] = [];
    const ofOptions: InputFile[] = [];
    const unreadable = ({ name }: PickedFile): ReadResult => ({
      ok: false,
      problems: [problem('file.unreadable', 'error', { name })],
    });
    for (const picked of source.files) {
      const input = await bytesOrFile(picked);
      if (!input) return unreadable(picked);
      files.push(input);
    }
    for (const picked of [...(schema ? [schema] : []), ...(base ? [base] : [])]) {
      const input = await readBytes(picked);
      if (!input) return unreadable(picked);
      ofOptions.push(input);
    }
    const readOptions: ReadOptions = {
      ...options,
      ...(source.decisions && { decisions: source.decisions }),
      ...(schema && { schema: ofOptions[0]! }),
      ...(base && { base: ofOptions.at(-1)! }),
    };
    const buffers = [...files, ...ofOptions].flatMap((file) =>
      'bytes' in file ? [file.bytes.buffer as ArrayBuffer] : [],
    );
    const result = await handle.jobs.read(transfer(files, buffers), readOptions, proxy(onProgress));
    if (result.ok || result.open) handle.holds = source;
    return result;
  }

  /** Sees to it that the worker holds what was read from the source, upgraded or not; what came of it where something had to be done. */
  async function hold(handle: WorkerHandle, source: Source, onProgress: OnProgress): Promise<ReadResult | undefined> {
    if (handle.holds === source) return undefined;
    const before = handle.holds;
    if (before?.files !== source.files || before.options !== source.options || !isOpenedAlike(before, source)) {
      const result = await readInto(handle, source, onProgress);
      if (!result.ok || !source.isUpgraded) return result;
    } else if (before.decisions !== source.decisions) {
      handle.isReviewed = false;
      const result = await handle.jobs.decide(source.decisions, proxy(onProgress));
      handle.holds = source;
      if (!result.ok || !source.isUpgraded) return result;
    }
    handle.holds = source;
    handle.isReviewed = false;
    return handle.jobs.upgrade(source.isUpgraded === true);
  }

  async function reviewIn(handle: WorkerHandle, source: Source, onProgress: OnProgress): Promise<ReviewResult> {
    const held = await hold(handle, source, onProgress);
    if (held?.ok === false) return held;
    const result = await handle.jobs.review();
    handle.isReviewed = result.ok;
    return result;
  }

  /** Asks something about what was read; reads it again first, where another file came between. */
  async function ofSource<R>(
    source: Source,
    call: Call,
    none: R,
    ask: (jobs: WorkerHandle['jobs']) => Promise<R>,
  ): Promise<R> {
    const answer = await run<{ ok: true; value: R }>(call, async (handle) => {
      const held = await hold(handle, source, call.onProgress);
      return { ok: true, value: held?.ok === false ? none : await ask(handle.jobs) };
    });
    return answer.ok ? answer.value : none;
  }

  /** Asks something about the review; reads and reviews again first, where another file came between. */
  async function ofReview<R>(
    source: Source,
    call: Call,
    none: R,
    ask: (jobs: WorkerHandle['jobs']) => Promise<R>,
  ): Promise<R> {
    const answer = await run<{ ok: true; value: R }>(call, async (handle) => {
      if (handle.holds !== source || !handle.isReviewed) await reviewIn(handle, source, call.onProgress);
      return { ok: true, value: handle.isReviewed ? await ask(handle.jobs) : none };
    });
    return answer.ok ? answer.value : none;
  }

  return {
    ...createTitleClient(run),
    read: (source, call) => run<ReadResult>(call, (handle) => readInto(handle, source, call.onProgress)),
    forecast: async (source, options, call) => {
      const found = await run(call, ({ jobs }) => forecastOf(jobs, source, options));
      // Where the worker died of it, reading will say so.
      return found && 'ok' in found ? undefined : found;
    },
    write: (source, options, take, call) =>
      run<SaveResult>(call, async (handle) => {
        const held = await hold(handle, source, call.onProgress);
        return held?.ok === false ? held : handle.jobs.save(options, proxy(take), proxy(call.onProgress));
      }),
    adjust: (source, call) =>
      run<ReadResult>(call, async (handle) => {
        const held = await hold(handle, source, call.onProgress);
        // Asked for once more: the answer is the same.
        if (held) return held;
        handle.isReviewed = false;
        return handle.jobs.upgrade(source.isUpgraded === true);
      }),
    preview: async (source, sheet, part, call) => {
      const found = await run<SheetPreview | undefined>(call, async (handle) => {
        await hold(handle, source, call.onProgress);
        return handle.jobs.preview(sheet, part);
      });
      return found && !('ok' in found) ? found : undefined;
    },
    recipe: (source, call) =>
      run<RecipeResult>(call, async (handle) => {
        await hold(handle, source, call.onProgress);
        return handle.jobs.recipe();
      }),
    review: (source, call) => run<ReviewResult>(call, (handle) => reviewIn(handle, source, call.onProgress)),
    problemsFound: (source, filter, call) =>
      ofReview<ProblemsFound | undefined>(source, call, undefined, (jobs) => jobs.problemsFound(filter)),
    reviewProblems: (source, filter, from, count, call) =>
      ofReview<ReviewedProblem[]>(source, call, [], (jobs) => jobs.reviewProblems(filter, from, count)),
    reviewPlaces: (source, problem, filter, from, count, call) =>
      ofReview<Place[]>(source, call, [], (jobs) => jobs.reviewPlaces(problem, filter, from, count)),
    fix: (source, problem, offer, filter, place, call) =>
      ofReview<Fix | undefined>(source, call, undefined, (jobs) => jobs.fix(problem, offer, filter, place)),
    edit: (source, place, text, call) =>
      ofSource<Fix | undefined>(source, call, undefined, (jobs) => jobs.edit(place, text)),
    corrections: (source, from, count, call) =>
      ofSource<ChangedCell[]>(source, call, [], (jobs) => jobs.corrections(from, count)),
    keepSentences: (source, name, from, sentences, call) =>
      ofReview<number>(source, call, 0, (jobs) => jobs.keepSentences(name, from, sentences)),
    reviewFile: async (source, kind, words, call) => {
      const result = await run<ReviewFileResult>(call, async (handle) =>
        handle.holds === source ? handle.jobs.reviewFile(kind, words) : { ok: false, problems: [] },
      );
      return result.ok ? result.file : undefined;
    },
    marked: (source, words, call) =>
      run<MarkedResult>(call, async (handle) =>
        handle.holds === source ? handle.jobs.marked(words) : { ok: false, problems: [] },
      ),
    corrected: (source, words, call) =>
      run<CorrectedResult>(call, async (handle) => {
        const held = await hold(handle, source, call.onProgress);
        return held?.ok === false ? held : handle.jobs.corrected(words);
      }),
    report: async (source, request, call) => {
      const result = await run<ReviewFileResult>(call, async (handle) =>
        handle.holds === source ? handle.jobs.report(request) : { ok: false, problems: [] },
      );
      return result.ok ? result.file : undefined;
    },
    excerpt: async (source, place, call) => {
      const found = await run<Excerpt | TextExcerpt | undefined>(call, async (handle) =>
        handle.holds === source ? handle.jobs.excerpt(place) : undefined,
      );
      return found && !('ok' in found) ? found : undefined;
    },
    sourceMap: (source, kind, call) =>
      run<SourceMapResult>(call, async (handle) => {
        const held = await hold(handle, source, call.onProgress);
        return held?.ok === false ? held : handle.jobs.sourceMap(kind);
      }),
    check: async (source, file, call) => {
      const result = await run<CheckResult>(call, async (handle) => {
        if (handle.holds !== source) return { outcome: 'unknown', problems: [] };
        const input = await bytesOrFile(file);
        if (!input) return { outcome: 'unknown', problems: [] };
        const given = 'bytes' in input ? transfer(input, [input.bytes.buffer as ArrayBuffer]) : input;
        return handle.jobs.check(given, proxy(call.onProgress));
      });
      return 'outcome' in result ? result : { outcome: 'unknown', problems: result.problems };
    },
    template: (request, source, call) =>
      run<TemplateResult>(call, async (handle) => {
        const held = source && (await hold(handle, source, call.onProgress));
        return held?.ok === false ? held : handle.jobs.template(request);
      }),
    warmUp: () => {
      // If this fails, the first call will fail too, and say so.
      current().catch(drop);
    },
  };
}

/** How text files are taken apart is decided before they are opened. */
function isOpenedAlike(a: Source, b: Source): boolean {
  return JSON.stringify(a.decisions?.files) === JSON.stringify(b.decisions?.files);
}

interface Failure {
  ok: false;
  problems: Problem[];
}

/** The promise, or an `AbortError` as soon as the signal says so. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new DOMException('The person cancelled', 'AbortError'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
