import type { JsonValue } from '../model/json.ts';
import type { StandardVersion } from '../model/options.ts';
import type { Field } from '../schema/schema.ts';
import { laterVersionWithField, movedFields } from '../schema/versions.ts';
import type { Findings } from './findings.ts';
import type { Position } from './position.ts';
import type { Check } from './walk.ts';

/** Fields that the chosen version does not have, but an earlier one at another place, or a later one. */
export class MovedFieldCheck implements Check {
  private readonly findings: Findings;
  private readonly version: StandardVersion;
  /** By the path of the field: to look through the versions once is enough. */
  private readonly later = new Map<string, StandardVersion | undefined>();

  constructor(findings: Findings, version: StandardVersion) {
    this.findings = findings;
    this.version = version;
  }

  additional(_value: JsonValue, key: string, parent: Field, at: Position): void {
    // Only projects have fields that moved; a key with a slash in it is no path.
    if (!at.isInItem() || key.includes('/')) return;
    const field = parent.path === '' ? key : `${parent.path}/${key}`;
    const moved = movedFields.find(({ from }) => from === field);
    if (moved) {
      const { since: version, to } = moved;
      this.findings.addHere('review.moved_field', 'note', at, '', (path) => ({ path, to, version }));
      return;
    }
    const version = this.laterVersion(field);
    if (version) this.findings.addHere('review.later_field', 'note', at, '', (path) => ({ path, version }));
  }

  private laterVersion(field: string): StandardVersion | undefined {
    if (!this.later.has(field)) this.later.set(field, laterVersionWithField(this.version, field));
    return this.later.get(field);
  }
}
