// Which polls stand in the slot under the live session: what can be voted on, else the last result; the rest is history.

interface SlotPoll {
  readonly status: 'draft' | 'open' | 'closed' | 'discarded';
  readonly closedAtMs: number | null;
}

export interface SlotPolls<P> {
  readonly shown: P | undefined;
  /** Closed before, newest first. */
  readonly earlier: readonly P[];
}

export function slotPolls<P extends SlotPoll>(polls: readonly P[]): SlotPolls<P> {
  const open = polls.find(({ status }) => status === 'open');
  const closed = polls.filter(({ status }) => status === 'closed').toSorted((a, b) => (b.closedAtMs ?? 0) - (a.closedAtMs ?? 0));
  return open ? { shown: open, earlier: closed } : { shown: closed[0], earlier: closed.slice(1) };
}
