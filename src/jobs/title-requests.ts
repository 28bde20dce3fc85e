import type { AnyHeaderKind, StandardVersion } from '../core/model/options.ts';
import type { Problem } from '../core/model/problem.ts';
import type { TitleDraft } from '../core/model/title-draft.ts';
import type { FoundTitles } from '../core/titles/catalogue.ts';
import type { HeaderUnderstood } from '../core/titles/header-changes.ts';
import type { CheckResult, InputFile, MadeFile, OnProgress } from './api.ts';

export type { FoundTitles, HeaderUnderstood, TitleDraft };

/** A catalogue of translations as somebody brought it, to be given back with its titles changed and all else as it was. */
export interface Catalogue {
  name: string;
  text: string;
}

/** `catalogue`: there where the file can be given back as it was, changed only in its titles. */
export type TitlesResult = { ok: true; found: FoundTitles; catalogue?: Catalogue } | { ok: false; problems: Problem[] };

/** A catalogue that somebody brought; or a new file of one of these kinds. */
export type TitlesFileKind = Catalogue | 'po-titles' | 'po-codes' | 'csv' | 'xlsx' | 'json';

/** What comes of a file with a draft: headers, where it has any, and the way there and back. */
export interface TitlesProof {
  headers: HeaderUnderstood[];
  /** Absent where nothing could be made of the file. */
  roundTrip?: CheckResult;
  problems: Problem[];
}

export interface HeaderChangeRequest {
  version: StandardVersion;
  headers: AnyHeaderKind;
  sheetNames: boolean;
  codes: 'keep' | 'words' | 'codes';
  titleDraft?: TitleDraft;
}

export type HeadersChangedResult =
  | { ok: true; file: MadeFile; headers: number; codes: number; sheets: number; problems: Problem[] }
  | { ok: false; problems: Problem[] };

/** Work with titles. It leaves alone what was read to be converted. */
export interface TitleJobs {
  /** The titles in a file: a catalogue (PO), or a sheet or JSON that `titlesFile` made. */
  readTitles(file: InputFile): Promise<TitlesResult>;
  titlesFile(draft: TitleDraft, kind: TitlesFileKind): Promise<MadeFile>;
  /** Reads a file with the draft, writes it with headers in its titles, and reads that back. */
  proveTitles(
    file: InputFile,
    draft: TitleDraft,
    version: StandardVersion,
    onProgress: OnProgress,
  ): Promise<TitlesProof>;
  /** A workbook with its headers written in another way, and all else as it is. */
  changeHeaders(file: InputFile, request: HeaderChangeRequest, onProgress: OnProgress): Promise<HeadersChangedResult>;
}
