import { useState } from 'react';
import type { Offline } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { clearStorage } from '../../state/storage.ts';
import { Button } from '../Button/Button.tsx';

/** All that stays when the page is closed, and a way to be rid of it. */
export function StoredHere({ offline }: { offline: Offline }) {
  const { stored } = useI18n().messages.privacy;
  const [outcome, setOutcome] = useState<'forgotten' | 'notForgotten'>();

  const forget = async () => {
    clearStorage();
    setOutcome(
      await offline.forget().then(
        () => 'forgotten' as const,
        () => 'notForgotten' as const,
      ),
    );
  };

  return (
    <section aria-labelledby="privacy-stored">
      <h2 id="privacy-stored">{stored.title}</h2>
      <p>{stored.lead}</p>
      <ul>
        {stored.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <Button aria-describedby="forget-hint" onClick={() => void forget()}>
        {stored.forget}
      </Button>
      <p id="forget-hint">{stored.forgetHint}</p>
      <p role="status">{outcome && stored[outcome]}</p>
    </section>
  );
}
