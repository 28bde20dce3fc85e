import type { Place } from '../../../core/model/problem.ts';
import { useI18n } from '../../i18n/i18n-context.tsx';
import { cut } from '../../i18n/words.ts';
import { placeText } from '../../i18n/place-text.ts';
import { Button } from '../Button/Button.tsx';
import { PlaceWhere } from './PlaceWhere.tsx';
import styles from './PlaceList.module.css';
import { useChunks } from './use-chunks.ts';

const few = 3;
const many = 100;
const longestHeader = 60;

interface PlaceListProps {
  places: readonly Place[];
  /** How many there are in all; `onMore` gets the next ones. */
  all: number;
  onMore?(): void;
}

/** The first few places, and a way to every one of them. */
export function PlaceList({ places, all, onMore }: PlaceListProps) {
  const { messages, words } = useI18n();
  const { shown, more, showMore, showFirst, isCut } = useChunks(places, few, many);
  const text = messages.problems;
  return (
    <div className={styles['places']}>
      <ul className={styles['list']}>
        {shown.map((place, index) => {
          const { where, header, value } = placeText(place, messages);
          return (
            <li key={index} className={styles['place']}>
              <PlaceWhere place={place} where={where} />
              {header !== undefined && <span className={styles['header']}>{cut(header, longestHeader)}</span>}
              {value !== undefined && <span>{words.quote(value)}</span>}
            </li>
          );
        })}
      </ul>
      {all > few && (
        <div className={styles['more']}>
          {isCut && (
            <Button look="text" onClick={showMore}>
              {all <= few + many ? text.showAll(all) : text.showMore(more)}
            </Button>
          )}
          {!isCut && onMore && all > places.length && (
            <Button look="text" onClick={onMore}>
              {text.showMore(Math.min(many, all - places.length))}
            </Button>
          )}
          {shown.length > few && (
            <Button look="text" onClick={showFirst}>
              {text.showFewer}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
