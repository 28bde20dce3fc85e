import { proxy, transfer } from 'comlink';
import type { StandardVersion } from '../core/model/options.ts';
import { type Place, type PlacesElsewhere, problem } from '../core/model/problem.ts';
import type {
  HeaderChangeRequest,
  HeadersChangedResult,
  InputFile,
  MadeFile,
  TitleDraft,
  TitlesFileKind,
  TitlesProof,
  TitlesResult,
} from '../jobs/api.ts';
import { withAllProblems } from './all-problems.ts';
import type { Call, PickedFile } from './api.ts';
import { readBytes } from './read-bytes.ts';
import type { Failure, WorkerCalls } from './worker-calls.ts';
import type { WorkerHandle } from './worker-handle.ts';

/** Work with titles; what was read to be converted stays as it is. */
export interface TitleClient {
  /** The titles in a file. */
  readTitles(file: PickedFile, call: Call): Promise<TitlesResult>;
  /** A draft as a file; nothing where it could not be made. */
  titlesFile(draft: TitleDraft, kind: TitlesFileKind, call: Call): Promise<MadeFile | undefined>;
  /** What comes of a file with a draft. */
  proveTitles(file: PickedFile, draft: TitleDraft, version: StandardVersion, call: Call): Promise<TitlesProof>;
  /** A workbook with its headers written in another way. */
  changeHeaders(file: PickedFile, request: HeaderChangeRequest, call: Call): Promise<HeadersChangedResult>;
  /** Further places of a problem that came with one of these; none where the worker that told it is gone. */
  moreTitlePlaces(rest: PlacesElsewhere, from: number, count: number, call: Call): Promise<Place[]>;
}

/** @param run has the worker do a job after those before it */
export function createTitleClient(run: WorkerCalls['run']): TitleClient {
  async function withFile<R>(
    file: PickedFile,
    call: Call,
    job: (jobs: WorkerHandle['jobs'], input: InputFile) => Promise<R>,
  ): Promise<R | Failure> {
    return run<R | Failure>(call, async (handle) => {
      const { jobs } = handle;
      handle.given = file.file.size;
      const input = await readBytes(file);
      if (!input) return { ok: false, problems: [problem('file.unreadable', 'error', { name: file.name })] };
      return job(jobs, transfer(input, [input.bytes.buffer as ArrayBuffer]));
    });
  }

  return {
    readTitles: (file, call) => withFile<TitlesResult>(file, call, (jobs, input) => jobs.readTitles(input)),
    titlesFile: async (draft, kind, call) => {
      const made = await run<MadeFile>(call, ({ jobs }) => jobs.titlesFile(draft, kind));
      return 'ok' in made ? undefined : made;
    },
    proveTitles: async (file, draft, version, call) => {
      const proof = await withFile<TitlesProof>(file, call, async (jobs, input) =>
        withAllProblems(jobs, 'proof', await jobs.proveTitles(input, draft, version, proxy(call.onProgress))),
      );
      return 'ok' in proof ? { headers: [], problems: proof.problems } : proof;
    },
    changeHeaders: (file, request, call) =>
      withFile<HeadersChangedResult>(file, call, async (jobs, input) =>
        withAllProblems(jobs, 'headers', await jobs.changeHeaders(input, request, proxy(call.onProgress))),
      ),
    moreTitlePlaces: async ({ list, position }, from, count, call) => {
      const places = await run<Place[]>(call, ({ jobs }) => jobs.morePlaces(list, position, from, count));
      return 'ok' in places ? [] : places;
    },
  };
}
