// What a state says once nobody looks at the order any more in which ballots came: two states with the same essence show the same results.
import type { Poll } from '@plenary/domain/poll/state';
import { viewPoll } from '@plenary/domain/poll/views';
import { Votes } from '@plenary/domain/poll/votes';
import type { EventState } from '@plenary/domain/state';

/** As text, so that it can be compared. */
export function essenceOf(state: EventState): string {
  const { outcomes: _outcomes, polls, ...rest } = state;
  return `${JSON.stringify(rest, inOrder)}\n${JSON.stringify([...polls.values()].map((poll) => pollEssence(poll, state)), sorted)}`;
}

/** The seq of the last ballot that changed something is another one, if nothing came after it; so is that of the last word about words. */
function pollEssence(whole: Poll, state: EventState): object {
  const { rev: _rev, publicRev: _publicRev, judged: _judged, ...poll } = whole;
  // What closed polls show is part of it.
  return { ...poll, views: poll.status === 'closed' ? (['moderator', 'participant'] as const).map((audience) => viewPoll({ ...whole, rev: 0, publicRev: 0 }, { state, audience, nameOf: (id) => id })) : [] };
}

/** What was told while people voted, step by step, follows from the order; nobody is told it any more. */
const ofSteps: ReadonlySet<string> = new Set(['step', 'fresh', 'shown', 'moved', 'next', 'judged']);

function sorted(key: string, value: unknown): unknown {
  if (ofSteps.has(key)) return undefined;
  if (value instanceof Map || value instanceof Votes) return [...value].toSorted(byName);
  return value;
}

function inOrder(_key: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}

const byName = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number => (one < other ? -1 : 1);
