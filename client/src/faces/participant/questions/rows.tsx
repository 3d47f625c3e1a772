// The rows of a list: all of a short one, as they are; of a long one those near what is in view, by code that comes when it is needed.
import { Fragment, useEffect, useState } from 'react';
import type { LiHTMLAttributes, ReactNode, RefCallback, RefObject } from 'react';
import { useLoaded } from '../page/use-loaded.ts';
import type { ListPages } from './use-list-pages.ts';
import styles from './rows.module.css';

/** What a row puts on its list item: its place among all, and by what it is measured. */
export interface RowItem extends LiHTMLAttributes<HTMLLIElement> { readonly ref?: RefCallback<HTMLLIElement>; readonly 'data-index': number }

export interface RowsProps {
  readonly ids: readonly string[];
  /** How many there are in all, with those that are not here yet. */
  readonly total: number;
  readonly row: (id: string, item: RowItem) => ReactNode;
  /** Somebody comes near the end. */
  readonly onNearEnd: () => void;
  readonly pages: ListPages;
  /** Where the keyboard is to go next, once: to the row of this id. */
  readonly focusOn: string | null;
  readonly onMore: (first: string) => void;
  readonly list: RefObject<HTMLUListElement | null>;
  /** Whether the list scrolls in a column of its own. */
  readonly isInColumn: boolean;
}

/** Not worth anything but drawing them. */
const short = 40;

export const loadRowsInView = () => import('./rows-in-view.tsx');

export function Rows(props: RowsProps) {
  // Once long, it stays so: rows that are drawn anew would be measured anew.
  const [wasLong, setWasLong] = useState(false);
  const isLong = wasLong || props.ids.length > short || props.total > props.ids.length;
  if (isLong !== wasLong) setWasLong(isLong);
  const loaded = useLoaded(loadRowsInView, isLong);
  return isLong && loaded ? <loaded.RowsInView {...props} /> : <PlainRows {...props} />;
}

function PlainRows({ ids, total, row, focusOn, list }: RowsProps) {
  useEffect(() => {
    const element = focusOn === null ? null : list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(focusOn)}"]`);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  }, [focusOn, list]);
  return (
    <ul className={styles.list} ref={list}>
      {ids.slice(0, short).map((id, index) => (
        <Fragment key={id}>{row(id, { 'data-index': index, 'aria-setsize': Math.max(total, ids.length), 'aria-posinset': index + 1 })}</Fragment>
      ))}
    </ul>
  );
}
