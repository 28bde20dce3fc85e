import type { Offer } from '../../../client/index.ts';
import type { Words } from '../words.ts';

/** What can be done about a problem, what was done, and the cells that were corrected. */
export const fixesMessages = ({ text, group, quote, day }: Words) => ({
  ...group('fixes'),
  /** By what is offered: with how many cells it is, and the value that one of them gets. */
  offer: {
    use: (amount: number, value: string) => text('fixes.offer.use', { amount, value: quote(value) }),
    keep: (amount: number, value: string) => text('fixes.offer.keep', { amount, value: quote(value) }),
    replace: (amount: number, value: string) => text('fixes.offer.replace', { amount, value: quote(value) }),
    date: (amount: number, value: string) => text('fixes.offer.date', { amount, value: day(value) }),
    number: (amount: number, value: string) => text('fixes.offer.number', { amount, value }),
    boolean: (amount: number, value: string) => text('fixes.offer.boolean', { amount, value }),
    address: (amount: number, value: string) => text('fixes.offer.address', { amount, value: quote(value) }),
    accents: (amount: number, value: string) => text('fixes.offer.accents', { amount, value: quote(value) }),
    control: (amount: number) => text('fixes.offer.control', { amount }),
    trim: (amount: number) => text('fixes.offer.trim', { amount }),
    empty: (amount: number) => text('fixes.offer.empty', { amount }),
    swap: (amount: number) => text('fixes.offer.swap', { amount }),
    field: (_amount: number, name: string) => text('fixes.offer.field', { name }),
    'leave-out-totals': (amount: number) => text('fixes.offer.leave-out-totals', { amount }),
    'leave-out-rows': (amount: number) => text('fixes.offer.leave-out-rows', { amount }),
    'leave-out-columns': (amount: number) => text('fixes.offer.leave-out-columns', { amount }),
    'leave-out-sheet': (_amount: number) => text('fixes.offer.leave-out-sheet'),
    'fill-merged': (amount: number) => text('fixes.offer.fill-merged', { amount }),
  } satisfies Record<Offer['kind'], (amount: number, value: string) => string>,
  /** For one cell of several, where the other button is for all of them. */
  here: (label: string) => text('fixes.here', { label }),
  done: {
    ...group('fixes.done'),
    use: (amount: number, value: string) => text('fixes.done.use', { amount, value: quote(value) }),
    cells: (amount: number) => text('fixes.done.cells', { amount }),
    field: (_amount: number, name: string) => text('fixes.done.field', { name }),
    rows: (amount: number) => text('fixes.done.rows', { amount }),
    columns: (amount: number) => text('fixes.done.columns', { amount }),
  },
  edited: (where: string, value: string) =>
    value === '' ? text('fixes.emptied', { where }) : text('fixes.edited', { where, value: quote(value) }),
  previewOf: (amount: number) => text('fixes.previewOf', { amount }),
  more: (amount: number) => text('fixes.more', { amount }),
  editLabel: (where: string) => text('fixes.editLabel', { where }),
  corrections: {
    ...group('fixes.corrections'),
    amount: (amount: number) => text('fixes.corrections.amount', { amount }),
    saved: (amount: number) => text('fixes.corrections.saved', { amount }),
    columns: group('fixes.corrections.columns'),
    show: (amount: number) => text('fixes.corrections.show', { amount }),
    showMore: (amount: number) => text('fixes.corrections.showMore', { amount }),
    takeBackAt: (where: string) => text('fixes.corrections.takeBackAt', { where }),
    takenBack: (where: string) => text('fixes.corrections.takenBack', { where }),
  },
});

export type FixMessages = ReturnType<typeof fixesMessages>;
