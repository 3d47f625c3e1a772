// One asking of a poll: from nothing, and what it tells.
import type { Cells } from './cells.ts';
import type { Poll, PollWriting, Round } from './state.ts';
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

/** Whether a round is over and its ballots are not committed to yet. */
export const awaitsSeal = ({ first }: Pick<Poll, 'first'>, { closedAtMs, seal }: Round): boolean => !first && closedAtMs !== null && seal === null;

/** The cells that a round tells: exactly once it is closed, as of a step before that; `null` while none is told. */
export function toldCells({ first }: Pick<Poll, 'first'>, round: Round): Cells | null {
  return first || round.closedAtMs !== null ? round.cells : round.shown;
}
