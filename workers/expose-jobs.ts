import { expose, type Endpoint, type ProxyMarked, type Remote, releaseProxy, transfer } from 'comlink';
import type { Jobs, MadeFile, OnProgress, TakePiece } from '../src/jobs/api.ts';
import { throttle } from './throttle.ts';

/** The page's progress function, which lives on the other side of the wall. */
export type RemoteProgress = Remote<OnProgress & ProxyMarked>;

/** The page's function that takes the pieces of a file. */
export type RemoteTake = Remote<TakePiece & ProxyMarked>;

/** What crosses the wall: the jobs, with a proxy in place of each function. */
export type ExposedJobs = {
  [Name in keyof Jobs]: (...args: Crossing<Parameters<Jobs[Name]>>) => ReturnType<Jobs[Name]>;
};

type Crossing<Args extends unknown[]> = {
  [Index in keyof Args]: Args[Index] extends OnProgress
    ? RemoteProgress
    : Args[Index] extends TakePiece
      ? RemoteTake
      : Args[Index];
};

/** Answers calls on the endpoint (the worker itself; a port in tests) with the jobs. */
export function exposeJobs(jobs: Jobs, endpoint?: Endpoint): void {
  const exposed: ExposedJobs = {
    read: (files, options, onProgress) => reporting(onProgress, (report) => jobs.read(files, options, report)),
    forecast: (...args) => jobs.forecast(...args),
    write: (options, onProgress) =>
      reporting(onProgress, async (report) => {
        const result = await jobs.write(options, report);
        return result.ok ? transfer(result, [result.written.bytes.buffer]) : result;
      }),
    save: (options, take, onProgress) =>
      reporting(onProgress, async (report) => {
        try {
          return await jobs.save(options, async (piece) => take(transfer(piece, [piece.buffer])), report);
        } finally {
          take[releaseProxy]();
        }
      }),
    decide: (decisions, onProgress) => reporting(onProgress, (report) => jobs.decide(decisions, report)),
    preview: (...args) => jobs.preview(...args),
    recipe: async () => handingOver(await jobs.recipe()),
    upgrade: (isWanted) => jobs.upgrade(isWanted),
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
      reporting(onProgress, (report) => jobs.proveTitles(file, draft, version, report)),
    changeHeaders: (file, request, onProgress) =>
      reporting(onProgress, async (report) => handingOver(await jobs.changeHeaders(file, request, report))),
    check: (file, onProgress) => reporting(onProgress, (report) => jobs.check(file, report)),
    template: async (request) => handingOver(await jobs.template(request)),
  };
  expose(exposed, endpoint);
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
