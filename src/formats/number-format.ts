/** One piece of a number format: quoted text, an escaped character, a bracket, or any one character. */
const pieces = /"([^"]*)"|\\(.)|\[([^\]]*)\]|(.)/gsu;

/** Characters that stand for themselves in a number format, beside what is quoted or escaped. */
const literals = "-/ ():+'~";

/**
 * Whether a number format pads with zeros and does nothing else but put literal text around and between: `000`, `00-00`,
 * `"P-"00000`. Such a format makes a code of a number; its text is what the person sees and means.
 */
export function isCodeFormat(format: string): boolean {
  let zeros = 0;
  for (const [, quoted, escaped, bracket, plain] of format.matchAll(pieces)) {
    if (quoted !== undefined || escaped !== undefined) continue;
    if (bracket !== undefined) return false;
    if (plain === ';') break;
    if (plain === '0') zeros++;
    else if (plain !== '#' && !literals.includes(plain as string)) return false;
  }
  return zeros > 1;
}

/** Whether a number format shows so many of a hundred: `0.00%`. */
export function isPercentFormat(format: string): boolean {
  if (!format.includes('%')) return false;
  for (const [, , , , plain] of format.matchAll(pieces)) if (plain === '%') return true;
  return false;
}

/** Whether a date format shows an amount of time and no date: `[h]:mm`. */
export function isDurationFormat(format: string): boolean {
  for (const [, , , bracket] of format.matchAll(pieces)) {
    if (bracket !== undefined && /^(?:h+|m+|s+)$/i.test(bracket)) return true;
  }
  return false;
}

/** Whether a date format shows a time of day: it has hours or seconds. */
export function showsTime(format: string): boolean {
  for (const [, , , , plain] of format.matchAll(pieces)) {
    if (plain !== undefined && /[hs]/i.test(plain)) return true;
  }
  return false;
}
