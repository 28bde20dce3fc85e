import { memo } from 'react';
import type { Problem } from '../../../core/model/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Sign } from '../Sign/Sign.tsx';
import { placesToShow } from './places-to-show.ts';
import { PlaceList } from './PlaceList.tsx';
import styles from './ProblemItem.module.css';

interface ProblemItemProps {
  problem: Problem;
  /** Where it stands in the order of headings. */
  level: 'h2' | 'h3' | 'h4';
}

export const ProblemItem = memo(function ProblemItem({ problem, level: Heading }: ProblemItemProps) {
  const { sentence, messages } = useI18n();
  const { title, advice } = sentence(problem);
  const places = placesToShow(problem);
  return (
    <li className={`${styles['problem']} ${styles[problem.severity]}`}>
      <p className={styles['severity']}>
        <Sign kind={problem.severity} />
        {messages.problems.severity[problem.severity]}
        {places.length > 1 && <span className={styles['amount']}>{messages.problems.places(places.length)}</span>}
      </p>
      <Heading className={styles['title']}>{title}</Heading>
      <p>{advice}</p>
      {places.length > 0 && <PlaceList places={places} />}
    </li>
  );
});
