import type { CorrectedValue } from '../model/corrections.ts';
import { parseNumber } from '../model/number.ts';
import { trimInvisible } from '../model/white-space.ts';
import { isOnGlobe } from '../review/geo-positions.ts';
import { isDateTime } from '../review/formats.ts';
import { booleanOf } from '../unflatten/evidence/boolean-words.ts';
import { dateOfDigits, isoDate, parseDateText, possibleOrder } from '../unflatten/evidence/date-text.ts';
import { parseNumberText, plainNumber } from '../unflatten/evidence/number-text.ts';
import { withoutGarbling } from './garbled.ts';
import type { Repair } from './offer.ts';
import { webAddress } from './web-address.ts';

/** What a repair needs to know beside the text. */
export interface RepairFacts {
  /** The value at the place, where that is not all of its cell. */
  value?: string | undefined;
  /** Whether the cell holds a list. */
  isList: boolean;
  /** Dates get this offset, as cells that are dates do; none where they are read with one anyway. */
  withOffset?: ((wallClock: string) => string) | undefined;
}

/** What a text becomes; `undefined` where it has no single reading, or nothing is to be done. */
export function repaired(repair: Repair, text: string, facts: RepairFacts): CorrectedValue | undefined {
  switch (repair) {
    case 'date':
      return date(text, facts.withOffset);
    case 'number':
      return number(text);
    case 'boolean':
      return booleanOf(text);
    case 'address':
      return webAddress(text);
    case 'accents':
      return withoutGarbling(text);
    case 'control':
      return changed(text.replace(control, ''), text);
    case 'trim':
      return trimmed(text, facts.isList);
    case 'empty':
      return withoutValue(text, facts.value);
    case 'swap':
      return swapped(text);
  }
}

const control = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

function changed(result: string, text: string): string | undefined {
  return result === text || trimInvisible(result) === '' ? undefined : result;
}

function trimmed(text: string, isList: boolean): string | undefined {
  const pieces = isList ? text.split(';').map(trimInvisible) : [trimInvisible(text)];
  return changed(pieces.join(';'), text);
}

function date(text: string, withOffset: RepairFacts['withOffset']): string | undefined {
  const tidy = trimInvisible(text);
  const found = parseDateText(tidy);
  if (!found) return undefined;
  const written = found.kind === 'digits' ? ofDigits(tidy) : ofParts(found);
  if (!written) return undefined;
  const { day, time, offset } = written;
  if (!withOffset) return time === undefined ? day : undefined;
  const wallClock = `${day}T${time ?? '00:00:00'}`;
  const instant = offset === undefined ? withOffset(wallClock) : wallClock + offset;
  return isDateTime(instant) && instant !== text ? instant : undefined;
}

interface Written {
  day: string;
  time?: string | undefined;
  offset?: string | undefined;
}

function ofDigits(text: string): Written | undefined {
  const meant = dateOfDigits(text);
  return meant === undefined ? undefined : { day: meant.slice(0, 10) };
}

/** Only where day and month cannot be mistaken for each other. */
function ofParts(
  found: Exclude<ReturnType<typeof parseDateText>, undefined | { kind: 'digits' }>,
): Written | undefined {
  const possible = found.kind === 'fixed' ? 'same' : possibleOrder(found);
  if (possible === 'either' || possible === 'none') return undefined;
  const day = isoDate(found, possible === 'same' ? 'day-month' : possible);
  return day === undefined ? undefined : { day, time: found.time, offset: found.offset };
}

/** A sign beside the number says something that a number alone would not: it stays. */
function number(text: string): number | undefined {
  const found = parseNumberText(text, () => false);
  if (!found || found.percent || found.currency !== undefined || found.either !== undefined) return undefined;
  const value = parseNumber(plainNumber(found, '.'));
  return typeof value === 'number' ? value : undefined;
}

const emptyLists = new Set(['json:[]', 'json:{}']);

/** The cell without a value that says nothing: empty, or a list without it. */
function withoutValue(text: string, value: string | undefined): string | null | undefined {
  const meant = trimInvisible(value ?? '');
  if (trimInvisible(text) === meant || emptyLists.has(text)) return null;
  const pieces = text.split(';');
  const rest = pieces.filter((piece) => trimInvisible(piece) !== meant);
  return rest.length === pieces.length || rest.length === 0 ? undefined : rest.join(';');
}

/** Positions with longitude and latitude in each other's place: `-12.05;-77.04`, or a list of such with commas. */
function swapped(text: string): string | undefined {
  const pieces = text.split(';').map((piece) => piece.split(','));
  const isOne = pieces.every((piece) => piece.length === 1);
  const positions = isOne ? [pieces.flat()] : pieces;
  const result: string[] = [];
  for (const [first = '', second = '', ...rest] of positions) {
    const [longitude, latitude] = [parseNumber(second), parseNumber(first)];
    if (rest.length > 1 || typeof longitude !== 'number' || typeof latitude !== 'number') return undefined;
    if (!isOnGlobe(longitude, latitude)) return undefined;
    result.push([second.trim(), first.trim(), ...rest].join(isOne ? ';' : ','));
  }
  return changed(result.join(';'), text);
}
