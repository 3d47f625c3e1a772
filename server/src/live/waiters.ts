// Who waits for what becomes of a command, until it is applied here or their time is over. One timer for all of them.
import type { Applied } from '@plenary/domain/apply';

export interface Waiter {
  told(applied: Applied): void;
  /** The time is over; nothing more will be told. */
  expired(): void;
}

export interface Waiters {
  add(commandId: string, waiter: Waiter): void;
  /** Tells all who wait for this command, once. */
  tell(commandId: string, applied: Applied): void;
  readonly size: number;
}

/** All who wait for one command: later ones hang on the first, and share its time. */
interface Slot { readonly waiter: Waiter; readonly untilMs: number; next: Slot | null }

const sweepEveryMs = 200;

export function createWaiters(withinMs: number): Waiters {
  // Oldest first: a Map keeps the order in which ids came.
  const waiting = new Map<string, Slot>();
  let timer: NodeJS.Timeout | null = null;

  const sweep = (): void => {
    const now = performance.now();
    for (const [id, slot] of waiting) {
      if (slot.untilMs > now) break;
      waiting.delete(id);
      for (let each: Slot | null = slot; each; each = each.next) each.waiter.expired();
    }
    if (waiting.size > 0 || !timer) return;
    clearInterval(timer);
    timer = null;
  };

  return {
    add(commandId, waiter) {
      const slot: Slot = { waiter, untilMs: performance.now() + withinMs, next: null };
      const first = waiting.get(commandId);
      if (first) {
        slot.next = first.next;
        first.next = slot;
      } else waiting.set(commandId, slot);
      timer ??= setInterval(sweep, sweepEveryMs);
    },
    tell(commandId, applied) {
      const slot = waiting.get(commandId);
      if (!slot) return;
      waiting.delete(commandId);
      for (let each: Slot | null = slot; each; each = each.next) each.waiter.told(applied);
    },
    get size() {
      return waiting.size;
    },
  };
}
