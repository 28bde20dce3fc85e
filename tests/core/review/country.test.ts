import { describe, expect, it } from 'vitest';
import { ExactNumber, type JsonValue } from '../../../src/core/model/json.ts';
import { countryCode, mayBeIn } from '../../../src/core/review/countries.ts';
import { review } from '../../../src/core/review/review.ts';
import { oc4idsSchema } from '../../../src/core/schema/oc4ids.ts';

const schema = oc4idsSchema('0.9.5');
const whole = { id: 'oc4ids-bu3kcz-1' };
const asuncion: JsonValue = [-57.6, -25.3];
const madrid: JsonValue = [-3.7, 40.4];

function told(project: JsonValue): string[] {
  const { problems } = review(project, { schema, codelist: () => undefined, shape: 'item' });
  return problems.flatMap((each) =>
    each.code === 'review.outside_country'
      ? each.places.map(({ pointer }) =>
          [each.severity, each.params.country, each.params.of, each.params.swapped, pointer].join(' '),
        )
      : [],
  );
}

const located = (coordinates: JsonValue, countryName?: string, type = 'Point'): JsonValue => ({
  id: '1',
  geometry: { type, coordinates },
  ...(countryName !== undefined && { address: { countryName } }),
});

describe('places outside the country', () => {
  it('are those outside that of the location’s own address', () => {
    expect(told({ ...whole, locations: [located(asuncion, 'Paraguay')] })).toEqual([]);
    expect(told({ ...whole, locations: [located(asuncion, 'PY'), located(madrid, ' paraguay ')] })).toEqual([
      'note  paraguay  location false /locations/1/geometry',
    ]);
    expect(told({ ...whole, locations: [located(madrid, 'Nowhere')] })).toEqual([]);
    expect(told({ ...whole, locations: [located(madrid)] })).toEqual([]);
  });

  it('are those that would be within if longitude and latitude changed places', () => {
    expect(told({ ...whole, locations: [located([-25.3, -57.6], 'Paraguay')] })).toEqual([
      'note Paraguay location true /locations/0/geometry',
    ]);
    const digits = [new ExactNumber('-25.300000000000000001'), new ExactNumber('-57.600000000000000001')];
    expect(told({ ...whole, locations: [located(digits, 'Paraguay')] })).toEqual([
      'note Paraguay location true /locations/0/geometry',
    ]);
  });

  it('are looked for in every position, whatever the geometry', () => {
    const line: JsonValue = [asuncion, madrid];
    expect(told({ ...whole, locations: [located(line, 'Paraguay', 'LineString')] })).toHaveLength(1);
    expect(told({ ...whole, locations: [located([[asuncion, asuncion]], 'Paraguay', 'Polygon')] })).toEqual([]);
  });

  it('are not asked for twice where they are on no map', () => {
    expect(told({ ...whole, locations: [located([456_000, 7_200_000], 'Paraguay')] })).toEqual([]);
  });

  it('are those outside the country of the public authority, where the address of the location names none', () => {
    const parties = [
      { id: 'c', roles: ['supplier'], address: { countryName: 'España' } },
      { id: 'a', address: { countryName: 'Paraguay' } },
    ];
    const locations = [located(asuncion), located(madrid), located(madrid, 'Spain')];
    const expected = ['note Paraguay authority false /locations/1/geometry'];
    expect(told({ ...whole, parties, publicAuthority: { id: 'a' }, locations })).toEqual(expected);
    expect(told({ ...whole, parties, locations })).toEqual([]);
    const roles = ['publicAuthority'];
    const byRole = [parties[0]!, { ...parties[1]!, roles }];
    expect(told({ ...whole, parties: byRole, locations })).toEqual(expected);
  });

  it('are also those of beneficiaries', () => {
    const benefits = [{ beneficiaries: [{}, { location: located(madrid, 'Paraguay') }] }];
    expect(told({ ...whole, benefits })).toEqual([
      'note Paraguay location false /benefits/0/beneficiaries/1/location/geometry',
    ]);
  });
});

describe('countries', () => {
  it.each([
    ['Paraguay', 'PY'],
    ['MÉXICO', 'MX'],
    ['Mexico', 'MX'],
    ['Reino Unido', 'GB'],
    ['United Kingdom', 'GB'],
    ['Bolivia', 'BO'],
    ['España', 'ES'],
    ['Côte d’Ivoire', 'CI'],
    ['UA', 'UA'],
  ])('are known by what people write: %s', (name, code) => {
    expect(countryCode(name)).toBe(code);
  });

  it('are not guessed', () => {
    for (const name of ['', 'Atlantis', 'América', '__proto__', 'constructor']) {
      expect(countryCode(name)).toBeUndefined();
    }
  });

  it.each<[string, number, number, boolean | undefined]>([
    ['FJ', 178.4, -18.1, true],
    ['FJ', -179.9, -16.9, true],
    ['FJ', 0, -18, false],
    ['NZ', 174.8, -41.3, true],
    ['NZ', -176.5, -43.9, true],
    ['RU', -172, 66, true],
    ['US', -155.6, 19.8, true],
    ['FR', 2.3, 48.9, true],
    ['FR', -52.3, 4.9, true],
    ['CL', -70.6, -33.4, true],
    ['PT', -25.7, 37.7, true],
    ['PY', -57.6, -25.3, true],
    ['PY', -25.3, -57.6, false],
    ['ZZ', 0, 0, undefined],
    ['toString', 0, 0, undefined],
  ])('have their parts: %s %d %d', (code, longitude, latitude, expected) => {
    expect(mayBeIn(code, longitude, latitude)).toBe(expected);
  });
});
