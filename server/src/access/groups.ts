// Which group somebody speaks for: an open one of their own choice, or the one that came with their link. A reserved one comes in no other way.
import type { Group } from '@plenary/domain/event/state';
import type { ErrorCode } from '@plenary/protocol/errors/codes';

interface Held {
  readonly group: string | null;
  readonly groupByLink?: true | undefined;
}

/** What is wrong with somebody's choice of a group; `undefined` chooses nothing. */
export function groupProblem(groups: readonly Group[], held: Held, wanted: string | null | undefined): ErrorCode | null {
  if (wanted === undefined) return null;
  if (held.groupByLink) return wanted === held.group ? null : 'group-by-link';
  if (wanted === null) return null;
  const group = groups.find(({ id }) => id === wanted);
  if (!group) return 'group-unknown';
  return group.reserved ? 'group-reserved' : null;
}

/** The group that somebody acts for: a reserved one only if their link gave it, whatever else is kept of them. */
export function heldGroup(groups: readonly Group[], { group, groupByLink }: Held): string | null {
  const isReserved = groups.some(({ id, reserved }) => id === group && reserved);
  return isReserved && !groupByLink ? null : group;
}

/** The groups that are offered to whoever joins. */
export const openGroups = (groups: readonly Group[]): Group[] => groups.filter(({ reserved }) => !reserved);
