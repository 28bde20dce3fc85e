import { useRef, useState } from 'react';
import { useI18n } from '../../i18n/i18n-context.tsx';
import {
  addressOf,
  firstTemplate,
  type GuidePlace,
  newestVersion,
  type Place,
  type TemplatesPlace,
} from '../../places/place.ts';
import styles from './Places.module.css';

/** The places of the app. On a narrow screen they fold into a button, which opens them below the header. */
export function Places({ place }: { place: Place }) {
  const { messages } = useI18n();
  const text = messages.places;
  // Who comes back to the templates finds what was chosen there.
  const [templates, setTemplates] = useState<TemplatesPlace>(firstTemplate);
  if (place.kind === 'templates' && place !== templates) setTemplates(place);
  // The guide is opened from where somebody comes new, and from the foot of the page.
  const places: readonly Exclude<Place, GuidePlace>[] = [
    { kind: 'convert' },
    templates,
    { kind: 'headers' },
    { kind: 'fields', path: '', version: newestVersion },
  ];
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  return (
    <nav
      className={styles['places']}
      aria-label={text.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setOpen(false);
        // What had it may be hidden now.
        menu.current?.focus();
      }}
    >
      <button
        ref={menu}
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
              aria-current={each.kind === place.kind ? 'page' : undefined}
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
