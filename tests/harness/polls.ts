// What somebody holds of a poll, in short: its counts, as far as they are told, and their own ballot.
import type { Payload, Person } from './person.ts';

export type Writing = Payload<'poll.write'>['writing'];

const plain = { results: 'closed', named: false, changeable: true, sealed: false, split: null } as const;

/** Writes a poll and opens it; gives back its id. What is not said is as it mostly is, and the result shows once it is closed. */
export async function openPoll(moderator: Person, writing: Partial<Writing> & Pick<Writing, 'title' | 'setup' | 'options'>, session = 'panel-1'): Promise<string> {
  const made = await moderator.sendSurely('poll.write', { session, writing: { ...plain, electorates: [], ...writing } });
  if (!made.ok) throw new Error(made.error.code);
  const poll = String(made.result?.['poll']);
  await moderator.sendSurely('poll.open', { poll });
  return poll;
}

/** The counts in the order of the options, such as `0,1,0`; empty while none are told. */
export function countsOf(person: Person, poll: string): string {
  const result = person.get('poll', poll)?.result;
  return result && 'counts' in result ? result.counts.join() : '';
}

export const votersOf = (person: Person, poll: string): number | undefined => person.get('poll', poll)?.turnout.voters;

/** The options that the own ballot names, such as `a,c`; empty where there is none. */
export function ownBallot(person: Person, poll: string): string {
  const ballot = person.me?.ballots[poll];
  return ballot && 'options' in ballot ? ballot.options.join() : '';
}
