import { firstTitles } from '../schema/lookup.ts';
import type { FieldPlan } from './field-plan.ts';

/** How often a field that could be there is there. */
export interface CoverageRow {
  /** Without positions, below the list: `parties/name`. */
  path: string;
  /** By language; none in a language that has no title for it. */
  titles: Readonly<Record<string, string>>;
  /** As the reference counts: 0 and false count as not filled. */
  filled: number;
  /** With 0 and false, which are data as well. */
  present: number;
  /** Objects that could have the field; 0 where there is none, so that the field could be nowhere. */
  possible: number;
}

/**
 * How often each field of the list's items is there, in the order of the schema, once the walk has counted; fields of the package are
 * not covered, as in the reference.
 */
export function coverageRows(list: FieldPlan): CoverageRow[] {
  const rows: CoverageRow[] = [];
  const visit = (plan: FieldPlan): void => {
    for (const [key, field] of plan.field?.children ?? []) {
      const child = plan.childOf(key)!;
      const { filled, present } = child;
      rows.push({ path: field.path, titles: firstTitles(field), filled, present, possible: plan.objects });
      visit(child);
    }
  };
  visit(list);
  return rows;
}
