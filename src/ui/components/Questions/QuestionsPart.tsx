import { useLoaded } from '../../hooks/use-loaded.ts';
import type { QuestionsProps } from './Questions.tsx';

export function loadQuestions() {
  return import('./Questions.tsx');
}

/** Questions about the columns. They are fetched once there are sheets; without them the values stay as they are, as is said below. */
export function QuestionsPart(props: QuestionsProps) {
  const { part } = useLoaded(loadQuestions);
  return part && <part.Questions {...props} />;
}
