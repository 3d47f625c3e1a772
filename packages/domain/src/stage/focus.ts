// What a room looks at: one question on stage at most, and the focus that screens in `auto` follow.
import { touchForEveryone, type Circumstance } from '../core/decision.ts';
import { standingMoved } from '../question/ranking.ts';
import { touchQuestion } from '../question/touch.ts';
import type { EventState } from '../state.ts';
import type { Focus, Room } from './state.ts';

/** The room in which a session takes place. */
export function roomOf(state: EventState, sessionId: string): Room | undefined {
  const session = state.sessions.get(sessionId);
  return session && state.rooms.get(session.room);
}

export function setFocus(at: Circumstance, room: Room, focus: Focus | null): void {
  room.focus = focus;
  touchForEveryone(at, `room:${room.id}`, room);
}

/** Leaves the room without question and focus; a question that was on stage is live again. */
export function takeOffStage(at: Circumstance, room: Room): void {
  const question = room.onStage === null ? undefined : at.state.questions.get(room.onStage);
  if (question?.status === 'onStage') {
    question.status = 'live';
    standingMoved(at.state, question, 'onStage');
    at.changes.personal.add(question.author);
    touchQuestion(at, question);
  }
  room.onStage = null;
  setFocus(at, room, null);
}
