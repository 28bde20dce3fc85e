import { useContext, useEffect, useState } from 'react';
import type { Fix, OfferedFix } from '../../../client/index.ts';
import type { Place } from '../../../core/model/problem.ts';
import { useLatest } from '../../hooks/use-latest.ts';
import { useFixMessages } from '../../i18n/fix-messages.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../Button/Button.tsx';
import { EditCell } from './EditCell.tsx';
import styles from './Fixes.module.css';
import { FixesContext } from './fixes-context.ts';
import { offerText } from './offer-text.ts';
import type { FixOffersProps } from './FixOffers.tsx';

interface PlaceFixesProps {
  /** The place that is open, its position among all of the problem, and how many these are. */
  place: Place;
  index: number;
  all: number;
  offers: FixOffersProps['offers'];
  fix: FixOffersProps['fix'];
}

/** What can be done at one place: what is offered for all of them, and another text. */
export function PlaceFixes({ place, index, all, offers, fix }: PlaceFixesProps) {
  const i18n = useI18n();
  const text = useFixMessages();
  const fixes = useContext(FixesContext);
  const [here, setHere] = useState<{ of: Place; found: { offered: OfferedFix; fix: Fix }[] }>();
  const load = useLatest(fix);
  // At the only place there is, the offers above are those for it.
  const asked = all > 1 ? offers : none;
  useEffect(() => {
    let isCurrent = true;
    void Promise.all(asked.map(async (offered) => ({ offered, fix: await load.current(offered, index) }))).then(
      (all) => {
        const found = all.flatMap((each) => (each.fix ? [{ offered: each.offered, fix: each.fix }] : []));
        if (isCurrent) setHere({ of: place, found });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [asked, index, place, load]);
  if (!fixes) return null;
  const isCell = place.sheet !== undefined && place.row !== undefined && place.column !== undefined;
  return (
    <div className={styles['here']}>
      {here?.of === place &&
        here.found
          .filter(({ offered: { offer } }) => offer.kind !== 'field')
          .map(({ offered: { index, offer }, fix }) => (
            <Button
              key={index}
              className={styles['button']}
              onClick={() => fixes.carryOut(fix, { kind: 'offer', offer, amount: fix.amount })}
            >
              {text.here(offerText(offer, 1, fix.changed[0], i18n))}
            </Button>
          ))}
      {isCell && <EditCell key={JSON.stringify(place)} place={place} fixes={fixes} />}
    </div>
  );
}

const none: readonly OfferedFix[] = [];
