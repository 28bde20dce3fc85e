import { editDistance } from '../headers/edit-distance.ts';
import { fold } from '../headers/fold.ts';

/** Shorter ones, like those of currencies, are near to many. */
const shortestCompared = 5;
const longestCompared = 60;

/** Signs between the words of a code: `transport_road` is `transport.road`. */
const separators = /[-_.:/\s]+/g;

/**
 * The code that a text with a slip in it is meant to be, if exactly one is that near.
 *
 * @param names codes by their titles and their own text, in the form in which they are compared
 */
export function nearestCode(text: string, names: ReadonlyMap<string, string>): string | undefined {
  const wanted = comparable(text);
  if (wanted.length < shortestCompared || wanted.length > longestCompared) return undefined;
  let least = Math.max(1, Math.floor(wanted.length / 6)) + 1;
  let nearest: string | undefined;
  for (const [name, code] of names) {
    const distance = editDistance(wanted, name, least);
    if (distance < least) [least, nearest] = [distance, code];
    else if (distance === least && code !== nearest) nearest = undefined;
  }
  return nearest;
}

/** Without regard to case, accents, and the signs between words. */
export function comparable(text: string): string {
  return fold(text).replace(separators, '');
}
