import { getOwn, isObject, type JsonObject, type JsonValue } from '../model/json.ts';
import type { Field } from '../schema/schema.ts';
import type { Findings } from './findings.ts';
import type { Position } from './position.ts';
import type { Check } from './walk.ts';

/** Positions of GeoJSON are longitude, latitude. Latitudes end at 90, so some that are swapped can be told. */
export class CoordinateCheck implements Check {
  private readonly findings: Findings;

  constructor(findings: Findings) {
    this.findings = findings;
  }

  object(object: JsonObject, _field: Field | undefined, at: Position): void {
    const coordinates = getOwn(object, 'coordinates');
    if (!Array.isArray(coordinates) || !Object.hasOwn(object, 'type') || isObject(coordinates)) return;
    const worst = worstOf(coordinates);
    if (worst === undefined) return;
    const code = worst === 'swapped' ? 'review.coordinates_swapped' : 'review.coordinates_outside';
    this.findings.addHere(code, 'note', at, '', (path) => ({ path }), coordinates);
  }
}

function worstOf(coordinates: readonly JsonValue[]): 'outside' | 'swapped' | undefined {
  const [first, second] = coordinates;
  if (typeof first === 'number' && typeof second === 'number') {
    const [longitude, latitude] = [Math.abs(first), Math.abs(second)];
    if (longitude <= 180 && latitude <= 90) return undefined;
    return longitude <= 90 && latitude <= 180 ? 'swapped' : 'outside';
  }
  let worst: 'outside' | 'swapped' | undefined;
  for (const inner of coordinates) {
    const found = Array.isArray(inner) ? worstOf(inner) : undefined;
    if (found === 'outside') return found;
    worst ??= found;
  }
  return worst;
}
