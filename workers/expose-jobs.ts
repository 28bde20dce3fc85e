import { expose, type Endpoint, type ProxyMarked, type Remote, releaseProxy, transfer } from 'comlink';
import type { Decisions, Jobs, MadeFile, OnProgress, ReadResult, TakePiece, TemplateResult } from '../src/jobs/api.ts';
import type { Place, PlacesElsewhere, Problem } from '../src/core/model/problem.ts';
import { holdLife } from './hold-life.ts';
import { throttle } from './throttle.ts';
import { ToldProblems } from './told-problems.ts';

/** The page's progress function, which lives on the other side of the wall. */
export type RemoteProgress = Remote<OnProgress & ProxyMarked>;

/** The page's function that takes the pieces of a file. */
export type RemoteTake = Remote<TakePiece & ProxyMarked>;

/** What crosses the wall: the jobs, with a proxy in place of each function. New files go over in pieces only. */
export type ExposedJobs = {
  [Name in Exclude<keyof Jobs, 'write'>]: (...args: Crossing<Parameters<Jobs[Name]>>) => ReturnType<Jobs[Name]>;
} & {
  /** Problems that did not go over to the page with what they are about, from a position on; none where all did. */
  moreProblems(list: PlacesElsewhere['list'], from: number): Promise<Problem[]>;
  /** Places of a problem that did not go over to the page with it; none where the worker has told nothing of the kind. */
  morePlaces(list: PlacesElsewhere['list'], position: number, from: number, count: number): Promise<Place[]>;
  /** A lock that is free once this worker is gone. */
  holdLife(): Promise<string | undefined>;
};

type Crossing<Args extends unknown[]> = {
  [Index in keyof Args]: Args[Index] extends OnProgress
    ? RemoteProgress
    : Args[Index] extends TakePiece
      ? RemoteTake
      : Args[Index];
};

/** In place of decisions that the page has. */
const notTold: Decisions = { sheets: [], columns: [], cells: [] };

/** Answers calls on the endpoint (the worker itself; a port in tests) with the jobs. */
export function exposeJobs(jobs: Jobs, endpoint?: Endpoint): void {
  const told = new ToldProblems();
  const tellRead = (result: ReadResult): ReadResult => {
    if (!result.ok) return { ...result, problems: told.tell('reading', result.problems) };
    const { reading } = result;
    return { ok: true, reading: { ...reading, problems: told.tell('reading', reading.problems) } };
  };
  const exposed: ExposedJobs = {
    read: (files, options, onProgress) =>
      reporting(onProgress, async (report) => tellRead(await jobs.read(files, options, report))),
    forecast: (...args) => jobs.forecast(...args),
    decide: (decisions, onProgress) =>
      reporting(onProgress, async (report) => {
        const result = tellRead(await jobs.decide(decisions, report));
        // The page has them, and they may be as many as there are cells.
        return result.ok && decisions ? { ok: true, reading: { ...result.reading, decisions: notTold } } : result;
      }),
    save: (options, take, onProgress) =>
      reporting(onProgress, async (report) => {
        try {
          const result = await jobs.save(options, async (piece) => take(transfer(piece, [piece.buffer])), report);
          if (!result.ok) return { ...result, problems: told.tell('written', result.problems) };
          return { ok: true, saved: { ...result.saved, problems: told.tell('written', result.saved.problems) } };
        } finally {
          take[releaseProxy]();
        }
      }),
    preview: (...args) => jobs.preview(...args),
    recipe: async () => handingOver(await jobs.recipe()),
    upgrade: async (isWanted) => tellRead(await jobs.upgrade(isWanted)),
    review: () => jobs.review(),
    problemsFound: (filter) => jobs.problemsFound(filter),
    reviewProblems: (...args) => jobs.reviewProblems(...args),
    reviewPlaces: (...args) => jobs.reviewPlaces(...args),
    fix: (...args) => jobs.fix(...args),
    edit: (...args) => jobs.edit(...args),
    corrections: (...args) => jobs.corrections(...args),
    keepSentences: (...args) => jobs.keepSentences(...args),
    reviewFile: async (...args) => handingOver(await jobs.reviewFile(...args)),
    report: async (request) => handingOver(await jobs.report(request)),
    marked: async (words) => handingOver(await jobs.marked(words)),
    corrected: async (words) => handingOver(await jobs.corrected(words)),
    excerpt: (place) => jobs.excerpt(place),
    sourceMap: async (kind) => handingOver(await jobs.sourceMap(kind)),
    readTitles: (file) => jobs.readTitles(file),
    titlesFile: async (...args) => {
      const file = await jobs.titlesFile(...args);
      return transfer(file, [file.bytes.buffer]);
    },
    proveTitles: (file, draft, version, onProgress) =>
      reporting(onProgress, async (report) => {
        const proof = await jobs.proveTitles(file, draft, version, report);
        return { ...proof, problems: told.tell('proof', proof.problems) };
      }),
    changeHeaders: (file, request, onProgress) =>
      reporting(onProgress, async (report) => {
        const result = await jobs.changeHeaders(file, request, report);
        return handingOver({ ...result, problems: told.tell('headers', result.problems) });
      }),
    check: (file, onProgress) => reporting(onProgress, (report) => jobs.check(file, report)),
    template: async (request) => handingOver(withoutPlaces(await jobs.template(request))),
    moreProblems: async (...args) => told.next(...args),
    morePlaces: async (...args) => told.places(...args),
    holdLife,
  };
  expose(exposed, endpoint);
}

/** Where the page says what there is, and not where. */
function withoutPlaces(result: TemplateResult): TemplateResult {
  return {
    ...result,
    problems: result.problems.map((each): Problem => ({ ...each, places: each.places.slice(0, 1) })),
  };
}

/** The bytes of a file go over to the page, not a copy. */
function handingOver<R extends { ok: true; file: MadeFile } | { ok: false }>(result: R): R {
  return result.ok ? transfer(result, [result.file.bytes.buffer]) : result;
}

async function reporting<R>(onProgress: RemoteProgress, job: (report: OnProgress) => Promise<R>): Promise<R> {
  try {
    return await job(
      throttle((progress) => {
        // Nobody waits for the page to have drawn its bar.
        void onProgress(progress);
      }),
    );
  } finally {
    onProgress[releaseProxy]();
  }
}
