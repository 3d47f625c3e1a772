// Who listens to what on this node, and how frames reach them: encoded once for each channel, handed out in chunks between which the
// event loop goes on, and held back from readers that cannot keep up.
import { setImmediate as othersFirst } from 'node:timers/promises';
import { performance } from 'node:perf_hooks';
import type { Role } from '@plenary/domain/core/roles';
import type { Audience } from '@plenary/domain/core/view';
import { viewPersonal } from '@plenary/domain/views';
import type { Delta, Signal } from '@plenary/protocol/down';
import type { LiveEvent } from '../live/event.ts';
import type { Channel, Fanout } from '../live/flush.ts';
import type { Log } from '../observe/log.ts';
import type { HereNow } from '../signals/presence.ts';
import type { Connection } from './connection.ts';
import { countHere } from './here.ts';
import { createNameIndex, type NameIndex } from './name-index.ts';
import { Readers } from './readers.ts';
import { eventFrame } from './wire.ts';

const nameOf = ({ audience, watched }: Channel): string => `${audience}/${watched}`;
/** Connections served before others get their turn: about 2 ms. */
const chunk = 200;

export type House = Extract<Signal, { kind: 'house' }>;

interface Listened { readonly channel: Channel; readonly readers: Set<Connection> }

export class Channels implements Fanout {
  readonly #event: () => LiveEvent;
  readonly #connections = new Map<Audience, Set<Connection>>([['participant', new Set()], ['moderator', new Set()], ['screen', new Set()]]);
  /** Connections by person: everybody's pages. */
  readonly #pages = new Map<string, Set<Connection>>();
  /** Channels with at least one listener on this node. */
  readonly #listened = new Map<string, Listened>();
  readonly #names: NameIndex;
  readonly readers: Readers;

  /** `event` is asked for only once somebody is connected: nobody is before it is loaded. */
  constructor(event: () => LiveEvent, log: Log) {
    this.#event = event;
    this.#names = createNameIndex({ pseudonyms: () => event().pseudonyms, boxKeys: () => event().boxKeys, state: () => event().replica.state });
    this.readers = new Readers({ log, catchUp: (connection) => this.#catchUp(connection), resumed: (connection) => this.sendPersonal(connection) });
  }

  channels(): Channel[] {
    return [...this.#listened.values()].map(({ channel }) => channel);
  }

  listeners(audiences: readonly Audience[] = ['participant', 'moderator', 'screen']): number {
    return audiences.reduce((sum, audience) => sum + this.of(audience).size, 0);
  }

  async send(channel: Channel, delta: Delta): Promise<number> {
    const readers = this.#listened.get(nameOf(channel))?.readers;
    if (!readers) return 0;
    const frame = eventFrame('delta', delta);
    return this.#inChunks(readers, (connection) => this.readers.give(connection, frame, delta.cursor));
  }

  /** Sends their personal view to the connected people behind these actor ids. */
  async tellPersonal(actorIds: readonly string[]): Promise<number> {
    const people = await this.#names.find(actorIds);
    const pages = [...people].flatMap((person) => [...(this.#pages.get(person) ?? [])]);
    return this.#inChunks(pages, (connection) => this.sendPersonal(connection));
  }

  /** A ballot box was sealed: whose its ballots are is found no more. */
  forgetBox(box: string): void {
    this.#names.forget(box);
  }

  reset(): void {
    const frame = eventFrame('reset', { reason: 'history' });
    for (const connection of this.connections()) connection.wire.write(frame);
  }

  add(connection: Connection): void {
    this.of(connection.audience).add(connection);
    const { person } = connection.identity;
    const pages = this.#pages.get(person) ?? new Set();
    this.#pages.set(person, pages.add(connection));
    if (connection.audience === 'participant') this.#names.add(person);
  }

  remove(connection: Connection): void {
    this.of(connection.audience).delete(connection);
    this.#leave(connection);
    this.readers.forget(connection);
    const { person } = connection.identity;
    const pages = this.#pages.get(person);
    pages?.delete(connection);
    if (pages?.size === 0) this.#pages.delete(person);
    this.#names.remove(person);
  }

  /** Moves a connection to the channel of what it watches. */
  join(connection: Connection): void {
    const channel = { audience: connection.audience, watched: connection.watched ?? 'live' };
    const name = nameOf(channel);
    if (connection.channel === name) return;
    this.#leave(connection);
    connection.channel = name;
    const listened = this.#listened.get(name) ?? { channel, readers: new Set() };
    listened.readers.add(connection);
    this.#listened.set(name, listened);
  }

  sendPersonal(connection: Connection): void {
    if (connection.audience !== 'participant' || this.readers.isBehind(connection)) return;
    const { replica, pseudonyms, authors } = this.#event();
    const { person } = connection.identity;
    const names = pseudonyms.namesOf(person);
    const mine = viewPersonal(replica.state, { authors: [...names.authors, ...authors.of(person)], supporter: names.supporter, voterIn: names.voterIn });
    connection.wire.write(eventFrame('me', { cursor: { epoch: replica.epoch, seq: replica.state.seq }, ...mine }));
  }

  /** The lossy lane: whoever cannot keep up goes without. */
  async signal(to: 'staff' | 'others', signal: Signal): Promise<number> {
    const frame = eventFrame('signal', signal);
    const audiences: Audience[] = to === 'staff' ? ['moderator'] : ['participant', 'screen'];
    let costMs = 0;
    for (const audience of audiences) costMs += await this.#inChunks(this.of(audience), (connection) => this.readers.offer(connection, frame));
    return costMs;
  }

  /** Tells one who comes in who is here, as far as they may know. */
  greet(connection: Connection, house: House): void {
    const { room, remote } = house;
    const signal: Signal = connection.audience === 'moderator' ? house : { kind: 'presence', room, remote };
    connection.wire.write(eventFrame('signal', signal));
  }

  /** Ends connections whose access was taken back. */
  endAccess(which: (connection: Connection) => boolean): void {
    for (const connection of this.connections()) {
      if (!which(connection)) continue;
      connection.wire.write(eventFrame('reset', { reason: 'access' }));
      connection.socket.disconnect(true);
    }
  }

  /** Ends what a signal should have ended: signals may be lost, and a link may be revoked while somebody comes in with it. */
  async recheckAccess(): Promise<void> {
    const { invitations, replica } = this.#event();
    const links = new Set([...this.connections()].flatMap(({ identity }) => identity.invitation ?? []));
    for (const link of links) if (await invitations.isRevoked(link)) this.endAccess(({ identity }) => identity.invitation === link);
    this.endAccess(({ identity }) => identity.screen !== null && (replica.state.screens.get(identity.screen)?.unpaired ?? false));
  }

  /** Reads a person's identity again, after they changed their profile on any node. */
  async refresh(person: string): Promise<void> {
    for (const connection of this.#pages.get(person) ?? []) {
      connection.identity = (await this.#event().identities.find(connection.token)) ?? connection.identity;
    }
  }

  /** Open connections, not people: somebody with two pages has two. */
  connectionsByRole(): Partial<Record<Role, number>> {
    const counts: Partial<Record<Role, number>> = {};
    for (const { identity } of this.connections()) counts[identity.role] = (counts[identity.role] ?? 0) + 1;
    return counts;
  }

  here(): HereNow {
    return countHere(this.connections());
  }

  async #inChunks(readers: Iterable<Connection>, serve: (connection: Connection) => void): Promise<number> {
    const all = [...readers];
    let costMs = 0;
    for (let from = 0; from < all.length; from += chunk) {
      if (from > 0) await othersFirst();
      const startedAt = performance.now();
      for (const connection of all.slice(from, from + chunk)) serve(connection);
      costMs += performance.now() - startedAt;
    }
    return costMs;
  }

  async #catchUp({ audience, watched, seen }: Connection): Promise<Delta> {
    const { reset, ...delta } = await this.#event().catchUp({ audience, watched: watched ?? 'live', cursor: seen ?? undefined });
    return reset ? { ...delta, reset } : delta;
  }

  of(audience: Audience): Set<Connection> {
    const connections = this.#connections.get(audience) ?? new Set();
    this.#connections.set(audience, connections);
    return connections;
  }

  *connections(): Generator<Connection> {
    for (const connections of this.#connections.values()) yield* connections;
  }

  #leave(connection: Connection): void {
    const listened = connection.channel === null ? undefined : this.#listened.get(connection.channel);
    if (connection.channel !== null && listened?.readers.delete(connection) && listened.readers.size === 0) this.#listened.delete(connection.channel);
    connection.channel = null;
  }
}
