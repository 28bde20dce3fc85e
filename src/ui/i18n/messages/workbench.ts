import type { PathReason, TitleFault, TitleGroup, TitlesFileKind, TitleStatus } from '../../../client/index.ts';
import type { Words } from '../words.ts';

/** The workbench for titles. */
export const workbenchMessages = ({ text, group }: Words) => ({
  ...group('workbench'),
  draft: {
    ...group('workbench.draft'),
    language: group('workbench.draft.language'),
    notALanguage: (written: string) => text('workbench.draft.notALanguage', { text: written }),
    named: (language: string, amount: number) => text('workbench.draft.named', { language, amount }),
    reading: (name: string) => text('workbench.draft.reading', { name }),
    taken: (name: string, amount: number) => text('workbench.draft.taken', { name, amount }),
    unconfirmed: (amount: number) => text('workbench.draft.unconfirmed', { amount }),
    untranslated: (amount: number) => text('workbench.draft.untranslated', { amount }),
    others: (amount: number) => text('workbench.draft.others', { amount }),
    files: group('workbench.draft.files') satisfies Record<Extract<TitlesFileKind, string>, string>,
    catalogue: (name: string) => text('workbench.draft.catalogue', { name }),
  },
  list: {
    ...group('workbench.list'),
    groups: group('workbench.list.groups') satisfies Record<TitleGroup, string>,
    statuses: group('workbench.list.statuses') satisfies Record<TitleStatus, string>,
    faultNames: group('workbench.list.faultNames') satisfies Record<TitleFault['kind'], string>,
    faults: {
      missing: () => text('workbench.list.faults.missing'),
      sibling: (of: string, other: string) => text('workbench.list.faults.sibling', { of, other }),
      long: (letters: number, limit: number) => text('workbench.list.faults.long', { letters, limit }),
      character: (sign: string) => text('workbench.list.faults.character', { sign }),
      number: () => text('workbench.list.faults.number'),
      spaces: () => text('workbench.list.faults.spaces'),
      differs: (english: string, title: string, part: string) =>
        text('workbench.list.faults.differs', { english, title, group: part }),
    },
    shown: (amount: number, all: number) => text('workbench.list.shown', { amount, all }),
    more: (amount: number) => text('workbench.list.more', { amount }),
    edit: (english: string) => text('workbench.list.edit', { english }),
  },
  report: {
    ...group('workbench.report'),
    progress: (filled: number, all: number) => text('workbench.report.progress', { filled, all }),
    columns: (titled: number, all: number) => text('workbench.report.columns', { titled, all }),
    paths: (amount: number) => text('workbench.report.paths', { amount }),
    reasons: group('workbench.report.reasons') satisfies Record<PathReason, string>,
  },
  tools: {
    ...group('workbench.tools'),
    chosen: (name: string) => text('workbench.tools.chosen', { name }),
    understood: {
      draft: (amount: number) => text('workbench.tools.understood.draft', { amount }),
      standard: (amount: number) => text('workbench.tools.understood.standard', { amount }),
      nothing: (amount: number) => text('workbench.tools.understood.nothing', { amount }),
    },
    roundTrip: group('workbench.tools.roundTrip'),
    sheetNames: group('workbench.tools.sheetNames'),
    codeChoices: group('workbench.tools.codeChoices'),
    made: (name: string, headers: number) => text('workbench.tools.made', { name, headers }),
    madeToo: (codes: number, sheets: number) => text('workbench.tools.madeToo', { codes, sheets }),
  },
});

export type Workbench = ReturnType<typeof workbenchMessages>;
