// Wires everything that serves one event on this node, from its log up.
import { readFile } from 'node:fs/promises';
import { errorCatalogue } from '@plenary/protocol/errors/catalogue';
import { readProgramme } from '@plenary/programme/read';
import type { Config } from '../config.ts';
import { createIdentities } from '../access/identities.ts';
import { createInvitations } from '../access/invitations.ts';
import { createPairings } from '../access/pairings.ts';
import { createPeople } from '../access/people.ts';
import type { KeptBoxKeys } from '../access/box-keys.ts';
import { systemActor } from '../jobs/system-actor.ts';
import { finishArchiving } from '../live/archive.ts';
import { createAttempts, type Attempts } from '../live/attempts.ts';
import type { LiveEvent } from '../live/event.ts';
import { createAuthorIndex } from '../live/author-index.ts';
import { createBrowse } from '../live/browse.ts';
import { createCatchUp } from '../live/catch-up.ts';
import { createBallotsReader } from '../live/read-ballots.ts';
import { createLedgerReader } from '../live/read-ledger.ts';
import { Replica } from '../live/replica.ts';
import { createSend } from '../live/send.ts';
import { createTurnout } from '../live/turnout.ts';
import { createVoterResults } from '../live/voter-results.ts';
import { createAppender, type Appender } from '../log/append.ts';
import { createLogClock, redisTimeMs } from '../log/clock.ts';
import { Guard } from '../log/guard.ts';
import { keysOf } from '../log/keys.ts';
import { lookAtRedis, type RedisLook } from '../log/look.ts';
import { OwnEntries } from '../log/own-entries.ts';
import type { RedisSource } from '../log/redis.ts';
import { createWitness } from '../log/witness.ts';
import type { Log } from '../observe/log.ts';
import { picturesIn } from '../pictures/in-use.ts';
import { createPictures } from '../pictures/store.ts';
import { createBus } from '../signals/bus.ts';
import { openSecrets } from './secrets.ts';

export interface WiredEvent {
  readonly event: LiveEvent;
  /** Destroys the keys of an archived event, and what its log tells of the order of ballots. */
  readonly finishArchiving: () => void;
  readonly boxKeys: KeptBoxKeys;
  readonly attempts: Attempts;
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
  const secrets = await openSecrets({ redis, keys, log, signal });
  const { pseudonyms, boxKeys } = secrets;
  const { copies } = config;
  const own = new OwnEntries();
  const witness = createWitness(config.dataFolder, slug);
  const guard = new Guard({ redis, keys, witness, replicas: copies.replicas, relaxed: config.durability === 'relaxed', log });
  const replica = new Replica({ keys, redis, tailRedis: source.connect('tail', slug), guard, copies, own, snapshotEvery: config.snapshotEvery, log, beforeReload: () => secrets.putBack() });
  const appendRedis = source.connect('append', slug);
  const appender = createAppender({ redis: appendRedis, keys, epoch: () => replica.epoch, stale: () => replica.lookAgain(), copies, own, log });
  const attempts = createAttempts({ redis, key: keys.attempts, log });
  const send = createSend({ replica, appender, pseudonyms, boxKeys, attempts, replicas: copies.replicas });
  const people = createPeople(redis, keys.people);
  const identities = createIdentities({ redis, key: keys.identities, log: keys.log, slug });
  const invitations = createInvitations({ redis, key: keys.invitations, log: keys.log, secret: secrets.house, slug });
  const event: LiveEvent = {
    slug,
    replica,
    clock: createLogClock({ ask: () => redisTimeMs(redis) }),
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
    identities,
    invitations,
    turnout: createTurnout({ replica, attempts, identities, invitations }),
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
  const archiving = { ...secrets, replica, redis, keys, log };
  return { event, finishArchiving: () => finishArchiving(archiving, signal), boxKeys, attempts, appender, look: () => lookAtRedis(redis, keys.log, replica.lastEntry), seed };
}
