// What the log does not know of a round: how many could vote in it, and which attempts came to nothing.
import type { Poll } from '@plenary/domain/poll/state';
import { countVoters, type Joined } from '../access/could-vote.ts';
import type { Attempts, Tried } from './attempts.ts';
import type { Replica } from './replica.ts';

export interface Turnout {
  couldVote(poll: Poll): Promise<number>;
  attempts(box: string): Promise<Tried>;
}

export function createTurnout({ replica, attempts, ...joined }: Joined & { readonly replica: Pick<Replica, 'state'>; readonly attempts: Attempts }): Turnout {
  return { couldVote: (poll) => countVoters(poll, replica.state.event, joined), attempts: (box) => attempts.of(box) };
}
