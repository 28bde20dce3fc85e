import { type StandardVersion, standardVersions } from '../../core/model/options.ts';

/** A place of the app. Each has an address of its own, in the part after `#`, so that any static host will do. */
export type Place = ConvertPlace | HeadersPlace | FieldsPlace;

export interface ConvertPlace {
  kind: 'convert';
}

/** The workbench for titles. */
export interface HeadersPlace {
  kind: 'headers';
}

export interface FieldsPlace {
  kind: 'fields';
  /** Of a field, without indexes; '' for the list of all. */
  path: string;
  version: StandardVersion;
}

export const newestVersion: StandardVersion = standardVersions[0];

/** `#/fields/budget/amount?version=0.9.4`; undefined for an address that is not of a place, such as that of a heading. */
export function placeOf(hash: string): Place | undefined {
  if (hash !== '' && hash !== '#' && !hash.startsWith('#/')) return undefined;
  const [path = '', query = ''] = hash.slice(2).split('?', 2);
  const [first, ...keys] = path.split('/').map(decoded);
  if (first === 'headers') return { kind: 'headers' };
  if (first !== 'fields') return { kind: 'convert' };
  const asked = new URLSearchParams(query).get('version');
  const version = standardVersions.find((each) => each === asked) ?? newestVersion;
  return { kind: 'fields', path: keys.filter((key) => key !== '').join('/'), version };
}

export function addressOf(place: Place): string {
  if (place.kind === 'convert') return '#/';
  if (place.kind === 'headers') return '#/headers';
  const keys = place.path === '' ? [] : place.path.split('/').map(encodeURIComponent);
  return `#/${['fields', ...keys].join('/')}${place.version === newestVersion ? '' : `?version=${place.version}`}`;
}

/** As it stands where it cannot be decoded. */
function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
