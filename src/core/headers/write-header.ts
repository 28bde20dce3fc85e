import { anyItem, pathToHeader, samePath, type StepPath } from '../model/field-path.ts';
import type { AnyHeaderKind } from '../model/options.ts';
import type { Field } from '../schema/schema.ts';
import { mapHeader } from './map-header.ts';

/**
 * The header of a path, as field path or as titles joined by `:`. Every header is read back before it is written: one that would
 * be read as another field (a key that equals a title) has its keys in quotes (rule 21).
 *
 * @param root the project, or the package for a metadata sheet
 */
export function writeHeader(path: StepPath, root: Field, headers: AnyHeaderKind): string {
  const candidates = [
    headers === 'paths' ? undefined : readableTitle(path, root, headers),
    pathToHeader(path),
    pathToHeader(path, knownSteps(path, root)),
  ];
  for (const header of candidates) {
    if (header !== undefined && samePath(mapHeader(header, root, true).path, path)) return header;
  }
  return pathToHeader(path, 0);
}

/** A header that begins with `#` would be a comment. */
function readableTitle(path: StepPath, root: Field, language: string): string | undefined {
  const header = titleHeader(path, root, language);
  return header?.startsWith('#') ? undefined : header;
}

/** Titles of all steps, with indexes where they tell items of one row apart; `undefined` where a field has no title. */
export function titleHeader(path: StepPath, root: Field, language: string): string | undefined {
  const parts: string[] = [];
  let field: Field | undefined = root;
  for (const { key, item } of path) {
    field = field?.children.get(key);
    const title = field?.titles[language]?.[0];
    if (title === undefined) return undefined;
    parts.push(title);
    if (item !== undefined && item !== anyItem) parts.push(String(item));
  }
  return parts.join(':');
}

function knownSteps(path: StepPath, root: Field): number {
  let field: Field | undefined = root;
  let count = 0;
  for (const { key } of path) {
    field = field?.children.get(key);
    if (!field) break;
    count++;
  }
  return count;
}
