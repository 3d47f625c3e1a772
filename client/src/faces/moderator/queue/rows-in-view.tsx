// Draws of a long list only the rows near what is in view, and gives the others their room in the ordinary flow. The question in focus is
// always drawn, with its neighbours, and so is a row that has the keyboard focus: neither is lost by scrolling.
import { Fragment, useEffect, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { defaultRangeExtractor, useVirtualizer, useWindowVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { useDesk, type Column } from '../desk/desk-context.ts';
import { useWide } from '../desk/use-wide.ts';
import { withPinned } from './pinned-rows.ts';
import styles from './queue-list.module.css';

export interface RowsProps {
  readonly column: Column;
  readonly ids: readonly string[];
  readonly inFocus: string | null;
  readonly frame: RefObject<HTMLElement | null>;
  /** Draws a row; `measure` goes to its element. */
  readonly row: (index: number, measure?: (element: HTMLElement | null) => void) => ReactNode;
}

/** As many are drawn faster than it takes to find out which. */
const mostAtOnce = 60;
/** A usual row, until rows were measured. */
const usualPx = 70;
const rowsAround = 8;
/** Where the browser keeps what one reads in its place, a second hand would push it away. */
const keepsPlace = CSS.supports('overflow-anchor', 'auto');
const never = (): boolean => false;

export function Rows(props: RowsProps) {
  const isWide = useWide();
  const { column } = useDesk();
  if (props.ids.length <= mostAtOnce) return <ol className={styles.list}>{props.ids.map((_, index) => props.row(index))}</ol>;
  // What is not shown has no size, and needs no rows.
  if (!isWide && column !== props.column) return <ol className={styles.list} />;
  return isWide ? <RowsInColumn {...props} /> : <RowsInPage {...props} />;
}

function RowsInPage(props: RowsProps) {
  const { margin, options } = useRows(props, () => document.documentElement);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises this component
  const rows = useWindowVirtualizer<HTMLElement>({ ...options, scrollMargin: margin });
  if (keepsPlace) rows.shouldAdjustScrollPositionOnItemSizeChange = never;
  return <Drawn {...props} rows={rows} margin={margin} />;
}

function RowsInColumn(props: RowsProps) {
  const column = (): HTMLElement | null => scrollingAround(props.frame.current);
  const { margin, options } = useRows(props, column);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises this component
  const rows = useVirtualizer<HTMLElement, HTMLElement>({ ...options, scrollMargin: margin, getScrollElement: column });
  if (keepsPlace) rows.shouldAdjustScrollPositionOnItemSizeChange = never;
  return <Drawn {...props} rows={rows} margin={margin} />;
}

function scrollingAround(element: Element | null): HTMLElement | null {
  for (let parent = element?.parentElement; parent; parent = parent.parentElement) if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  return null;
}

function useRows({ ids, inFocus, frame }: RowsProps, scroller: () => HTMLElement | null) {
  const margin = useDistance(frame, scroller);
  const held = useRowWithKeyboard(frame);
  const pinned = [inFocus, held].flatMap((id) => (id === null ? [] : ids.indexOf(id)));
  const options = {
    count: ids.length,
    estimateSize: () => usualPx,
    overscan: rowsAround,
    getItemKey: (index: number) => ids[index] ?? index,
    rangeExtractor: (range: Range): number[] => withPinned(defaultRangeExtractor(range), pinned, range.count),
    useFlushSync: false,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  };
  return { margin, options };
}

/** The id of the row in which the keyboard is. */
function useRowWithKeyboard(frame: RefObject<HTMLElement | null>): string | null {
  const [id, setId] = useState<string | null>(null);
  useEffect(() => {
    const element = frame.current;
    const come = ({ target }: FocusEvent): void => setId((target instanceof Element && target.closest('li')?.dataset['id']) || null);
    const leave = (): void => setId(null);
    element?.addEventListener('focusin', come);
    element?.addEventListener('focusout', leave);
    return () => {
      element?.removeEventListener('focusin', come);
      element?.removeEventListener('focusout', leave);
    };
  }, [frame]);
  return id;
}

/** How far below the start of what scrolls the list begins. */
function useDistance(frame: RefObject<HTMLElement | null>, scroller: () => HTMLElement | null): number {
  const [distance, setDistance] = useState(0);
  const find = useRef(scroller);
  useLayoutEffect(() => {
    const column = find.current();
    if (!column) return;
    const isPage = column === document.documentElement;
    const measure = (): void => {
      if (frame.current) setDistance(Math.round(frame.current.getBoundingClientRect().top - column.getBoundingClientRect().top + (isPage ? 0 : column.scrollTop)));
    };
    const observer = new ResizeObserver(measure);
    for (const part of isPage ? [document.body] : column.children) observer.observe(part);
    measure();
    return () => observer.disconnect();
  }, [frame]);
  return distance;
}

interface DrawnProps extends RowsProps {
  readonly rows: Pick<Virtualizer<HTMLElement, HTMLElement> | Virtualizer<Window, HTMLElement>, 'getVirtualItems' | 'getTotalSize' | 'measureElement'>;
  readonly margin: number;
}

function Drawn({ row, rows, margin }: DrawnProps) {
  const items = rows.getVirtualItems();
  return (
    <ol className={styles.long}>
      {items.map((item, nth) => (
        <Fragment key={item.key}>
          <Room px={item.start - (items[nth - 1]?.end ?? margin)} />
          {row(item.index, rows.measureElement)}
        </Fragment>
      ))}
      <Room px={rows.getTotalSize() + margin - (items.at(-1)?.end ?? margin)} />
    </ol>
  );
}

/** The room of rows that are not drawn. */
function Room({ px }: { readonly px: number }) {
  return px > 0 ? <li aria-hidden="true" role="presentation" className={styles.room} style={{ blockSize: px }} /> : null;
}
