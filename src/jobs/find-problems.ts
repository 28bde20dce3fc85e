import type { Place, Problem, Severity } from '../core/model/problem.ts';
import type { Report } from '../core/review/review.ts';
import type { Fix, ProblemFilter, ProblemsFound, ReviewedProblem, Sentence } from './api.ts';
import type { FixFinder } from './offered-fixes.ts';
import { ProblemIndex } from './problem-index.ts';
import { plain, searchText, titlesReader } from './problem-text.ts';
import type { HeldDocument } from './read-job.ts';
import { isAboutRow, originOf, placeInSheet } from './review-places.ts';

/** Places that come with a problem; others are asked for when somebody wants to see them. */
const firstPlaces = 10;

/** Projects that are offered to choose from; any other is found by what is typed. */
const mostProjects = 300;

/** A filter as numbers: what a place has to be in. */
interface Wanted {
  severity: Severity | undefined;
  /** Undefined: any. */
  sheet: number | undefined;
  projects: Uint8Array | undefined;
}

/** The problems of a review as a list to look things up in: filtered, counted, and cut into windows. */
export class ProblemFinder {
  private readonly report: Report;
  private readonly held: HeldDocument;
  private readonly fixes: FixFinder | undefined;
  private readonly index: ProblemIndex;
  private readonly titlesOf: (problem: Problem) => string;
  private readonly sentences: (name: string) => readonly Sentence[];
  private texts: { of: string; byProblem: string[] } | undefined;
  private last: { key: string; passing: number[]; found: ProblemsFound } | undefined;

  /**
   * @param fixes absent where nothing can be corrected
   * @param sentences by the name they were given, and the position of the problem
   */
  constructor(
    report: Report,
    held: HeldDocument,
    fixes: FixFinder | undefined,
    sentences: (name: string) => readonly Sentence[],
  ) {
    this.report = report;
    this.held = held;
    this.fixes = fixes;
    this.sentences = sentences;
    this.index = new ProblemIndex(report, held);
    this.titlesOf = titlesReader(held.schema);
  }

  /** How many problems pass, and how many would with one part of the filter changed. */
  find(filter: ProblemFilter): ProblemsFound {
    return this.filtered(filter).found;
  }

  /** Some of the problems that pass, in the order of the review, each with the first of its places that pass. */
  problems(filter: ProblemFilter, from: number, count: number): ReviewedProblem[] {
    const wanted = this.wanted(filter);
    const positions = this.filtered(filter).passing.slice(from, from + count);
    return positions.map((position) => {
      const problem = this.report.problems[position]!;
      const inside = this.placesOf(position, wanted);
      const places = inside.slice(0, firstPlaces).map((at) => this.place(position, at));
      const offers = this.fixes?.offers(problem, this.within(position, inside)) ?? [];
      return {
        position,
        problem: { ...problem, places } as Problem,
        places: inside.length,
        ...(offers.length > 0 && { offers }),
      };
    });
  }

  /** What an offer of a problem comes to at all places that pass, or at one of these. */
  fix(position: number, offer: number, filter: ProblemFilter, place: number | undefined): Fix | undefined {
    const problem = this.report.problems[position];
    if (!problem) return undefined;
    const inside = this.within(position, this.placesOf(position, this.wanted(filter)));
    return this.fixes?.fix(problem, offer, place === undefined ? inside : inside.slice(place, place + 1));
  }

  /** Some of the places of a problem that pass. */
  places(position: number, filter: ProblemFilter, from: number, count: number): Place[] {
    if (!this.report.problems[position]) return [];
    const inside = this.placesOf(position, this.wanted(filter)).slice(from, from + count);
    return inside.map((at) => this.place(position, at));
  }

  /** Other words may be found from now on. */
  sentencesChanged(): void {
    this.texts = this.last = undefined;
  }

  private filtered(filter: ProblemFilter): NonNullable<typeof this.last> {
    const key = JSON.stringify(filter);
    if (this.last?.key !== key) this.last = { key, ...this.goThrough(filter) };
    return this.last;
  }

  private goThrough(filter: ProblemFilter): { passing: number[]; found: ProblemsFound } {
    const { index, report } = this;
    const wanted = this.wanted(filter);
    const hasWords = this.wordsIn(filter);
    const passing: number[] = [];
    const severities = { error: 0, warning: 0, note: 0 };
    const inSheets = new Tally(index.sheets.length);
    const inProjects = new Tally(index.projects.length);
    for (const [position, { severity }] of report.problems.entries()) {
      if (!hasWords(position)) continue;
      const isSeverity = wanted.severity === undefined || severity === wanted.severity;
      let passes = wanted.sheet === undefined && wanted.projects === undefined;
      for (let at = index.starts[position]!; at < index.starts[position + 1]!; at++) {
        const sheet = index.sheetOf[at]!;
        const project = index.projectOf[at]!;
        const isInSheet = wanted.sheet === undefined || sheet === wanted.sheet;
        const isInProject = wanted.projects === undefined || wanted.projects[project] === 1;
        if (isInSheet && isInProject) passes = true;
        if (isSeverity && isInProject) inSheets.add(sheet, position);
        if (isSeverity && isInSheet) inProjects.add(project, position);
      }
      if (!passes) continue;
      severities[severity]++;
      if (isSeverity) passing.push(position);
    }
    const sheets = index.sheets.map((name, sheet) => ({ name, problems: inSheets.counts[sheet]! }));
    const projects = this.offered(inProjects, wanted);
    return { passing, found: { problems: passing.length, severities, sheets, ...projects } };
  }

  /** Projects to choose from: all with problems, or where they are many, those that are typed already. */
  private offered({ counts }: Tally, { projects }: Wanted): Pick<ProblemsFound, 'projects' | 'inProjects'> {
    const withProblems: number[] = [];
    for (const [project, count] of counts.entries()) if (count > 0) withProblems.push(project);
    const isMany = withProblems.length > mostProjects;
    const near = isMany && projects ? withProblems.filter((project) => projects[project] === 1) : withProblems;
    const offered = near.slice(0, mostProjects);
    return {
      inProjects: withProblems.length,
      projects: offered.map((project) => ({ name: this.index.projects[project]!, problems: counts[project]! })),
    };
  }

  private wanted({ severity, sheet, project = '' }: ProblemFilter): Wanted {
    return {
      severity,
      sheet: sheet === undefined ? undefined : this.index.sheets.indexOf(sheet),
      projects: project.trim() === '' ? undefined : this.projectsNamed(project),
    };
  }

  /** The project with exactly this name, or all whose names have all of its words. */
  private projectsNamed(text: string): Uint8Array {
    const { projects } = this.index;
    const exact = projects.indexOf(text.trim());
    const words = wordsOf(text);
    return Uint8Array.from(projects, (name, position) => {
      if (exact >= 0) return position === exact ? 1 : 0;
      const folded = plain(name);
      return words.every((word) => folded.includes(word)) ? 1 : 0;
    });
  }

  private wordsIn({ search }: ProblemFilter): (position: number) => boolean {
    const words = wordsOf(search?.text ?? '');
    if (!search || words.length === 0) return () => true;
    const texts = this.textsWith(search.sentences);
    return (position) => words.every((word) => texts[position]!.includes(word));
  }

  private textsWith(name: string): readonly string[] {
    if (this.texts?.of !== name) {
      const said = this.sentences(name);
      const { headers } = this.index;
      const byProblem = this.report.problems.map((problem, position) => {
        const titles = this.titlesOf(problem);
        return searchText(problem, said[position], `${headers[position]} ${this.sheetsOf(position)}`, titles);
      });
      this.texts = { of: name, byProblem };
    }
    return this.texts.byProblem;
  }

  private sheetsOf(position: number): string {
    const { sheetOf, sheets, starts } = this.index;
    const names = new Set<string>();
    for (let at = starts[position]!; at < starts[position + 1]!; at++) names.add(sheets[sheetOf[at]!] ?? '');
    return [...names].join(' ');
  }

  /** The numbers of the places of a problem that pass. */
  private placesOf(position: number, { sheet, projects }: Wanted): number[] {
    const { projectOf, sheetOf, starts } = this.index;
    const passing: number[] = [];
    for (let at = starts[position]!; at < starts[position + 1]!; at++) {
      const isInSheet = sheet === undefined || sheetOf[at] === sheet;
      if (isInSheet && (projects === undefined || projects[projectOf[at]!] === 1)) passing.push(at);
    }
    return passing;
  }

  /** Numbers of places as positions in their problem. */
  private within(position: number, places: readonly number[]): number[] {
    const start = this.index.starts[position]!;
    return places.map((at) => at - start);
  }

  /** A place in the terms of the file it came from. */
  private place(position: number, at: number): Place {
    const { characters, lines, starts } = this.index;
    const problem = this.report.problems[position]!;
    const place = problem.places[at - starts[position]!]!;
    const { moves, sourceMap } = this.held;
    if (sourceMap) return placeInSheet(place, originOf(place, moves), isAboutRow.has(problem.code), sourceMap);
    const line = lines[at]!;
    return line === 0 ? place : { ...place, line, character: characters[at]! };
  }
}

/** Counts problems by something that their places are in; each problem once. */
class Tally {
  readonly counts: Int32Array;
  private readonly lastProblem: Int32Array;

  constructor(length: number) {
    this.counts = new Int32Array(length);
    this.lastProblem = new Int32Array(length).fill(-1);
  }

  add(where: number, problem: number): void {
    if (where < 0 || this.lastProblem[where] === problem) return;
    this.lastProblem[where] = problem;
    this.counts[where]!++;
  }
}

function wordsOf(text: string): string[] {
  return plain(text).split(/\s+/).filter(Boolean);
}
