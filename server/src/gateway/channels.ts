// Who listens to what on this node, and how frames reach them: one encoding for each channel, by Socket.IO's rooms.
import type { Server } from 'socket.io';
import { viewPersonal } from '@plenary/domain/views';
import type { Delta, Signal } from '@plenary/protocol/down';
import type { LiveEvent } from '../live/event.ts';
import type { Channel, Fanout } from '../live/flush.ts';
import type { HereNow } from '../signals/presence.ts';
import type { Connection } from './connection.ts';
import { countHere } from './here.ts';
import { createNameIndex, type NameIndex } from './name-index.ts';

const roomOf = ({ audience, watched }: Channel): string => `${audience}/${watched}`;

export class Channels implements Fanout {
  readonly #io: Server;
  readonly #event: () => LiveEvent;
  readonly #connections = new Set<Connection>();
  /** Channels with at least one listener on this node. */
  readonly #listened = new Map<string, { channel: Channel; listeners: number }>();
  readonly #joined = new Map<Connection, string>();
  readonly #names: NameIndex;

  /** `event` is asked for only once somebody is connected: nobody is before it is loaded. */
  constructor(io: Server, event: () => LiveEvent) {
    this.#io = io;
    this.#event = event;
    this.#names = createNameIndex(() => event().pseudonyms, () => event().replica.state);
  }

  channels(): Channel[] {
    return [...this.#listened.values()].map(({ channel }) => channel);
  }

  listeners(): number {
    return this.#connections.size;
  }

  send(channel: Channel, delta: Delta): void {
    this.#io.to(roomOf(channel)).emit('delta', delta);
  }

  personalChanged(actorIds: readonly string[]): void {
    const people = this.#names.find(actorIds);
    if (people.size === 0) return;
    for (const connection of this.#connections) if (people.has(connection.identity.person)) this.sendPersonal(connection);
  }

  reset(): void {
    this.#io.emit('reset', { reason: 'history' });
  }

  add(connection: Connection): void {
    this.#connections.add(connection);
    if (connection.audience === 'participant') this.#names.add(connection.identity.person);
    void connection.socket.join(connection.audience === 'moderator' ? 'staff' : 'others');
  }

  remove(connection: Connection): void {
    this.#connections.delete(connection);
    this.#leave(connection);
    this.#names.remove(connection.identity.person);
  }

  /** Moves a connection to the channel of what it watches. */
  join(connection: Connection): void {
    const channel = { audience: connection.audience, watched: connection.watched ?? 'live' };
    const room = roomOf(channel);
    if (this.#joined.get(connection) === room) return;
    this.#leave(connection);
    this.#joined.set(connection, room);
    const listened = this.#listened.get(room) ?? { channel, listeners: 0 };
    listened.listeners += 1;
    this.#listened.set(room, listened);
    void connection.socket.join(room);
  }

  sendPersonal(connection: Connection): void {
    if (connection.audience !== 'participant') return;
    const { replica, pseudonyms } = this.#event();
    const mine = viewPersonal(replica.state, pseudonyms.namesOf(connection.identity.person));
    connection.socket.emit('me', { cursor: { epoch: replica.epoch, seq: replica.state.seq }, ...mine });
  }

  signal(audience: 'staff' | 'others', signal: Signal): void {
    this.#io.to(audience).volatile.emit('signal', signal);
  }

  /** Ends connections whose access was taken back. */
  endAccess(which: (connection: Connection) => boolean): void {
    for (const connection of this.#connections) {
      if (!which(connection)) continue;
      connection.socket.emit('reset', { reason: 'access' });
      connection.socket.disconnect(true);
    }
  }

  /** Ends what a signal should have ended: signals may be lost, and a link may be revoked while somebody comes in with it. */
  async recheckAccess(): Promise<void> {
    const { invitations, replica } = this.#event();
    const links = new Set([...this.#connections].flatMap(({ identity }) => identity.invitation ?? []));
    for (const link of links) if (await invitations.isRevoked(link)) this.endAccess(({ identity }) => identity.invitation === link);
    this.endAccess(({ identity }) => identity.screen !== null && (replica.state.screens.get(identity.screen)?.unpaired ?? false));
  }

  /** Reads a person's identity again, after they changed their profile on any node. */
  async refresh(person: string): Promise<void> {
    for (const connection of this.#connections) {
      if (connection.identity.person !== person) continue;
      connection.identity = (await this.#event().identities.find(connection.token)) ?? connection.identity;
    }
  }

  here(): HereNow {
    return countHere(this.#connections);
  }

  #leave(connection: Connection): void {
    const room = this.#joined.get(connection);
    if (!room) return;
    this.#joined.delete(connection);
    const listened = this.#listened.get(room);
    if (listened && (listened.listeners -= 1) === 0) this.#listened.delete(room);
    void connection.socket.leave(room);
  }
}
