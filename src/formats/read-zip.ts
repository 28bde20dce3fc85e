import { problem } from '../core/model/problem.ts';
import type { Problem } from '../core/model/problem.ts';
import { detectKind } from './detect.ts';
import { lastSegment } from './file-name.ts';
import type { Outcome } from './outcome.ts';
import { unpackLarge } from './unpack-large.ts';
import type { ZipEntry } from './write-zip.ts';

/**
 * The files in a ZIP, in code-point order of their names, which keep their folders (`data/parties.csv`). Folders, what systems leave behind
 * (`__MACOSX`, names that begin with a dot) and lock files are passed over; a ZIP inside is not opened.
 * Problems: `file.nested_zip`, `file.ignored` for what else no reader takes, `file.nothing_inside`, `file.damaged`, `file.password`, `file.too_large`.
 */
export async function readZip(bytes: Uint8Array, name: string): Promise<Outcome<ZipEntry[]>> {
  const place = { file: name };
  const unpacked = await unpackLarge(bytes, name, 'zip', (path) => !isLeftBehind(path));
  if (unpacked.value === undefined) return { problems: unpacked.problems };
  const problems: Problem[] = [];
  const entries: ZipEntry[] = [];
  for (const path of Object.keys(unpacked.value).sort()) {
    const inner = unpacked.value[path] as Uint8Array;
    const entryName = plainPath(path);
    if (isTaken(inner, entryName)) entries.push({ name: entryName, bytes: inner });
    else if (detectKind(inner, entryName).kind === 'zip')
      problems.push(problem('file.nested_zip', 'warning', { name: entryName }, { file: entryName }));
    else problems.push(problem('file.ignored', 'note', { name: entryName }, { file: entryName }));
  }
  if (entries.length > 0) return { value: entries, problems };
  return { problems: [problem('file.nothing_inside', 'error', { name }, place), ...problems] };
}

function isLeftBehind(path: string): boolean {
  const segments = path.split(/[/\\]/);
  const last = segments.at(-1) as string;
  return (
    last === '' ||
    /^(?:~\$|Thumbs\.db$|desktop\.ini$)/i.test(last) ||
    segments.some((part) => part === '__MACOSX' || /^\.[^.]/.test(part))
  );
}

/** Names are only shown, never used to write anything; still, no way up and no root (`../../x.csv` → `x.csv`). */
function plainPath(path: string): string {
  const parts = path
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part));
  return parts.join('/');
}

/** Text is a table only if its name says so: a read-me beside the data is none. */
function isTaken(bytes: Uint8Array, name: string): boolean {
  const { kind } = detectKind(bytes, name);
  if (kind === undefined || kind === 'zip') return false;
  return kind !== 'csv' || !/\.(?:txt|md|xml|log|rst|pdf)$|^[^.]+$/i.test(lastSegment(name));
}
