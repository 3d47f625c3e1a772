// What each row of bars shows of a poll: shares of those who voted, means of points, and which answers are right.
import type { ChoiceResult } from '@plenary/domain/poll/kinds/choice';
import type { PollResult } from '@plenary/domain/poll/kinds/setups';
import type { PointsResult } from '@plenary/domain/poll/kinds/points/shape';
import { pointsToShare } from '@plenary/domain/poll/kinds/points/setup';
import { letterOf } from '../../data/letter-of.ts';
import { baseOf, type DrawnPoll, type DrawnRound } from '../drawn-poll.ts';
import type { ChartSay } from '../words/chart-say.ts';

export interface BarFigure {
  /** 0 to 1. */
  readonly share: number;
  readonly figure: string;
}

export interface BarRow extends BarFigure {
  readonly id: string;
  readonly letter: string;
  readonly label: string;
  readonly picture?: string | undefined;
  /** Votes, where whole ones are counted. */
  readonly count: number | null;
  /** Has the most, alone or with others. */
  readonly leads: boolean;
  /** The right answer, once that may be known. */
  readonly isRight: boolean;
  /** What each electorate said, by its weight: together they are the bar. */
  readonly parts: readonly (BarFigure & { readonly label: string; readonly weight: number })[];
  readonly before: (BarFigure & { readonly round: number }) | null;
}

/** Kinds whose result is a bar for each option. */
export const hasBars = (kind: DrawnPoll['setup']['kind']): boolean => kind === 'single' || kind === 'multiple' || kind === 'quiz' || kind === 'points';

export function barRowsOf(poll: DrawnPoll, say: Pick<ChartSay, 'mean' | 'percent'>): BarRow[] {
  const ways = figuresOf(poll, say);
  const now = ways(poll.result, baseOf(poll));
  const last = poll.past.at(-1);
  const before = last ? ways(last.result, baseOf(last)) : null;
  // Who has not voted yet decides nothing: the others' weights are what they are to each other.
  const deciding = (poll.parts ?? []).reduce((sum, { ballots, weight }) => sum + (ballots > 0 ? weight : 0), 0);
  const parts = (poll.parts ?? []).map((part) => ({ part, weight: part.ballots > 0 ? (part.weight / deciding) * 100 : 0, figures: ways(part.result, part.ballots) }));
  const most = Math.max(0, ...now.map(({ value }) => value));
  const right = poll.setup.kind === 'quiz' ? poll.setup.right : [];
  return poll.options.map(({ id, text, picture }, index) => {
    const { share, figure, value } = now[index] ?? none;
    const old = before?.[index];
    return {
      id, letter: letterOf(index), label: text, picture, share, figure,
      count: poll.parts || poll.setup.kind === 'points' ? null : value,
      leads: value > 0 && value === most,
      isRight: right.includes(id),
      parts: parts.map(({ part, weight, figures }) => ({ label: part.label, weight, ...plain(figures[index]) })),
      before: last?.result && old ? { round: last.round, ...plain(old) } : null,
    };
  });
}

interface Figured extends BarFigure {
  readonly value: number;
}
const none: Figured = { share: 0, figure: '', value: 0 };
const plain = ({ share, figure }: Figured = none): BarFigure => ({ share, figure });

/** How a result's figures are read, for each option; zeros while it is hidden. */
function figuresOf({ setup, options }: DrawnPoll, say: Pick<ChartSay, 'mean' | 'percent'>): (result: DrawnRound['result'], base: number) => Figured[] {
  const figured = (result: DrawnRound['result'], base: number): Figured[] => {
    if (!result) return options.map(() => none);
    if (setup.kind === 'points') {
      return options.map((_, index) => {
        const value = pointsIn(result).means[index] ?? 0;
        return { value, share: value / pointsToShare, figure: say.mean(value) };
      });
    }
    return options.map((_, index) => {
      const value = countsIn(result)[index] ?? 0;
      const share = base > 0 ? Math.min(1, value / base) : 0;
      return { value, share, figure: say.percent(share) };
    });
  };
  return figured;
}

/** The result is of the poll's own kind: the record says so by its setup. */
export const countsIn = (result: PollResult): readonly number[] => (result as ChoiceResult).counts;
const pointsIn = (result: PollResult): PointsResult => result as PointsResult;
