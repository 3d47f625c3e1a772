// What somebody holds of a poll, in short: its counts, as far as they are told, and their own ballot.
import type { Person } from './person.ts';

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
