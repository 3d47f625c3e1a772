// In which order drafts wait to be asked: as they were written, until somebody puts one in front of another.
import { accept, refuse, touchForStaff, type Circumstance, type Decision } from '../core/decision.ts';
import type { EventState } from '../state.ts';
import type { Poll } from './state.ts';

type Polls = Pick<EventState, 'polls'>;

/** Where a draft stands among those of its event: a number that nobody shares, and that only arranging changes. */
export function orderOf({ polls }: Polls, poll: Poll): number {
  return poll.order ?? [...polls.keys()].indexOf(poll.id);
}

/** Puts a draft in front of another one of its session; where it is there already nothing changes. Those between move on by one place. */
export function arrange(at: Circumstance, poll: Poll, before: string): Decision {
  const next = at.state.polls.get(before);
  if (!next || next.session !== poll.session) return refuse('poll-unknown');
  if (poll.status !== 'draft' || next.status !== 'draft') return refuse('poll-not-draft');
  const drafts = [...at.state.polls.values()]
    .filter(({ session, status }) => session === poll.session && status === 'draft')
    .map((draft) => ({ draft, order: orderOf(at.state, draft) }))
    .toSorted((a, b) => a.order - b.order);
  const places = drafts.slice(drafts.findIndex(({ draft }) => draft === next), drafts.findIndex(({ draft }) => draft === poll) + 1);
  const others = places.map(({ draft }) => draft).filter((draft) => draft !== poll);
  return accept(() => {
    for (const [index, draft] of [poll, ...others].entries()) {
      const order = places[index]?.order;
      if (order === undefined || order === orderOf(at.state, draft)) continue;
      draft.order = order;
      touchForStaff(at, `poll:${draft.id}`, draft);
    }
  });
}
