// A flush tells whoever follows the live session of all of another one, whoever listened before and whatever failed on the way.
import { describe, expect, it } from 'vitest';
import { noChanges } from '@plenary/domain/core/decision';
import { emptyRound } from '@plenary/domain/poll/round';
import { emptyState, type EventState } from '@plenary/domain/state';
import type { Delta } from '@plenary/protocol/down';
import type { People } from '../access/people.ts';
import { createLog } from '../observe/log.ts';
import { Flusher, type Channel } from './flush.ts';
import type { Replica } from './replica.ts';

const revised = { rev: 1, publicRev: 1 };

function stateWith(live: string | null): EventState {
  const state = emptyState();
  state.seq = 1;
  state.rooms.set('hall', { id: 'hall', title: {}, live, onStage: null, focus: null, ...revised });
  for (const id of ['a', 'b']) {
    state.polls.set(`poll-${id}`, {
      title: { en: `Poll of ${id}` }, setup: { kind: 'consent' }, options: [], results: 'live', named: false, changeable: true, sealed: false, electorates: [], split: null,
      ...revised, id: `poll-${id}`, session: id, status: 'open', everPublic: true, now: emptyRound(1, { results: 'live' }), past: [], unveiled: null, entries: new Map(), judged: 0, textsWait: false,
    });
  }
  return state;
}

function flusherOn(state: EventState) {
  const sent: Delta[] = [];
  let listening: Channel[] = [];
  let fails = 0;
  let told = Promise.withResolvers<void>();
  const people: Pick<People, 'knows' | 'nameOf' | 'ensure'> = { knows: () => true, nameOf: () => undefined, ensure: async () => undefined };
  const flusher = new Flusher({
    audiences: ['screen'],
    intervalMs: () => 1,
    // Only what a flush reads of them.
    replica: { state, epoch: 'e' } as Replica,
    people: people as People,
    log: createLog('silent'),
    fanout: {
      channels: () => listening,
      listeners: () => {
        told.resolve();
        return 1;
      },
      async send(_channel, delta) {
        if (fails-- > 0) throw new Error('the line is away');
        sent.push(delta);
        return 0;
      },
    },
  });
  return {
    sent,
    failNext: () => (fails = 1),
    listen: (...channels: Channel[]) => (listening = channels),
    async goLive(session: string): Promise<void> {
      const room = state.rooms.get('hall');
      if (room) room.live = session;
      told = Promise.withResolvers();
      flusher.changed({ ...noChanges(), everyone: new Set(['room:hall']), staff: new Set(['room:hall']) });
      await told.promise;
    },
    async change(keys: readonly string[]): Promise<void> {
      const before = sent.length;
      flusher.changed({ ...noChanges(), everyone: new Set(keys), staff: new Set(keys) });
      while (sent.length === before) {
        told = Promise.withResolvers();
        await told.promise;
      }
    },
    again: async (): Promise<void> => {
      told = Promise.withResolvers();
      await told.promise;
    },
  };
}

const follower: Channel = { audience: 'screen', watched: 'live' };
const polls = (delta: Delta | undefined): string[] => (delta?.records ?? []).flatMap((record) => (record.kind === 'poll' ? record.id : []));

describe('a flush', () => {
  it('shows all of a session that is live again after one during which nobody listened', async () => {
    const hall = flusherOn(stateWith(null));
    hall.listen(follower);
    await hall.goLive('a');
    hall.listen();
    await hall.goLive('b');
    hall.listen(follower);
    await hall.goLive('a');
    expect(hall.sent.at(-1)).toMatchObject({ session: 'a' });
    expect(polls(hall.sent.at(-1))).toEqual(['poll-a']);
  });

  it('that failed on its way shows all of the new session the next time', async () => {
    const hall = flusherOn(stateWith(null));
    hall.listen(follower);
    await hall.goLive('a');
    hall.failNext();
    await hall.goLive('b');
    await hall.again();
    expect(polls(hall.sent.at(-1))).toEqual(['poll-b']);
  });

  it('tells participants and screens of what changed in an order that does not say what came first', async () => {
    const state = stateWith('a');
    const hall = flusherOn(state);
    hall.listen(follower);
    await hall.goLive('a');
    for (const order of [['poll:poll-a', 'room:hall'], ['room:hall', 'poll:poll-a']]) await hall.change(order);
    const [one, other] = hall.sent.slice(-2).map(({ records }) => records.map(({ kind }) => kind));
    expect(one).toHaveLength(2);
    expect(one).toEqual(other);
  });
});
