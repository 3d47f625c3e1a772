// Everything that serves one event on this node, by the parts that the borders need. Built in `compose/`.
import type { BoxKeys } from '../access/box-keys.ts';
import type { Identities } from '../access/identities.ts';
import type { Invitations } from '../access/invitations.ts';
import type { Pairings } from '../access/pairings.ts';
import type { People } from '../access/people.ts';
import type { Pseudonyms } from '../access/pseudonyms.ts';
import type { Pictures } from '../pictures/store.ts';
import type { Bus } from '../signals/bus.ts';
import type { AuthorIndex } from './author-index.ts';
import type { Browse } from './browse.ts';
import type { CatchUp } from './catch-up.ts';
import type { ReadBallots } from './read-ballots.ts';
import type { ReadLedger } from './read-ledger.ts';
import type { Replica } from './replica.ts';
import type { LogClock } from '../log/clock.ts';
import type { Send } from './send.ts';
import type { Turnout } from './turnout.ts';
import type { VoterResults } from './voter-results.ts';

export interface LiveEvent {
  readonly slug: string;
  readonly replica: Replica;
  readonly clock: LogClock;
  readonly send: Send;
  readonly catchUp: CatchUp;
  readonly browse: Browse;
  readonly voterResults: VoterResults;
  readonly readLedger: ReadLedger;
  readonly readBallots: ReadBallots;
  readonly people: People;
  readonly pseudonyms: Pseudonyms;
  readonly boxKeys: BoxKeys;
  /** Who could vote, and which attempts came to nothing. */
  readonly turnout: Turnout;
  /** Under which names people have asked anonymously. */
  readonly authors: AuthorIndex;
  readonly identities: Identities;
  readonly invitations: Invitations;
  readonly pairings: Pairings;
  readonly pictures: Pictures;
  readonly bus: Bus;
}
