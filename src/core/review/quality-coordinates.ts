import { getOwn, type JsonObject, type JsonValue } from '../model/json.ts';
import type { Field } from '../schema/schema.ts';
import type { Findings } from './findings.ts';
import { eachPosition, isOnGlobe } from './geo-positions.ts';
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
    if (!Array.isArray(coordinates) || !Object.hasOwn(object, 'type')) return;
    const worst = worstOf(coordinates);
    if (worst === undefined) return;
    const code = worst === 'swapped' ? 'review.coordinates_swapped' : 'review.coordinates_outside';
    this.findings.addHere(code, 'note', at, '', (path) => ({ path }), coordinates);
  }
}

function worstOf(coordinates: readonly JsonValue[]): 'outside' | 'swapped' | undefined {
  const found = { outside: false, swapped: false };
  eachPosition(coordinates, (longitude, latitude) => {
    if (!isOnGlobe(longitude, latitude)) found[isOnGlobe(latitude, longitude) ? 'swapped' : 'outside'] = true;
  });
  return found.outside ? 'outside' : found.swapped ? 'swapped' : undefined;
}
