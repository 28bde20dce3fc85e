import { expose, type Endpoint, type ProxyMarked, type Remote, releaseProxy, transfer } from 'comlink';
import type { Place } from '../src/core/model/problem.ts';
import type {
  CheckResult,
  Excerpt,
  InputFile,
  Jobs,
  OnProgress,
  ReadOptions,
  ReadResult,
  ReportRequest,
  ReviewFileKind,
  ReviewFileResult,
  ReviewResult,
  ReviewWords,
  SourceMapKind,
  SourceMapResult,
  WriteOptions,
  WriteResult,
} from '../src/jobs/api.ts';
import { throttle } from './throttle.ts';

/** The page's progress function, which lives on the other side of the wall. */
export type RemoteProgress = Remote<OnProgress & ProxyMarked>;

/** What crosses the wall: the jobs, with the progress function as a proxy. */
export interface ExposedJobs {
  read(files: InputFile[], options: ReadOptions, onProgress: RemoteProgress): Promise<ReadResult>;
  write(options: WriteOptions, onProgress: RemoteProgress): Promise<WriteResult>;
  review(): Promise<ReviewResult>;
  reviewPlaces(problem: number, from: number, count: number): Promise<Place[]>;
  reviewFile(kind: ReviewFileKind, words: ReviewWords): Promise<ReviewFileResult>;
  report(request: ReportRequest): Promise<ReviewFileResult>;
  excerpt(place: Place): Promise<Excerpt | undefined>;
  sourceMap(kind: SourceMapKind): Promise<SourceMapResult>;
  check(file: InputFile, onProgress: RemoteProgress): Promise<CheckResult>;
}

/** Answers calls on the endpoint (the worker itself; a port in tests) with the jobs. */
export function exposeJobs(jobs: Jobs, endpoint?: Endpoint): void {
  const exposed: ExposedJobs = {
    read: (files, options, onProgress) => reporting(onProgress, (report) => jobs.read(files, options, report)),
    write: (options, onProgress) =>
      reporting(onProgress, async (report) => {
        const result = await jobs.write(options, report);
        return result.ok ? transfer(result, [result.written.bytes.buffer]) : result;
      }),
    review: () => jobs.review(),
    reviewPlaces: (problem, from, count) => jobs.reviewPlaces(problem, from, count),
    reviewFile: async (kind, words) => {
      const result = await jobs.reviewFile(kind, words);
      return result.ok ? transfer(result, [result.file.bytes.buffer]) : result;
    },
    report: async (request) => {
      const result = await jobs.report(request);
      return result.ok ? transfer(result, [result.file.bytes.buffer]) : result;
    },
    excerpt: (place) => jobs.excerpt(place),
    sourceMap: async (kind) => {
      const result = await jobs.sourceMap(kind);
      return result.ok ? transfer(result, [result.file.bytes.buffer]) : result;
    },
    check: (file, onProgress) => reporting(onProgress, (report) => jobs.check(file, report)),
  };
  expose(exposed, endpoint);
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
