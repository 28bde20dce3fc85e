/**
 * ISO 8601 text of a wall-clock time with the offset that the zone has on that date, by the zone's own rules (rule 5). The
 * time itself is never shifted. UTC is written `Z`.
 *
 * @param wallClock `2024-07-01T12:00:00`
 * @param timeZone IANA name, as `Europe/London`
 */
export function withOffset(wallClock: string, timeZone: string): string {
  return offsetsOf(timeZone)(wallClock);
}

/** The same for many times of one zone: what knows its rules is costly to make. */
export function offsetsOf(timeZone: string): (wallClock: string) => string {
  const format = timeZone === 'UTC' ? undefined : formatter(timeZone);
  return (wallClock) => (format ? textWithOffset(wallClock, format) : `${wallClock}Z`);
}

function textWithOffset(wallClock: string, format: Intl.DateTimeFormat): string {
  const minutes = offsetMinutes(wallClock, format);
  if (minutes === undefined) return `${wallClock}Z`;
  const sign = minutes < 0 ? '-' : '+';
  const absolute = Math.abs(minutes);
  return `${wallClock}${sign}${two(Math.floor(absolute / 60))}:${two(absolute % 60)}`;
}

/** True where the name is one that this computer knows. */
export function isTimeZone(timeZone: string): boolean {
  return formatter(timeZone) !== undefined;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function formatter(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return undefined;
  }
}

/** Two steps: the offset at the time taken as UTC, then the offset at the moment that this gives. */
function offsetMinutes(wallClock: string, format: Intl.DateTimeFormat): number | undefined {
  const wall = Date.parse(`${wallClock}Z`);
  if (Number.isNaN(wall)) return undefined;
  const offsetAt = (moment: number): number => {
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(moment)) parts[type] = Number(value);
    const shown = Date.UTC(
      parts['year']!,
      parts['month']! - 1,
      parts['day'],
      parts['hour'],
      parts['minute'],
      parts['second'],
    );
    return Math.round((shown - Math.floor(moment / 1000) * 1000) / 60_000);
  };
  return offsetAt(wall - offsetAt(wall) * 60_000);
}
