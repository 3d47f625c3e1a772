// One asking of a poll, from nothing.
import type { PollWriting, Round } from './state.ts';
import { Votes } from './votes.ts';

export const emptyRound = (round: number, { results }: Pick<PollWriting, 'results'>): Round => ({
  round,
  openedAtMs: null,
  closesAtMs: null,
  closedAtMs: null,
  revealed: results === 'live',
  votes: new Votes(),
  changed: 0,
  cells: new Map(),
  step: 1,
  fresh: 0,
  shown: null,
  table: null,
  moved: new Map(),
  seal: null,
});
