// A session's polls as the desk lists them, and which of them the poll keys are about.
import type { PollRecord } from '@plenary/domain/poll/record';
import type { Outbox } from '@plenary/sync/outbox';
import { isAhead } from '../../../store/is-ahead.ts';

export interface PollLists {
  readonly opened: readonly PollRecord[];
  readonly drafts: readonly PollRecord[];
  /** The latest closed one stays in sight: its results are what one shows next. */
  readonly latest: PollRecord | undefined;
  readonly earlier: readonly PollRecord[];
  /** The poll that comes on: the open one is closed, else the first draft is opened. */
  readonly next: string | undefined;
  /** The poll whose results are shown or hidden: the open one, else the latest closed one. */
  readonly told: string | undefined;
}

/** `polls` in the order in which drafts wait. */
export function listPolls(polls: readonly PollRecord[], outbox: Outbox): PollLists {
  const of = (status: PollRecord['status']): PollRecord[] => polls.filter((poll) => poll.status === status);
  const drafts = arranged(of('draft'), outbox);
  const opened = of('open');
  const [latest, ...earlier] = of('closed').toSorted((a, b) => (b.closedAtMs ?? Number.MAX_SAFE_INTEGER) - (a.closedAtMs ?? Number.MAX_SAFE_INTEGER));
  return { opened, drafts, latest, earlier, next: (opened[0] ?? drafts[0])?.id, told: (opened[0] ?? latest)?.id };
}

/** Drafts as they will stand once what this desk moved is acknowledged. */
function arranged(drafts: readonly PollRecord[], outbox: Outbox): readonly PollRecord[] {
  return outbox.reduce((list, entry) => {
    const { body } = entry;
    if (body.type !== 'poll.arrange') return list;
    const [from, to] = [body.poll, body.before].map((id) => list.findIndex((poll) => poll.id === id));
    const poll = list[from ?? -1];
    if (!poll || to === undefined || to < 0 || from === undefined || from <= to || !isAhead(entry, poll.rev)) return list;
    return list.toSpliced(from, 1).toSpliced(to, 0, poll);
  }, drafts);
}
