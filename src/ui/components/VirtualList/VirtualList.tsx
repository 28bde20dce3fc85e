import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLatest } from '../../hooks/use-latest.ts';
import type { SizeObserver } from './size-observer.ts';
import { useWindow, type WindowOptions } from './use-window.ts';
import styles from './VirtualList.module.css';

/** Lists up to this length are on the page as a whole: the browser then finds and prints all of it. */
const shortList = 50;

/** Of all lists on a page together: some browsers make no page higher than 17 million pixels. */
const highest = 12_000_000;

interface VirtualListProps extends Omit<WindowOptions, 'maxHeight'> {
  /** Of the height that all lists on the page may have together. */
  share: number;
  labelledBy: string;
  /** An item that is there wherever the page is scrolled to. */
  pinned?: number | undefined;
  /** A new object scrolls to its item. */
  goTo?: { index: number } | undefined;
  onRange?(from: number, to: number): void;
  /** Something in the item has the focus. */
  onFocus?(index: number): void;
  renderItem(index: number): ReactNode;
}

/** A list of any length, of which only the part on the screen exists. It scrolls with the page. */
export function VirtualList(props: VirtualListProps) {
  return props.count <= shortList ? <WholeList {...props} /> : <WindowedList {...props} />;
}

function WholeList({ count, labelledBy, goTo, onRange, onFocus, renderItem }: VirtualListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => onRange?.(0, count), [onRange, count]);
  useLayoutEffect(() => {
    if (goTo) list.current?.children[goTo.index]?.scrollIntoView?.({ block: 'start' });
  }, [goTo]);
  return (
    <ul ref={list} className={styles['whole']} aria-labelledby={labelledBy}>
      {Array.from({ length: count }, (_, index) => (
        <li key={index} className={styles['item']} onFocus={() => onFocus?.(index)}>
          {renderItem(index)}
        </li>
      ))}
    </ul>
  );
}

function WindowedList(props: VirtualListProps) {
  const { count, estimate, covered, share, labelledBy, pinned, goTo, onRange, onFocus, renderItem } = props;
  const list = useRef<HTMLUListElement>(null);
  const { from, to, height, top, sizes, scrollTo } = useWindow(list, {
    count,
    estimate,
    covered,
    maxHeight: highest * share,
  });
  const [focused, setFocused] = useState<number>();
  useEffect(() => onRange?.(from, to), [onRange, from, to]);
  const scroll = useLatest(scrollTo);
  useLayoutEffect(() => {
    if (goTo) scroll.current(goTo.index);
  }, [goTo, scroll]);
  const indexes = new Set(Array.from({ length: to - from }, (_, index) => from + index));
  // What has the focus must not disappear under it.
  for (const kept of [pinned, focused]) if (kept !== undefined && kept < count) indexes.add(kept);
  return (
    <ul
      ref={list}
      className={styles['windowed']}
      style={{ height }}
      aria-labelledby={labelledBy}
      onBlur={() => setFocused(undefined)}
    >
      {[...indexes]
        .sort((one, other) => one - other)
        .map((index) => (
          <Item
            key={index}
            index={index}
            count={count}
            top={top(index)}
            sizes={sizes}
            onFocus={() => {
              setFocused(index);
              onFocus?.(index);
            }}
          >
            {renderItem(index)}
          </Item>
        ))}
    </ul>
  );
}

interface ItemProps {
  index: number;
  count: number;
  top: number;
  sizes: SizeObserver;
  onFocus(): void;
  children: ReactNode;
}

function Item({ index, count, top, sizes, onFocus, children }: ItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => (item.current ? sizes.observe(item.current, index) : undefined), [sizes, index]);
  return (
    <li
      ref={item}
      className={styles['item']}
      style={{ top }}
      aria-setsize={count}
      aria-posinset={index + 1}
      onFocus={onFocus}
    >
      {children}
    </li>
  );
}
