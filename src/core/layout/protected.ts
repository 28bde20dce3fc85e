/**
 * Excel and its like run text in a CSV file as a formula where it begins with `=`, `@`, a tab or a line end, and with `+` or `-`
 * unless a number follows. An apostrophe before it prevents that; the programs show it, and we take it off again.
 */
const sign = "'";
/** Its code. */
export const apostrophe = 0x27;

/** Text that an apostrophe must be taken off on reading; so text that has one itself gets another. */
const isProtected = /^'+[=@+\-\t\r]/;

/** Numbers, and telephone numbers, which run as nothing. */
const isNumeric = /^[+-][\d\s().,;/-]*(?:e[+-]?\d+)?$/i;

const runs = /^[=@+\-\t\r]/;

/** The text as it may stand in a cell of a CSV file; nearly always itself. */
export function protect(text: string): string {
  if (!mayRun(text.charCodeAt(0))) return text;
  if (isProtected.test(text) || (runs.test(text) && !isNumeric.test(text))) return sign + text;
  return text;
}

/** The text that `protect` was given. */
export function unprotect(text: string): string {
  return text.charCodeAt(0) === apostrophe && isProtected.test(text) ? text.slice(1) : text;
}

/** A quick look, after which nearly no text needs the closer one. */
export function mayRun(first: number): boolean {
  // ' + - = @ tab CR
  return (
    first < 0x41 &&
    (first === apostrophe || first === 0x2b || first === 0x2d || first >= 0x3d || first === 9 || first === 13)
  );
}
