// Whether so few vote in an anonymous poll that its result itself tells who chose what: all of them, or those of one body of voters.
import { pollLimits, type Electorate } from '@plenary/domain/poll/state';
import type { PollRecord } from '@plenary/domain/poll/record';
import type { House } from '../../../../store/store.ts';

export type Few = 'all' | 'body' | null;

const few = pollLimits.stepVoters;

/** Of those who are here now, as far as that is known: where roles vote, of all. */
export function fewCouldVote({ named, electorates }: Pick<PollRecord, 'named' | 'electorates'>, house: Pick<House, 'room' | 'remote' | 'groups'> | null): Few {
  if (named || !house) return null;
  const all = house.room + house.remote;
  const inBody = ({ groups, roles }: Electorate): number => (roles.length > 0 ? all : groups.reduce((sum, group) => sum + (house.groups[group] ?? 0), 0));
  if (Math.min(all, ...(electorates.length === 1 ? electorates.map(inBody) : [])) < few) return 'all';
  return electorates.some((body) => inBody(body) < few) ? 'body' : null;
}

/** Of those who have voted in an open poll. With fewer than five for each body, one has fewer than five. */
export function fewVoted({ named, electorates, status, turnout }: Pick<PollRecord, 'named' | 'electorates' | 'status' | 'turnout'>): Few {
  if (named || status !== 'open') return null;
  if (turnout.voters < few) return 'all';
  return turnout.voters < few * electorates.length ? 'body' : null;
}
