import type { SheetReport, Stage } from '../../../client/index.ts';
import type { HeaderKind } from '../../../core/model/options.ts';
import type { Severity } from '../../../core/model/problem.ts';
import type { Words } from '../words.ts';
import { browseMessages } from './browse.ts';
import { coverageMessages } from './coverage.ts';
import { fieldsMessages, placesMessages } from './fields.ts';
import { kindsMessages } from './kinds.ts';
import { optionsMessages } from './options.ts';
import { overviewMessages } from './overview.ts';
import { privacyMessages } from './privacy.ts';
import { recipeMessages } from './recipe.ts';
import { takeAwayMessages } from './take-away.ts';
import { templatesMessages } from './templates.ts';
import { textFilesMessages } from './text-files.ts';
import { titlesMessages } from './titles.ts';
import { upgradeMessages } from './upgrade.ts';

/** All that the page says, but for what is only fetched when it is needed. */
export const createMessages = (words: Words) => {
  const { text, group } = words;
  return {
    places: placesMessages(words),
    fields: fieldsMessages(words),
    templates: templatesMessages(words),
    titles: titlesMessages(words),
    options: optionsMessages(words),
    browse: browseMessages(words),
    textFiles: textFilesMessages(words),
    recipe: recipeMessages(words),
    upgrade: upgradeMessages(words),
    privacy: privacyMessages(words),
    coverage: coverageMessages(words),
    overview: overviewMessages(words),
    takeAway: takeAwayMessages(words),
    page: {
      ...group('page'),
      languageMissing: (language: string) => text('page.languageMissing', { language }),
    },
    guide: group('guide'),
    footer: {
      ...group('footer'),
      version: (version: string) => text('footer.version', { version }),
    },
    start: group('start'),
    reading: {
      ...group('reading'),
      title: (name: string) => text('reading.title', { name }),
      stages: {
        opening: () => text('reading.stages.opening'),
        reading: (total: number) => text('reading.stages.reading', { total }),
        pieces: (total: number) => text('reading.stages.pieces', { total }),
        joining: () => text('reading.stages.joining'),
        building: (total: number) => text('reading.stages.building', { total }),
        writing: (total: number) => text('reading.stages.writing', { total }),
        checking: () => text('reading.stages.checking'),
      } satisfies Record<Stage, (total: number) => string>,
      share: (done: number, total: number) => text('reading.share', { done, total }),
      left: (minutes: number, seconds: number) => text('reading.left', { minutes, seconds }),
      files: (amount: number) => text('reading.files', { amount }),
    },
    large: {
      ...group('large'),
      title: (amount: number, name: string) => text('large.title', { amount, name }),
      littleMemory: (memory: string) => text('large.littleMemory', { memory }),
      tooMuchMemory: (memory: string) => text('large.tooMuchMemory', { memory }),
    },
    result: {
      ...group('result'),
      projects: (projects: number) => text('result.projects', { projects }),
      readyWithErrors: (errors: number) => text('result.readyWithErrors', { errors }),
      sheets: (amount: number) => text('result.sheets', { amount }),
      headersIn: group('result.headersIn'),
      backTo: (name: string) => text('result.backTo', { name }),
      documentTitle: (projects: number) => text('result.documentTitle', { projects }),
    },
    download: {
      ...group('download'),
      formats: group('download.formats'),
      columnChoices: group('download.columnChoices'),
      ready: (name: string, size: string) => text('download.ready', { name, size }),
      saved: (name: string, size: string) => text('download.saved', { name, size }),
      savedBefore: (name: string) => text('download.savedBefore', { name }),
    },
    headerKinds: group('headerKinds') satisfies Record<HeaderKind, string>,
    receipt: {
      ...group('receipt'),
      nothingLost: (values: number) => text('receipt.nothingLost', { values }),
      nothingLostRepeated: (read: number, written: number, repeated: number) =>
        text('receipt.nothingLostRepeated', { read, written, repeated }),
      lost: (read: number) => text('receipt.lost', { read }),
      notChecked: group('receipt.notChecked'),
      unread: (amount: number, files: string) => text('receipt.unread', { amount, files }),
      added: (values: number) => text('receipt.added', { values }),
      changed: (values: number) => text('receipt.changed', { values }),
    },
    whatWeRead: {
      ...group('whatWeRead'),
      kinds: kindsMessages(words),
      shapes: group('whatWeRead.shapes'),
      sheetsTable: (amount: number) => text('whatWeRead.sheetsTable', { amount }),
      headerKinds: group('whatWeRead.headerKinds') satisfies Record<HeaderKind, string>,
      roles: group('whatWeRead.roles') satisfies Record<SheetReport['role'], string>,
    },
    review: {
      ...group('review'),
      title: (standard: string) => text('review.title', { standard }),
      notPassed: (errors: number) => text('review.notPassed', { errors }),
      alsoLook: (warnings: number, notes: number) => text('review.alsoLook', { warnings, notes }),
      notChecked: group('review.notChecked'),
      inPieces: group('review.inPieces'),
      columns: group('review.columns'),
    },
    sourceMaps: group('sourceMaps'),
    problems: {
      ...group('problems'),
      severity: group('problems.severity') satisfies Record<Severity, string>,
      summary: {
        error: (amount: number) => text('problems.summary.error', { amount }),
        warning: (amount: number) => text('problems.summary.warning', { amount }),
        note: (amount: number) => text('problems.summary.note', { amount }),
      } satisfies Record<Severity, (amount: number) => string>,
      headings: group('problems.headings') satisfies Record<Severity, string>,
      meaning: group('problems.meaning') satisfies Record<Severity, string>,
      places: (amount: number) => text('problems.places', { amount }),
      showMore: (amount: number) => text('problems.showMore', { amount }),
      showAll: (amount: number) => text('problems.showAll', { amount }),
      showCell: (where: string) => text('problems.showCell', { where }),
      aroundCell: (where: string) => text('problems.aroundCell', { where }),
      aroundLine: (where: string) => text('problems.aroundLine', { where }),
      placeOf: (index: string, all: string) => text('problems.placeOf', { index, all }),
    },
    place: {
      row: (row: number) => text('place.row', { row }),
      column: (letters: string) => text('place.column', { letters }),
      line: (line: number, character: number | undefined) =>
        character === undefined ? text('place.line', { line }) : text('place.character', { line, character }),
    },
    failed: {
      ...group('failed'),
      title: (name: string) => text('failed.title', { name }),
    },
    status: {
      stillWorking: (step: string, share: string) => (share ? text('status.stillWorking', { step, share }) : step),
    },
  };
};

export type Messages = ReturnType<typeof createMessages>;
