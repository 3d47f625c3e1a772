// Creates, closes, reopens and archives the event. Nothing else works before it is created, or while it is closed.
import { accept, refuse, touchForEveryone, type Circumstance, type Decision } from '../core/decision.ts';
import { closeAll } from '../poll/life.ts';
import { addProgramme } from '../stage/programme.ts';
import { addGroup } from './add-group.ts';
import type { EventCommand } from './commands.ts';
import { configure, readSettings } from './configure.ts';
import { defaultSettings } from './settings.ts';

export function decideEvent(at: Circumstance, command: EventCommand): Decision {
  switch (command.type) {
    case 'event.create':
      return create(at, command);
    case 'event.close':
      return setClosed(at, true);
    case 'event.reopen':
      return setClosed(at, false);
    case 'event.configure':
      return configure(at, command);
    case 'event.addGroup':
      return addGroup(at, command);
    case 'event.archive':
      return archive(at);
  }
}

function create(at: Circumstance, command: Extract<EventCommand, { type: 'event.create' }>): Decision {
  if (at.state.event) return refuse('event-exists');
  const rooms = new Set(command.rooms.map((room) => room.id));
  if (command.sessions.some((session) => !rooms.has(session.room))) return refuse('room-unknown');
  const settings = command.settings && readSettings(defaultSettings, command.settings);
  if (typeof settings === 'string') return refuse(settings);
  return accept(() => {
    const { type: _type, rooms: _rooms, sessions: _sessions, settings: _settings, ...info } = command;
    const event = { ...info, ...(settings && { settings }), closed: false, rev: at.seq, publicRev: at.seq };
    at.state.event = event;
    touchForEveryone(at, `event:${event.slug}`, event);
    addProgramme(at, { rooms: command.rooms, sessions: command.sessions });
  });
}

function setClosed(at: Circumstance, closed: boolean): Decision {
  const event = at.state.event;
  if (!event) return refuse('event-unknown');
  if (event.archivedAtMs !== undefined) return refuse('event-archived');
  return accept(() => {
    event.closed = closed;
    if (closed) closeAll(at);
    touchForEveryone(at, `event:${event.slug}`, event);
  });
}

/** For good: with the event's key goes all that ties an anonymous question, a support or a ballot to a person. */
function archive(at: Circumstance): Decision {
  const event = at.state.event;
  if (!event) return refuse('event-unknown');
  if (event.archivedAtMs !== undefined) return refuse('event-archived');
  if (!event.closed) return refuse('event-still-open');
  return accept(() => {
    event.archivedAtMs = at.atMs;
    touchForEveryone(at, `event:${event.slug}`, event);
  });
}
