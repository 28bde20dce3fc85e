import { useEffect, useRef } from 'react';
import { useOverdue } from '../../hooks/use-overdue.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { Button } from '../Button/Button.tsx';

const work = {};

/** The way to end what takes long enough to wait for; there while it goes on. */
export function CancelButton({ isBusy, onCancel }: { isBusy: boolean; onCancel(): void }) {
  const isLong = useOverdue(isBusy ? work : undefined);
  return isLong && <Cancel onCancel={onCancel} />;
}

function Cancel({ onCancel }: { onCancel(): void }) {
  const { reading } = useI18n().messages;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const { current } = button;
    const began = document.activeElement;
    return () => {
      // It goes away with the work: who was on it goes on from where the work was begun.
      const isLeft = document.activeElement === current || document.activeElement === document.body;
      if (isLeft && began instanceof HTMLElement && began.isConnected) began.focus({ preventScroll: true });
    };
  }, []);
  return (
    <Button ref={button} onClick={onCancel}>
      {reading.cancel}
    </Button>
  );
}
