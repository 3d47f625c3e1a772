// Rules E-*: an event is created once by the system, closed and reopened by its host.
import { describe, expect, it } from 'vitest';
import { createEmptyHall, createHall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs } from '../../../testkit/src/look.ts';
import { people } from '../../../testkit/src/people.ts';
import { twoRooms } from '../../../testkit/src/programme.ts';

const { moderator, host, system, ana } = people;

describe('event', () => {
  it('E-1 creating lays down the rooms, and the sessions in order of time, all upcoming with approval first', () => {
    const hall = createEmptyHall();
    hall.did(system, twoRooms);
    expect([...hall.state.rooms.keys()]).toEqual(['big-room', 'small-room']);
    expect([...hall.state.sessions.keys()]).toEqual(['opening', 'welcome', 'coffee', 'workshop', 'panel']);
    for (const session of hall.state.sessions.values()) {
      expect(session).toMatchObject({ status: 'upcoming', wentLiveAtMs: null, moderation: 'approve-first' });
    }
  });

  it('E-2 an event is created once', () => {
    expect(codeOf(createHall().send(system, { ...twoRooms, slug: 'another' }))).toBe('event-exists');
  });

  it('E-3 every session is in a room of the event', () => {
    const rooms = twoRooms.rooms.slice(0, 1);
    expect(codeOf(createEmptyHall().send(system, { ...twoRooms, rooms }))).toBe('room-unknown');
  });

  it('E-4 a closed event is shown closed to everyone, and reopened by its host', () => {
    const hall = createHall();
    for (const closed of [true, false]) {
      hall.did(host, { type: closed ? 'event.close' : 'event.reopen' });
      for (const audience of ['participant', 'moderator', 'screen'] as const) {
        expect(seenAs(hall.state, 'event:two-rooms', audience)).toMatchObject({ closed });
      }
    }
  });

  it('E-5 only the system creates an event, and only a host closes or reopens it', () => {
    expect(codeOf(createEmptyHall().send(host, twoRooms))).toBe('role-not-allowed');
    const hall = createHall();
    for (const actor of [moderator, system, ana]) {
      expect(codeOf(hall.send(actor, { type: 'event.close' }))).toBe('role-not-allowed');
      expect(codeOf(hall.send(actor, { type: 'event.reopen' }))).toBe('role-not-allowed');
    }
  });

  it('E-6 everyone sees the same of an event', () => {
    const { state } = createHall();
    const seen = seenAs(state, 'event:two-rooms', 'participant');
    expect(seen).toMatchObject({ kind: 'event', id: 'two-rooms', joinCode: 'TWO-ROOMS', closed: false });
    expect(seenAs(state, 'event:two-rooms', 'screen')).toEqual(seen);
    expect(seenAs(state, 'event:two-rooms', 'moderator')).toEqual(seen);
  });
});
