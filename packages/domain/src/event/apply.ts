// Creates, closes and reopens the event. Nothing else works before it is created, or while it is closed.
import { accept, refuse, touchForEveryone, type Circumstance, type Decision } from '../core/decision.ts';
import type { EventState } from '../state.ts';
import { addProgramme } from '../stage/programme.ts';
import type { EventCommand } from './commands.ts';

export function decideEvent(state: EventState, at: Circumstance, command: EventCommand): Decision {
  switch (command.type) {
    case 'event.create':
      return create(state, at, command);
    case 'event.close':
      return setClosed(state, at, true);
    case 'event.reopen':
      return setClosed(state, at, false);
  }
}

function create(state: EventState, at: Circumstance, command: Extract<EventCommand, { type: 'event.create' }>): Decision {
  if (state.event) return refuse('event-exists');
  const rooms = new Set(command.rooms.map((room) => room.id));
  if (command.sessions.some((session) => !rooms.has(session.room))) return refuse('room-unknown');
  return accept(() => {
    const { type: _type, rooms: _rooms, sessions: _sessions, ...info } = command;
    const event = { ...info, closed: false, rev: at.seq, publicRev: at.seq };
    state.event = event;
    touchForEveryone(at, `event:${event.slug}`, event);
    addProgramme(state, at, { rooms: command.rooms, sessions: command.sessions });
  });
}

function setClosed(state: EventState, at: Circumstance, closed: boolean): Decision {
  const event = state.event;
  if (!event) return refuse('event-unknown');
  return accept(() => {
    event.closed = closed;
    touchForEveryone(at, `event:${event.slug}`, event);
  });
}
