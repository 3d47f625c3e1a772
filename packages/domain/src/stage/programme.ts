// Lays a programme's rooms and sessions into a new event's state, in order of time.
import { touchForEveryone, type Circumstance } from '../core/decision.ts';
import type { ProgrammeRoom, ProgrammeSession } from './commands.ts';

interface Programme { readonly rooms: readonly ProgrammeRoom[]; readonly sessions: readonly ProgrammeSession[] }

export function addProgramme(at: Circumstance, programme: Programme): void {
  const unrevised = { rev: at.seq, publicRev: at.seq };
  for (const room of programme.rooms) {
    const added = { ...room, live: null, onStage: null, focus: null, ...unrevised };
    at.state.rooms.set(room.id, added);
    touchForEveryone(at, `room:${room.id}`, added);
  }
  for (const session of programme.sessions.toSorted((a, b) => a.startsAtMs - b.startsAtMs)) {
    const added = { ...session, status: 'upcoming', wentLiveAtMs: null, moderation: 'approve-first', ...unrevised } as const;
    at.state.sessions.set(session.id, added);
    touchForEveryone(at, `session:${session.id}`, added);
  }
}
