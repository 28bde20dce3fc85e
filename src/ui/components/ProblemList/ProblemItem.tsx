import { memo, useState } from 'react';
import type { Place, Problem } from '../../../core/model/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Sign } from '../Sign/Sign.tsx';
import { placesToShow } from './places-to-show.ts';
import { PlaceList } from './PlaceList.tsx';
import styles from './ProblemItem.module.css';

interface ProblemItemProps {
  problem: Problem;
  /** Where it stands in the order of headings. */
  level: 'h2' | 'h3' | 'h4';
  /** How many places there are in all, where they are not all in the problem; and how to get the next ones. */
  amount?: number;
  onMore?(from: number): Promise<readonly Place[]>;
}

export const ProblemItem = memo(function ProblemItem({ problem, level: Heading, amount, onMore }: ProblemItemProps) {
  const { sentence, messages } = useI18n();
  const { title, advice } = sentence(problem);
  const [fetched, setFetched] = useState<readonly Place[]>([]);
  const places = [...placesToShow(problem), ...fetched];
  const all = Math.max(amount ?? 0, places.length);
  return (
    <li className={`${styles['problem']} ${styles[problem.severity]}`}>
      <p className={styles['severity']}>
        <Sign kind={problem.severity} />
        {messages.problems.severity[problem.severity]}
        {all > 1 && <span className={styles['amount']}>{messages.problems.places(all)}</span>}
      </p>
      <Heading className={styles['title']}>{title}</Heading>
      <p>{advice}</p>
      {places.length > 0 && (
        <PlaceList
          places={places}
          all={all}
          {...(onMore && {
            onMore: () => void onMore(places.length).then((next) => setFetched((known) => [...known, ...next])),
          })}
        />
      )}
    </li>
  );
});
