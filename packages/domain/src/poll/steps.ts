// What is told of an open poll's result moves in steps: “one more” just after somebody's tap would tell their vote. And it is told one step late:
// all that came after it is told together at the close, which is of five voters at least again.
import type { EventInfo } from '../event/state.ts';
import { stepTable } from './by-side.ts';
import { copyCells, type Cells } from './cells.ts';
import { isWeighted } from './electorates.ts';
import { pollLimits, type Poll, type Round } from './state.ts';

/** Five voters who are new in it, or two of a hundred where they are many. */
const enough = (voters: number): number => Math.max(pollLimits.stepVoters, Math.floor(voters / 50));

/** Once a ballot is counted: tells what was counted at the step before, if enough voters are new since. */
export function takeStep(poll: Poll, event: EventInfo | null): void {
  const { now, first } = poll;
  if (first) return;
  const isLate = event?.toldLate === true;
  if (isWeighted(poll)) return takeStepsOfBodies(now, isLate);
  if (now.fresh < enough(now.votes.size)) return;
  tell(now, copyCells(now.cells), isLate);
  now.step += 1;
  now.fresh = 0;
  stepTable(poll, event);
}

/** Each body has a result of its own, so each goes by its own voters: else the fifth of everybody's ballots told that of the only juror so far. */
function takeStepsOfBodies(now: Round, isLate: boolean): void {
  for (const [body, moved] of now.moved) {
    // A poll with weights has no split, so that each body is one cell.
    const cell = now.cells.get(body);
    if (!cell || moved.size < enough(cell.ballots)) continue;
    tell(now, copyCells(new Map([[body, cell]])), isLate);
    now.moved.delete(body);
  }
}

/** Cells that are not among these stay as they were told. */
function tell(now: Round, cells: Cells, isLate: boolean): void {
  const { next, shown } = now;
  const told = isLate ? [...(next?.cells ?? [])].filter(([name]) => cells.has(name)) : [...cells];
  if (told.length > 0) now.shown = new Map([...(shown ?? []), ...told]);
  if (isLate) now.next = { cells: new Map([...(next?.cells ?? []), ...cells]), table: next?.table ?? null, moved: next?.moved ?? new Map() };
}
