// Several questions of a list, chosen one by one or all at once, to decide about them together.
import { useCallback, useMemo, useState } from 'react';
import type { DeskQuestion } from '../../../store/desk.ts';
import { allOrNone, choosable, chosenOf, toggled } from './selection.ts';

export interface Selection {
  /** Whether there are boxes to tick. */
  readonly isOn: boolean;
  readonly chosen: ReadonlySet<string>;
  /** How many could be chosen. */
  readonly of: number;
  readonly canChoose: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** All that are shown; none when all were chosen. */
  readonly toggleAll: () => void;
  readonly start: () => void;
  /** Chooses none, and takes the boxes away. */
  readonly end: () => void;
}

const none: ReadonlySet<string> = new Set();

export function useSelection(shown: readonly DeskQuestion[]): Selection {
  const [isOn, setOn] = useState(false);
  const [held, hold] = useState(none);
  const ids = useMemo(() => choosable(shown), [shown]);
  const all = useMemo(() => new Set(ids), [ids]);
  const chosen = useMemo(() => chosenOf(held, ids), [held, ids]);
  const toggle = useCallback((id: string) => {
    setOn(true);
    hold((before) => toggled(before, id));
  }, []);
  const toggleAll = useCallback(() => {
    setOn(true);
    hold((before) => allOrNone(chosenOf(before, ids), ids));
  }, [ids]);
  const end = useCallback(() => {
    setOn(false);
    hold(none);
  }, []);
  return { isOn, chosen, of: ids.length, canChoose: useCallback((id) => all.has(id), [all]), toggle, toggleAll, start: useCallback(() => setOn(true), []), end };
}
