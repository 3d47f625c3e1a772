// When a list is laid out again, its rows glide from where they were, a short way; with reduced motion they are simply there.
import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

const durationMs = 240;
/** Longer ways are not shown: a row that flies across the page is noise. */
const farthestPx = 480;

export function useGlide(list: RefObject<HTMLElement | null>, order: unknown): void {
  const places = useRef(new Map<Element, number>());
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const before = places.current;
    const origin = element.getBoundingClientRect().top;
    const after = new Map([...element.children].map((row) => [row, row.getBoundingClientRect().top - origin]));
    places.current = after;
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const [row, top] of after) {
      const way = (before.get(row) ?? top) - top;
      if (way !== 0 && Math.abs(way) <= farthestPx) {
        row.animate([{ translate: `0 ${way}px` }, { translate: '0 0' }], { duration: durationMs, easing: 'cubic-bezier(0.2, 0, 0, 1)' });
      }
    }
  }, [list, order]);
}
