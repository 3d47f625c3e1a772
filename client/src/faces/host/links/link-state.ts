// Where a link stands: open to newcomers, past its time, or taken back. Those that work come first, the newest of them on top.
import type { Invitation } from '@plenary/protocol/http/access';

export type LinkStanding = 'open' | 'expired' | 'revoked';

export function standingOf({ revoked, expiresAtMs }: Pick<Invitation, 'revoked' | 'expiresAtMs'>, nowMs: number): LinkStanding {
  if (revoked) return 'revoked';
  return expiresAtMs <= nowMs ? 'expired' : 'open';
}

export interface SortedLinks {
  readonly open: readonly Invitation[];
  readonly over: readonly Invitation[];
}

export function sortLinks(invitations: readonly Invitation[], nowMs: number): SortedLinks {
  const newestFirst = invitations.toSorted((a, b) => b.createdAtMs - a.createdAtMs || (a.id < b.id ? -1 : 1));
  const isOpen = (invitation: Invitation): boolean => standingOf(invitation, nowMs) === 'open';
  return { open: newestFirst.filter(isOpen), over: newestFirst.filter((invitation) => !isOpen(invitation)) };
}
