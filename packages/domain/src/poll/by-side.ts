// Keeps the table of a poll's result by group, or by room and remote: told anew with the tally, where a step of it gives nobody away.
import type { EventInfo } from '../event/state.ts';
import { presenceModes } from '../core/roles.ts';
import { askedOf } from './asked.ts';
import { sumOf, type Cell } from './cells.ts';
import { rulesOf } from './kinds/rules.ts';
import type { ExactRow, ExactSplit } from './split/table.ts';
import { tellSplit } from './split/tell.ts';
import type { Poll, PollSplit } from './state.ts';

/** A voter whose ballot is new, or another one, on a side or in a body; each counts once between two times of telling, whatever they do. */
export function moveOn({ now }: Poll, voter: string, side: string): void {
  const moved = now.moved.get(side);
  if (moved) moved.add(voter);
  else now.moved.set(side, new Set([voter]));
}

/** Tells the table of this moment, if it may be told. `live`: people can still vote. */
export function tellTable(poll: Poll, event: EventInfo | null, live: boolean): void {
  const { split, now, past } = poll;
  if (!split || (live && !split.live)) return;
  const sides = sidesOf(poll, split, event);
  const former = now.table;
  const moved = sides.map((side) => now.moved.get(side ?? '')?.size ?? 0);
  now.table = tellSplit(exactSplit(poll, sides), { former, past: past.flatMap(({ table }) => table ?? []), moved, live });
  if (now.table === former) return;
  now.moved = new Map();
}

/** Every side that may vote, whether it has or not, in an order that ballots have no part in; who is on none comes last. */
function sidesOf({ electorates: [body] }: Poll, { by }: PollSplit, event: EventInfo | null): (string | null)[] {
  if (by === 'mode') return [...presenceModes, null];
  const groups = (event?.groups ?? []).map(({ id }) => id);
  const mayVote = body && body.roles.length === 0 ? groups.filter((id) => body.groups.includes(id)) : groups;
  return [...mayVote, null];
}

function exactSplit(poll: Poll, sides: readonly (string | null)[]): ExactSplit {
  const asked = askedOf(poll);
  const { columns } = rulesOf(poll.setup.kind);
  const ids = columns?.of(asked) ?? [];
  const rows = sides.map((id): ExactRow => {
    const isHere = ({ side }: Cell): boolean => (id === null ? !sides.includes(side) : side === id);
    const { ballots, counts } = sumOf(poll.now.cells, isHere);
    const inColumn = new Map<string, number>();
    for (const [mark, times] of counts) {
      const column = columns?.columnOf(asked, mark) ?? null;
      if (column !== null) inColumn.set(column, (inColumn.get(column) ?? 0) + times);
    }
    return { id, ballots, counts: ids.map((column) => inColumn.get(column) ?? 0) };
  });
  return { columns: ids, rows, oneColumn: poll.setup.kind !== 'multiple' };
}
