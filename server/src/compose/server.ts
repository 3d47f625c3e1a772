// Wires one process: borders first, so that health can be asked while the event loads; then the event, its flushes and its jobs.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { noChanges, type Changes } from '@plenary/domain/core/decision';
import { isShown } from '@plenary/domain/question/shown';
import type { Signal } from '@plenary/protocol/down';
import { flushIntervalMs, houseIntervalMs } from '@plenary/sync/pace';
import { createLimits } from '../access/limits.ts';
import type { Config } from '../config.ts';
import type { Air } from '../gateway/air.ts';
import { tellCaption } from '../gateway/captions.ts';
import type { Channels } from '../gateway/channels.ts';
import { Gateway } from '../gateway/gateway.ts';
import { createApp } from '../http/app.ts';
import { createClassifier } from '../jobs/classifier.ts';
import { openJobDesk, type JobDesk } from '../jobs/desk.ts';
import type { Jobs } from '../jobs/queue.ts';
import type { LiveEvent } from '../live/event.ts';
import { Flusher } from '../live/flush.ts';
import { followBoxes } from '../live/follow-boxes.ts';
import { keepCovered } from '../live/keep-covered.ts';
import { createPacer } from '../live/pacer.ts';
import { createPersonalFlusher } from '../live/personal.ts';
import type { Send } from '../live/send.ts';
import { redisSource, type RedisSource } from '../log/redis.ts';
import { createLog, describeError, type Log } from '../observe/log.ts';
import { pause } from '../observe/pause.ts';
import { CommandStats } from '../observe/stats.ts';
import { createPresence, type Presence } from '../signals/presence.ts';
import { wireEvent, type WiredEvent } from './event.ts';
import { countSends, startObserving, type Observing } from './observe.ts';

export interface RunningServer {
  readonly port: number;
  readonly event: LiveEvent;
  /** Drains what is in flight, lets go of everything. Safe to call twice. */
  stop(): Promise<void>;
}

/** How often access is checked whatever signals said. */
const recheckEveryMs = 15_000;
/** A page says every three seconds what its moderator looks at: two of them may be lost. */
const claimHoldsMs = 9_000;
const clientFolder = resolve(import.meta.dirname, '../../../client/dist');

export async function startServer(config: Config): Promise<RunningServer> {
  const log = createLog(config.logLevel);
  const source = redisSource(config.redis, log);
  const queueSource = redisSource(config.queueRedis, log);
  const stopping = new AbortController();
  // Nobody is let in, and nothing is judged, by a state that is only half loaded.
  let loaded: LiveEvent | null = null;
  let jobDesk: JobDesk | null = null;
  const systemCommands = new CommandStats();
  const observing = await startObserving({ config, log, systemCommands });
  const web = config.role === 'worker' ? null : await startWeb({ config, log, observing, event: () => loaded, jobs: () => jobDesk });
  const wired = await wireEvent({ config, source, log, signal: stopping.signal });
  const { event, appender } = wired;
  await event.replica.boot();
  await followBoxes({ replica: event.replica, boxKeys: wired.boxKeys });
  const following = Promise.all([event.replica.follow(stopping.signal), event.clock.keep(stopping.signal), config.copies.replicas > 0 && keepCovered({ replica: event.replica, appender }, stopping.signal)]);
  wired.finishArchiving();
  observing.show.event(wired);
  await seedWhenFollowing(wired, stopping.signal);
  loaded = event;
  if (web) jobDesk = openJobDesk({ redis: queueSource.connect('ask', event.slug), prefix: queuePrefix(event), log });
  // A history that was lost took the event with it: it is made from its programme again, as on the first day.
  const makeAgain = (): void => void seedWhenFollowing(wired, stopping.signal).catch((error: unknown) => log.error(describeError(error), 'the event was not made again'));
  event.replica.listen({ reset: makeAgain });
  const live = web ? startLive({ event, gateway: web.gateway, observing, log }) : null;
  const jobs = config.role === 'web' ? null : await startJobs({ config, source: queueSource, event, send: countSends(event.send, systemCommands), log });
  if (jobs) observing.show.queue(() => jobs.look());
  log.info({ role: config.role, node: observing.node, port: web?.port, metrics: observing.metricsPort }, 'ready');

  let stopped: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    observing.show.leaving();
    // Whoever is connected goes on as usual until their own moment; jobs end what they have begun and take no more.
    await Promise.all([web?.drain(), jobs?.stop()]);
    live?.stop();
    await web?.close();
    await wired.attempts.flush();
    await appender.drain();
    stopping.abort();
    await observing.stop();
    await jobDesk?.close();
    await source.close();
    await queueSource.close();
    await following;
  };
  return { port: web?.port ?? 0, event, stop: () => (stopped ??= stop()) };
}

/**
 * The line for appends may open later than the one that follows: the same command is sent until the log has it. An event that may only
 * be looked at is shown as it is.
 */
async function seedWhenFollowing({ event: { replica }, seed }: WiredEvent, signal: AbortSignal): Promise<void> {
  const canOnlyLook = (): boolean => replica.readOnly !== null && replica.state.event !== null;
  while (!signal.aborted && !canOnlyLook() && !(replica.following && (await seed()))) await pause(20, signal);
}

interface Web {
  readonly port: number;
  readonly gateway: Gateway;
  /** Closes the door at once, then waits until people have left, or the time is over. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

async function startWeb(parts: { config: Config; log: Log; observing: Observing; event: () => LiveEvent | null; jobs: () => JobDesk | null }): Promise<Web> {
  const { config, log, observing, event, jobs } = parts;
  const limits = createLimits();
  const { publicUrl, trustedProxies } = config;
  let port = config.port;
  const networkUrl = (): string | null => {
    const address = config.host === '0.0.0.0' ? firstNetworkAddress() : null;
    return address && `http://${address}:${port}`;
  };
  const { readiness, nodes } = observing;
  const app = createApp({ event, limits, readiness, nodes, jobs, publicUrl, networkUrl, clientFolder, trustedProxies, log });
  // Slow headers may not hold a connection: Node's own limits would let them for 90 seconds.
  const http = createServer({ headersTimeout: 10_000, requestTimeout: 20_000, keepAliveTimeout: 30_000, connectionsCheckingInterval: 5000 }, app);
  const gateway = new Gateway({ http, event, limits, publicUrl, trustedProxies, log });
  observing.show.web(gateway);
  await new Promise<void>((listening, failed) => {
    http.once('error', failed);
    http.listen({ port: config.port, host: config.host }, listening);
  });
  const address: string | AddressInfo | null = http.address();
  if (address && typeof address === 'object') port = address.port;
  return {
    port,
    gateway,
    async drain() {
      // A closed door is what everybody understands. A proxy sends newcomers on by itself, but each request of those who poll comes
      // through the door: there it stays open until they have left.
      if (trustedProxies === 0) http.close();
      await gateway.drain(config.drainMs);
    },
    async close() {
      await gateway.close();
      http.closeAllConnections();
      await new Promise<void>((closed) => void http.close(() => closed()));
    },
  };
}

function startLive({ event, gateway, observing, log }: { event: LiveEvent; gateway: Gateway; observing: Observing; log: Log }): { stop(): void } {
  const { channels } = gateway;
  const flush = { replica: event.replica, people: event.people, fanout: channels, log };
  const hall = new Flusher({ ...flush, audiences: ['participant'], intervalMs: flushIntervalMs });
  const desk = new Flusher({ ...flush, audiences: ['moderator', 'screen'], intervalMs: houseIntervalMs });
  const personal = createPersonalFlusher({ log, tell: (actorIds) => channels.tellPersonal(actorIds) });
  const flushers = [desk, hall, personal];
  const changed = (changes: Changes): void => {
    for (const flusher of flushers) flusher.changed(changes);
    if (changes.everyone.size > 0) gateway.air.changed();
  };
  observing.show.flushes(new Map([['hall', hall.stats], ['house', desk.stats], ['personal', personal.stats]]));
  const applied = (changes: Changes): void => {
    changed(changes);
    const unpaired = [...event.replica.state.screens.values()].filter((screen) => screen.unpaired && changes.staff.has(`screen:${screen.id}`));
    for (const screen of unpaired) channels.endAccess(({ identity }) => identity.screen === screen.id);
  };
  event.replica.listen({ applied, reset: () => {
    channels.reset();
    gateway.air.changed();
  } });
  event.boxKeys.onForgotten((box) => channels.forgetBox(box));
  // How many are here is told to a huge hall less often: it may take one part in fifty of the time.
  let hereNow: Signal | null = null;
  const crowd = createPacer({
    log,
    isDue: () => hereNow !== null,
    intervalMs: (costMs) => costMs * 50,
    async run() {
      const told = hereNow;
      hereNow = null;
      return told ? channels.signal('others', told) : 0;
    },
  });
  const presence: Presence = createPresence({
    node: observing.node,
    bus: event.bus,
    count: () => channels.here(),
    tell(house) {
      gateway.knowHouse(house);
      void channels.signal('staff', house);
      hereNow = { kind: 'presence', room: house.room, remote: house.remote };
      crowd.wake();
    },
  });
  presence.start();
  // Identities may be gone with the log: while it can only be looked at, whoever is here goes on looking.
  const recheck = (): void => void (event.replica.readOnly === null && channels.recheckAccess().catch((error: unknown) => log.warn(describeError(error), 'access was not checked again')));
  const recheckTimer = setInterval(recheck, recheckEveryMs);
  hearSignals({ event, channels, air: gateway.air, log, recheck, changed });
  return {
    stop() {
      clearInterval(recheckTimer);
      presence.stop();
      for (const paced of [...flushers, crowd]) paced.stop();
    },
  };
}

interface Hearing { readonly event: LiveEvent; readonly channels: Channels; readonly air: Air; readonly log: Log; recheck(): void; changed(changes: Changes): void }

/** What other nodes say: who looks at what, how the screens are, whose access ended, and who changed their profile. */
function hearSignals({ event, channels, air, log, recheck, changed }: Hearing): void {
  event.bus.missed(() => {
    event.people.forgetAll();
    recheck();
  });
  event.bus.subscribe((message) => {
    if (message.kind === 'claim') void channels.signal('staff', { ...message, forMs: claimHoldsMs });
    if (message.kind === 'beat') void channels.signal('staff', message);
    if (message.kind === 'caption') tellCaption({ channels, air, state: event.replica.state }, message);
    if (message.kind === 'access') {
      const { invitation, person } = message;
      channels.endAccess(({ identity }) => identity.person === person || (identity.invitation !== null && identity.invitation === invitation));
    }
    if (message.kind !== 'renamed') return;
    event.people.forget(message.person);
    channels.refresh(message.person).catch((error: unknown) => log.warn(describeError(error), 'a profile was not read again'));
    const { questionsOf, questions } = event.replica.state;
    const own = questionsOf.get(message.person) ?? [];
    const keysOf = (ids: readonly string[]): Set<string> => new Set(ids.map((id) => `question:${id}`));
    // A hidden question is not mentioned to the public on this occasion either.
    const shown = own.filter((id) => {
      const question = questions.get(id);
      return question !== undefined && isShown(event.replica.state, question);
    });
    changed({ ...noChanges(), staff: keysOf(own), everyone: keysOf(shown) });
  });
}

const queuePrefix = ({ slug }: LiveEvent): string => `plenary:{${slug}}`;

/** Loaded only where it is run: the lists of languages and words that screening goes by are no weight for those who only serve. */
async function startJobs({ config, source, event, send, log }: { config: Config; source: RedisSource; event: LiveEvent; send: Send; log: Log }): Promise<Jobs> {
  const { Jobs } = await import('../jobs/queue.ts');
  const jobs = new Jobs({ redis: () => source.connect('jobs', event.slug), prefix: queuePrefix(event), replica: event.replica, send, clock: event.clock, turnout: event.turnout, classifier: config.classifier && createClassifier(config.classifier), log });
  // A job that is enqueued by this machine's own clock would keep its time.
  await event.clock.look();
  jobs.start();
  return jobs;
}

/** The first address of this machine in its own network, for phones in the same room. */
export function firstNetworkAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null;
}
