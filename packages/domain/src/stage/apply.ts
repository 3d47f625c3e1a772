// Moves the live session of a room and sets how a session's questions are moderated.
import { accept, refuse, touchForEveryone, touchForStaff, type Circumstance, type Decision } from '../core/decision.ts';
import type { StageCommand } from './commands.ts';
import { takeOffStage } from './focus.ts';
import type { Room, Session } from './state.ts';

export function decideStage(at: Circumstance, command: StageCommand): Decision {
  switch (command.type) {
    case 'stage.goLive':
      return goLive(at, command.session);
    case 'stage.next':
      return next(at, command.room);
    case 'stage.clear':
      return clear(at, command.room);
    case 'stage.setModeration':
      return setOnSession(at, command.session, (session) => {
        session.moderation = command.mode;
        touchForStaff(at, `session:${session.id}`, session);
      });
    case 'stage.setQuestions':
      return setOnSession(at, command.session, (session) => {
        session.questionsOpen = command.open;
        touchForEveryone(at, `session:${session.id}`, session);
      });
    case 'stage.setReplies':
      return setOnSession(at, command.session, (session) => {
        session.repliesOpen = command.open || undefined;
        touchForEveryone(at, `session:${session.id}`, session);
      });
  }
}

function goLive(at: Circumstance, id: string): Decision {
  const session = at.state.sessions.get(id);
  if (!session) return refuse('session-unknown');
  const room = at.state.rooms.get(session.room);
  if (!room) return refuse('room-unknown');
  if (room.live === id) return refuse('session-already-live');
  return accept(() => bringOnStage(at, room, session));
}

function next(at: Circumstance, roomId: string): Decision {
  const room = at.state.rooms.get(roomId);
  if (!room) return refuse('room-unknown');
  const programme = [...at.state.sessions.values()].filter((session) => session.room === roomId);
  const following = programme[programme.findIndex((session) => session.id === room.live) + 1];
  return following ? accept(() => bringOnStage(at, room, following)) : refuse('session-is-last');
}

function clear(at: Circumstance, roomId: string): Decision {
  const room = at.state.rooms.get(roomId);
  if (!room) return refuse('room-unknown');
  if (!room.onStage && !room.focus) return refuse('nothing-on-stage');
  return accept(() => takeOffStage(at, room));
}

function setOnSession(at: Circumstance, id: string, change: (session: Session) => void): Decision {
  const session = at.state.sessions.get(id);
  return session ? accept(() => change(session)) : refuse('session-unknown');
}

function bringOnStage(at: Circumstance, room: Room, session: Session): { session: string } {
  takeOffStage(at, room);
  const before = room.live === null ? undefined : at.state.sessions.get(room.live);
  if (before) {
    before.status = 'done';
    touchForEveryone(at, `session:${before.id}`, before);
  }
  session.status = 'live';
  session.wentLiveAtMs = at.atMs;
  touchForEveryone(at, `session:${session.id}`, session);
  room.live = session.id;
  touchForEveryone(at, `room:${room.id}`, room);
  return { session: session.id };
}
