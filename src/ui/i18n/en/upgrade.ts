import type { Words } from '../words.ts';

/** Words about bringing data up to a later version of the standard. */
export const upgradeEn = ({ count, quote }: Pick<Words, 'count' | 'quote'>) => ({
  offer: (fields: number, version: string) =>
    `This data has ${count(fields, 'field', 'fields')} in a place that OC4IDS ${version} does not know any more.`,
  doIt: (version: string) => `Bring it up to ${version}`,
  done: (version: string) => `The data was brought up to OC4IDS ${version}. The file to download is made from it, too.`,
  moved: (moved: number, from: string, to: string) =>
    `${quote(from)} is now ${quote(to)}, in ${count(moved, 'project', 'projects')}.`,
  added: (values: number) =>
    `${count(values, 'new group', 'new groups')} had to have an id; each got the id 1, as the only one in its project.`,
  left: (left: number, from: string) =>
    `${quote(from)} was left as it is in ${count(left, 'project', 'projects')}, because something stands at its new place.`,
  undo: 'Undo',
  undone: 'The data is again as it was read.',
});
