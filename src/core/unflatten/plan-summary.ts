import type { AnyHeaderKind } from '../model/options.ts';
import { isLevel, type Level } from './levels.ts';
import type { SheetPlan } from './sheet-plan.ts';

/**
 * How deep the items are that a sheet is about: parents are read before children (rule 9). Ids of ancestors do not make
 * a sheet one about them.
 */
export function sheetDepth(plan: SheetPlan): number {
  const depths = plan.levels.map(depthOf);
  const telling = plan.levels.filter(
    (level) =>
      level.item !== undefined ||
      level.rowLink !== undefined ||
      level.parentLink !== undefined ||
      level.entries.some((entry) => !isLevel(entry) && entry.isTelling && entry !== level.rootId),
  );
  return telling.length > 0 ? Math.min(...telling.map((level) => depths[level.index]!)) : Math.max(...depths);
}

export function depthOf(level: Level): number {
  return level.parent ? depthOf(level.parent) + 1 : 0;
}

/** What the headers are written in, most frequent first. Titles that are alike in two languages count for the more frequent. */
export function headerKinds(plan: SheetPlan): AnyHeaderKind[] {
  const kinds = plan.headers.flatMap(({ mapped }) => (mapped.kinds ? [mapped.kinds] : []));
  const counts = new Map<AnyHeaderKind, number>();
  const count = (kind: AnyHeaderKind): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const [only, ...others] of kinds) if (only && others.length === 0) count(only);
  for (const each of kinds) {
    if (each.length < 2) continue;
    const [best] = [...each].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    count(best!);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([kind]) => kind);
}
