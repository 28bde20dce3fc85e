import type { Field } from '../schema/schema.ts';
import type { Check } from './walk.ts';

type ValueCheck = Required<Pick<Check, 'value'>>;
type FormattedCheck = Required<Pick<Check, 'formatted'>>;

/** A field as the walk meets it: the checks that look at it, and how often it was there. */
export class FieldPlan {
  readonly key: string;
  /** Undefined for all that the schema does not know. */
  readonly field: Field | undefined;
  readonly ofValues: readonly ValueCheck[];
  readonly ofFormatted: readonly FormattedCheck[];
  /** Objects at its place that could have its fields. */
  objects = 0;
  /** Objects above that have it, as the reference counts: 0 and false count as not filled. */
  filled = 0;
  /** The same with 0 and false, which are data as well. */
  present = 0;
  private readonly checks: readonly Check[];
  private readonly children = new Map<string, FieldPlan>();
  /** In the order of the keys of the object that was looked at last: those of one kind nearly always have one order. */
  private readonly recent: FieldPlan[] = [];
  private readonly unknown: FieldPlan;

  /** @param unknown the plan of what no schema knows; absent for that itself */
  constructor(key: string, field: Field | undefined, checks: readonly Check[], unknown?: FieldPlan) {
    this.key = key;
    this.field = field;
    this.checks = checks;
    this.unknown = unknown ?? this;
    const concerned = checks.filter((check) => check.concerns?.(field) ?? true);
    this.ofValues = concerned.filter((check): check is ValueCheck => check.value !== undefined);
    this.ofFormatted = concerned.filter(
      (check): check is FormattedCheck => check.formatted !== undefined && field?.format !== undefined,
    );
  }

  /** The plan of the member that an object has under a key, as the object's `position`th. */
  child(key: string, position: number): FieldPlan {
    const recent = this.recent[position];
    if (recent !== undefined && recent.key === key) return recent;
    const known = this.childOf(key);
    if (known) this.recent[position] = known;
    return known ?? this.unknown;
  }

  /** The plan of a field; undefined where the schema has none under this key. */
  childOf(key: string): FieldPlan | undefined {
    const known = this.children.get(key);
    if (known) return known;
    const field = this.field?.children.get(key);
    if (!field) return undefined;
    const made = new FieldPlan(key, field, this.checks, this.unknown);
    this.children.set(key, made);
    return made;
  }
}
