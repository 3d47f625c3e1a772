// Server half of coalescing: what changed since the last flush, each key once however often it changed. Holds keys only, never records.
import type { Changes } from '@plenary/domain/core/decision';

export interface Dirty {
  readonly staff: Set<string>;
  readonly everyone: Set<string>;
  readonly personal: Set<string>;
}

/** What one flush has to send: record keys for staff and for everyone, and actor ids whose personal view moved. */
export interface TakenDirty {
  readonly staff: string[];
  readonly everyone: string[];
  readonly personal: string[];
}

export const createDirty = (): Dirty => ({ staff: new Set(), everyone: new Set(), personal: new Set() });

export const isDirty = (dirty: Dirty): boolean => dirty.staff.size + dirty.everyone.size + dirty.personal.size > 0;

/** Adds what one or more commands changed. `changes` is left as it is. */
export function markDirty(dirty: Dirty, changes: Changes): void {
  for (const key of changes.staff) dirty.staff.add(key);
  for (const key of changes.everyone) dirty.everyone.add(key);
  for (const id of changes.personal) dirty.personal.add(id);
}

/** Everything marked since the last take, in the order of the first mark, and leaves the set empty. */
export function takeDirty(dirty: Dirty): TakenDirty {
  const taken = { staff: [...dirty.staff], everyone: [...dirty.everyone], personal: [...dirty.personal] };
  dirty.staff.clear();
  dirty.everyone.clear();
  dirty.personal.clear();
  return taken;
}
