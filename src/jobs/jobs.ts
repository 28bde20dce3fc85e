import type { Jobs, OnProgress, ReadResult, Sentence, WriteOptions } from './api.ts';
import { checkJob } from './check-job.ts';
import { correctJob } from './correct-job.ts';
import { ProblemFinder } from './find-problems.ts';
import { excerptJob } from './excerpt-job.ts';
import { previewJob } from './preview-job.ts';
import { type HeldDocument, type HeldSheets, readJob, type ReadJobResult, readSheets } from './read-job.ts';
import type { Report } from '../core/review/review.ts';
import { reportFile, reviewFile } from './review-files.ts';
import { reviewJob, summariseReport } from './review-job.ts';
import { listedProblems } from './listed-problems.ts';
import {
  asWhole,
  type HeldList,
  onlySheets,
  readInPieces,
  unlessGone,
  usualSizes,
  writeInPieces,
} from './in-pieces-job.ts';
import { forecastJob } from './forecast-job.ts';
import { markJob } from './mark-job.ts';
import { asSaved, asWritten, type MakeResult } from './pieces.ts';
import { cellsOf, correctionsOf, editOf, FixFinder } from './offered-fixes.ts';
import { nothingRead } from './no-document.ts';
import { recipeJob } from './recipe-job.ts';
import { sourceMapJob } from './source-map-job.ts';
import { templateJob } from './template-job.ts';
import { upgradeJob } from './upgrade-job.ts';
import { readTitlesJob, titlesFileJob } from './titles-job.ts';
import { proveTitlesJob } from './prove-titles-job.ts';
import { changeHeadersJob } from './change-headers-job.ts';
import { writeJob } from './write-job.ts';

/**
 * The work of one page. The document that was read last is kept, so that it can be written many times; of one that is too large to be
 * in memory, where its file has it.
 */
export function createJobs(sizes = usualSizes): Jobs {
  let held: HeldDocument | undefined;
  let list: HeldList | undefined;
  let sheets: HeldSheets | undefined;
  let written: WriteOptions | undefined;
  let report: Report | undefined;
  let finder: ProblemFinder | undefined;
  const sentences = new Map<string, Sentence[]>();
  const sentencesOf = (name: string): readonly Sentence[] => sentences.get(name) ?? [];

  function forget(): void {
    report = finder = undefined;
    sentences.clear();
  }

  /** Keeps what was read, and says what it is. */
  function take(result: ReadJobResult): ReadResult {
    ({ sheets } = result);
    if (result.ok) {
      ({ held } = result);
      return { ok: true, reading: held.reading };
    }
    const { problems } = result;
    if (!sheets) return { ok: false, problems };
    const open = { sheets: sheets.last.sheets, decisions: sheets.decisions };
    return { ok: false, problems, open };
  }

  async function make(options: WriteOptions, onProgress: OnProgress): Promise<MakeResult> {
    const inPieces = list;
    if (inPieces) {
      return unlessGone(inPieces.reading.files, () => writeInPieces(inPieces, options, onProgress));
    }
    if (!held) return { ok: false, problems: [nothingRead()] };
    written = options;
    return writeJob(held, options, onProgress);
  }

  /** Made when somebody looks at the problems. */
  function problems(): ProblemFinder | undefined {
    if (!finder && report && held) {
      const cells = cellsOf(held, sheets);
      finder = new ProblemFinder(report, held, cells && new FixFinder(cells), sentencesOf);
    }
    return finder;
  }

  return {
    async read(files, options, onProgress) {
      held = list = sheets = undefined;
      forget();
      const inPieces = await unlessGone(files, () => readInPieces(files, options, onProgress, sizes));
      if (inPieces?.ok === false) return inPieces;
      if (inPieces) {
        list = inPieces.held;
        return { ok: true, reading: list.reading };
      }
      const whole = await unlessGone(files, () => asWhole(files));
      return whole.ok ? take(await readJob(whole.files, options, onProgress)) : whole;
    },
    async decide(decisions, onProgress) {
      if (!sheets) return { ok: false, problems: [nothingRead()] };
      held = written = undefined;
      forget();
      const { decisions: _, ...options } = sheets.options;
      return take(readSheets({ ...sheets, options: { ...options, ...(decisions && { decisions }) } }, onProgress));
    },
    async recipe() {
      return sheets ? { ok: true, file: recipeJob(sheets) } : { ok: false, problems: [nothingRead()] };
    },
    async preview(sheet, part) {
      return sheets && previewJob(sheets, sheet, part);
    },
    async forecast(files, options, writing) {
      const foreseen = await unlessGone(files, () => forecastJob(files, options, writing, sizes.wholeJsonBytes));
      // Reading will say that a file is gone.
      return foreseen && 'ok' in foreseen ? undefined : foreseen;
    },
    async write(options, onProgress) {
      return asWritten(await make(options, onProgress));
    },
    async save(options, take, onProgress) {
      return asSaved(await make(options, onProgress), take);
    },
    async upgrade(isWanted) {
      if (list) return { ok: true, reading: list.reading };
      if (!held) return { ok: false, problems: [nothingRead()] };
      written = undefined;
      forget();
      held = isWanted ? upgradeJob(held) : (held.asRead ?? held);
      return { ok: true, reading: held.reading };
    },
    async review() {
      if (!held) return { ok: false, problems: [nothingRead()] };
      forget();
      report = listedProblems(await reviewJob(held), held);
      return { ok: true, review: summariseReport(report, held) };
    },
    async problemsFound(filter) {
      return problems()?.find(filter);
    },
    async reviewProblems(filter, from, count) {
      return problems()?.problems(filter, from, count) ?? [];
    },
    async reviewPlaces(problem, filter, from, count) {
      return problems()?.places(problem, filter, from, count) ?? [];
    },
    async fix(problem, offer, filter, place) {
      return problems()?.fix(problem, offer, filter, place);
    },
    async edit(place, text) {
      const cells = held && cellsOf(held, sheets);
      return cells && editOf(cells, place, text);
    },
    async corrections(from, count) {
      return held ? correctionsOf(held, sheets, from, count) : [];
    },
    async keepSentences(name, from, some) {
      const kept = sentences.get(name) ?? [];
      for (const [index, sentence] of some.entries()) kept[from + index] = sentence;
      sentences.set(name, kept);
      if (some.length > 0) finder?.sentencesChanged();
      return kept.length;
    },
    async reviewFile(kind, words) {
      if (!held || !report) return { ok: false, problems: [nothingRead()] };
      return { ok: true, file: reviewFile(report, held, kind, words, sentencesOf(words.sentences)) };
    },
    async report(request) {
      if (!held || !report) return { ok: false, problems: [nothingRead()] };
      return { ok: true, file: reportFile(report, held, request, sentencesOf) };
    },
    async marked(words) {
      if (!held || !report) return { ok: false, problems: [nothingRead()] };
      return markJob(report, held, words, sentencesOf(words.sentences));
    },
    async corrected(words) {
      if (!held) return { ok: false, problems: [nothingRead()] };
      return correctJob(held, held.reading.decisions.cells, words);
    },
    async excerpt(place) {
      return held && excerptJob(held, place);
    },
    async sourceMap(kind) {
      return held ? sourceMapJob(held, kind) : { ok: false, problems: [nothingRead()] };
    },
    readTitles: readTitlesJob,
    titlesFile: titlesFileJob,
    proveTitles: proveTitlesJob,
    changeHeaders: changeHeadersJob,
    async check(file, onProgress) {
      if (list) return { outcome: 'unknown', reason: 'size', problems: [] };
      if (!held) return { outcome: 'unknown', problems: [nothingRead()] };
      return checkJob(held, written, file, onProgress, sizes);
    },
    async template(request) {
      if (list && request.filling) return { ok: false, problems: [onlySheets(list)] };
      return templateJob(request, held);
    },
  };
}
