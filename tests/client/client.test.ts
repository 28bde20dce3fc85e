import { type Place, problem, type Problem } from '../../src/core/model/problem.ts';
import { placesIn } from '../../src/ui/i18n/places-in.ts';
import { noDecisions } from '../../src/core/model/decisions.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { type Call, createClient, type Source } from '../../src/client/index.ts';
import type {
  ChangedCell,
  CorrectedResult,
  CheckResult,
  Decisions,
  Excerpt,
  HeadersChangedResult,
  GivenFile,
  Forecast,
  InputFile,
  LargeFile,
  Jobs,
  MadeFile,
  MarkedResult,
  ProblemFilter,
  ProblemsFound,
  Progress,
  Reading,
  ReadOptions,
  ReadResult,
  RecipeResult,
  Review,
  ReviewedProblem,
  ReviewFileKind,
  ReviewFileResult,
  ReviewResult,
  Sentence,
  SourceMapKind,
  SourceMapResult,
  SaveResult,
  TakePiece,
  TemplateRequest,
  TemplateResult,
  TitleDraft,
  TitlesProof,
  TitlesResult,
  WriteOptions,
  WriteResult,
} from '../../src/jobs/api.ts';
import { FakeWorker } from './fake-worker.ts';

const options: WriteOptions = { format: 'json', headers: 'paths', columns: 'used', sheetNames: 'language' };

/** Where a new file goes that nobody needs. */
const drop: TakePiece = async () => true;

/** Jobs that note what they were given; each job can be held back. */
class TestJobs implements Jobs {
  readonly received: GivenFile[][] = [];
  readonly options: ReadOptions[] = [];
  readonly log: string[] = [];
  hold: Promise<void> = Promise.resolve();
  told: Progress[] = [];
  readProblems: Problem[] = [];
  writtenProblems: Problem[] = [];
  /** What it handed over last. */
  pieces: Uint8Array[] = [];

  async read(files: GivenFile[], how: ReadOptions, onProgress: (progress: Progress) => void): Promise<ReadResult> {
    this.log.push(`read ${files.map((file) => file.name).join()}`);
    this.received.push(files);
    this.options.push(how);
    for (const progress of this.told) onProgress(progress);
    await this.hold;
    return { ok: true, reading: { projects: files.length, problems: this.readProblems } as unknown as Reading };
  }

  async forecast(files: LargeFile[], { schema }: ReadOptions): Promise<Forecast | undefined> {
    this.log.push(`forecast ${files.map(({ name, blob }) => `${name} ${blob.size}`).join()}`);
    const { length = 0 } = schema?.bytes ?? {};
    return { bytes: 1, seconds: length, memoryBytes: 0, inPieces: false, longSheets: [], wideSheets: [] };
  }

  async write(): Promise<WriteResult> {
    return { ok: false, problems: [] };
  }

  async save(_options: WriteOptions, take: TakePiece): Promise<SaveResult> {
    this.log.push('write');
    await this.hold;
    const receipt = { read: 0, written: 0, repeated: 0, setAside: 0, changed: 0 };
    let bytes = 0;
    this.pieces = [[1, 2], [3], [4, 5]].map((piece) => Uint8Array.from(piece));
    for (const piece of this.pieces) {
      bytes += piece.length;
      if (!(await take(piece))) return { ok: false, problems: [] };
    }
    return { ok: true, saved: { name: 'a.json', mime: '', bytes, receipt, problems: this.writtenProblems } };
  }

  async readTitles(file: InputFile): Promise<TitlesResult> {
    this.log.push(`titles ${file.name}`);
    return {
      ok: true,
      found: {
        titles: { Status: new TextDecoder().decode(file.bytes) },
        codes: {},
        unconfirmed: 0,
        untranslated: 0,
        others: 0,
      },
    };
  }

  async titlesFile({ language }: TitleDraft): Promise<MadeFile> {
    return { name: `${language}.po`, mime: '', bytes: new Uint8Array(3) };
  }

  async proveTitles(file: InputFile): Promise<TitlesProof> {
    this.log.push(`prove ${file.name}`);
    return { headers: [], problems: [] };
  }

  async changeHeaders(file: InputFile): Promise<HeadersChangedResult> {
    this.log.push(`change ${file.name}`);
    return { ok: true, file: { ...file, mime: '' }, headers: 1, codes: 0, sheets: 0, problems: [] };
  }

  async decide(decisions: Decisions | undefined): Promise<ReadResult> {
    this.log.push(`decide ${decisions?.columns.map(({ header }) => header).join() ?? 'nothing'}`);
    return { ok: true, reading: { projects: 1, problems: this.readProblems } as unknown as Reading };
  }

  async recipe(): Promise<RecipeResult> {
    this.log.push('recipe');
    return { ok: false, problems: [] };
  }

  async preview(sheet: number): Promise<undefined> {
    this.log.push(`preview ${sheet}`);
  }

  async fix(problem: number, offer: number, _filter: ProblemFilter, place?: number): Promise<undefined> {
    this.log.push(`fix ${problem} ${offer} ${place}`);
  }

  async edit(_place: Place, text: string): Promise<undefined> {
    this.log.push(`edit ${text}`);
  }

  async corrected(): Promise<CorrectedResult> {
    this.log.push('corrected');
    return { ok: false, problems: [] };
  }

  async corrections(from: number, count: number): Promise<ChangedCell[]> {
    this.log.push(`corrections ${from} ${count}`);
    return [];
  }

  async upgrade(isWanted: boolean): Promise<ReadResult> {
    this.log.push(isWanted ? 'upgrade' : 'undo');
    return { ok: true, reading: { projects: 1, problems: this.readProblems } as unknown as Reading };
  }

  async review(): Promise<ReviewResult> {
    this.log.push('review');
    return { ok: true, review: { overview: {}, coverage: [] } as unknown as Review };
  }

  async problemsFound(filter: ProblemFilter): Promise<ProblemsFound> {
    this.log.push(`found ${JSON.stringify(filter)}`);
    return { problems: 1, severities: { error: 1, warning: 0, note: 0 }, sheets: [], inProjects: 0, projects: [] };
  }

  async reviewProblems(_: ProblemFilter, from: number, count: number): Promise<ReviewedProblem[]> {
    this.log.push(`problems ${from} ${count}`);
    return [];
  }

  async reviewPlaces(problem: number, _: ProblemFilter, from: number, count: number): Promise<Place[]> {
    this.log.push(`places ${problem} ${from} ${count}`);
    return [{ pointer: '/a' }];
  }

  async keepSentences(name: string, from: number, sentences: Sentence[]): Promise<number> {
    this.log.push(`sentences ${name} ${from}`);
    return from + sentences.length;
  }

  async reviewFile(kind: ReviewFileKind): Promise<ReviewFileResult> {
    this.log.push(`review file ${kind}`);
    return { ok: false, problems: [] };
  }

  async marked(): Promise<MarkedResult> {
    this.log.push('marked');
    return { ok: false, problems: [] };
  }

  async report(): Promise<ReviewFileResult> {
    this.log.push('report');
    return { ok: false, problems: [] };
  }

  async excerpt(): Promise<Excerpt | undefined> {
    this.log.push('excerpt');
    return { columns: [0], rows: [] };
  }

  async sourceMap(kind: SourceMapKind): Promise<SourceMapResult> {
    this.log.push(`source map ${kind}`);
    return { ok: true, file: { name: 'a.cells.json', mime: '', bytes: new Uint8Array([1]) } };
  }

  async check(file: InputFile): Promise<CheckResult> {
    this.log.push(`check ${file.name}`);
    return { outcome: 'same', problems: [] };
  }

  async template({ format }: TemplateRequest): Promise<TemplateResult> {
    this.log.push(`template ${format}`);
    return { ok: true, file: { name: `a.${format}`, mime: '', bytes: new Uint8Array([1]) }, problems: [] };
  }
}

const workers: FakeWorker[] = [];

function setUp() {
  const jobs = new TestJobs();
  const client = createClient(() => {
    const worker = new FakeWorker(jobs);
    workers.push(worker);
    return worker;
  });
  return { jobs, client };
}

function source(...names: string[]): Source {
  return {
    files: names.map((name) => ({ name, file: new Blob(['content of ', name]) })),
    options: { version: '0.9.5' },
  };
}

function call(controller = new AbortController(), onProgress: Call['onProgress'] = () => {}): Call {
  return { signal: controller.signal, onProgress };
}

function held(): { promise: Promise<void>; release: () => void } {
  let release = () => {};
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

afterEach(() => {
  for (const worker of workers.splice(0)) worker.terminate();
});

describe('the bridge', () => {
  test('reads the files among the options too, each time anew', async () => {
    const { jobs, client } = setUp();
    const file = (name: string) => ({ name, file: new Blob(['{', name, '}']) });
    const { files } = source('a.json', 'b.json');
    const both: Source = { files, options: { version: '0.9.5', schema: file('s.json'), base: file('base.json') } };
    await client.read(both, call());
    await client.read({ files, options: { version: '0.9.5', base: file('base.json'), idName: 'code' } }, call());
    const text = (input: InputFile | undefined) => input && new TextDecoder().decode(input.bytes);
    expect(jobs.received.map((all) => all.map(({ name }) => name))).toEqual([
      ['a.json', 'b.json'],
      ['a.json', 'b.json'],
    ]);
    expect(jobs.options.map(({ schema, base }) => [text(schema), text(base)])).toEqual([
      ['{s.json}', '{base.json}'],
      [undefined, '{base.json}'],
    ]);
    expect(jobs.options[1]).toMatchObject({ version: '0.9.5', idName: 'code' });
  });

  test('hands a large file over as it is, and the bytes of others', async () => {
    const { jobs, client } = setUp();
    const large = { name: 'large.json', file: new Blob([new Uint8Array(64_000_001)]) };
    const { files } = source('a.json');
    await client.read({ files: [large, ...files], options: { version: '0.9.5' } }, call());
    const [first, second] = jobs.received[0]!;
    expect(first).toMatchObject({ name: 'large.json', blob: { size: 64_000_001 } });
    expect(second && 'bytes' in second && new TextDecoder().decode(second.bytes)).toBe('content of a.json');
  });

  test('starts no worker before it is needed, and keeps the one it has', async () => {
    const { client, jobs } = setUp();
    expect(workers).toHaveLength(0);
    const one = source('a.csv');
    await client.read(one, call());
    await client.write(one, options, drop, call());
    await client.write(one, options, drop, call());
    expect(workers).toHaveLength(1);
    expect(jobs.log).toEqual(['read a.csv', 'write', 'write']);
  });

  test('hands the bytes of a file over without a copy: the buffer on this side is detached', async () => {
    const { client, jobs } = setUp();
    const bytes = new TextEncoder().encode('id,title');
    const file = { arrayBuffer: () => Promise.resolve(bytes.buffer) } as unknown as Blob;
    await client.read({ files: [{ name: 'a.csv', file }], options: { version: '0.9.5' } }, call());
    expect(bytes.buffer.byteLength).toBe(0);
    const [received] = jobs.received[0]!;
    expect(received && 'bytes' in received && new TextDecoder().decode(received.bytes)).toBe('id,title');
  });

  test('gets the new file without a copy: the buffers on the other side are detached', async () => {
    const { client, jobs } = setUp();
    const taken: number[][] = [];
    await client.write(source('a.csv'), options, async (piece) => taken.push([...piece]) > 0, call());
    expect(taken).toEqual([[1, 2], [3], [4, 5]]);
    expect(jobs.pieces.map(({ byteLength }) => byteLength)).toEqual([0, 0, 0]);
  });

  test('asks what files will take without their bytes, and keeps what was read', async () => {
    const { jobs, client } = setUp();
    const held = source('a.csv');
    await client.read(held, call());
    const schema = { name: 's.json', file: new Blob(['{}']) };
    const asked: Source = { ...source('b.csv', 'c.csv'), options: { version: '0.9.5', schema } };
    expect(await client.forecast(asked, options, call())).toMatchObject({ bytes: 1, seconds: 2 });
    await client.write(held, options, drop, call());
    expect(jobs.log).toEqual(['read a.csv', 'forecast b.csv 16,c.csv 16', 'write']);
  });

  test('says nothing of what files will take where the worker died of the question', async () => {
    const { jobs, client } = setUp();
    jobs.forecast = () => Promise.reject(new Error('out of memory'));
    expect(await client.forecast(source('a.csv'), options, call())).toBeUndefined();
  });

  test('hands the pieces of a file over, one after the other, until they are not wanted any more', async () => {
    const { client } = setUp();
    const taken: number[][] = [];
    const take = (limit: number) => async (piece: Uint8Array) => taken.push([...piece]) < limit;
    const saved = await client.write(source('a.csv'), options, take(9), call());
    expect(saved).toMatchObject({ ok: true, saved: { name: 'a.json', bytes: 5 } });
    expect(taken.splice(0)).toEqual([[1, 2], [3], [4, 5]]);
    expect(await client.write(source('a.csv'), options, take(2), call())).toEqual({ ok: false, problems: [] });
    expect(taken).toEqual([[1, 2], [3]]);
  });

  test('reads again before it writes what the worker does not hold', async () => {
    const { client, jobs } = setUp();
    const first = source('first.json');
    await client.read(first, call());
    await client.read(source('second.json'), call());
    await client.write(first, options, drop, call());
    expect(jobs.log).toEqual(['read first.json', 'read second.json', 'read first.json', 'write']);
  });

  describe('problems with very many places', () => {
    const cells = (count: number, sheet = 'S'): Place[] =>
      Array.from({ length: count }, (_, row) => ({ sheet, row, column: 0 }));
    const trimmed = (count: number): Problem => problem('cell.trimmed', 'note', {}, ...cells(count));

    test('cross with the first of them and their number; the others are asked for', async () => {
      const { client, jobs } = setUp();
      jobs.readProblems = [problem('cell.trimmed', 'note', {}, ...cells(3)), trimmed(1000)];
      const one = source('one.csv');
      const result = await client.read(one, call());
      const [few, many] = result.ok ? result.reading.problems : [];
      expect(few).toEqual(jobs.readProblems[0]);
      expect(many!.places).toEqual(cells(10));
      expect(placesIn(many!)).toBe(1000);
      expect(await client.morePlaces(one, undefined, many!.rest!, 990, 100, call())).toEqual(cells(1000).slice(990));
      expect(jobs.log).toEqual(['read one.csv']);
    });

    test('cross with one each where they are many, too; what is about sheets names all of these', async () => {
      const { client, jobs } = setUp();
      const ofSheets = problem('table.empty', 'note', {}, ...Array.from({ length: 30 }, (_, n) => ({ sheet: `${n}` })));
      jobs.readProblems = [...Array.from({ length: 2000 }, () => trimmed(20)), ofSheets];
      const result = await client.read(source('one.csv'), call());
      const told = result.ok ? result.reading.problems : [];
      expect(told.slice(0, -1).reduce((sum, { places }) => sum + places.length, 0)).toBeLessThan(7000);
      expect(told.every(({ places }) => places.length > 0)).toBe(true);
      expect(told.reduce((sum, each) => sum + placesIn(each), 0)).toBe(40_030);
      expect(told.at(-1)).toEqual(ofSheets);
    });

    test('cross some at a time where the problems themselves are many, and all arrive in order', async () => {
      const { client, jobs } = setUp();
      jobs.readProblems = jobs.writtenProblems = Array.from({ length: 2500 }, (_, n) =>
        problem('table.empty', 'note', {}, { sheet: `${n}` }),
      );
      const one = source('one.csv');
      const read = await client.read(one, call());
      expect(read.ok && read.reading.problems).toEqual(jobs.readProblems);
      const written = await client.write(one, options, async () => true, call());
      expect(written.ok && written.saved.problems).toEqual(jobs.writtenProblems);
    });

    test('are read, and written, once more where the worker that told them is gone', async () => {
      const { client, jobs } = setUp();
      jobs.writtenProblems = [trimmed(50)];
      const one = source('one.csv');
      const result = await client.write(one, options, async () => true, call());
      const [many] = result.ok ? result.saved.problems : [];
      await client.read(source('other.csv'), call());
      expect(await client.morePlaces(one, options, many!.rest!, 10, 2, call())).toEqual(cells(12).slice(10));
      expect(await client.morePlaces(one, options, many!.rest!, 12, 1, call())).toHaveLength(1);
      expect(jobs.log).toEqual(['read one.csv', 'write', 'read other.csv', 'read one.csv', 'write']);
    });
  });

  test('reviews once, and again before it answers about a review that the worker does not hold any more', async () => {
    const { client, jobs } = setUp();
    const [one, other] = [source('one.csv'), source('other.csv')];
    await client.review(one, call());
    await client.problemsFound(one, {}, call());
    await client.read(other, call());
    expect((await client.problemsFound(one, { severity: 'error' }, call()))?.problems).toBe(1);
    expect(await client.reviewPlaces(one, 3, {}, 10, 5, call())).toEqual([{ pointer: '/a' }]);
    expect(await client.keepSentences(one, 'en', 7, [{ title: 't', advice: 'a' }], call())).toBe(8);
    expect(jobs.log).toEqual([
      'read one.csv',
      'review',
      'found {}',
      'read other.csv',
      'read one.csv',
      'review',
      'found {"severity":"error"}',
      'places 3 10 5',
      'sentences en 7',
    ]);
  });

  test('asks for corrections where the worker holds the cells, and reads and reviews again first where it does not', async () => {
    const { client, jobs } = setUp();
    const one = source('one.csv');
    await client.fix(one, 3, 0, {}, 7, call());
    await client.read(source('other.csv'), call());
    await client.edit(one, { sheet: 'one', row: 1, column: 0 }, 'Puente', call());
    expect(await client.corrections(one, 0, 20, call())).toEqual([]);
    const columns = { file: '', sheet: '', cell: '', header: '', before: '', after: '' };
    await client.corrected(one, { name: 'corrected', sheetName: 'Corrections', columns }, call());
    expect(jobs.log).toEqual([
      'read one.csv',
      'review',
      'fix 3 0 7',
      'read other.csv',
      'read one.csv',
      'edit Puente',
      'corrections 0 20',
      'corrected',
    ]);
  });

  test('upgrades what the worker holds without reading it again, and takes it back', async () => {
    const { client, jobs } = setUp();
    const plain = source('a.json');
    const upgraded: Source = { files: plain.files, options: plain.options, isUpgraded: true };
    await client.read(plain, call());
    expect(await client.adjust(upgraded, call())).toMatchObject({ ok: true });
    await client.write(upgraded, options, drop, call());
    await client.adjust(plain, call());
    await client.write(plain, options, drop, call());
    await client.write(upgraded, options, drop, call());
    expect(jobs.log).toEqual(['read a.json', 'upgrade', 'write', 'undo', 'write', 'upgrade', 'write']);
  });

  test('reads and upgrades again what a worker does not hold any more', async () => {
    const { client, jobs } = setUp();
    const plain = source('a.json');
    const upgraded: Source = { files: plain.files, options: plain.options, isUpgraded: true };
    await client.adjust(upgraded, call());
    await client.read(source('b.json'), call());
    await client.review(upgraded, call());
    expect(jobs.log).toEqual(['read a.json', 'upgrade', 'read b.json', 'read a.json', 'upgrade', 'review']);
  });

  test('decides about what the worker has opened without opening it again, and upgrades that', async () => {
    const { client, jobs } = setUp();
    const plain = source('a.csv');
    const { files, options: how } = plain;
    const decisions = { ...noDecisions, columns: [{ sheet: 'a', header: 'x', field: 'title' }] };
    await client.read(plain, call());
    await client.adjust({ files, options: how, decisions }, call());
    await client.adjust({ files, options: how, decisions, isUpgraded: true }, call());
    await client.preview(plain, 2, { row: 0, rows: 1, column: 0, columns: 1 }, call());
    expect(jobs.log).toEqual(['read a.csv', 'decide x', 'upgrade', 'decide nothing', 'preview 2']);
  });

  test('opens files again where it is decided how text is taken apart', async () => {
    const { client, jobs } = setUp();
    const plain = source('a.csv');
    const decisions = { ...noDecisions, files: [{ file: 'a.csv', delimiter: ';' }] };
    await client.read(plain, call());
    await client.adjust({ ...plain, decisions }, call());
    await client.adjust({ ...plain, decisions: { ...decisions, columns: [{ sheet: 'a', header: 'x' }] } }, call());
    expect(jobs.log).toEqual(['read a.csv', 'read a.csv', 'decide x']);
  });

  test('lets calls wait for each other', async () => {
    const { client, jobs } = setUp();
    const { promise, release } = held();
    jobs.hold = promise;
    const first = client.read(source('first.json'), call());
    const second = client.read(source('second.json'), call());
    await soon();
    expect(jobs.log).toEqual(['read first.json']);
    release();
    await Promise.all([first, second]);
    expect(jobs.log).toEqual(['read first.json', 'read second.json']);
  });
});

describe('cancelling', () => {
  test('ends the worker at once and rejects with AbortError', async () => {
    const { client, jobs } = setUp();
    jobs.hold = new Promise(() => {});
    const controller = new AbortController();
    const reading = client.read(source('a.json'), call(controller));
    await soon();
    controller.abort();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    await soon();
    expect(workers[0]?.isTerminated).toBe(true);
  });

  test('leaves the file at hand: the next write starts a fresh worker and reads again', async () => {
    const { client, jobs } = setUp();
    const one = source('a.json');
    await client.read(one, call());
    const { promise } = held();
    jobs.hold = promise;
    const controller = new AbortController();
    const writing = client.write(one, options, drop, call(controller));
    await soon();
    controller.abort();
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    jobs.hold = Promise.resolve();
    const result = await client.write(one, options, drop, call());
    expect(result.ok).toBe(true);
    expect(workers).toHaveLength(2);
    expect(jobs.log).toEqual(['read a.json', 'write', 'read a.json', 'write']);
  });

  test('of a call that waits takes only that call back, and keeps the order of the others', async () => {
    const { client, jobs } = setUp();
    const { promise, release } = held();
    jobs.hold = promise;
    const controller = new AbortController();
    const first = client.read(source('first.json'), call());
    const second = client.read(source('second.json'), call(controller));
    const third = client.read(source('third.json'), call());
    await soon();
    controller.abort();
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    await soon();
    expect(jobs.log).toEqual(['read first.json']);
    release();
    await Promise.all([first, third]);
    expect(jobs.log).toEqual(['read first.json', 'read third.json']);
    expect(workers[0]?.isTerminated).toBe(false);
  });

  test('before the call does nothing at all', async () => {
    const { client, jobs } = setUp();
    const controller = new AbortController();
    controller.abort();
    await expect(client.read(source('a.json'), call(controller))).rejects.toMatchObject({ name: 'AbortError' });
    await soon();
    expect(jobs.log).toEqual([]);
  });
});

describe('a crash', () => {
  test.each([
    ['Uncaught TypeError: x is not a function', 'job.crashed'],
    ['Uncaught RangeError: Array buffer allocation failed', 'job.out_of_memory'],
  ])('(%s) becomes the problem %s, and the next call works', async (message, code) => {
    const { client, jobs } = setUp();
    jobs.hold = new Promise(() => {});
    const reading = client.read(source('a.json'), call());
    await soon();
    workers[0]?.crash(message);
    expect(await reading).toMatchObject({ ok: false, problems: [{ code, severity: 'error' }] });
    jobs.hold = Promise.resolve();
    expect(await client.read(source('a.json'), call())).toMatchObject({ ok: true });
    expect(workers).toHaveLength(2);
  });

  test('in a job is told with its detail', async () => {
    const { client, jobs } = setUp();
    jobs.hold = Promise.reject(new Error('no such field'));
    jobs.hold.catch(() => {});
    const result = await client.read(source('a.json'), call());
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: 'job.crashed', params: { detail: 'no such field' } }],
    });
  });

  test('of a worker that does not start is told too', async () => {
    const client = createClient(() => Promise.reject(new Error('blocked')));
    expect(await client.read(source('a.json'), call())).toMatchObject({
      ok: false,
      problems: [{ code: 'job.crashed' }],
    });
  });

  test('while nothing runs goes unnoticed, and the next call starts a fresh worker', async () => {
    const { client } = setUp();
    await client.read(source('a.json'), call());
    workers[0]?.crash('Uncaught Error');
    await soon();
    expect(await client.read(source('b.json'), call())).toMatchObject({ ok: true });
  });
});

describe('work with titles', () => {
  const draft: TitleDraft = { language: 'fr', titles: {}, codes: {} };
  const picked = (name: string) => ({ name, file: new Blob(['content of ', name]) });

  test('goes to the same worker, and leaves what was read to be converted', async () => {
    const { client, jobs } = setUp();
    const data = source('a.json');
    await client.read(data, call());
    expect(await client.readTitles(picked('fr.po'), call())).toMatchObject({
      found: { titles: { Status: 'content of fr.po' } },
    });
    expect(await client.titlesFile(draft, 'csv', call())).toMatchObject({ name: 'fr.po', bytes: new Uint8Array(3) });
    expect(await client.proveTitles(picked('b.xlsx'), draft, '0.9.5', call())).toEqual({ headers: [], problems: [] });
    const request = { version: '0.9.5', headers: 'es', sheetNames: true, codes: 'keep' } as const;
    expect(await client.changeHeaders(picked('c.xlsx'), request, call())).toMatchObject({ ok: true, headers: 1 });
    await client.write(data, options, drop, call());
    expect(jobs.log).toEqual(['read a.json', 'titles fr.po', 'prove b.xlsx', 'change c.xlsx', 'write']);
  });

  test('says so where the file is gone', async () => {
    const { client } = setUp();
    const gone = { name: 'fr.po', file: { arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob };
    const problems = [{ code: 'file.unreadable' }];
    expect(await client.readTitles(gone, call())).toMatchObject({ ok: false, problems });
    expect(await client.proveTitles(gone, draft, '0.9.5', call())).toMatchObject({ headers: [], problems });
  });
});

describe('progress', () => {
  test('reaches the page, every step once', async () => {
    const { client, jobs } = setUp();
    jobs.told = [
      { stage: 'opening', done: 0, total: 0 },
      ...Array.from({ length: 500 }, (_, done) => ({ stage: 'reading' as const, done: done + 1, total: 500 })),
    ];
    const seen: Progress[] = [];
    await client.read(
      source('a.json'),
      call(undefined, (progress) => void seen.push(progress)),
    );
    await soon();
    expect(seen.map(({ stage, done }) => `${stage} ${done}`)).toEqual(
      expect.arrayContaining(['opening 0', 'reading 1', 'reading 500']),
    );
    expect(seen.length).toBeLessThan(20);
  });
});
