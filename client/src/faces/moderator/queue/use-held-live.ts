// The live list does not move under a finger: while somebody points at it or is in it, the order is held, and can be renewed on request.
import { useState } from 'react';
import type { DeskQuestion } from '../../../store/desk.ts';
import { heldOrder, type DeskLists, type LiveOrder } from './lists.ts';

export interface HeldLive {
  /** Whether another order is due. */
  readonly isBehind: boolean;
  readonly hold: (isHeld: boolean) => void;
  readonly sortNow: () => void;
}

interface Shown { readonly ids: readonly string[]; readonly order: LiveOrder }

export function useHeldLive(sorted: DeskLists<DeskQuestion>, order: LiveOrder): { lists: DeskLists<DeskQuestion>; live: HeldLive } {
  const [isHeld, hold] = useState(false);
  const [shown, show] = useState<Shown>({ ids: [], order });
  const keeps = isHeld && shown.order === order;
  const live = keeps ? heldOrder(shown.ids, sorted.live) : sorted.live;
  const ids = live.map(({ id }) => id);
  if (shown.order !== order || !isSame(shown.ids, ids)) show({ ids, order });
  const isBehind = keeps && !isSame(ids, sorted.live.map(({ id }) => id));
  const sortNow = (): void => show({ ids: sorted.live.map(({ id }) => id), order });
  return { lists: keeps ? { ...sorted, live } : sorted, live: { isBehind, hold, sortNow } };
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, index) => id === b[index]);
