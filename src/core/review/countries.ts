import { fold } from '../headers/fold.ts';
import { standardVersions } from '../model/options.ts';
import { codelist } from '../schema/codelists.ts';
import boxes from './country-boxes.json' with { type: 'json' };

/**
 * Countries by what people write for them: the code, the name in the standard's codelist, and the names that the platform has in
 * English and Spanish. Made when the first country is looked for.
 */
let byName: Map<string, string> | undefined;

/** The ISO 3166-1 code of a country; nothing for a name that we do not know, or that two countries could have. */
export function countryCode(name: string): string | undefined {
  byName ??= names();
  return byName.get(fold(name)) || undefined;
}

function names(): Map<string, string> {
  const found = new Map<string, string>();
  const platform = ['en', 'es'].map((language) => new Intl.DisplayNames([language], { type: 'region' }));
  for (const { code, titles } of codelist(standardVersions[0], 'country.csv')?.codes ?? []) {
    const all = [code, ...Object.values(titles).flat(), ...platform.map((each) => each.of(code))];
    for (const name of new Set(all.map((each) => fold(each ?? '')))) {
      found.set(name, found.has(name) && found.get(name) !== code ? '' : code);
    }
  }
  return found;
}

const rectangles: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(boxes));

/** Borders in the table are cut to rectangles already; towns on them, and works in coastal waters, are in the country, too. */
const margin = 0.5;

/**
 * Whether a place can be in a country; `undefined` where the table does not have it. The table has the rectangles, as west, south,
 * east and north one after the other, that its parts lie in: one each for the parts that are far from each other, or on both
 * sides of the 180th meridian. Territories overseas count for the country that they belong to as well.
 */
export function mayBeIn(code: string, longitude: number, latitude: number): boolean | undefined {
  const sides = rectangles.get(code);
  if (!sides) return undefined;
  for (let at = 0; at < sides.length; at += 4) {
    const [west = 0, south = 0, east = 0, north = 0] = sides.slice(at, at + 4);
    const isWithin = longitude >= west - margin && longitude <= east + margin;
    if (isWithin && latitude >= south - margin && latitude <= north + margin) return true;
  }
  return false;
}
