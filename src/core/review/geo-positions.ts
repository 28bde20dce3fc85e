import { ExactNumber, type JsonValue } from '../model/json.ts';
import { isNumber } from '../model/values.ts';

/** Calls with longitude and latitude of every position in the coordinates of a GeoJSON geometry, however they are nested. */
export function eachPosition(
  coordinates: readonly JsonValue[],
  visit: (longitude: number, latitude: number) => void,
): void {
  const [first, second] = coordinates;
  if (isNumber(first) && isNumber(second)) {
    visit(degrees(first), degrees(second));
    return;
  }
  for (const inner of coordinates) if (Array.isArray(inner)) eachPosition(inner, visit);
}

/** Programs write coordinates with more digits than a double holds: that is a place nevertheless. */
function degrees(value: number | ExactNumber): number {
  return value instanceof ExactNumber ? Number(value.text) : value;
}

/** Longitudes and latitudes end there: what is beyond is on no map. */
export function isOnGlobe(longitude: number, latitude: number): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}
