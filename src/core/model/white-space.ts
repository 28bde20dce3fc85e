/** White space and characters that nobody sees (marks of direction, of joining, of byte order). */
export function isInvisible(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return code === 0x85;
  if (code < 0x2000) return code === 0xa0 || code === 0xad || code === 0x61c || code === 0x1680 || code === 0x180e;
  return code <= 0x206f
    ? code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || code >= 0x205f
    : code === 0x3000 || code === 0xfeff;
}

/** The text without white space and invisible characters at its ends; the text itself where there are none. */
export function trimInvisible(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isInvisible(text.charCodeAt(start))) start++;
  while (end > start && isInvisible(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}
