// Makes the results of polls in a state that was just loaded, a little at a time, so that nobody who looks first has to wait for all of them.
import type { EventState } from '../state.ts';
import { askedOf } from './asked.ts';
import { rulesOf } from './kinds/rules.ts';
import { outcomeOf } from './result.ts';
import { toldCells } from './round.ts';

/** How many texts at a time: some milliseconds. */
const atATime = 50;

/** Changes nothing in the state, and no result. The state must not change meanwhile. */
export function* warming({ polls }: Pick<EventState, 'polls'>): Generator<void> {
  for (const poll of polls.values()) {
    const { meet } = rulesOf(poll.setup.kind);
    if (!meet) continue;
    let met = 0;
    for (const entry of poll.entries.keys()) {
      meet(askedOf(poll), entry);
      met += 1;
      if (met % atATime === 0) yield;
    }
    for (const round of [...poll.past, poll.now]) {
      const cells = toldCells(poll, round);
      if (cells) outcomeOf(poll, cells);
      yield;
    }
  }
}
