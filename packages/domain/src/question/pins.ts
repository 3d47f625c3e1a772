// How many questions of a session are kept at the top of its lists.
import type { EventState } from '../state.ts';
import { isPinned } from './state.ts';

export function pinsOf(state: EventState, session: string): number {
  let pins = 0;
  for (const question of state.questions.values()) if (question.session === session && isPinned(question)) pins += 1;
  return pins;
}
