// Creates, closes and reopens the event. Nothing else works before it is created, or while it is closed.
import { accept, refuse, touchForEveryone, type Circumstance, type Decision } from '../core/decision.ts';
import { addProgramme } from '../stage/programme.ts';
import type { EventCommand } from './commands.ts';

export function decideEvent(at: Circumstance, command: EventCommand): Decision {
  switch (command.type) {
    case 'event.create':
      return create(at, command);
    case 'event.close':
      return setClosed(at, true);
    case 'event.reopen':
      return setClosed(at, false);
  }
}

function create(at: Circumstance, command: Extract<EventCommand, { type: 'event.create' }>): Decision {
  if (at.state.event) return refuse('event-exists');
  const rooms = new Set(command.rooms.map((room) => room.id));
  if (command.sessions.some((session) => !rooms.has(session.room))) return refuse('room-unknown');
  return accept(() => {
    const { type: _type, rooms: _rooms, sessions: _sessions, ...info } = command;
    const event = { ...info, closed: false, rev: at.seq, publicRev: at.seq };
    at.state.event = event;
    touchForEveryone(at, `event:${event.slug}`, event);
    addProgramme(at, { rooms: command.rooms, sessions: command.sessions });
  });
}

function setClosed(at: Circumstance, closed: boolean): Decision {
  const event = at.state.event;
  if (!event) return refuse('event-unknown');
  return accept(() => {
    event.closed = closed;
    touchForEveryone(at, `event:${event.slug}`, event);
  });
}
