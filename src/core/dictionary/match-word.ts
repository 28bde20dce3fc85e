/** A word shorter than this is not looked for within others, and has no slips. */
const shortest = 4;

/**
 * How well a typed word matches a known one, from 0 to 1: the same, its beginning, a part of it; or, where slips are asked for,
 * the same or its beginning but for one letter that is wrong, missing, too many, or in the place of its neighbour.
 */
export function matchWord(typed: string, known: string, withSlips: boolean): number {
  if (known.startsWith(typed)) return typed.length === known.length ? 1 : 0.8;
  if (typed.length < shortest) return 0;
  if (!withSlips) return known.includes(typed) ? 0.4 : 0;
  const slip = slipAt(typed, known);
  if (slip === undefined) return 0;
  return slip === known.length ? 0.5 : 0.3;
}

/** How far the known word is used up when one slip is forgiven; undefined where one is not enough. */
function slipAt(typed: string, known: string): number | undefined {
  if (known.length < typed.length - 1) return undefined;
  let at = 0;
  while (at < typed.length && typed[at] === known[at]) at++;
  let longest: number | undefined;
  const isSwapped = typed[at] === known[at + 1] && typed[at + 1] === known[at];
  // Wrong, missing, too many, swapped: the typed word from one place on must go on like the known word from another.
  for (const [from, to] of isSwapped ? [...slips, swap] : slips) {
    if (!goesOn(typed, at + from, known, at + to)) continue;
    const end = at + to + typed.length - (at + from);
    if (longest === undefined || end === known.length) longest = end;
  }
  return longest;
}

const slips = [
  [1, 1],
  [0, 1],
  [1, 0],
] as const;
const swap = [2, 2] as const;

function goesOn(typed: string, from: number, known: string, to: number): boolean {
  if (to + typed.length - from > known.length) return false;
  for (let at = from; at < typed.length; at++) if (typed[at] !== known[to + at - from]) return false;
  return true;
}
