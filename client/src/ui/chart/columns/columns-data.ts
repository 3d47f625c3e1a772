// Columns on one axis: how often each step of a scale was given, or how many estimates fell into each range.
import type { EstimateResult } from '@plenary/domain/poll/kinds/estimate/shape';
import type { PollResult } from '@plenary/domain/poll/kinds/setups';
import type { DrawnPoll, DrawnRound, SetupOf } from '../drawn-poll.ts';
import { ratingsIn } from '../rating/rating-rows.ts';
import type { ChartSay } from '../words/chart-say.ts';
import { isolate } from '../words/isolate.ts';

export interface Tick {
  /** 0 to 1 along the axis. */
  readonly at: number;
  readonly text: string;
}

export interface Mark {
  readonly kind: 'mean' | 'median';
  readonly at: number;
  readonly text: string;
}

export interface Columns {
  /** Of all ballots, 0 to 1. */
  readonly shares: readonly number[];
  readonly figures: readonly string[];
  /** The same of the round before. */
  readonly before: readonly number[] | null;
  readonly ticks: readonly Tick[];
  readonly ends: { readonly low: string; readonly high: string };
  readonly marks: readonly Mark[];
  /** What parts and the round before came to, in words. */
  readonly others: readonly string[];
}

/** What a result says of one scale, whatever its kind. */
interface Read {
  readonly counts: readonly number[];
  readonly mean: number | null;
  readonly median: number | null;
}

interface Axis {
  readonly columns: number;
  readonly decimals: number;
  readonly ticks: readonly Tick[];
  readonly ends: Columns['ends'];
  read(result: PollResult): Read;
  at(value: number): number;
}

type Scaled = SetupOf<'rating'> | SetupOf<'estimate'>;

/** Decimals say nothing on a wall from here on. */
const large = 1000;

export function columnsOf(poll: DrawnPoll & { readonly setup: Scaled }, say: ChartSay): Columns {
  const axis = poll.setup.kind === 'rating' ? stepsAxis(poll, poll.setup.steps, say) : rangesAxis(poll, poll.setup, say);
  const now = poll.result ? axis.read(poll.result) : null;
  const last = poll.past.at(-1);
  const before = last?.result ? axis.read(last.result) : null;
  const figure = (value: number): string => (axis.decimals > 1 && Math.abs(value) < large ? say.number(value, axis.decimals) : say.mean(value));
  const mean = ({ mean: value }: Read): string => (value === null ? '–' : figure(value));
  return {
    shares: sharesOf(now?.counts ?? Array.from({ length: axis.columns }, () => 0)),
    figures: (now?.counts ?? []).map((count) => (poll.parts ? say.percent(count / 100) : say.number(count))),
    before: before && sharesOf(before.counts),
    ticks: axis.ticks, ends: axis.ends,
    marks: now ? [...markOf('mean', now.mean), ...markOf('median', now.median)] : [],
    others: now ? [
      ...(poll.parts ?? []).map((part) => say.t('columns.part', { label: isolate(part.label), figure: mean(axis.read(part.result)) })),
      ...(last && before ? [say.t('columns.before', { round: last.round, figure: mean(before) })] : []),
    ] : [],
  };

  function markOf(kind: Mark['kind'], value: number | null): Mark[] {
    return value === null ? [] : [{ kind, at: axis.at(value), text: say.t(`columns.${kind}`, { figure: figure(value) }) }];
  }
}

function sharesOf(counts: readonly number[]): number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => (sum > 0 ? count / sum : 0));
}

/** One column a step; it stands on the middle of it. */
function stepsAxis({ words }: DrawnPoll, steps: number, say: ChartSay): Axis {
  const at = (step: number): number => (step - 0.5) / steps;
  return {
    columns: steps, decimals: 1, ends: words, at,
    ticks: Array.from({ length: steps }, (_, index) => ({ at: at(index + 1), text: say.number(index + 1) })),
    read: (result) => ratingsIn(result)[0] ?? { counts: [], mean: null, median: null },
  };
}

/** The result is of the poll's own kind: the record says so by its setup. */
const binsIn = (result: PollResult): EstimateResult['bins'] => (result as EstimateResult).bins;

/** From where to where anybody named a number in any round, with one empty range at each side: what nobody named needs no wall. */
function usedOf(rounds: readonly EstimateResult['bins'][], count: number): [number, number] {
  const used = Array.from({ length: count }, (_, place) => rounds.some((bins) => (bins[place]?.count ?? 0) > 0));
  const [first, last] = [used.indexOf(true), used.lastIndexOf(true)];
  return first < 0 ? [0, count] : [Math.max(0, first - 1), Math.min(count, last + 2)];
}

/** One column a range; ticks stand on the edges. */
function rangesAxis(poll: DrawnPoll, { decimals, min, max }: SetupOf<'estimate'>, say: ChartSay): Axis {
  const any = [poll, ...poll.past].find(({ result }) => result) satisfies DrawnRound | undefined;
  const all = any?.result ? binsIn(any.result) : [{ from: min, to: max, count: 0 }];
  const [first, last] = usedOf([poll, ...poll.past].flatMap(({ result }) => (result ? [binsIn(result)] : [])), all.length);
  const bins = all.slice(first, last);
  const [from, to] = [bins[0]?.from ?? min, bins.at(-1)?.to ?? max];
  const at = (value: number): number => (to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0.5);
  const edges = [...bins.map((bin) => bin.from), to];
  const said = say.compact(edges, decimals);
  return {
    columns: bins.length, decimals: Math.max(1, decimals), ends: { low: '', high: poll.words.unit }, at,
    ticks: edges.map((value, index) => ({ at: at(value), text: said[index] ?? '' })),
    read: (result) => {
      const { mean, median } = result as EstimateResult; // As in binsIn.
      return { counts: binsIn(result).slice(first, last).map(({ count }) => count), mean, median };
    },
  };
}
