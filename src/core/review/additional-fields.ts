import type { JsonValue } from '../model/json.ts';
import type { AdditionalDescendant, Problem } from '../model/problem.ts';
import { mostSuggested, nearestFields } from '../headers/nearest.ts';
import { valueToText } from '../model/values.ts';
import type { Field } from '../schema/schema.ts';
import type { Findings } from './findings.ts';
import type { Position } from './position.ts';
import type { Check } from './walk.ts';

const shownExamples = 3;

/** Fields that the schema does not have, with those within them. */
export class AdditionalFieldCheck implements Check {
  private readonly findings: Findings;
  private readonly examples = new Map<string, string[]>();
  private readonly descendants = new Map<string, Map<string, AdditionalDescendant>>();

  constructor(findings: Findings) {
    this.findings = findings;
  }

  additional(value: JsonValue, key: string, parent: Field, at: Position): void {
    const path = at.path();
    let examples = this.examples.get(path);
    let descendants = this.descendants.get(path);
    if (!examples || !descendants) {
      this.examples.set(path, (examples = []));
      this.descendants.set(path, (descendants = new Map()));
    }
    addExample(examples, value);
    this.collect(value, path, descendants);
    // Objects that the standard leaves to the publisher have no fields of their own (`dimensions`).
    const isFree = parent.kind === 'object' && parent.children.size === 0;
    this.findings.addHere(
      'review.additional_field',
      isFree ? 'note' : 'warning',
      at,
      '',
      () => ({
        path,
        examples,
        descendants: [],
        suggestions: this.examples.size > mostSuggested ? [] : nearestFields(key, beside(parent)),
      }),
      typeof value === 'object' ? undefined : value,
    );
  }

  /** Puts what is known of the fields within into the problems, once all is seen. */
  finish(problems: readonly Problem[]): void {
    for (const each of problems) {
      if (each.code !== 'review.additional_field') continue;
      each.params.descendants = [...(this.descendants.get(each.params.path)?.values() ?? [])];
    }
  }

  private collect(value: JsonValue, path: string, found: Map<string, AdditionalDescendant>): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) this.collect(item, path, found);
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      const innerPath = `${path}/${key}`;
      const known = found.get(innerPath) ?? { path: innerPath, count: 0, examples: [] };
      known.count++;
      addExample(known.examples, inner as JsonValue);
      found.set(innerPath, known);
      this.collect(inner as JsonValue, innerPath, found);
    }
  }
}

/** The fields of one place without those within them: what is meant stands beside, if anywhere. */
const shallow = new WeakMap<Field, Field>();

function beside(parent: Field): Field {
  const known = shallow.get(parent);
  if (known) return known;
  const children = new Map([...parent.children].map(([key, child]) => [key, { ...child, children: new Map() }]));
  const made = { ...parent, children };
  shallow.set(parent, made);
  return made;
}

function addExample(examples: string[], value: JsonValue): void {
  if (examples.length < shownExamples && (typeof value !== 'object' || value === null)) {
    examples.push(valueToText(value).slice(0, 200));
  }
}
