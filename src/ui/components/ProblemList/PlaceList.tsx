import { type ReactNode, useId } from 'react';
import type { Place } from '../../../core/model/problem.ts';
import { useKept } from '../../hooks/use-kept.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { cut } from '../../i18n/words.ts';
import { placeText } from '../../i18n/place-text.ts';
import { Button } from '../Button/Button.tsx';
import { PlaceViewer, useCanOpen } from './PlaceViewer.tsx';
import styles from './PlaceList.module.css';

const few = 3;
const many = 100;
const longestHeader = 60;

interface PlaceListProps {
  /** Those that are here; `all` is how many there are. */
  places: readonly Place[];
  all: number;
  /** The place that is shown among its neighbours. */
  open: number | undefined;
  onOpen(index: number | undefined): void;
  /** Gets some more of them. */
  onMore(): Promise<void>;
  /** What can be done at the place that is open. */
  actions?(place: Place, index: number): ReactNode;
}

/** The first few places, and a way to every one of them; one of them among its neighbours. */
export function PlaceList({ places, all, open, onOpen, onMore, actions }: PlaceListProps) {
  const { messages } = useI18n();
  const id = useId();
  const [amount, setAmount] = useKept('amount', few);
  const text = messages.problems;
  const shown = places.slice(0, amount);
  const more = Math.min(many, all - shown.length);
  const opened = open === undefined ? undefined : places[open];

  const showMore = () => {
    if (places.length < Math.min(amount + many, all)) void onMore();
    setAmount(amount + many);
  };
  const step = async (index: number) => {
    if (index >= places.length) await onMore();
    onOpen(index);
  };
  return (
    <div className={styles['places']}>
      <ul className={styles['list']}>
        {shown.map((place, index) => (
          <PlaceRow
            key={index}
            place={place}
            isOpen={index === open}
            viewer={id}
            onToggle={() => onOpen(index === open ? undefined : index)}
          />
        ))}
      </ul>
      {all > few && (
        <div className={styles['more']}>
          {more > 0 && (
            <Button look="text" onClick={showMore}>
              {all <= few + many ? text.showAll(all) : text.showMore(more)}
            </Button>
          )}
          {shown.length > few && (
            <Button look="text" onClick={() => setAmount(few)}>
              {text.showFewer}
            </Button>
          )}
        </div>
      )}
      <div id={id} className={styles['viewer']}>
        {opened && open !== undefined && (
          <>
            <PlaceViewer place={opened} index={open} all={all} onStep={(index) => void step(index)} />
            {actions?.(opened, open)}
          </>
        )}
      </div>
    </div>
  );
}

interface PlaceRowProps {
  place: Place;
  isOpen: boolean;
  /** Id of what shows the place. */
  viewer: string;
  onToggle(): void;
}

function PlaceRow({ place, isOpen, viewer, onToggle }: PlaceRowProps) {
  const { messages, words } = useI18n();
  const canOpen = useCanOpen(place);
  const { where, header, value } = placeText(place, messages);
  const name = <code className={styles['where']}>{where}</code>;
  return (
    <li className={styles['place']}>
      {canOpen ? (
        <button
          type="button"
          className={styles['button']}
          aria-expanded={isOpen}
          aria-controls={viewer}
          title={messages.problems.showCell(where)}
          onClick={onToggle}
        >
          {name}
        </button>
      ) : (
        name
      )}
      {header !== undefined && <span className={styles['header']}>{cut(header, longestHeader)}</span>}
      {value !== undefined && <span>{words.quote(value)}</span>}
    </li>
  );
}
