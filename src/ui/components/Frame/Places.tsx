import { useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { addressOf, newestVersion, type Place } from '../../places/place.ts';
import styles from './Places.module.css';

const places: readonly Place[] = [
  { kind: 'convert' },
  { kind: 'headers' },
  { kind: 'fields', path: '', version: newestVersion },
];

/** The places of the app. On a narrow screen they fold into a button, which opens them below the header. */
export function Places({ place }: { place: Place['kind'] }) {
  const { messages } = useI18n();
  const text = messages.places;
  const [isOpen, setOpen] = useState(false);
  return (
    <nav
      className={styles['places']}
      aria-label={text.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <button
        type="button"
        className={styles['menu']}
        aria-expanded={isOpen}
        aria-controls="places"
        onClick={() => setOpen(!isOpen)}
      >
        <svg className={styles['sign']} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M2 4h12M2 8h12M2 12h12" />
        </svg>
        {text.menu}
      </button>
      <ul id="places" className={styles['list']} data-open={isOpen || undefined}>
        {places.map((each) => (
          <li key={each.kind}>
            <a
              className={styles['place']}
              href={addressOf(each)}
              aria-current={each.kind === place ? 'page' : undefined}
              onClick={() => setOpen(false)}
            >
              {text.names[each.kind]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
