import { correctCells, noDecisions } from '../../src/core/model/decisions.ts';
import type { Place, PlacesElsewhere, Problem, Severity } from '../../src/core/model/problem.ts';
import type {
  Call,
  ChangedCell,
  CheckResult,
  Excerpt,
  Client,
  CorrectedResult,
  CorrectionWords,
  Fix,
  Forecast,
  Reading,
  ReadResult,
  RecipeResult,
  MadeFile,
  MarkedResult,
  ProblemFilter,
  ProblemsFound,
  ReportRequest,
  ReviewedProblem,
  ReviewFileKind,
  ReviewResult,
  ReviewWords,
  SaveResult,
  Sentence,
  Source,
  PreviewPart,
  SheetPreview,
  SourceMapKind,
  SourceMapResult,
  TakePiece,
  TemplateRequest,
  TemplateResult,
  WriteOptions,
  WriteResult,
  HeaderChangeRequest,
  HeadersChangedResult,
  PickedFile,
  TitleDraft,
  TitlesFileKind,
  TitlesProof,
  TitlesResult,
} from '../../src/client/index.ts';

/** Stands in for the worker: answers are set by the test, and may be held back. */
export class FakeClient implements Client {
  readonly reads: Source[] = [];
  readonly writes: WriteOptions[] = [];
  readResult: (source: Source) => ReadResult = () => ({ ok: true, reading: spreadsheetReading() });
  writeResult: (options: WriteOptions) => WriteResult = (options) => ({ ok: true, written: writtenAs(options) });
  /** While set, calls do not end (but can be aborted). */
  isHeld = false;
  reviewResult: ReviewResult = { ok: false, problems: [] };
  /** The problems of that review. */
  reviewed: ReviewedProblem[] = [];
  readonly filters: ProblemFilter[] = [];
  readonly sentences = new Map<string, Sentence[]>();
  readonly sourceMaps: SourceMapKind[] = [];
  marksCopy = false;
  notesLeftOut = 0;
  readonly reports: ReportRequest[] = [];
  readonly reviewWords: ReviewWords[] = [];
  sourceMapResult: SourceMapResult = {
    ok: true,
    file: { name: 'proyectos.cells.json', mime: 'application/json', bytes: new Uint8Array(2) },
  };
  checkResult: CheckResult = { outcome: 'same', problems: [] };
  private readonly waiting: (() => void)[] = [];
  private tell: Call['onProgress'] = () => {};

  readTitles = async (): Promise<TitlesResult> => this.titlesResult;
  titlesResult: TitlesResult = { ok: false, problems: [] };
  readonly titlesFiles: { draft: TitleDraft; kind: TitlesFileKind }[] = [];
  async titlesFile(draft: TitleDraft, kind: TitlesFileKind): Promise<MadeFile> {
    this.titlesFiles.push({ draft, kind });
    return { name: 'titres.po', mime: 'text/plain', bytes: new Uint8Array(3) };
  }
  proof: TitlesProof = { headers: [], problems: [] };
  proveTitles = async (): Promise<TitlesProof> => this.proof;
  readonly headerChanges: HeaderChangeRequest[] = [];
  headersChanged: HeadersChangedResult = { ok: false, problems: [] };
  async changeHeaders(_: PickedFile, request: HeaderChangeRequest): Promise<HeadersChangedResult> {
    this.headerChanges.push(request);
    return this.headersChanged;
  }

  async read(source: Source, call: Call): Promise<ReadResult> {
    this.reads.push(source);
    await this.turn(call);
    return this.readResult(source);
  }

  readonly placesAsked: { rest: PlacesElsewhere; written: WriteOptions | undefined; from: number }[] = [];

  morePlaces(
    _source: Source,
    written: WriteOptions | undefined,
    rest: PlacesElsewhere,
    from: number,
    count: number,
  ): Promise<Place[]> {
    this.placesAsked.push({ rest, written, from });
    return this.moreTitlePlaces(rest, from, count);
  }

  moreTitlePlaces({ amount }: PlacesElsewhere, from: number, count: number): Promise<Place[]> {
    const rows = Array.from({ length: Math.min(count, amount - from) }, (_, index) => from + index);
    return Promise.resolve(rows.map((row) => ({ sheet: 'Proyectos', row, column: 0 })));
  }

  forecastResult: Forecast | undefined;
  readonly forecasts: WriteOptions[] = [];

  async forecast(_source: Source, options: WriteOptions): Promise<Forecast | undefined> {
    this.forecasts.push(options);
    return this.forecastResult;
  }

  async write(_source: Source, options: WriteOptions, take: TakePiece, call: Call): Promise<SaveResult> {
    this.writes.push(options);
    await this.turn(call);
    const result = this.writeResult(options);
    if (!result.ok) return result;
    const { bytes, ...rest } = result.written;
    return (await take(bytes)) ? { ok: true, saved: { ...rest, bytes: bytes.length } } : { ok: false, problems: [] };
  }

  /** What it says it did, once it was asked to. */
  upgraded: Reading['upgraded'] & object = [];
  readonly adjustments: Source[] = [];

  readonly previews: { sheet: number; part: PreviewPart }[] = [];
  previewResult: SheetPreview | undefined;

  preview(_source: Source, sheet: number, part: PreviewPart): Promise<SheetPreview | undefined> {
    this.previews.push({ sheet, part });
    return Promise.resolve(this.previewResult);
  }

  recipeResult: RecipeResult = {
    ok: true,
    file: { name: 'proyectos.recipe.json', mime: 'application/json', bytes: new Uint8Array(2) },
  };
  recipes = 0;

  recipe(): Promise<RecipeResult> {
    this.recipes++;
    return Promise.resolve(this.recipeResult);
  }

  async adjust(source: Source, call: Call): Promise<ReadResult> {
    this.adjustments.push(source);
    await this.turn(call);
    const result = this.readResult(source);
    return result.ok && source.isUpgraded
      ? { ok: true, reading: { ...result.reading, upgraded: this.upgraded } }
      : result;
  }

  review(_source: Source, _call: Call): Promise<ReviewResult> {
    return Promise.resolve(this.reviewResult);
  }

  problemsFound(_source: Source, filter: ProblemFilter): Promise<ProblemsFound | undefined> {
    this.filters.push(filter);
    const passing = this.passing(filter);
    const count = (severity: Severity): number => passing.filter(({ problem }) => problem.severity === severity).length;
    return Promise.resolve({
      problems: passing.length,
      severities: { error: count('error'), warning: count('warning'), note: count('note') },
      sheets: [{ name: 'Proyectos', problems: passing.length }],
      inProjects: 0,
      projects: [],
    });
  }

  reviewProblems(_source: Source, filter: ProblemFilter, from: number, count: number): Promise<ReviewedProblem[]> {
    return Promise.resolve(this.passing(filter).slice(from, from + count));
  }

  /** As the worker does it, but with words in the facts only. */
  private passing({ severity, search }: ProblemFilter): ReviewedProblem[] {
    const text = search?.text.toLowerCase() ?? '';
    return this.reviewed.filter(
      ({ problem }) =>
        (severity === undefined || problem.severity === severity) &&
        JSON.stringify(problem.params).toLowerCase().includes(text),
    );
  }

  keepSentences(_source: Source, name: string, from: number, sentences: Sentence[]): Promise<number> {
    const kept = this.sentences.get(name) ?? [];
    kept.splice(from, sentences.length, ...sentences);
    this.sentences.set(name, kept);
    return Promise.resolve(kept.length);
  }

  reviewPlaces(
    _source: Source,
    _problem: number,
    _filter: ProblemFilter,
    from: number,
    count: number,
  ): Promise<Place[]> {
    return Promise.resolve(
      Array.from({ length: count }, (_, index) => ({ sheet: 'Proyectos', row: from + index, column: 0 })),
    );
  }

  /** What each offer of a problem comes to, by its index. */
  fixes: (Fix | undefined)[] = [];
  readonly fixesAsked: { problem: number; offer: number; place: number | undefined }[] = [];
  readonly edits: { place: Place; text: string }[] = [];
  correctedCells: ChangedCell[] = [];

  fix(
    _source: Source,
    problem: number,
    offer: number,
    _filter: ProblemFilter,
    place?: number,
  ): Promise<Fix | undefined> {
    this.fixesAsked.push({ problem, offer, place });
    return Promise.resolve(this.fixes[offer]);
  }

  edit(_source: Source, place: Place, text: string): Promise<Fix | undefined> {
    this.edits.push({ place, text });
    const { file, sheet = '', row = 0, column = 0 } = place;
    const cell = { ...(file !== undefined && { file }), sheet, row, column, value: text };
    return Promise.resolve({ decisions: correctCells(noDecisions, [cell]), amount: 1, changed: [] });
  }

  corrections(_source: Source, from: number, count: number): Promise<ChangedCell[]> {
    return Promise.resolve(this.correctedCells.slice(from, from + count));
  }

  readonly correctionWords: CorrectionWords[] = [];
  correctedResult: CorrectedResult = {
    ok: true,
    file: { name: 'proyectos.corrected.xlsx', mime: 'x', bytes: new Uint8Array(2) },
    isCopy: false,
    changed: 37,
    isListed: true,
    hasFormulas: false,
    isUtf8Now: false,
  };

  corrected(_source: Source, words: CorrectionWords): Promise<CorrectedResult> {
    this.correctionWords.push(words);
    return Promise.resolve(this.correctedResult);
  }

  reviewFile(_source: Source, kind: ReviewFileKind, words: ReviewWords): Promise<MadeFile | undefined> {
    this.reviewWords.push(words);
    return Promise.resolve({ name: `proyectos.${words.name}.${kind}`, mime: 'text/csv', bytes: new Uint8Array(2) });
  }

  marked(_source: Source, words: ReviewWords): Promise<MarkedResult> {
    const file = { name: `proyectos.${words.name}.xlsx`, mime: 'x', bytes: new Uint8Array(2) };
    return Promise.resolve({ ok: true, file, isCopy: this.marksCopy, notesLeftOut: this.notesLeftOut });
  }

  report(_source: Source, request: ReportRequest): Promise<MadeFile | undefined> {
    this.reports.push(request);
    return Promise.resolve({ name: `proyectos.${request.name}.html`, mime: 'text/html', bytes: new Uint8Array(2) });
  }

  excerpt(_source: Source, { row = 0, column = 0 }: Place): Promise<Excerpt | undefined> {
    return Promise.resolve({
      columns: [column],
      rows: [
        { row: 0, cells: ['Título'] },
        { row, cells: ['Puente'] },
      ],
    });
  }

  sourceMap(_source: Source, kind: SourceMapKind): Promise<SourceMapResult> {
    this.sourceMaps.push(kind);
    return Promise.resolve(this.sourceMapResult);
  }

  check(): Promise<CheckResult> {
    return Promise.resolve(this.checkResult);
  }

  readonly templates: TemplateRequest[] = [];
  readonly templateSources: (Source | undefined)[] = [];
  templateProblems: Problem[] = [];
  async template(request: TemplateRequest, source: Source | undefined, call: Call): Promise<TemplateResult> {
    this.templates.push(request);
    this.templateSources.push(source);
    await this.turn(call);
    if (this.templateProblems.some(({ severity }) => severity === 'error'))
      return { ok: false, problems: this.templateProblems };
    const file = { name: `oc4ids-${request.words.fileName}.${request.format}`, mime: 'x', bytes: new Uint8Array(2) };
    return { ok: true, file, problems: this.templateProblems };
  }

  warmUp(): void {}

  /** Lets the calls that are held back end. */
  release(): void {
    this.isHeld = false;
    for (const go of this.waiting.splice(0)) go();
  }

  progress(...[progress]: Parameters<Call['onProgress']>): void {
    this.tell(progress);
  }

  private turn({ signal, onProgress }: Call): Promise<void> {
    this.tell = onProgress;
    return new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      if (this.isHeld) this.waiting.push(resolve);
      else resolve();
    });
  }
}

const sheet = { headerRow: 0, rows: 12, columns: 5, additional: 0, headerKinds: ['es' as const] };

export function spreadsheetReading(changed: Partial<Reading> = {}): Reading {
  return {
    files: [{ name: 'proyectos.xlsx', kind: 'xlsx', bytes: 43_000 }],
    from: 'spreadsheet',
    shape: 'package',
    version: '0.9.5',
    projects: 12,
    sheets: [
      { ...sheet, name: 'Proyectos', role: 'main', headerRow: 3, additional: 2, headerKinds: ['es', 'paths'] },
      { ...sheet, name: 'Partes involucradas', role: 'sub', path: 'parties' },
      { ...sheet, name: 'Notas', role: 'ignored', headerRow: null, headerKinds: [] },
    ],
    receipt: { read: 8412, written: 8412, repeated: 0, setAside: 0, changed: 0 },
    values: 8412,
    decisions: noDecisions,
    problems: [],
    ...changed,
  };
}

export function jsonReading(changed: Partial<Reading> = {}): Reading {
  const { receipt: _, ...reading } = spreadsheetReading();
  const files = [{ name: 'obras.json', kind: 'json' as const, bytes: 43_000 }];
  return { ...reading, files, from: 'json', sheets: [], ...changed };
}

function writtenAs({ format }: WriteOptions) {
  const receipt = { read: 8412, written: 8412, repeated: 0, setAside: 0, changed: 0 };
  const name = `proyectos.${format === 'csv' ? 'zip' : format}`;
  return { name, mime: 'application/json', bytes: new Uint8Array(1_800_000), receipt, problems: [] };
}
