// Where a link stands: open to newcomers, with all its places taken, past its time, or taken back. Those that work come first, the newest of them on top.
import type { Invitation } from '@plenary/protocol/http/access';

export type LinkStanding = 'open' | 'used' | 'expired' | 'revoked';

export function standingOf({ revoked, expiresAtMs, uses, seats = Infinity }: Invitation, nowMs: number): LinkStanding {
  if (revoked) return 'revoked';
  if (expiresAtMs <= nowMs) return 'expired';
  return uses >= seats ? 'used' : 'open';
}

/** Whether it is worth taking back: it lets somebody in, or those whom it let in are still here by it. */
export const isRevocable = (standing: LinkStanding): boolean => standing === 'open' || standing === 'used';

export interface SortedLinks {
  readonly open: readonly Invitation[];
  readonly over: readonly Invitation[];
}

export function sortLinks(invitations: readonly Invitation[], nowMs: number): SortedLinks {
  const newestFirst = invitations.toSorted((a, b) => b.createdAtMs - a.createdAtMs || (a.id < b.id ? -1 : 1));
  const isOpen = (invitation: Invitation): boolean => isRevocable(standingOf(invitation, nowMs));
  return { open: newestFirst.filter(isOpen), over: newestFirst.filter((invitation) => !isOpen(invitation)) };
}
