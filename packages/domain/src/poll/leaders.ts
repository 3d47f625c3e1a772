// Who gave most right answers in a session's quiz: only where a quiz asks for such a list, which is off as a rule, by name, and only of answers
// that are revealed. Speed makes no difference: a poor line is not a wrong answer.
import * as z from 'zod/mini';
import type { Directory } from '../core/view.ts';
import type { EventState } from '../state.ts';
import type { Poll } from './state.ts';

const most = 10;

/** `right` of `asked` questions. Those who are level share a place; the list ends with the tenth person, or with all who share their place. */
export const leaderSchema = z.object({ place: z.int(), name: z.string(), right: z.int(), asked: z.int() });
export type Leader = z.infer<typeof leaderSchema>;

/** `null`: this poll tells none, or not yet. Who has no name any more is not in it. */
export function leadersOf({ polls }: Pick<EventState, 'polls'>, poll: Poll, nameOf: Directory): Leader[] | null {
  if (!tellsLeaders(poll)) return null;
  const asked = [...polls.values()].filter((each) => each.session === poll.session && tellsLeaders(each));
  const right = new Map<string, number>();
  for (const each of asked) for (const voter of rightIn(each)) right.set(voter, (right.get(voter) ?? 0) + 1);
  const named = [...right].flatMap(([voter, count]) => {
    const name = nameOf(voter);
    return name === undefined ? [] : [{ name, right: count }];
  });
  const all = named.toSorted((a, b) => b.right - a.right || (a.name < b.name ? -1 : 1));
  const last = all[most - 1]?.right ?? 0;
  return all.filter((each) => each.right >= last).map((each) => ({ place: all.findIndex((other) => other.right === each.right) + 1, ...each, asked: asked.length }));
}

const tellsLeaders = ({ setup, status, now }: Poll): boolean => setup.kind === 'quiz' && setup.leaders && status === 'closed' && now.revealed;

function* rightIn({ setup, options, now }: Poll): Generator<string> {
  const ids = setup.kind === 'quiz' ? new Set(setup.right) : new Set();
  for (const [voter, { kept }] of now.votes) if (options.some(({ id }, index) => ids.has(id) && kept === 1 << index)) yield voter;
}
