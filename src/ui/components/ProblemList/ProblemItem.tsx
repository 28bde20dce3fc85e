import { ProblemCard, type ProblemCardProps } from './ProblemCard.tsx';

/** A problem in a short list. */
export function ProblemItem(props: ProblemCardProps) {
  return (
    <li>
      <ProblemCard {...props} />
    </li>
  );
}
