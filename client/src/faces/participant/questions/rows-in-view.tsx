// Draws of a long list only the rows near what is in view, and gives the others their room, in the ordinary flow. A row that has the focus
// stays, wherever the page is scrolled to.
import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { defaultRangeExtractor, useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { Range, Virtualizer } from '@tanstack/react-virtual';
import { MoreQuestions } from './more-questions.tsx';
import { giveFocus, keptFocus } from './keep-focus.ts';
import type { RowsProps } from './rows.tsx';
import styles from './rows.module.css';

/** A usual row on a phone, until rows were measured. */
const usualPx = 132;
const rowsAround = 6;
const nearEnd = 8;
/** Where the browser keeps what one reads in its place, a second hand would push it away. */
const keepsPlace = CSS.supports('overflow-anchor', 'auto');
const never = (): boolean => false;

export function RowsInView(props: RowsProps) {
  const { ids, pages, onMore } = props;
  return (
    <>
      {props.isInColumn ? <RowsInColumn {...props} /> : <RowsInPage {...props} />}
      <MoreQuestions pages={pages} last={ids.at(-1)} onMore={onMore} order={ids} />
    </>
  );
}

/** For a list that scrolls with the page. */
function RowsInPage(props: RowsProps) {
  const { margin, options } = useRows(props, () => document.documentElement);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises this component
  const rows = useWindowVirtualizer<HTMLLIElement>({ ...options, scrollMargin: margin });
  if (keepsPlace) rows.shouldAdjustScrollPositionOnItemSizeChange = never;
  return <Rows {...props} rows={rows} margin={margin} />;
}

/** For a list in a column that scrolls by itself. */
function RowsInColumn(props: RowsProps) {
  const column = (): HTMLElement | null => scrollingAround(props.list.current);
  const { margin, options } = useRows(props, column);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises this component
  const rows = useVirtualizer<HTMLElement, HTMLLIElement>({ ...options, scrollMargin: margin, getScrollElement: column });
  if (keepsPlace) rows.shouldAdjustScrollPositionOnItemSizeChange = never;
  return <Rows {...props} rows={rows} margin={margin} />;
}

function scrollingAround(element: Element | null): HTMLElement | null {
  for (let parent = element?.parentElement; parent; parent = parent.parentElement) if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  return null;
}

function useRows({ ids, list, focusOn }: RowsProps, scroller: () => HTMLElement | null) {
  const margin = useDistance(list, scroller);
  // The keyboard may be in a row that simpler code has drawn until now.
  const [kept] = useState(keptFocus);
  const focused = useFocusedRow(list, kept?.row ?? null);
  useLayoutEffect(() => {
    if (kept) giveFocus(list.current, kept);
  }, [list, kept]);
  const at = [focused, focusOn].flatMap((id) => (id === null ? [] : ids.indexOf(id))).filter((index) => index >= 0);
  const options = {
    count: ids.length,
    estimateSize: () => usualPx,
    overscan: rowsAround,
    getItemKey: (index: number) => ids[index] ?? index,
    rangeExtractor: (range: Range): number[] => withPinned(range, at),
    useFlushSync: false,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  };
  return { margin, options };
}

/** The id of the row in which the keyboard is. */
function useFocusedRow(list: RefObject<HTMLElement | null>, first: string | null): string | null {
  const [focused, setFocused] = useState(first);
  useEffect(() => {
    const element = list.current;
    const come = ({ target }: FocusEvent): void => setFocused((target instanceof Element && target.closest('li')?.dataset['id']) || null);
    // On its way from one row to another it is in neither: both must stay.
    const leave = ({ relatedTarget }: FocusEvent): void => {
      if (!(relatedTarget instanceof Node && element?.contains(relatedTarget))) setFocused(null);
    };
    element?.addEventListener('focusin', come);
    element?.addEventListener('focusout', leave);
    return () => {
      element?.removeEventListener('focusin', come);
      element?.removeEventListener('focusout', leave);
    };
  }, [list]);
  return focused;
}

/** With the neighbours of a row that has the focus, so that the keyboard gets on from it. */
function withPinned(range: Range, pinned: readonly number[]): number[] {
  const around = pinned.flatMap((index) => [index - 1, index, index + 1]).filter((index) => index >= 0 && index < range.count);
  return [...new Set([...defaultRangeExtractor(range), ...around])].sort((a, b) => a - b);
}

/** How far below the start of what scrolls the list begins. */
function useDistance(list: RefObject<HTMLElement | null>, scroller: () => HTMLElement | null): number {
  const [distance, setDistance] = useState(0);
  const find = useRef(scroller);
  useLayoutEffect(() => {
    const column = find.current();
    if (!column) return;
    const measure = (): void => {
      if (list.current) setDistance(Math.round(list.current.getBoundingClientRect().top - column.getBoundingClientRect().top + (column === document.documentElement ? 0 : column.scrollTop)));
    };
    const observer = new ResizeObserver(measure);
    for (const part of column === document.documentElement ? [document.body] : column.children) observer.observe(part);
    measure();
    return () => observer.disconnect();
  }, [list]);
  return distance;
}

interface DrawnRows extends RowsProps {
  readonly rows: Pick<Virtualizer<HTMLElement, HTMLLIElement> | Virtualizer<Window, HTMLLIElement>, 'getVirtualItems' | 'getTotalSize' | 'measureElement' | 'scrollToIndex'>;
  readonly margin: number;
}

function Rows({ ids, total, row, onNearEnd, focusOn, list, rows, margin }: DrawnRows) {
  const items = rows.getVirtualItems();
  const last = items.findLast(({ index }) => index < ids.length)?.index ?? -1;
  const isNearEnd = last >= ids.length - nearEnd;
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [isNearEnd, onNearEnd, ids.length]);
  useFocusOn(focusOn, { ids, list, rows });
  return (
    <ul className={styles.list} ref={list}>
      {items.map((item, nth) => {
        const id = ids[item.index];
        if (id === undefined) return null;
        return (
          <Fragment key={id}>
            <Room px={item.start - (items[nth - 1]?.end ?? margin)} />
            {row(id, { ref: rows.measureElement, 'data-index': item.index, 'aria-setsize': total, 'aria-posinset': item.index + 1 })}
          </Fragment>
        );
      })}
      <Room px={rows.getTotalSize() + margin - (items.at(-1)?.end ?? margin)} />
    </ul>
  );
}

/** The room of rows that are not drawn. */
function Room({ px }: { readonly px: number }) {
  return px > 0 ? <li aria-hidden="true" role="presentation" className={styles.room} style={{ blockSize: px }} /> : null;
}

/** Brings a row into view and the keyboard to it. */
function useFocusOn(focusOn: string | null, { ids, list, rows }: Pick<DrawnRows, 'ids' | 'list' | 'rows'>): void {
  const done = useRef<string | null>(null);
  useEffect(() => {
    if (focusOn === done.current) return;
    const index = focusOn === null ? -1 : ids.indexOf(focusOn);
    const element = list.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    if (index >= 0 && !element) return void rows.scrollToIndex(index);
    done.current = focusOn;
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest' });
  });
}
