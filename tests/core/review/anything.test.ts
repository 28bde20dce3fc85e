import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactNumber, isObject, type JsonValue } from '../../../src/core/model/json.ts';
import { stringifyJson } from '../../../src/core/model/exact-json.ts';
import { parsePointer } from '../../../src/core/model/pointer.ts';
import { review } from '../../../src/core/review/review.ts';
import { loadValidator } from '../../../src/core/review/validators.ts';
import { packageField } from '../../../src/core/review/walk.ts';
import { codelist } from '../../../src/core/schema/codelists.ts';
import { oc4idsSchema } from '../../../src/core/schema/oc4ids.ts';
import type { Field } from '../../../src/core/schema/schema.ts';

const version = '0.9.5';
const schema = oc4idsSchema(version);
const validate = await loadValidator(version);

/** What may stand at any place: right for some fields, nearly right for others, and odd for most. */
const scalar = fc.oneof(
  fc.constantFrom<JsonValue>(null, true, false, 0, -0, 1, -3.5, 1e300, '', ' ', 'a', '1', 'n/a', 'Paraguay', 'USD'),
  fc.constantFrom<JsonValue>('2024-01-01T00:00:00Z', '2023-02-30', '1970-01-01T00:00:00Z', '2999-01-01T00:00:00Z'),
  fc.constantFrom<JsonValue>('https://example.org/a', 'c:/a', 'publicAuthority', 'completed', 'implementacion'),
  fc.constantFrom<JsonValue>('Point', 'oc4ids-bu3kcz-1', '__proto__', 'constructor', '\ud800', '~1/~0'),
  fc.constant<JsonValue>(new ExactNumber('-12345678901234567890.5')),
);
const oddKey = fc.constantFrom(
  'id',
  'type',
  'amount',
  'coordinates',
  'startDate',
  '__proto__',
  'toString',
  '0',
  'a/b',
  '',
);
const { odd } = fc.letrec<{ odd: JsonValue }>((tie) => ({
  odd: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc.array(tie('odd'), { maxLength: 3 }),
    fc.dictionary(oddKey, tie('odd'), { maxKeys: 3 }),
  ),
}));

/** What the schema asks for at the field, mostly; its fields in turn. */
function valueOf(field: Field): fc.Arbitrary<JsonValue> {
  return fc.oneof({ weight: 4, arbitrary: asAsked(field) }, { weight: 1, arbitrary: odd });
}

function asAsked(field: Field): fc.Arbitrary<JsonValue> {
  switch (field.kind) {
    case 'objects':
      return fc.array(objectOf(field), { maxLength: 3 });
    case 'object':
      return objectOf(field);
    case 'list':
      return fc.array(field.nested ? fc.array(scalar, { maxLength: 3 }) : scalar, { maxLength: 3 });
    case 'value':
      return scalar;
  }
}

function objectOf(field: Field): fc.Arbitrary<JsonValue> {
  const children = [...field.children.values()];
  return fc.subarray(children, { maxLength: Math.min(children.length, 6) }).chain((some) => {
    const members = fc.tuple(...some.map((child) => valueOf(child).map((value) => [child.key, value] as const)));
    const extra = fc.option(fc.tuple(oddKey, odd), { freq: 6 });
    return fc.tuple(members, extra).map(([own, more]) => Object.fromEntries(more ? [...own, more] : own) as JsonValue);
  });
}

/** Whether something stands at the pointer. */
function stands(document: JsonValue, pointer: string): boolean {
  let value: JsonValue | undefined = document;
  for (const step of parsePointer(pointer)) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isObject(value) && Object.hasOwn(value, step)) value = value[step];
    else return false;
  }
  return value !== undefined;
}

describe('the review of anything in the places of the schema', () => {
  const whole = packageField(schema);
  const list = whole.children.get('projects')!;
  const documents = fc.oneof(
    fc.tuple(objectOf(whole), fc.constant('package' as const)),
    fc.tuple(asAsked(list), fc.constant('list' as const)),
    fc.tuple(objectOf(list), fc.constant('item' as const)),
    fc.tuple(odd, fc.constantFrom('package', 'list', 'item')),
  );

  it('never throws, changes nothing, names places that are there, and counts what it says', () => {
    const codes = new Set<string>();
    fc.assert(
      fc.property(documents, ([document, shape]) => {
        const before = stringifyJson(document);
        const { coverage, overview, problems } = review(document, {
          schema,
          validate,
          version,
          shape,
          today: '2026-11-26',
          codelist: (name) => codelist(version, name),
        });
        expect(stringifyJson(document)).toBe(before);
        for (const { code, places } of problems) {
          codes.add(code);
          expect(places.length).toBeGreaterThan(0);
          const lost = places.filter(({ pointer }) => pointer === undefined || !stands(document, pointer));
          expect([code, lost]).toEqual([code, []]);
        }
        expect(overview.passed).toBe(problems.every(({ severity }) => severity !== 'error'));
        for (const severity of ['error', 'warning', 'note'] as const) {
          const some = problems.filter((each) => each.severity === severity);
          expect(overview.counts[severity]).toBe(some.length);
          expect(overview.places[severity]).toBe(some.reduce((sum, { places }) => sum + places.length, 0));
        }
        const isCounted = coverage.every(({ filled, present, possible }) => filled <= present && present <= possible);
        expect(isCounted).toBe(true);
      }),
      { numRuns: 500 },
    );
    // It is no proof if hardly any check had something to look at.
    expect(codes.size).toBeGreaterThan(12);
    expect(({} as Record<string, unknown>)['id']).toBeUndefined();
  });
});
