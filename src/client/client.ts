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
  TakePiece,
  TemplateResult,
  TextExcerpt,
  WriteOptions,
} from '../jobs/api.ts';
import { type Place, problem } from '../core/model/problem.ts';
import type { Call, Client, PickedFile, Source } from './api.ts';
import { wholeReading, wholeSaved } from './all-problems.ts';
import { bytesOrFile, readBytes } from './read-bytes.ts';
import { forecastOf } from './forecast.ts';
import { createTitleClient } from './title-client.ts';
import { createWorkerCalls } from './worker-calls.ts';
import type { SpawnWorker, WorkerHandle } from './worker-handle.ts';

const spawnInlined: SpawnWorker = async () => (await import('./spawn-worker.ts')).spawnWorker();

/** The bridge. It keeps one worker, which holds the document; a cancel ends it and the next call starts another. */
export function createClient(spawn: SpawnWorker = spawnInlined): Client {
  const { run, warmUp } = createWorkerCalls(spawn);

  async function readInto(handle: WorkerHandle, source: Source, onProgress: OnProgress): Promise<ReadResult> {
    handle.holds = handle.wrote = undefined;
    handle.isReviewed = false;
    const { schema, base, ...options } = source.options;
    const files: GivenFile[] = [];
    const ofOptions: InputFile[] = [];
    handle.given = [...source.files, ...(base ? [base] : [])].reduce((sum, { file }) => sum + file.size, 0);
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
    const told = await handle.jobs.read(transfer(files, buffers), readOptions, proxy(onProgress));
    const result = await wholeReading(handle.jobs, told);
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
      handle.wrote = undefined;
      const { decisions } = source;
      const told = await wholeReading(handle.jobs, await handle.jobs.decide(decisions, proxy(onProgress)));
      // They do not come back: there may be very many.
      const result: ReadResult = told.ok && decisions ? { ok: true, reading: { ...told.reading, decisions } } : told;
      handle.holds = source;
      if (!result.ok || !source.isUpgraded) return result;
    }
    handle.holds = source;
    handle.isReviewed = false;
    handle.wrote = undefined;
    return upgradeIn(handle, source);
  }

  async function upgradeIn({ jobs }: WorkerHandle, source: Source): Promise<ReadResult> {
    return wholeReading(jobs, await jobs.upgrade(source.isUpgraded === true));
  }

  async function writeIn(
    handle: WorkerHandle,
    source: Source,
    options: WriteOptions,
    take: TakePiece,
    onProgress: OnProgress,
  ): Promise<SaveResult> {
    const held = await hold(handle, source, onProgress);
    if (held?.ok === false) return held;
    handle.wrote = options;
    return wholeSaved(handle.jobs, await handle.jobs.save(options, proxy(take), proxy(onProgress)));
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
      run<SaveResult>(call, (handle) => writeIn(handle, source, options, take, call.onProgress)),
    morePlaces: async (source, written, { list, position }, from, count, call) => {
      const answer = await run<{ ok: true; places: Place[] }>(call, async (handle) => {
        await hold(handle, source, call.onProgress);
        if (list === 'written' && written && handle.wrote !== written) {
          // Only for what there is to say of it.
          await writeIn(handle, source, written, async () => true, call.onProgress);
        }
        return { ok: true, places: await handle.jobs.morePlaces(list, position, from, count) };
      });
      return answer.ok ? answer.places : [];
    },
    adjust: (source, call) =>
      run<ReadResult>(call, async (handle) => {
        const held = await hold(handle, source, call.onProgress);
        // Asked for once more: the answer is the same.
        if (held) return held;
        handle.isReviewed = false;
        return upgradeIn(handle, source);
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
    warmUp,
  };
}

/** How text files are taken apart is decided before they are opened. */
function isOpenedAlike(a: Source, b: Source): boolean {
  return JSON.stringify(a.decisions?.files) === JSON.stringify(b.decisions?.files);
}
