import { writeHeader } from '../headers/write-header.ts';
import { anyItem, type Step } from '../model/field-path.ts';
import { standardVersions } from '../model/options.ts';
import type { Steps } from '../model/steps.ts';
import { draftHeaders, type TitleDraft } from '../model/title-draft.ts';
import { eachField } from '../schema/lookup.ts';
import { oc4idsSchema } from '../schema/oc4ids.ts';
import type { Field } from '../schema/schema.ts';
import { collisionsIn, withDraft } from './draft-schema.ts';
import { titleOf } from './title-faults.ts';
import { type TitleGroup, titleTable } from './title-table.ts';

/** Why a column has its path as its header: a title is missing on the way to it, or is not used, or would not be read back. */
export type PathReason = 'missing' | 'collides' | 'unreadable';

/** How far a draft is, and what a workbook with its headers would look like. */
export interface DraftReport {
  groups: { group: TitleGroup; all: number; filled: number }[];
  /** Columns of a workbook with all fields of the newest version of the standard. */
  columns: number;
  /** Those of them whose headers are not in the draft's titles. */
  paths: { path: string; reason: PathReason }[];
}

const groups: readonly TitleGroup[] = ['fields', 'codelists', 'codes', 'names'];

/** What is found is what the engine does: every header is written, and read back. */
export function* draftReport(draft: TitleDraft): Steps<DraftReport> {
  const schema = oc4idsSchema(standardVersions[0]);
  const colliding = new Set((yield* collisionsIn(schema, draft)).map(({ of }) => of));
  const titled = withDraft(schema, draft);
  yield;
  const report: DraftReport = { groups: groups.map((group) => countOf(group, draft)), columns: 0, paths: [] };
  for (const root of [titled.metadata, titled.item]) {
    const fields: Field[] = [];
    eachField(root, (field) => fields.push(field));
    for (const field of fields) {
      if (field.kind !== 'value' && field.kind !== 'list') continue;
      report.columns++;
      const reason = reasonOf(field, root, draftHeaders(draft), colliding);
      if (reason) report.paths.push({ path: field.path, reason });
      yield;
    }
  }
  return report;
}

function countOf(group: TitleGroup, draft: TitleDraft): DraftReport['groups'][number] {
  const rows = titleTable().filter((row) => row.group === group);
  return { group, all: rows.length, filled: rows.filter((row) => (titleOf(row, draft) ?? '').trim() !== '').length };
}

function reasonOf(
  { path }: Field,
  root: Field,
  headers: ReturnType<typeof draftHeaders>,
  colliding: ReadonlySet<string>,
): PathReason | undefined {
  const steps: Step[] = [];
  const titles: (string | undefined)[] = [];
  let field: Field | undefined = root;
  const keys = path.split('/');
  for (const [index, key] of keys.entries()) {
    field = field?.children.get(key);
    const isPassage = field?.kind === 'objects' && index < keys.length - 1;
    steps.push({ key, ...(isPassage && { item: anyItem }) });
    titles.push(field?.titles[headers]?.[0]);
  }
  const paths = keys.map((_, index) => keys.slice(0, index + 1).join('/'));
  if (paths.some((each) => colliding.has(each))) return 'collides';
  if (titles.includes(undefined)) return 'missing';
  return writeHeader(steps, root, headers) === titles.join(':') ? undefined : 'unreadable';
}
