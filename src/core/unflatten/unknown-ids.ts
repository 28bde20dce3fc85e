import { nearestText } from '../headers/nearest.ts';
import type { Repairs } from '../model/options.ts';
import type { ProblemParams } from '../model/problem.ts';
import type { DocumentBuilder } from './document-builder.ts';
import { depthOf, sheetDepth } from './plan-summary.ts';
import type { Level } from './levels.ts';
import type { SheetPlan } from './sheet-plan.ts';

/**
 * Finds ids in sub-sheets that name no item of the sheet where such items are listed: a row of a party whose project is not among
 * the projects. It is kept, in an item of its own, but an id with a slip in it is likelier than an item that nobody listed.
 */
export class UnknownIds {
  private readonly builder: DocumentBuilder;
  /** Arrays that had a sheet of their own. */
  private readonly listed = new Set<string>();
  private latest = new Set<string>();
  /** Levels of this sheet that only say where its rows belong, and are listed elsewhere. */
  private readonly above = new Set<Level>();
  private readonly unknown = new Set<number>();
  private readonly isAsked: boolean;
  private hasSuggested = false;

  /** Only with repairs: read literally, rows make what they name. */
  constructor(builder: DocumentBuilder, repairs: Repairs) {
    this.builder = builder;
    this.isAsked = repairs === 'apply';
  }

  startSheet(plan: SheetPlan): void {
    if (!this.isAsked) return;
    this.hasSuggested = false;
    for (const array of this.latest) this.listed.add(array);
    const depth = sheetDepth(plan);
    this.above.clear();
    this.latest = new Set();
    for (const level of plan.levels) {
      if (depthOf(level) === depth) this.latest.add(level.array);
      else if (depthOf(level) < depth && this.listed.has(level.array)) this.above.add(level);
    }
  }

  /** The facts of the problem where a row names an item by an id that no sheet lists; of the first with the nearest id. */
  check(
    level: Level,
    item: number,
    parent: number,
    id: string,
    isNew: boolean,
  ): ProblemParams['sheet.unknown_id'] | undefined {
    if (!this.above.has(level)) return undefined;
    // Within such an item all are new, and one word is enough.
    if (isNew && !this.unknown.has(parent)) this.unknown.add(item);
    if (!this.unknown.has(item)) return undefined;
    const nearest = this.hasSuggested ? undefined : nearestText(id, this.listedIds(level, parent));
    this.hasSuggested = true;
    return { id, path: level.keys.join('/'), ...(nearest !== undefined && { nearest }) };
  }

  private *listedIds(level: Level, parent: number): Generator<string> {
    for (const [id, item] of this.builder.idsOf(parent, this.builder.listsOf(level.array)))
      if (!this.unknown.has(item)) yield id;
  }
}
