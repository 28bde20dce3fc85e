import type { ChangedCell, Offer } from '../../../client/index.ts';
import { fixMessages } from '../../i18n/fix-messages.ts';
import type { I18n } from '../../i18n/i18n-context.tsx';

type InWords = Pick<I18n, 'standard' | 'words'>;

/**
 * What a button that carries an offer out says.
 *
 * @param first what becomes of the first cell; it stands for all where there is only one
 */
export function offerText(offer: Offer, amount: number, first: ChangedCell | undefined, i18n: InWords): string {
  const { offer: text } = fixMessages(i18n.words);
  if (offer.kind === 'field') return text.field(amount, nameOf(offer, i18n));
  return text[offer.kind](amount, 'value' in offer ? offer.value : (first?.after ?? ''));
}

/** What is said once it is done. */
export function doneText(offer: Offer, amount: number, i18n: InWords): string {
  const { done } = fixMessages(i18n.words);
  switch (offer.kind) {
    case 'use':
      return done.use(amount, offer.value);
    case 'field':
      return done.field(amount, nameOf(offer, i18n));
    case 'leave-out-totals':
    case 'leave-out-rows':
      return done.rows(amount);
    case 'leave-out-columns':
      return done.columns(amount);
    case 'leave-out-sheet':
      return done.sheet;
    case 'fill-merged':
      return done.merged;
    default:
      return done.cells(amount);
  }
}

/** Fields in different places may have one title. */
function nameOf({ titles, path }: Extract<Offer, { kind: 'field' }>, { standard, words }: InWords): string {
  const title = titles[standard];
  return title === undefined ? path : `${words.quote(title)} (${path})`;
}
