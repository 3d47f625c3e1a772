// The result so far of a poll that shows it to those who have voted: for these, and for nobody else.
import type { VoterResult } from '@plenary/domain/poll/record';
import { boxOf } from '@plenary/domain/poll/state';
import { viewVoterResult } from '@plenary/domain/poll/views';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import type { BoxKeys } from '../access/box-keys.ts';
import type { Pseudonyms } from '../access/pseudonyms.ts';
import type { Replica } from './replica.ts';

export type VoterResults = (poll: string, person: string) => Promise<VoterResult | ErrorCode>;

export interface VoterResultsParts {
  readonly replica: Pick<Replica, 'state'>;
  readonly pseudonyms: Pick<Pseudonyms, 'namesOf'>;
  readonly boxKeys: Pick<BoxKeys, 'ready'>;
}

export function createVoterResults({ replica, pseudonyms, boxKeys }: VoterResultsParts): VoterResults {
  return async (id, person) => {
    const round = replica.state.polls.get(id)?.now.round ?? 1;
    const box = boxOf(id, round);
    const isKeyHere = await boxKeys.ready(box);
    const poll = replica.state.polls.get(id);
    // A draft is nobody's business: the same answer as for a poll that does not exist.
    if (!poll?.everPublic) return 'poll-unknown';
    // Another round, opened meanwhile, has another box.
    const voter = isKeyHere && poll.now.round === round ? pseudonyms.namesOf(person).voterIn(box) : '';
    return viewVoterResult(poll, voter) ?? 'result-after-vote';
  };
}
