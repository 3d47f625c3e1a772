// The names of everything that an event keeps in Redis. One hash tag for each event, so that it lives in one slot of a cluster.

export interface EventKeys {
  readonly log: string;
  readonly epoch: string;
  /** Epochs whose loss an operator has accepted. */
  readonly accepted: string;
  readonly snapshot: string;
  /** The key of people's names; gone once the event is archived. */
  readonly secret: string;
  /** The keys of ballot boxes, by box; empty where one is destroyed. */
  readonly boxes: string;
  /** There while Redis's file still holds keys that are destroyed. */
  readonly mark: string;
  /** Of an archived event: the epoch whose log tells no order of ballots; the log that is to tell none, while it is made; and who makes it. */
  readonly dealt: string;
  readonly dealing: string;
  readonly dealer: string;
  /** The key of links, and of deciders' names in the ledger; it stays. */
  readonly house: string;
  readonly people: string;
  readonly identities: string;
  readonly invitations: string;
  readonly pairings: string;
  /** Pictures by the hash of their bytes, and when each was sent last. */
  readonly pictures: string;
  readonly pictureTimes: string;
  /** How many ballots were refused and sent again, by box. */
  readonly attempts: string;
  readonly signals: string;
  readonly jobs: string;
  /** Which append lines of one process may still write. */
  fence(process: string): string;
}

export function keysOf(slug: string): EventKeys {
  const key = (name: string): string => `plenary:{${slug}}:${name}`;
  return {
    log: key('log'),
    epoch: key('epoch'),
    accepted: key('accepted'),
    snapshot: key('snapshot'),
    secret: key('secret'),
    boxes: key('boxes'),
    mark: key('rewrite'),
    dealt: key('dealt'),
    dealing: key('dealing'),
    dealer: key('dealer'),
    house: key('house'),
    people: key('people'),
    identities: key('identities'),
    invitations: key('invitations'),
    pairings: key('pairings'),
    pictures: key('pictures'),
    pictureTimes: key('picture-times'),
    attempts: key('attempts'),
    signals: key('signals'),
    jobs: key('jobs'),
    fence: (process) => key(`fence:${process}`),
  };
}
