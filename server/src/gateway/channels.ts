// Who listens to what on this node, and how frames reach them: one encoding for each channel, by Socket.IO's rooms.
import type { Server } from 'socket.io';
import type { Delta, Me, Signal } from '@plenary/protocol/down';
import { viewPersonal } from '@plenary/domain/views';
import type { LiveEvent } from '../live/event.ts';
import type { Channel, Fanout } from '../live/flush.ts';
import type { HereNow } from '../signals/presence.ts';
import type { Connection } from './connection.ts';
import { createNameIndex } from './name-index.ts';

export interface Channels extends Fanout {
  add(connection: Connection): void;
  remove(connection: Connection): void;
  join(connection: Connection): void;
  sendPersonal(connection: Connection): void;
  signal(audience: 'staff' | 'others', signal: Signal): void;
  /** Ends connections whose access was taken back. */
  endAccess(which: (connection: Connection) => boolean): void;
  /** Reads a person's identity again, after they changed their profile on any node. */
  refresh(person: string): Promise<void>;
  here(): HereNow;
}

const roomOf = ({ audience, watched }: Channel): string => `${audience}/${watched}`;

export function createChannels(io: Server, event: () => LiveEvent): Channels {
  const connections = new Set<Connection>();
  const counts = new Map<string, { channel: Channel; listeners: number }>();
  const names = createNameIndex(() => event().pseudonyms, () => event().replica.state);

  const leave = (connection: Connection, room: string): void => {
    const counted = counts.get(room);
    if (counted && (counted.listeners -= 1) === 0) counts.delete(room);
    void connection.socket.leave(room);
  };
  const joined = new Map<Connection, string>();

  const personal = (connection: Connection): Me => {
    const { replica, pseudonyms } = event();
    const mine = viewPersonal(replica.state, pseudonyms.namesOf(connection.identity.person));
    return { cursor: { epoch: replica.epoch, seq: replica.state.seq }, ...mine };
  };
  const sendPersonal = (connection: Connection): void => {
    if (connection.audience === 'participant') connection.socket.emit('me', personal(connection));
  };

  return {
    channels: () => [...counts.values()].map(({ channel }) => channel),
    listeners: () => connections.size,
    send: (channel: Channel, delta: Delta) => void io.to(roomOf(channel)).emit('delta', delta),
    personalChanged(actorIds) {
      const people = names.find(actorIds);
      if (people.size === 0) return;
      for (const connection of connections) if (people.has(connection.identity.person)) sendPersonal(connection);
    },
    reset: () => void io.emit('reset', { reason: 'history' }),
    add(connection) {
      connections.add(connection);
      if (connection.audience === 'participant') names.add(connection.identity.person);
      void connection.socket.join(connection.audience === 'moderator' ? 'staff' : 'others');
    },
    remove(connection) {
      connections.delete(connection);
      const room = joined.get(connection);
      if (room) leave(connection, room);
      joined.delete(connection);
      names.remove(connection.identity.person);
    },
    join(connection) {
      const before = joined.get(connection);
      const channel = { audience: connection.audience, watched: connection.watched ?? 'live' };
      const room = roomOf(channel);
      if (before === room) return;
      if (before) leave(connection, before);
      joined.set(connection, room);
      const counted = counts.get(room) ?? { channel, listeners: 0 };
      counted.listeners += 1;
      counts.set(room, counted);
      void connection.socket.join(room);
    },
    sendPersonal,
    signal: (audience, signal) => void io.to(audience).volatile.emit('signal', signal),
    endAccess(which) {
      for (const connection of connections) {
        if (!which(connection)) continue;
        connection.socket.emit('reset', { reason: 'access' });
        connection.socket.disconnect(true);
      }
    },
    async refresh(person) {
      for (const connection of connections) {
        if (connection.identity.person !== person) continue;
        connection.identity = (await event().identities.find(connection.token)) ?? connection.identity;
      }
    },
    here: () => countHere(connections),
  };
}

/** Each person once, however many pages they have open. */
function countHere(connections: ReadonlySet<Connection>): HereNow {
  const here: HereNow = { room: 0, remote: 0, staff: 0, groups: {}, screens: [] };
  const counted = new Set<string>();
  for (const { identity, audience } of connections) {
    if (counted.has(identity.person)) continue;
    counted.add(identity.person);
    if (audience === 'moderator') here.staff += 1;
    else if (identity.screen) here.screens.push(identity.screen);
    else {
      here[identity.mode === 'room' ? 'room' : 'remote'] += 1;
      const group = identity.group ?? '';
      here.groups[group] = (here.groups[group] ?? 0) + 1;
    }
  }
  return here;
}
