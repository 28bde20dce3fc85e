import type { Chosen, FieldEntry } from '../../../client/index.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import styles from './Templates.module.css';

interface FieldTickProps {
  entry: FieldEntry;
  chosen: Chosen;
  /** Absent where there is nothing in it. */
  isOpen: boolean | undefined;
  /** Whether what it stands in is said, too. */
  withTrail: boolean;
  onToggle(): void;
  onTick(isWanted: boolean): void;
}

/** The tick of a field or section; of a section also the button that opens it. */
export function FieldTick({ entry, chosen, isOpen, withTrail, onToggle, onTick }: FieldTickProps) {
  const { messages, standard } = useI18n();
  const text = messages.templates;
  const title = entry.titles[standard];
  const trail = entry.ancestors.filter(({ scope }) => scope === 'project').map(({ titles }) => titles[standard]);
  return (
    <div className={styles['row']}>
      {isOpen === undefined ? (
        <span className={styles['noFold']} />
      ) : (
        <button
          type="button"
          className={styles['fold']}
          aria-expanded={isOpen}
          aria-label={text.open(title)}
          onClick={onToggle}
        >
          <svg className={styles['arrow']} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <path d="m4 2 4 4-4 4" />
          </svg>
        </button>
      )}
      <label className={styles['tick']} title={entry.help?.[standard]}>
        <input
          type="checkbox"
          checked={chosen === 'all' || chosen === 'needed'}
          ref={(box) => {
            if (box) box.indeterminate = chosen === 'some';
          }}
          disabled={chosen === 'needed'}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <span>
          {title} {withTrail && trail.length > 0 && <span className={styles['hint']}>{trail.join(' › ')}</span>}
          {chosen === 'needed' && <span className={styles['hint']}>({text.needed})</span>}
        </span>
      </label>
    </div>
  );
}
