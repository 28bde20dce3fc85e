import { ExactNumber, isObject, type JsonValue, setOwn } from '../model/json.ts';
import type { JsonTypeName } from '../model/problem.ts';
import { parsePointer } from '../model/pointer.ts';
import type { Findings } from './findings.ts';

/** An error of a generated validator (`schema/generated/…/validate-package.mjs`). */
export interface ValidationError {
  keyword: string;
  instancePath: string;
  params: Record<string, unknown>;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: ValidationError[] | null;
}

/**
 * Runs the generated validator over a package, and makes problems of what it says. Codes, formats and repeated entries are looked
 * at elsewhere.
 *
 * @param hasExactNumber whether some number in it is one that a double does not hold
 * @param hidden how many of the first steps of a pointer the document itself does not have
 */
export function checkStructure(
  value: JsonValue,
  hasExactNumber: boolean,
  validate: Validator,
  findings: Findings,
  hidden: number,
): void {
  // The validator knows numbers as JavaScript has them.
  const plain = hasExactNumber ? withoutExactNumbers(value) : value;
  if (validate(plain)) return;
  for (const error of validate.errors ?? []) {
    const steps = parsePointer(error.instancePath);
    // A list or a project on its own has no package that could lack anything.
    if (steps.length < hidden) continue;
    report(error, steps, valueAt(plain, steps), findings, hidden);
  }
  validate.errors = null;
}

function report(
  { keyword, params }: ValidationError,
  steps: readonly string[],
  value: JsonValue | undefined,
  findings: Findings,
  hidden: number,
): void {
  const path = pathOf(steps);
  const pointer = steps
    .slice(hidden)
    .map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
  switch (keyword) {
    case 'type': {
      const types = [params['type']].flat() as JsonTypeName[];
      const [expected = 'string'] = types;
      const nullable = types.includes('null');
      findings.add(
        'review.type',
        'error',
        `${path}\n${types.join()}`,
        () => ({ path, expected, nullable }),
        pointer,
        value,
      );
      return;
    }
    case 'required': {
      const field = String(params['missingProperty']);
      findings.add('review.required', 'error', `${path}\n${field}`, () => ({ path, field }), pointer);
      return;
    }
    case 'minLength':
    case 'minItems':
    case 'minProperties': {
      const limit = Number(params['limit']);
      findings.add(
        'review.too_short',
        'error',
        `${path}\n${keyword}`,
        () => ({ path, keyword, limit }),
        pointer,
        value,
      );
      return;
    }
    case 'minimum': {
      const limit = Number(params['limit']);
      findings.add('review.minimum', 'error', path, () => ({ path, limit }), pointer, value);
      return;
    }
    case 'pattern': {
      const pattern = String(params['pattern']);
      findings.add('review.pattern', 'error', `${path}\n${pattern}`, () => ({ path, pattern }), pointer, value);
      return;
    }
    default:
      findings.add('review.schema', 'error', `${path}\n${keyword}`, () => ({ path, keyword }), pointer, value);
  }
}

/** Steps that are positions are known by their place: no field of the standard has a number for its name. */
function pathOf(steps: readonly string[]): string {
  return steps.filter((step) => !/^\d+$/.test(step)).join('/');
}

function valueAt(value: JsonValue, steps: readonly string[]): JsonValue | undefined {
  let found: JsonValue | undefined = value;
  for (const step of steps) {
    if (Array.isArray(found)) found = found[Number(step)];
    else if (isObject(found) && Object.hasOwn(found, step)) found = found[step];
    else return undefined;
  }
  return found;
}

function withoutExactNumbers(value: JsonValue): JsonValue {
  if (value instanceof ExactNumber) {
    const number = Number(value.text);
    return Number.isFinite(number) ? number : Number.MAX_VALUE;
  }
  if (Array.isArray(value)) return value.map(withoutExactNumbers);
  if (!isObject(value)) return value;
  const plain = {};
  for (const key of Object.keys(value)) setOwn(plain, key, withoutExactNumbers(value[key]!));
  return plain;
}
