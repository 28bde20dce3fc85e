const millisecondsOfDay = 86_400_000;

/** 9999-12-31, the last day Excel knows. */
const lastSerial = 2_958_465;

/** Days from the origin of each date system to 1970-01-01. */
const daysToUnix = { 1900: 25_569, 1904: 24_107 } as const;

export type DateSystem = keyof typeof daysToUnix;

/**
 * The wall-clock time of a date cell by arithmetic alone, so that no time zone can shift it: `2024-04-05T00:00:00`, with
 * milliseconds only if there are any. `undefined` where the serial is no date (before the first day, or after the year 9999).
 * In the 1900 system serial 60 is 29 February 1900, which never was but which Excel shows; days before it are one off.
 */
export function serialToText(serial: number, system: DateSystem): string | undefined {
  const milliseconds = Math.round(serial * millisecondsOfDay);
  const day = Math.floor(milliseconds / millisecondsOfDay);
  if (!(day >= (system === 1900 ? 1 : 0)) || day > lastSerial - (system === 1900 ? 0 : 1462)) return undefined;
  const time = `T${timeText(milliseconds - day * millisecondsOfDay)}`;
  if (system === 1900 && day === 60) return `1900-02-29${time}`;
  const isBeforeLeapDay = system === 1900 && day < 60;
  return civilDate(day - daysToUnix[system] + (isBeforeLeapDay ? 1 : 0)) + time;
}

/** A serial as a duration: `36:00:00` for 1.5. */
export function durationText(serial: number): string {
  const milliseconds = Math.round(Math.abs(serial) * millisecondsOfDay);
  return (serial < 0 ? '-' : '') + timeText(milliseconds);
}

function timeText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const fraction = milliseconds % 1000;
  const text = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => pad(Math.floor(part), 2)).join(':');
  return fraction === 0 ? text : `${text}.${pad(fraction, 3).replace(/0+$/, '')}`;
}

/** The date of a day counted from 1970-01-01, in the Gregorian calendar; years begin in March so that leap days come last. */
function civilDate(daysFromUnix: number): string {
  const days = daysFromUnix + 719_468;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
