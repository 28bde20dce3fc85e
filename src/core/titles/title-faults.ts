import { fold } from '../headers/fold.ts';
import { itemIndex } from '../model/field-path.ts';
import { standardVersions } from '../model/options.ts';
import type { Steps } from '../model/steps.ts';
import { baseLanguage, draftText, type TitleDraft } from '../model/title-draft.ts';
import { codelist, codelistNames } from '../schema/codelists.ts';
import { oc4idsSchema } from '../schema/oc4ids.ts';
import { codeCollisions, type Collision, collisionsIn } from './draft-schema.ts';
import { partOf, rowsAlike, type TitleGroup, type TitleRow, titleTable } from './title-table.ts';

/** What is wrong with a title in the language of a draft; facts, the page has the words. */
export type TitleFault =
  | { kind: 'missing' }
  /** Something beside it is called the same: it is not used, since data would be lost. */
  | { kind: 'sibling'; of: string; other: string }
  | { kind: 'long'; letters: number; limit: number }
  | { kind: 'character'; character: string }
  | { kind: 'number' }
  | { kind: 'spaces' }
  /** The same English is something else elsewhere. */
  | { kind: 'differs'; group: TitleGroup; english: string; title: string };

/** Letters of a sheet name in Excel. */
const sheetLimit = 31;

/** Signs that part titles, or paths, or the values of a list. */
const signs: Readonly<Record<'titles' | 'codes', readonly string[]>> = { titles: [':', '/', '"'], codes: [';'] };

/** The title of a row in the language of the draft: the draft's own, or that of the standard in that language. */
export function titleOf({ group, english, spanish }: TitleRow, draft: TitleDraft): string | undefined {
  const language = baseLanguage(draft);
  const base = language === 'es' ? spanish : language === 'en' ? english : undefined;
  return draftText(draft, partOf(group), english) ?? base;
}

/** What is wrong, by the id of the row; no entry where nothing is. */
export function* titleFaults(draft: TitleDraft): Steps<ReadonlyMap<string, readonly TitleFault[]>> {
  const collisions = yield* collisionsByUse(draft);
  const faults = new Map<string, readonly TitleFault[]>();
  for (const row of titleTable()) {
    const title = titleOf(row, draft);
    const found: TitleFault[] =
      title === undefined || fold(title) === ''
        ? [{ kind: 'missing' }]
        : [...collisionOf(row, collisions), ...ownFaults(row, title), ...differences(row, title, draft)];
    if (found.length > 0) faults.set(row.id, found);
    yield;
  }
  return faults;
}

function ownFaults({ group, isSheet }: TitleRow, title: string): TitleFault[] {
  const part = partOf(group);
  const isComment = part === 'titles' && title.trim().startsWith('#');
  const sign = isComment ? '#' : signs[part].find((each) => title.includes(each));
  const isNumber = part === 'titles' && itemIndex({ text: title, quoted: false }) !== undefined;
  return [
    ...(isSheet && title.trim().length > sheetLimit
      ? [{ kind: 'long' as const, letters: title.trim().length, limit: sheetLimit }]
      : []),
    ...(sign === undefined ? [] : [{ kind: 'character' as const, character: sign }]),
    ...(isNumber ? [{ kind: 'number' as const }] : []),
    ...(title === title.trim() ? [] : [{ kind: 'spaces' as const }]),
  ];
}

function differences(row: TitleRow, title: string, draft: TitleDraft): TitleFault[] {
  for (const other of rowsAlike(row)) {
    const there = other === row ? undefined : titleOf(other, draft);
    if (there !== undefined && fold(there) !== fold(title)) {
      return [{ kind: 'differs', group: other.group, english: other.english, title: there }];
    }
  }
  return [];
}

function collisionOf({ group, uses }: TitleRow, collisions: ReadonlyMap<string, Collision>): TitleFault[] {
  for (const use of uses) {
    const found = collisions.get(`${partOf(group)} ${use}`);
    if (found) return [{ kind: 'sibling', of: use, other: found.other }];
  }
  return [];
}

/** Of all versions, by path, and by codelist and code. */
function* collisionsByUse(draft: TitleDraft): Steps<Map<string, Collision>> {
  const found = new Map<string, Collision>();
  for (const version of standardVersions) {
    for (const each of yield* collisionsIn(oc4idsSchema(version), draft)) found.set(`titles ${each.of}`, each);
    for (const name of codelistNames(version)) {
      const list = name.replace(/\.csv$/, '');
      for (const { of, title, other } of codeCollisions(codelist(version, name)!, draft)) {
        found.set(`codes ${list}/${of}`, { of, title, other: `${list}/${other}` });
      }
      yield;
    }
  }
  return found;
}
