// Rules ST-*: one live session in each room, and what the room looks at.
import { describe, expect, it } from 'vitest';
import { ask, draft } from '../../../testkit/src/bodies.ts';
import { createBusyHall, createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs } from '../../../testkit/src/look.ts';
import { people } from '../../../testkit/src/people.ts';
import { onStageSinceMs } from './since.ts';

const { moderator, host, system, ana } = people;
const next = (room: string) => ({ type: 'stage.next', room }) as const;
const goLive = (session: string) => ({ type: 'stage.goLive', session }) as const;
const statuses = (hall: Hall) => Object.fromEntries([...hall.state.sessions.values()].map((session) => [session.id, session.status]));

describe('stage', () => {
  it('ST-1 going live makes a session its room’s live one, and the one before it done', () => {
    const hall = createHall();
    hall.wait(5000);
    expect(hall.did(moderator, goLive('panel'))).toEqual({ session: 'panel' });
    expect(statuses(hall)).toMatchObject({ opening: 'done', panel: 'live', coffee: 'upcoming' });
    expect(hall.state.rooms.get('big-room')?.live).toBe('panel');
    expect(hall.state.sessions.get('panel')?.wentLiveAtMs).toBe(hall.state.atMs);
  });

  it('ST-2 a session that is live, or is not in the programme, does not go live', () => {
    const hall = createHall();
    expect(codeOf(hall.send(moderator, goLive('opening')))).toBe('session-already-live');
    expect(codeOf(hall.send(moderator, goLive('nowhere')))).toBe('session-unknown');
  });

  it('ST-3 next brings on the room’s following session by time, the first one to begin with', () => {
    const hall = createHall();
    const live = ['small-room', 'small-room', 'big-room', 'big-room'].map((room) => hall.did(moderator, next(room))['session']);
    expect(live).toEqual(['welcome', 'workshop', 'coffee', 'panel']);
  });

  it('ST-4 there is nothing next after the last session, nor in an unknown room', () => {
    const hall = createHall();
    hall.did(moderator, goLive('panel'));
    expect(codeOf(hall.send(moderator, next('big-room')))).toBe('session-is-last');
    expect(codeOf(hall.send(moderator, next('nowhere')))).toBe('room-unknown');
  });

  it('ST-5 with another session the stage is empty, and the question that was on it is live again', () => {
    const hall = createBusyHall();
    const question = [...hall.state.questions.values()][0];
    expect(question?.status).toBe('onStage');
    hall.did(moderator, next('big-room'));
    expect(hall.state.rooms.get('big-room')).toMatchObject({ onStage: null, focus: null });
    expect(question?.status).toBe('live');
  });

  it('ST-6 clearing takes away what the room looks at, if there is something', () => {
    const hall = createBusyHall();
    hall.did(moderator, { type: 'stage.clear', room: 'big-room' });
    expect(hall.state.rooms.get('big-room')).toMatchObject({ onStage: null, focus: null, live: 'opening' });
    expect(codeOf(hall.send(moderator, { type: 'stage.clear', room: 'big-room' }))).toBe('nothing-on-stage');
    expect(codeOf(hall.send(moderator, { type: 'stage.clear', room: 'nowhere' }))).toBe('room-unknown');
  });

  it('ST-7 how a session is moderated is seen by staff alone', () => {
    const hall = createHall();
    const before = seenAs(hall.state, 'session:opening', 'participant');
    hall.did(moderator, { type: 'stage.setModeration', session: 'opening', mode: 'live-first' });
    expect(seenAs(hall.state, 'session:opening', 'moderator')).toMatchObject({ moderation: 'live-first' });
    for (const audience of ['participant', 'screen'] as const) expect(seenAs(hall.state, 'session:opening', audience)).toEqual(before);
    expect(before).not.toHaveProperty('moderation');
  });

  it('ST-8 everyone sees whether a session takes questions', () => {
    const hall = createHall();
    hall.did(host, { type: 'stage.setQuestions', session: 'opening', open: false });
    expect(seenAs(hall.state, 'session:opening', 'participant')).toMatchObject({ questionsOpen: false });
    expect(codeOf(hall.send(host, { type: 'stage.setQuestions', session: 'nowhere', open: true }))).toBe('session-unknown');
  });

  it('ST-9 what happens in one room leaves the others as they are', () => {
    const hall = createBusyHall();
    const before = seenAs(hall.state, 'room:big-room', 'participant');
    hall.did(moderator, next('small-room'));
    expect(seenAs(hall.state, 'room:big-room', 'participant')).toEqual(before);
  });

  it('ST-10 a poll of a session that is not live does not take the room’s eyes', () => {
    const hall = createHall();
    const poll = idIn(hall.did(moderator, draft({ session: 'panel' })), 'poll');
    hall.did(moderator, { type: 'poll.open', poll });
    expect(hall.state.rooms.get('big-room')?.focus).toBeNull();
  });

  it('ST-11 only moderators and hosts direct the stage', () => {
    const hall = createHall();
    for (const actor of [ana, people.panellist, people.rapporteur, people.screen, system]) {
      expect(codeOf(hall.send(actor, next('big-room')))).toBe('role-not-allowed');
    }
    hall.did(host, next('big-room'));
  });

  it('ST-13 the log tells since when a room looks at something', () => {
    const hall = createHall();
    const question = idIn(hall.did(ana, ask('Why?')), 'question');
    hall.did(moderator, { type: 'question.approve', question });
    const poll = idIn(hall.did(moderator, draft()), 'poll');
    const since = (kind: 'question' | 'poll' | 'session', id: string) => onStageSinceMs(hall.state, { kind, id });
    expect([since('question', question), since('poll', poll), since('session', 'panel'), since('poll', 'nowhere')]).toEqual([null, null, null, null]);
    const moments = [
      () => (hall.did(moderator, { type: 'question.stage', question }), since('question', question)),
      () => (hall.did(moderator, { type: 'poll.open', poll }), since('poll', poll)),
      () => (hall.did(moderator, { type: 'question.unstage', question }), hall.did(moderator, { type: 'question.stage', question }), since('question', question)),
      () => (hall.did(moderator, goLive('panel')), since('session', 'panel')),
    ];
    for (const moment of moments) {
      hall.wait(5000);
      expect(moment()).toBe(hall.state.atMs);
    }
  });
});
