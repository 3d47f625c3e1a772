// What is told of an open poll's result moves in steps: “one more” just after somebody's tap would tell their vote.
import type { EventInfo } from '../event/state.ts';
import { tellTable } from './by-side.ts';
import { copyCells } from './cells.ts';
import { isWeighted } from './electorates.ts';
import { pollLimits, type Poll } from './state.ts';

/** Five voters who are new in it, or two of a hundred where they are many. */
const enough = (voters: number): number => Math.max(pollLimits.stepVoters, Math.floor(voters / 50));

/** Once a ballot is counted: tells what is counted, if enough voters are new since it was told last. */
export function takeStep(poll: Poll, event: EventInfo | null): void {
  const { now, first } = poll;
  if (first) return;
  if (isWeighted(poll)) return takeStepsOfBodies(poll);
  if (now.fresh < enough(now.votes.size)) return;
  now.shown = copyCells(now.cells);
  now.step += 1;
  now.fresh = 0;
  tellTable(poll, event, true);
}

/** Each body has a result of its own, so each goes by its own voters: else the fifth of everybody's ballots told that of the only juror so far. */
function takeStepsOfBodies({ now }: Poll): void {
  for (const [body, moved] of now.moved) {
    // A poll with weights has no split, so that each body is one cell.
    const cell = now.cells.get(body);
    if (!cell || moved.size < enough(cell.ballots)) continue;
    now.shown = new Map([...(now.shown ?? []), ...copyCells(new Map([[body, cell]]))]);
    now.moved.delete(body);
  }
}
