// Ratings, estimates and rankings in words.
import { columnsOf } from '../columns/columns-data.ts';
import type { DrawnPoll, SetupOf } from '../drawn-poll.ts';
import type { EstimateResult } from '@plenary/domain/poll/kinds/estimate/shape';
import { ladderRowsOf, type Ranking } from '../ladder/ladder-rows.ts';
import { ratingRowsOf } from '../rating/rating-rows.ts';
import type { ChartSay } from './chart-say.ts';
import type { ChartInWords } from './in-words.ts';
import { rankingNotes } from './notes.ts';

export function rating(poll: DrawnPoll, say: ChartSay): ChartInWords {
  const { t, number } = say;
  const rows = ratingRowsOf(poll, say);
  const steps = rows[0]?.counts.length ?? 0;
  const isOne = rows.length === 1;
  const [first] = rows;
  const sentences = isOne && first ? [t('words.mean', { mean: first.figure, median: first.median })] : rows.map(({ label, figure }) => t('words.rated', { label: t('quoted', { text: label }), mean: figure }));
  const { low, high } = poll.words;
  const scale = low && high ? [t('words.scale', { steps: number(steps), low, high })] : [];
  const before = first?.before ? [t('round.name', { round: first.before.round })] : [];
  return {
    sentences: [...scale, ...sentences],
    table: {
      head: [t('table.statement'), t('table.mean'), ...Array.from({ length: steps }, (_, index) => number(index + 1)), ...(poll.parts ?? []).map(({ label }) => label), ...before],
      rows: rows.map((row) => [
        isOne ? row.label : t('table.letter', { letter: row.letter, label: row.label }), row.figure, ...row.counts.map((count) => number(count, poll.parts ? 1 : 0)),
        ...row.parts.map(({ figure }) => figure), ...(row.before ? [row.before.figure] : []),
      ]),
    },
  };
}

export function estimate(poll: DrawnPoll & { readonly setup: SetupOf<'estimate'> }, say: ChartSay): ChartInWords {
  const { t, number } = say;
  const { decimals } = poll.setup;
  const { bins, mean, median } = poll.result as EstimateResult; // The result is of the poll's own kind.
  const figure = (value: number): string => number(value, Math.max(1, decimals));
  const unit = poll.words.unit ? [t('words.unit', { unit: poll.words.unit })] : [];
  const { others, figures } = columnsOf(poll, say);
  return {
    sentences: [...(mean !== null && median !== null ? [t('words.mean', { mean: figure(mean), median: figure(median) })] : []), ...others.map((text) => t('words.sentence', { text })), ...unit],
    table: {
      head: [t('table.range'), poll.parts ? t('table.share') : t('table.votes')],
      rows: bins.map(({ from, to }, index) => [t('table.fromTo', { from: number(from, decimals), to: number(to, decimals) }), figures[index] ?? '']),
    },
  };
}

export function ranking(poll: Ranking, say: ChartSay): ChartInWords {
  const { t, list, number } = say;
  const rows = ladderRowsOf(poll, say).toSorted((a, b) => a.rank - b.rank);
  const first = rows.filter(({ place }) => place === 1).map(({ label }) => t('quoted', { text: label }));
  const rounds = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const others = [...(poll.parts ?? []).map(({ label }) => label), ...(rows[0]?.before ? [t('round.name', { round: rows[0].before.round })] : [])];
  return {
    sentences: [...(first.length > 0 ? [t('words.first', { count: first.length, labels: list(first) })] : []), t(`note.${poll.setup.method}`), ...rankingNotes(poll, say)],
    table: {
      head: [t('table.option'), t('table.place'), ...(rounds > 0 ? Array.from({ length: rounds }, (_, index) => t('table.count', { round: number(index + 1) })) : [t('table.points')]), ...others],
      rows: rows.map((row) => [
        t('table.letter', { letter: row.letter, label: row.label }), row.place === null ? '–' : number(row.place),
        ...(rounds > 0 ? row.cells.map((cell) => cell?.figure ?? '–') : [row.figure]), ...row.parts.map(({ figure }) => figure), ...(row.before ? [row.before.figure] : []),
      ]),
    },
  };
}
