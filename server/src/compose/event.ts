// Wires everything that serves one event on this node, from its log up.
import { readFile } from 'node:fs/promises';
import { errorCatalogue } from '@plenary/protocol/errors/catalogue';
import { readProgramme } from '@plenary/programme/read';
import type { Config } from '../config.ts';
import { createIdentities } from '../access/identities.ts';
import { createInvitations } from '../access/invitations.ts';
import { createPairings } from '../access/pairings.ts';
import { createPeople } from '../access/people.ts';
import { KeptBoxKeys } from '../access/box-keys.ts';
import { openEventKey } from '../access/event-key.ts';
import { createPseudonyms, readSecret } from '../access/pseudonyms.ts';
import { systemActor } from '../jobs/system-actor.ts';
import { finishArchiving } from '../live/archive.ts';
import type { LiveEvent } from '../live/event.ts';
import { createAuthorIndex } from '../live/author-index.ts';
import { createBrowse } from '../live/browse.ts';
import { createCatchUp } from '../live/catch-up.ts';
import { createBallotsReader } from '../live/read-ballots.ts';
import { createLedgerReader } from '../live/read-ledger.ts';
import { Replica } from '../live/replica.ts';
import { createSend } from '../live/send.ts';
import { createVoterResults } from '../live/voter-results.ts';
import { createAppender, type Appender } from '../log/append.ts';
import { Guard } from '../log/guard.ts';
import { keysOf } from '../log/keys.ts';
import { lookAtRedis, type RedisLook } from '../log/look.ts';
import { OwnEntries } from '../log/own-entries.ts';
import type { RedisSource } from '../log/redis.ts';
import { createRewrite } from '../log/rewrite.ts';
import { createWitness } from '../log/witness.ts';
import type { Log } from '../observe/log.ts';
import { picturesIn } from '../pictures/in-use.ts';
import { createPictures } from '../pictures/store.ts';
import { createBus } from '../signals/bus.ts';

export interface WiredEvent {
  readonly event: LiveEvent;
  /** Destroys the keys of an archived event, and what its log tells of the order of ballots. */
  readonly finishArchiving: () => void;
  readonly boxKeys: KeptBoxKeys;
  readonly appender: Appender;
  readonly look: () => Promise<RedisLook>;
  /** Makes the event from its programme, unless its log already has it. False: Redis was out of reach, try again. */
  seed(): Promise<boolean>;
}

export async function wireEvent(parts: { config: Config; source: RedisSource; log: Log; signal: AbortSignal }): Promise<WiredEvent> {
  const { config, source, log, signal } = parts;
  const programme = readProgramme(JSON.parse(await readFile(config.programmeFile, 'utf8')));
  if (!programme.ok) throw new Error(`The programme does not fit: ${programme.problem}`);
  const { slug } = programme.create;
  const keys = keysOf(slug);
  const redis = source.connect('ask', slug);
  const rewrite = createRewrite({ redis, mark: keys.mark, log, signal });
  const key = await openEventKey({ redis, keys, rewrite, log });
  const boxKeys = new KeptBoxKeys({ redis, keys, rewrite, log, signal });
  let house = await readSecret(redis, keys.house);
  const beforeReload = async (): Promise<void> => {
    await key.putBack();
    await boxKeys.putBack();
    house = await readSecret(redis, keys.house, house);
  };
  const pseudonyms = createPseudonyms({ secret: key.current, house: () => house, boxes: boxKeys });
  const { copies } = config;
  const own = new OwnEntries();
  const witness = createWitness(config.dataFolder, slug);
  const guard = new Guard({ redis, keys, witness, replicas: copies.replicas, relaxed: config.durability === 'relaxed', log });
  const replica = new Replica({ keys, redis, tailRedis: source.connect('tail', slug), guard, copies, own, snapshotEvery: config.snapshotEvery, log, beforeReload });
  const appendRedis = source.connect('append', slug);
  const appender = createAppender({ redis: appendRedis, keys, epoch: () => replica.epoch, stale: () => replica.lookAgain(), copies, own, log });
  const send = createSend({ replica, appender, pseudonyms, boxKeys, replicas: copies.replicas });
  const people = createPeople(redis, keys.people);
  const event: LiveEvent = {
    slug,
    replica,
    send,
    catchUp: createCatchUp({ replica, people }),
    browse: createBrowse({ replica, people }),
    voterResults: createVoterResults({ replica, pseudonyms, boxKeys }),
    readLedger: createLedgerReader({ redis, log: keys.log, slug, nameOf: pseudonyms.ledgerName }),
    readBallots: createBallotsReader({ replica, people, slug }),
    pseudonyms,
    boxKeys,
    authors: createAuthorIndex({ replica, pseudonyms }),
    people,
    identities: createIdentities({ redis, key: keys.identities, log: keys.log, slug }),
    invitations: createInvitations({ redis, key: keys.invitations, log: keys.log, secret: () => house, slug }),
    pairings: createPairings(redis, keys.pairings),
    pictures: createPictures({ redis, keys, inUse: () => picturesIn(replica.state) }),
    bus: createBus({ publisher: redis, subscriber: source.connect('signals', slug), channel: keys.signals, log }),
  };
  const seed = async (): Promise<boolean> => {
    if (replica.state.event) return true;
    if (appendRedis.status !== 'ready') return false;
    const sent = await send({ id: `create-${slug}`, actor: systemActor, body: programme.create });
    if (sent.ok || sent.code === 'event-exists') return true;
    if (errorCatalogue[sent.code].retryable) return false;
    throw new Error(`The event was not made: ${sent.code}`);
  };
  rewrite.wake();
  const archiving = { replica, key, boxKeys, redis, keys, rewrite, log };
  return { event, finishArchiving: () => finishArchiving(archiving, signal), boxKeys, appender, look: () => lookAtRedis(redis, keys.log, replica.lastEntry), seed };
}
