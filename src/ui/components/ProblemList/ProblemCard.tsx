import { memo, useContext, useEffect, useRef } from 'react';
import type { Fix, OfferedFix } from '../../../client/index.ts';
import type { Place, Problem } from '../../../core/model/problem.ts';
import { useKept } from '../../hooks/use-kept.ts';
import { useLatest } from '../../hooks/use-latest.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { placesIn } from '../../i18n/places-in.ts';
import { FixesContext } from '../Fixes/fixes-context.ts';
import { Sign } from '../Sign/Sign.tsx';
import { morePlaces, PlacesContext } from './places-context.ts';
import { placesToShow } from './places-to-show.ts';
import { PlaceList } from './PlaceList.tsx';
import styles from './ProblemCard.module.css';
import { WhyItMatters } from './WhyItMatters.tsx';

/** Of a card with one place, on a wide screen, with the space below it; others turn out to be higher or lower when they are shown. */
export const cardHeight = 200;

export interface ProblemCardProps {
  problem: Problem;
  /** Where it stands in the order of headings. */
  level: 'h2' | 'h3' | 'h4';
  /** How many places there are in all, where they are not all in the problem; and how to get the next ones. */
  amount?: number;
  onMore?: ((from: number) => Promise<readonly Place[]>) | undefined;
  /** What can be done about it; and what one of these comes to, at all places or at one. */
  offers?: readonly OfferedFix[] | undefined;
  onFix?(offer: number, place?: number): Promise<Fix | undefined>;
  /** A new object takes the focus here, and opens the first place. */
  goTo?: object | undefined;
}

/** Places that were asked for, and the problem that they are of. */
interface Fetched {
  of: Problem;
  places: readonly Place[];
}

interface Elsewhere {
  amount: number;
  onMore: ProblemCardProps['onMore'];
}

const noOffers: readonly OfferedFix[] = [];

/** What is wrong, in which field, at how many places, what to do about it, why it matters; and each of the places. */
export const ProblemCard = memo(function ProblemCard(props: ProblemCardProps) {
  const { problem, level: Heading, offers = noOffers, onFix, goTo } = props;
  const { amount, onMore } = useElsewhere(props);
  const { sentence, messages } = useI18n();
  const [fetched, setFetched] = useKept<Fetched>('places', { of: problem, places: [] });
  const [open, setOpen] = useKept<number | undefined>('open', undefined);
  const parts = useContext(FixesContext)?.parts;
  const heading = useRef<HTMLHeadingElement>(null);
  // Those of the problem as it was before something was corrected are not those that there are now.
  const more = fetched.of === problem ? fetched.places : [];
  const places = [...placesToShow(problem), ...more];
  const all = Math.max(amount, places.length);
  const { title, advice } = sentence(problem, Math.max(all, placesIn(problem)));
  const arrive = useLatest(() => {
    heading.current?.focus({ preventScroll: true });
    if (places.length > 0) setOpen(0);
  });
  useEffect(() => {
    if (goTo) arrive.current();
  }, [goTo, arrive]);
  const getMore = async () => {
    if (onMore) setFetched({ of: problem, places: [...more, ...(await onMore(places.length))] });
  };
  const fix = async (offered: OfferedFix, place?: number) => onFix?.(offered.index, place);
  return (
    <div className={`${styles['problem']} ${styles[problem.severity]}`}>
      <p className={styles['severity']}>
        <Sign kind={problem.severity} />
        {messages.problems.severity[problem.severity]}
        {fieldOf(problem) !== '' && <code className={styles['field']}>{fieldOf(problem)}</code>}
        {all > 1 && <span className={styles['amount']}>{messages.problems.places(all)}</span>}
      </p>
      <Heading className={styles['title']} ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      <p>{advice}</p>
      {parts && offers.length > 0 && <parts.FixOffers offers={offers} fix={fix} />}
      {places.length > 0 && (
        <PlaceList
          places={places}
          all={all}
          open={open}
          onOpen={setOpen}
          onMore={getMore}
          actions={(place, index) =>
            parts && <parts.PlaceFixes place={place} index={index} all={all} offers={offers} fix={fix} />
          }
        />
      )}
      <WhyItMatters code={problem.code} />
    </div>
  );
});

/** Where the places are that did not come with the problem: the worker that found it keeps them. */
function useElsewhere({ problem: { rest }, amount = 0, onMore }: ProblemCardProps): Elsewhere {
  const getPlaces = useContext(PlacesContext);
  if (!rest || !getPlaces || onMore) return { amount, onMore };
  return { amount: rest.amount, onMore: (from) => getPlaces(rest, from, morePlaces) };
}

/** The field of a problem of the review; others say it in their sentences, in the words of the sheet. */
function fieldOf({ code, params }: Problem): string {
  return code.startsWith('review.') && 'path' in params ? params.path : '';
}
