import type { Place, Problem } from '../../../src/core/model/problem.ts';
import type { Difference } from '../../compare/difference.ts';

/** Remarks about the schema are for developers, never for users (rule 12). */
const aboutSchema = [
  /^Skipping field /,
  /does not have a title, skipping/,
  /is missing a title, skipping/,
  /^Unrecognised types /,
  / in rollUp but not in schema$/,
];

/** Messages that say at which header, and perhaps sheet, they are. */
const places: readonly RegExp[] = [
  /^Duplicate heading "(?<header>.*)" found, .*\(sheet: "(?<sheet>.*)"\)/,
  /field "(?<header>.*?)" in sheet "(?<sheet>.*?)"/,
  /^Column "?(?<header>[^",]+)"? has been ignored/,
  /^Column "?(?<header>[^",]+)"?, has been ignored/,
];

/** A case that warns about data needs a problem at the same place; wording and number do not count (rule 12). */
export function missingProblems(warnings: readonly string[], problems: readonly Problem[]): Difference[] {
  const shown = problems.filter(({ severity }) => severity !== 'note');
  const missed = warnings
    .filter((warning) => !aboutSchema.some((pattern) => pattern.test(warning)))
    .filter((warning) => !shown.some((problem) => answers(warning, problem)));
  const found = problems.map(
    ({ code, severity, places: at }) => `${severity} ${code} at ${at.map(placeText).join(', ')}`,
  );
  return missed.map((warning) => ({ at: 'problems', expected: warning, found: found.join('; ') || 'no problem' }));
}

function answers(warning: string, problem: Problem): boolean {
  const named = places.map((pattern) => pattern.exec(warning)?.groups).find((groups) => groups !== undefined);
  if (!named) return true;
  return problem.places.some(
    ({ sheet, header }) =>
      (named.sheet === undefined || sheet === named.sheet) &&
      header !== undefined &&
      lastName(header) === lastName(named.header!),
  );
}

/** Some messages name the whole path, some only the last key of it. */
function lastName(header: string): string {
  return header.split(/[/:]/).at(-1)!.trim();
}

function placeText({ sheet, row, header, pointer }: Place): string {
  return [sheet, row === undefined ? undefined : `row ${row + 1}`, header, pointer]
    .filter((part) => part !== undefined)
    .join(' ');
}
