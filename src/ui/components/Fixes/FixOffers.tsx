import { useContext, useEffect, useId, useState } from 'react';
import type { Fix, Offer, OfferedFix } from '../../../client/index.ts';
import { useFixMessages } from '../../i18n/fix-messages.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { useKept } from '../../hooks/use-kept.ts';
import { useLatest } from '../../hooks/use-latest.ts';
import { Button } from '../Button/Button.tsx';
import { ChangedCells } from './ChangedCells.tsx';
import styles from './Fixes.module.css';
import { FixesContext } from './fixes-context.ts';
import { offerText } from './offer-text.ts';

export interface FixOffersProps {
  offers: readonly OfferedFix[];
  /** What one of them comes to, at all places of the problem or at one of them. */
  fix(offer: OfferedFix, place?: number): Promise<Fix | undefined>;
}

/** Of one cell, the button says what becomes of it. */
const saysAll: ReadonlySet<Offer['kind']> = new Set<Offer['kind']>([
  'use',
  'date',
  'number',
  'boolean',
  'address',
  'accents',
]);

/** What can be done about a problem at all its places; where there are several, with a look at them before. */
export function FixOffers({ offers, fix }: FixOffersProps) {
  const i18n = useI18n();
  const fixes = useContext(FixesContext);
  const [shown, setShown] = useKept<number | undefined>('preview', undefined);
  const id = useId();
  const text = useFixMessages();
  if (!fixes || offers.length === 0) return null;
  const previewed = offers.find(({ index }) => index === shown);

  const carryOut = async (offered: OfferedFix) => {
    const found = await fix(offered);
    if (found) fixes.carryOut(found, { kind: 'offer', offer: offered.offer, amount: found.amount });
  };
  return (
    <div role="group" aria-label={text.offers} className={styles['fixes']}>
      {offers.map((offered) => {
        const { index, offer, amount, first } = offered;
        const label = offerText(offer, amount, first, i18n);
        return (
          <div key={index} className={styles['offer']}>
            <Button className={styles['button']} onClick={() => void carryOut(offered)}>
              {label}
            </Button>
            {first && (amount > 1 || !saysAll.has(offer.kind)) && (
              <Button
                look="text"
                aria-expanded={index === shown}
                aria-controls={id}
                aria-label={`${index === shown ? text.hidePreview : text.preview}: ${label}`}
                onClick={() => setShown(index === shown ? undefined : index)}
              >
                {index === shown ? text.hidePreview : text.preview}
              </Button>
            )}
          </div>
        );
      })}
      <div id={id} className={styles['preview']}>
        {previewed && <Preview key={previewed.index} offered={previewed} fix={fix} />}
      </div>
    </div>
  );
}

/** The first of the cells that would change. */
function Preview({ offered, fix }: { offered: OfferedFix; fix: FixOffersProps['fix'] }) {
  const text = useFixMessages();
  const [found, setFound] = useState<Fix>();
  const load = useLatest(fix);
  useEffect(() => {
    let isCurrent = true;
    void load.current(offered).then((loaded) => {
      if (isCurrent && loaded) setFound(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [offered, load]);
  if (!found) return null;
  const more = found.amount - found.changed.length;
  return (
    <>
      <ChangedCells label={text.previewOf(found.amount)} cells={found.changed} />
      {more > 0 && <p>{text.more(more)}</p>}
    </>
  );
}
