// Keeps the table of a poll's result by group, or by room and remote: told anew with the tally, where a step of it gives nobody away.
import type { EventInfo } from '../event/state.ts';
import { presenceModes } from '../core/roles.ts';
import { askedOf } from './asked.ts';
import { sumOf, type Cell } from './cells.ts';
import { rulesOf } from './kinds/rules.ts';
import type { ExactRow, ExactSplit, SplitTable } from './split/table.ts';
import { tellSplit } from './split/tell.ts';
import type { Moved, Poll, PollSplit } from './state.ts';

/** A voter whose ballot is new, or another one, on a side or in a body; each counts once between two times of telling, whatever they do. */
export function moveOn({ now }: Poll, voter: string, side: string): void {
  const moved = now.moved.get(side);
  if (moved) moved.add(voter);
  else now.moved.set(side, new Set([voter]));
}

/** At a step, while people vote: tells the table of the step before, where that is told late, and makes the one of this moment, if that may be told. */
export function stepTable(poll: Poll, event: EventInfo | null): void {
  const { split, now } = poll;
  if (!split?.live) return;
  const former = now.next ? now.next.table : now.table;
  const made = tableOf(poll, event, { split, former, moved: now.moved, live: true });
  now.table = now.next ? former : made;
  if (now.next) now.next = { ...now.next, table: made, moved: made === former ? new Map() : now.moved };
  if (made !== former) now.moved = new Map();
}

/** At the close: all that moved since the table that people know, one that was made and never told left aside. */
export function closeTable(poll: Poll, event: EventInfo | null): void {
  const { split, now } = poll;
  if (split) now.table = tableOf(poll, event, { split, former: now.table, moved: together(now.next?.moved ?? new Map(), now.moved), live: false });
}

const together = (one: Moved, other: Moved): Moved =>
  new Map([...one.keys(), ...other.keys()].map((side) => [side, new Set([...(one.get(side) ?? []), ...(other.get(side) ?? [])])]));

interface Telling { readonly split: PollSplit; readonly former: SplitTable | null; readonly moved: Moved; readonly live: boolean }

function tableOf(poll: Poll, event: EventInfo | null, { split, former, moved, live }: Telling): SplitTable | null {
  const sides = sidesOf(poll, split, event);
  const past = poll.past.flatMap(({ table }) => table ?? []);
  return tellSplit(exactSplit(poll, sides), { former, past, moved: sides.map((side) => moved.get(side ?? '')?.size ?? 0), live });
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
