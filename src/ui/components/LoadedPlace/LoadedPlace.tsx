import { type ReactNode, useEffect, useState } from 'react';
import { useLatest } from '../../hooks/use-latest.ts';
import { Button } from '../Button/Button.tsx';

interface LoadedPlaceProps<T> {
  load(): Promise<T>;
  /** What is loaded: of something else, it is loaded again. */
  of: string;
  text: { loading: string; notLoaded: string; tryAgain: string };
  children(loaded: T): ReactNode;
}

/** A place whose screen, and what it needs, are fetched when somebody comes here. */
export function LoadedPlace<T>({ load, of, text, children }: LoadedPlaceProps<T>) {
  const [loaded, setLoaded] = useState<{ value: T } | 'failed'>();
  const [attempt, setAttempt] = useState(0);
  const latest = useLatest(load);
  useEffect(() => {
    let isWanted = true;
    latest.current().then(
      (value) => isWanted && setLoaded({ value }),
      () => isWanted && setLoaded('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [latest, of, attempt]);

  if (loaded === undefined) return <p role="status">{text.loading}</p>;
  if (loaded === 'failed') {
    return (
      <div role="alert">
        <p>{text.notLoaded}</p>
        <Button
          onClick={() => {
            setLoaded(undefined);
            setAttempt(attempt + 1);
          }}
        >
          {text.tryAgain}
        </Button>
      </div>
    );
  }
  return children(loaded.value);
}
