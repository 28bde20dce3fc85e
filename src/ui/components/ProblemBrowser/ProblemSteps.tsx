import { useEffect } from 'react';
import { useLatest } from '../../hooks/use-latest.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../Button/Button.tsx';
import styles from './ProblemBrowser.module.css';

interface ProblemStepsProps {
  all: number;
  /** Position of the problem that was gone to last. */
  current: number | undefined;
  onGo(index: number): void;
}

/** In these the keys have a meaning of their own: they open a list of choices. */
const opensWithTheKeys = 'select, textarea, input[list]';

/** From problem to problem, with buttons or keys; stays in sight while the list is scrolled. */
export function ProblemSteps({ all, current, onGo }: ProblemStepsProps) {
  const text = useI18n().messages.browse;
  const previous = current === undefined ? undefined : current - 1;
  const next = current === undefined ? 0 : current + 1;
  const go = (index: number | undefined) => {
    if (index !== undefined && index >= 0 && index < all) onGo(index);
  };
  const steps = useLatest({ go, previous, next });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { altKey, ctrlKey, metaKey, shiftKey, key, target } = event;
      if (!altKey || ctrlKey || metaKey || shiftKey || (key !== 'ArrowDown' && key !== 'ArrowUp')) return;
      if (target instanceof Element && target.matches(opensWithTheKeys)) return;
      event.preventDefault();
      steps.current.go(key === 'ArrowDown' ? steps.current.next : steps.current.previous);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [steps]);
  return (
    <div className={styles['steps']} role="group" aria-label={text.steps}>
      <Button
        className={styles['step']}
        aria-disabled={previous === undefined || previous < 0}
        aria-keyshortcuts="Alt+ArrowUp"
        onClick={() => go(previous)}
      >
        ‹ {text.previous}
      </Button>
      <span className={styles['position']} role="status">
        {current === undefined ? text.problems(all) : text.position(current + 1, all)}
      </span>
      <Button
        className={styles['step']}
        aria-disabled={next >= all}
        aria-keyshortcuts="Alt+ArrowDown"
        onClick={() => go(next)}
      >
        {text.next} ›
      </Button>
      <span className={styles['keys']}>{text.keys}</span>
    </div>
  );
}
