/** The formats that the standard uses, as pure functions: the same in every browser, and no library to load. */

const dateTime =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/i;

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** RFC 3339: a date that exists, a time and an offset; leap seconds are refused, as by the reference. */
export function isDateTime(text: string): boolean {
  if (hasUsualForm(text)) {
    const isTime = digits(text, 11, 13) < 24 && digits(text, 14, 16) < 60 && digits(text, 17, 19) < 60;
    return isTime && isDay(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
  }
  const match = dateTime.exec(text);
  return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** `2024-04-05T00:00:00Z`, as far as its signs go: nearly all have this form, and an expression takes three times as long. */
function hasUsualForm(text: string): boolean {
  return (
    text.length === 20 &&
    text[10] === 'T' &&
    text[19] === 'Z' &&
    text[4] === '-' &&
    text[7] === '-' &&
    text[13] === ':' &&
    text[16] === ':'
  );
}

/** The number that some of the text's characters are; not a number where they are not all digits. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 0x30;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

function isDay(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (daysOfMonths[month - 1] ?? 0);
  return year > 0 && day >= 1 && day <= days;
}

const percent = '%[0-9A-Fa-f]{2}';
const plain = "[A-Za-z0-9._~!$&'()*+,;=-]";
const pathCharacter = `(?:${plain}|[:@]|${percent})`;
const ipv6 = "\\[(?:[0-9A-Fa-f:.]+|v[0-9A-Fa-f]+\\.[A-Za-z0-9._~!$&'()*+,;=:-]+)\\]";
const authority = `(?:(?:${plain}|:|${percent})*@)?(?:${ipv6}|(?:${plain}|${percent})*)(?::\\d*)?`;
const hierarchy = `(?://${authority}(?:/${pathCharacter}*)*|/(?:${pathCharacter}+(?:/${pathCharacter}*)*)?|${pathCharacter}+(?:/${pathCharacter}*)*|)`;
const uri = new RegExp(
  `^[A-Za-z][A-Za-z0-9+.-]*:${hierarchy}(?:\\?(?:${pathCharacter}|[/?])*)?(?:#(?:${pathCharacter}|[/?])*)?$`,
);

/** An absolute URI (RFC 3986): letters beyond ASCII have to be percent-encoded. */
export function isUri(text: string): boolean {
  return uri.test(text);
}

export function isEmail(text: string): boolean {
  return text.includes('@');
}

export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  'date-time': isDateTime,
  uri: isUri,
  email: isEmail,
};
