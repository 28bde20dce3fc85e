import type {
  Call,
  ChangedCell,
  Client,
  CorrectedResult,
  CorrectionWords,
  Excerpt,
  Fix,
  MadeFile,
  MarkedResult,
  PreviewPart,
  ReportRequest,
  ReviewFileKind,
  ReviewWords,
  SheetPreview,
  Source,
  SourceMapKind,
  TextExcerpt,
  WriteOptions,
} from '../../client/index.ts';
import type { Place, PlacesElsewhere } from '../../core/model/problem.ts';

import { unlessAborted } from './unless-aborted.ts';

/** What the page asks about the result that it shows, without changing it. */
export interface Requests {
  /** All problems of the review as a file; nothing where it could not be made. */
  reviewFile(kind: ReviewFileKind, words: ReviewWords): Promise<MadeFile | undefined>;
  /** The sheets that were read with the problems of the review marked. */
  marked(words: ReviewWords): Promise<MarkedResult>;
  /** The spreadsheet that was read, with the cells that the person corrected. */
  corrected(words: CorrectionWords): Promise<CorrectedResult>;
  /** The review as a page of its own; nothing where it could not be made. */
  report(request: ReportRequest): Promise<MadeFile | undefined>;
  /** What was decided about the sheets, as a file for the next ones like them; nothing where it could not be made. */
  recipe(): Promise<MadeFile | undefined>;
  /** A part of a sheet, by its position in the reading or among the sheets that were opened, with what it was taken for. */
  preview(sheet: number, part: PreviewPart): Promise<SheetPreview | undefined>;
  /** What a person typed into a cell, as what is to be decided. */
  edit(place: Place, text: string): Promise<Fix | undefined>;
  /** Some of the cells that the person corrected, with what their files hold. */
  corrections(from: number, count: number): Promise<ChangedCell[]>;
  /** Further places of a problem that came with the first ones only. */
  morePlaces(rest: PlacesElsewhere, from: number, count: number): Promise<Place[]>;
  /** What stands around a place in the sheets, or in the JSON, that was read. */
  excerpt(place: Place): Promise<Excerpt | TextExcerpt | undefined>;
  /** Where the values stand in the sheets that were read, as a file; nothing where it could not be made. */
  sourceMap(kind: SourceMapKind): Promise<MadeFile | undefined>;
}

/**
 * @param call ended where somebody cancels it, or opens something else: the answer is then what there is without one
 * @param shown what the result is of; nothing while there is none
 * @param asked what was asked for last, whatever comes of it
 * @param told what the problems that are shown are of: reading something, and writing it so
 */
export function createRequests(
  client: Client,
  call: () => Call,
  shown: () => Source | undefined,
  asked: () => Source | undefined,
  told: () => { source: Source; written?: WriteOptions } | undefined,
): Requests {
  /** What the client says of a source; without one, what is said instead. */
  async function askOf<R, N>(
    source: Source | undefined,
    request: (source: Source, asked: Call) => Promise<R>,
    none: N,
  ): Promise<R | N> {
    return (source && (await unlessAborted(request(source, call())))) ?? none;
  }

  function ask<R, N>(request: (source: Source, call: Call) => Promise<R>, none: N): Promise<R | N> {
    return askOf(shown(), request, none);
  }

  return {
    reviewFile: (kind, words) => ask((source, asking) => client.reviewFile(source, kind, words, asking), undefined),
    marked: (words) =>
      ask<MarkedResult, MarkedResult>((source, asking) => client.marked(source, words, asking), {
        ok: false,
        problems: [],
      }),
    corrected: (words) =>
      ask<CorrectedResult, CorrectedResult>((source, asking) => client.corrected(source, words, asking), {
        ok: false,
        problems: [],
      }),
    report: (request) => ask((source, asking) => client.report(source, request, asking), undefined),
    recipe: async () => {
      const result = await ask((source, asking) => client.recipe(source, asking), undefined);
      return result?.ok ? result.file : undefined;
    },
    preview: (sheet, part) =>
      askOf(asked(), (source, asking) => client.preview(source, sheet, part, asking), undefined),
    morePlaces: async (rest, from, count) => {
      const of = told();
      return askOf(
        of?.source,
        (source, asking) => client.morePlaces(source, of?.written, rest, from, count, asking),
        [],
      );
    },
    excerpt: (place) => ask((source, asking) => client.excerpt(source, place, asking), undefined),
    edit: (place, text) => ask((source, asking) => client.edit(source, place, text, asking), undefined),
    corrections: (from, count) => ask((source, asking) => client.corrections(source, from, count, asking), []),
    sourceMap: async (kind) => {
      const result = await ask((source, asking) => client.sourceMap(source, kind, asking), undefined);
      return result?.ok ? result.file : undefined;
    },
  };
}
