// Results by group, and awards, in words.
import type { DrawnPoll, DrawnSplit } from '../drawn-poll.ts';
import { podiumSteps } from '../podium/podium-steps.ts';
import { agreementIn, splitColumnsOf } from '../split/split-rows.ts';
import type { ChartSay } from './chart-say.ts';
import type { ChartInWords } from './in-words.ts';

export function groups(poll: DrawnPoll, split: DrawnSplit, say: ChartSay): ChartInWords {
  const { t, number } = say;
  const agreement = agreementIn(poll, split, say);
  const told = (count: number | null): string => (count === null ? t('split.hidden') : number(count));
  const rows = [{ label: t('split.all'), ballots: split.ballots, cells: split.totals }, ...split.rows];
  return {
    sentences: agreement ? [t('words.agreed', { sentence: agreement.text })] : [],
    table: {
      head: [t('table.group'), t('table.ballots'), ...splitColumnsOf(poll, split).map(({ sign, label }) => (label ? t('table.letter', { letter: sign, label }) : sign))],
      rows: rows.map(({ label, ballots, cells }) => [label, told(ballots), ...cells.map(told)]),
    },
  };
}

/** The places that are told, the last of them first: as they were told. */
export function podium(poll: DrawnPoll, say: ChartSay): ChartInWords {
  const { t, list, number } = say;
  const told = podiumSteps(poll, say).filter(({ winners }) => winners.length > 0);
  const sentences = told.toReversed().map(({ place, winners, figure }) =>
    t('words.place', { count: winners.length, place: number(place), labels: list(winners.map(({ text }) => t('quoted', { text }))), figure }));
  return {
    sentences: told.some(({ place }) => place === 1) ? sentences : [t('words.places'), ...sentences],
    table: { head: [t('table.place'), t('table.option'), t('table.share')], rows: told.map(({ place, winners, figure }) => [number(place), list(winners.map(({ text }) => text)), figure]) },
  };
}
