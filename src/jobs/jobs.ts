import type { Jobs, WriteOptions } from './api.ts';
import { checkJob } from './check-job.ts';
import { excerptJob } from './excerpt-job.ts';
import { type HeldDocument, readJob } from './read-job.ts';
import type { Report } from '../core/review/review.ts';
import { reportFile, reviewFile } from './review-files.ts';
import { reviewJob, summariseReport } from './review-job.ts';
import { placesOf } from './review-places.ts';
import { markJob } from './mark-job.ts';
import { nothingRead } from './no-document.ts';
import { sourceMapJob } from './source-map-job.ts';
import { upgradeJob } from './upgrade-job.ts';
import { writeJob } from './write-job.ts';

/** The work of one page. The document that was read last is kept, so that it can be written many times. */
export function createJobs(): Jobs {
  let held: HeldDocument | undefined;
  let written: WriteOptions | undefined;
  let report: Report | undefined;
  return {
    async read(files, options, onProgress) {
      held = report = undefined;
      const result = await readJob(files, options, onProgress);
      if (!result.ok) return result;
      held = result.held;
      return { ok: true, reading: held.reading };
    },
    async write(options, onProgress) {
      if (!held) return { ok: false, problems: [nothingRead()] };
      written = options;
      return writeJob(held, options, onProgress);
    },
    async upgrade(isWanted) {
      if (!held) return { ok: false, problems: [nothingRead()] };
      written = report = undefined;
      held = isWanted ? upgradeJob(held) : (held.asRead ?? held);
      return { ok: true, reading: held.reading };
    },
    async review() {
      if (!held) return { ok: false, problems: [nothingRead()] };
      report = await reviewJob(held);
      return { ok: true, review: summariseReport(report, held) };
    },
    async reviewPlaces(problem, from, count) {
      const found = report?.problems[problem];
      return found && held ? placesOf([{ problem: found, from, count }], held)[0]! : [];
    },
    async reviewFile(kind, words) {
      if (!held || !report) return { ok: false, problems: [nothingRead()] };
      return { ok: true, file: reviewFile(report, held, kind, words) };
    },
    async report(request) {
      if (!held || !report) return { ok: false, problems: [nothingRead()] };
      return { ok: true, file: reportFile(report, held, request) };
    },
    async marked(words) {
      if (!held || !report) return { ok: false, problems: [nothingRead()] };
      return markJob(report, held, words);
    },
    async excerpt(place) {
      return held && excerptJob(held, place);
    },
    async sourceMap(kind) {
      return held ? sourceMapJob(held, kind) : { ok: false, problems: [nothingRead()] };
    },
    async check(file, onProgress) {
      if (!held) return { outcome: 'unknown', problems: [nothingRead()] };
      return checkJob(held, written, file, onProgress);
    },
  };
}
