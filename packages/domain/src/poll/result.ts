// What a round came to, as far as it may be told: by counts, by bodies with weights, and as places.
import { sumOf, type Cells } from './cells.ts';
import { askedOf } from './asked.ts';
import { isWeighted, weightedCounts } from './electorates.ts';
import { isEntryShown } from './entries.ts';
import type { Counts } from './kinds/kind.ts';
import { optionId } from './kinds/options.ts';
import { rulesOf } from './kinds/rules.ts';
import type { PollResult } from './kinds/setups.ts';
import type { Poll } from './state.ts';

/** The result of one body of voters, for itself. */
export interface Part { electorate: string; ballots: number; result: PollResult }

/** The result of some counts, without words that others may not read. */
function resultOf(poll: Poll, { ballots, counts }: { ballots: number; counts: Counts }): PollResult {
  const rules = rulesOf(poll.setup.kind);
  const { entryOf } = rules;
  const told = entryOf ? new Map([...counts].filter(([mark]) => isEntryShown(poll, entryOf(mark)))) : counts;
  return rules.resultOf(askedOf(poll), told, ballots);
}

/** What cells come to. The whole, with weights in percent; and each body by itself, `null` where none has a weight of its own. */
export interface Outcome { readonly result: PollResult; readonly parts: Part[] | null }

/**
 * Kept for cells that do not change any more: some kinds take long, and many look. Words are judged at any time, which changes only the
 * rounds that they are in.
 */
const kept = new WeakMap<Cells, { readonly judged: number; readonly shown: ReadonlySet<string>; readonly outcome: Outcome }>();

export function outcomeOf(poll: Poll, cells: Cells): Outcome {
  const known = kept.get(cells);
  if (known?.judged === poll.judged) return known.outcome;
  const shown = shownIn(poll, cells);
  const isSame = known?.shown.size === shown.size && [...shown].every((mark) => known.shown.has(mark));
  const outcome = isSame ? known.outcome : { result: wholeResult(poll, cells), parts: partsOf(poll, cells) };
  if (!poll.first || poll.now.closedAtMs !== null) kept.set(cells, { judged: poll.judged, shown, outcome });
  return outcome;
}

/** The words in them that others may read. */
function shownIn(poll: Poll, cells: Cells): Set<string> {
  const { entryOf } = rulesOf(poll.setup.kind);
  const marks = entryOf ? [...cells.values()].flatMap((cell) => [...cell.marks.keys()]) : [];
  return new Set(marks.filter((mark) => entryOf && isEntryShown(poll, entryOf(mark))));
}

const wholeResult = (poll: Poll, cells: Cells): PollResult => resultOf(poll, isWeighted(poll) ? weightedCounts(cells, poll.electorates) : sumOf(cells));

function partsOf(poll: Poll, cells: Cells): Part[] | null {
  if (!isWeighted(poll)) return null;
  return poll.electorates.map(({ id }, place) => {
    const sum = sumOf(cells, ({ electorate }) => electorate === place);
    return { electorate: id, ballots: sum.ballots, result: resultOf(poll, sum) };
  });
}

/** Options that share a place: the best first. `value`: what put them there. */
export interface Place { place: number; options: string[]; value: number }

/** The places of the present round; none for kinds whose options stand in no order. */
export function placesOf(poll: Poll): Place[] {
  const { result } = outcomeOf(poll, poll.now.cells);
  if ('borda' in result) {
    const order = poll.setup.kind === 'ranking' && poll.setup.method === 'runoff' ? result.runoff.order : result.borda;
    return numbered(order, (id) => result.points[id.charCodeAt(0) - 97] ?? 0);
  }
  const values = 'counts' in result ? result.counts : 'sums' in result ? result.sums : [];
  const order = [...new Set(values)].toSorted((a, b) => b - a).map((value) => values.flatMap((each, index) => (each === value ? [optionId(index)] : [])));
  return numbered(order, (id) => values[id.charCodeAt(0) - 97] ?? 0);
}

/** Two on the second place leave no third. */
function numbered(order: readonly (readonly string[])[], valueOf: (id: string) => number): Place[] {
  let place = 1;
  return order.map((options) => {
    const here = { place, options: [...options], value: valueOf(options[0] ?? '') };
    place += options.length;
    return here;
  });
}
