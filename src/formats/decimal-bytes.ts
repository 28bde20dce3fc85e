const [minus, point] = [0x2d, 0x2e] as const;

/** Fifteen digits fit a double exactly, and so does the power of ten they are divided by: the quotient is the nearest double. */
const exactDigits = 15;

/** A number as programs write it; `undefined` for anything else. */
export function readDecimal(xml: Uint8Array, start: number, end: number): number | undefined {
  const isNegative = xml[start] === minus;
  const first = isNegative ? start + 1 : start;
  let digits = 0;
  let fraction = -1;
  let at = first;
  if (end - first > exactDigits + 1) return readLongNumber(xml, start, end);
  for (; at < end; at++) {
    const code = xml[at] as number;
    if (code >= 0x30 && code <= 0x39) digits = digits * 10 + code - 0x30;
    else if (code === point && fraction < 0 && at > first) fraction = at;
    else return readLongNumber(xml, start, end);
  }
  if (at === first || fraction === end - 1 || (fraction < 0 && end - first > exactDigits)) {
    return readLongNumber(xml, start, end);
  }
  const value = fraction < 0 ? digits : digits / 10 ** (end - fraction - 1);
  return isNegative ? -value : value;
}

function readLongNumber(xml: Uint8Array, start: number, end: number): number | undefined {
  if (end - start > 40) return undefined;
  const text = String.fromCharCode(...xml.subarray(start, end));
  if (!/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
