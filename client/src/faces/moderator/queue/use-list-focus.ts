// Which question of a list is in focus, kept sensible while the list changes, and the keyboard focus with it.
import { useCallback, useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { focusAfter, stepFrom } from './next-in-focus.ts';

export interface ListFocus {
  readonly focused: string | null;
  /** Whether it is in the list by now: what is being taken back may still be on its way. */
  readonly isThere: boolean;
  /** Goes up each time the keyboard focus shall move to the question in focus. */
  readonly turn: number;
  readonly focusOn: (id: string | null) => void;
  readonly step: (step: 1 | -1) => void;
  /** Moves the keyboard focus to the question in focus. */
  readonly take: () => void;
}

interface Held { readonly ids: readonly string[]; readonly focused: string | null }

export function useListFocus(ids: readonly string[]): ListFocus {
  const [held, hold] = useState<Held>({ ids, focused: ids[0] ?? null });
  const [turn, setTurn] = useState(0);
  let { focused } = held;
  if (!sameIds(held.ids, ids)) {
    focused = focusAfter(held.ids, ids, held.focused);
    hold({ ids, focused });
  }
  const take = useCallback(() => setTurn((before) => before + 1), []);
  const focusOn = useCallback((id: string | null) => hold((before) => ({ ...before, focused: id })), []);
  const step = useCallback((by: 1 | -1) => {
    hold((before) => ({ ...before, focused: stepFrom(before.ids, before.focused, by) }));
    take();
  }, [take]);
  return { focused, isThere: focused !== null && ids.includes(focused), turn, focusOn, step, take };
}

/**
 * Keeps the keyboard focus in a list whose element in focus leaves. The element to take it carries `data-in-focus`; where the list
 * is empty, the list's own element does.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, { focused, isThere, turn }: ListFocus): void {
  const wasInside = useRef(false);
  const lastTurn = useRef(turn);
  useEffect(() => {
    const look = (event: FocusEvent): void => {
      wasInside.current = event.target instanceof Node && Boolean(list.current?.contains(event.target));
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [list]);
  useEffect(() => {
    const isAsked = lastTurn.current !== turn;
    lastTurn.current = turn;
    const isLost = wasInside.current && [null, document.body, list.current].includes(elementInFocus());
    if (!isAsked && !isLost) return;
    const target = list.current?.querySelector<HTMLElement>('[data-in-focus]') ?? list.current;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'nearest' });
  }, [list, focused, isThere, turn]);
}

/** Tells when the keyboard focus comes into an element. */
export function useFocusInside(element: RefObject<HTMLElement | null>, onFocus: () => void): void {
  const tell = useEffectEvent(onFocus);
  useEffect(() => {
    const place = element.current;
    const listen = (): void => tell();
    place?.addEventListener('focusin', listen);
    return () => place?.removeEventListener('focusin', listen);
  }, [element]);
}

const elementInFocus = (): HTMLElement | null => (document.activeElement instanceof HTMLElement ? document.activeElement : null);

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
