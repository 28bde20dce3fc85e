import { getOwn, isObject, type JsonObject, type JsonValue, valueAt } from '../model/json.ts';
import { countryCode, mayBeIn } from './countries.ts';
import type { Findings } from './findings.ts';
import { eachPosition, isOnGlobe } from './geo-positions.ts';
import type { Position } from './position.ts';
import type { Check } from './walk.ts';

interface Country {
  code: string;
  /** As the data has it. */
  name: string;
  /** Whose address names it. */
  of: 'location' | 'authority';
}

/**
 * Places outside the country that they are said to be in: that of the location's own address; where it names none, that of
 * the project's public authority. Other parties say nothing about where a project is: contractors and funders come from
 * anywhere. A country whose name we do not know is not looked at.
 */
export class CountryCheck implements Check {
  private readonly findings: Findings;
  /** By what the data has: the same few names come again and again. */
  private readonly codes = new Map<string, string | undefined>();

  constructor(findings: Findings) {
    this.findings = findings;
  }

  item(item: JsonValue, at: Position): void {
    if (!isObject(item)) return;
    let authority: Country | undefined | 'not asked' = 'not asked';
    for (const { location, steps } of locationsOf(item)) {
      const coordinates = valueAt(location, ['geometry', 'coordinates']);
      if (!Array.isArray(coordinates)) continue;
      let country = this.countryOf(location, 'location');
      if (!country) {
        if (authority === 'not asked') authority = this.countryOf(authorityOf(item), 'authority');
        country = authority;
      }
      const found = country && standing(coordinates, country.code);
      if (!country || !found) continue;
      const { name, of } = country;
      const path = [at.path(), ...steps.filter((step) => typeof step === 'string'), 'geometry'].join('/');
      const pointer = [at.pointer(), ...steps, 'geometry'].join('/');
      const params = { path, country: name, of, swapped: found === 'swapped' };
      const kind = JSON.stringify(params);
      this.findings.add('review.outside_country', 'note', kind, () => params, pointer, coordinates);
    }
  }

  private countryOf(owner: JsonObject | undefined, of: Country['of']): Country | undefined {
    const name = owner && valueAt(owner, ['address', 'countryName']);
    if (typeof name !== 'string') return undefined;
    if (!this.codes.has(name)) this.codes.set(name, countryCode(name));
    const code = this.codes.get(name);
    return code === undefined ? undefined : { code, name, of };
  }
}

interface Found {
  location: JsonObject;
  steps: readonly (string | number)[];
}

function locationsOf(item: JsonObject): Found[] {
  const found: Found[] = objectsIn(item, 'locations').map(([location, index]) => ({
    location,
    steps: ['locations', index],
  }));
  for (const [benefit, index] of objectsIn(item, 'benefits')) {
    for (const [beneficiary, position] of objectsIn(benefit, 'beneficiaries')) {
      const location = getOwn(beneficiary, 'location');
      const steps = ['benefits', index, 'beneficiaries', position, 'location'];
      if (isObject(location)) found.push({ location, steps });
    }
  }
  return found;
}

function objectsIn(object: JsonObject, key: string): [object: JsonObject, index: number][] {
  const list = getOwn(object, key);
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry, index) => (isObject(entry) ? [[entry, index] as [JsonObject, number]] : []));
}

/** The party that the project names as its public authority, or that has this role. */
function authorityOf(item: JsonObject): JsonObject | undefined {
  const parties = objectsIn(item, 'parties').map(([party]) => party);
  const id = valueAt(item, ['publicAuthority', 'id']);
  const named = id === undefined ? undefined : parties.find((party) => getOwn(party, 'id') === id);
  return named ?? parties.find((party) => isAuthority(getOwn(party, 'roles')));
}

function isAuthority(roles: JsonValue | undefined): boolean {
  return Array.isArray(roles) && roles.includes('publicAuthority');
}

/** `swapped`: the other way round all of it would be in the country. Nothing where all of it may be there, or is on no map. */
function standing(coordinates: readonly JsonValue[], code: string): 'outside' | 'swapped' | undefined {
  let [isOutside, canBeSwapped, isPlace] = [false, true, true];
  eachPosition(coordinates, (longitude, latitude) => {
    isPlace &&= isOnGlobe(longitude, latitude);
    isOutside ||= mayBeIn(code, longitude, latitude) === false;
    canBeSwapped &&= mayBeIn(code, latitude, longitude) === true;
  });
  if (!isPlace || !isOutside) return undefined;
  return canBeSwapped ? 'swapped' : 'outside';
}
