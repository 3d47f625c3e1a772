// Which chart a poll's result is drawn as.
import type { OpenResult } from '@plenary/domain/poll/kinds/open/shape';
import type { CloudResult } from '@plenary/domain/poll/kinds/cloud/shape';
import { AnswersChart } from './answers/answers-chart.tsx';
import { standAnswers } from './answers/stand-answers.ts';
import { barRowsOf, hasBars } from './bars/bar-rows.ts';
import { BarsChart } from './bars/bars-chart.tsx';
import { standBars } from './bars/stand-bars.ts';
import { CloudChart, standCloud } from './cloud/cloud-chart.tsx';
import { ColumnsChart } from './columns/columns-chart.tsx';
import { columnsOf, type Columns } from './columns/columns-data.ts';
import { standColumns } from './columns/stand-columns.ts';
import { ConsentChart } from './consent/consent-chart.tsx';
import { consentRowsOf } from './consent/consent-rows.ts';
import { standConsent } from './consent/stand-consent.ts';
import { drawing, type Drawing } from './drawing.ts';
import type { DrawnPoll, DrawnSplit, SetupOf } from './drawn-poll.ts';
import { LadderChart } from './ladder/ladder-chart.tsx';
import { ladderRowsOf, rankingIn } from './ladder/ladder-rows.ts';
import { standLadder } from './ladder/stand-ladder.ts';
import { PodiumChart } from './podium/podium-chart.tsx';
import { podiumSteps } from './podium/podium-steps.ts';
import { standPodium } from './podium/stand-podium.ts';
import { RatingChart } from './rating/rating-chart.tsx';
import { ratingRowsOf } from './rating/rating-rows.ts';
import { standRating } from './rating/stand-rating.ts';
import { SplitChart } from './split/split-chart.tsx';
import { agreementIn, hiddenIn, splitColumnsOf, splitRowsOf } from './split/split-rows.ts';
import { standSplit } from './split/stand-split.ts';
import type { ChartSay } from './words/chart-say.ts';
import { notesOf } from './words/notes.ts';
import { longestNote } from './words/row-note.ts';

export interface DrawnFor {
  readonly say: ChartSay;
  /** Options that this person chose. */
  readonly mine: readonly string[];
  /** What each part counts for stands beside the chart already. */
  readonly hasWeights?: boolean;
  /** How many leaders of a quiz are named; all of them without. */
  readonly mostLeaders?: number;
  /** The result of all together, or by group where that may be told. */
  readonly look?: 'result' | 'groups';
}

/** Nothing for a poll that has nothing to show yet but its title. */
export function drawPoll(poll: DrawnPoll, who: DrawnFor): Drawing | null {
  const { setup, result } = poll;
  if (who.look === 'groups' && poll.split) return drawSplit(poll, poll.split, who);
  if (poll.places) return drawPodium(poll, who);
  if (hasBars(setup.kind)) return drawBars(poll, who);
  switch (setup.kind) {
    case 'consent':
      return drawConsent(poll, who);
    case 'rating':
      return poll.options.length > 1 ? drawRating({ ...poll, setup }, who) : drawColumns({ ...poll, setup }, who);
    case 'estimate':
      return result && drawColumns({ ...poll, setup }, who);
    case 'ranking':
      return drawLadder({ ...poll, setup }, who);
    case 'cloud':
      return result && drawCloud(poll, result as CloudResult, who); // The result is of the poll's own kind.
    case 'open':
      return result && drawAnswers(poll, result as OpenResult, who); // As above.
    default:
      return null;
  }
}

function drawSplit(poll: DrawnPoll, split: DrawnSplit, who: DrawnFor): Drawing {
  const { say } = who;
  const columns = splitColumnsOf(poll, split);
  const rows = splitRowsOf(split, say);
  const shown = rows.filter(({ hidden }) => hidden < 1);
  const agreement = agreementIn(poll, split, say);
  const texts = {
    legend: columns.flatMap(({ label }) => label || []), rows: shown.map(({ label }) => label), agreement: agreement?.text ?? '',
    hidden: hiddenIn(rows, say), ballots: longest(rows.map(({ ballots }) => ballots)),
  };
  return drawing({
    content: texts, stand: standSplit(texts), notes: [], mayHaveColumns: false, leastShare: 0,
    draw: (layout) => <SplitChart columns={columns} rows={shown} hidden={texts.hidden} agreement={agreement} isScale={poll.setup.kind === 'rating'} layout={layout} />,
  });
}

function drawPodium(poll: DrawnPoll, who: DrawnFor): Drawing {
  const { say } = who;
  const steps = podiumSteps(poll, say);
  const texts = { names: poll.options.map(({ text }) => text), steps: steps.length, together: Math.max(...steps.map(({ winners }) => winners.length)), hasPictures: poll.options.some(({ picture }) => picture) };
  return drawing({
    content: texts, stand: standPodium(texts), notes: notesOf(poll, who), mayHaveColumns: false, leastShare: fills,
    draw: (layout) => <PodiumChart steps={steps} layout={layout} say={say} />,
  });
}

/** What charts have that fill what they are given. */
const fills = 0.62;

/** Room for the longest figure, in em: `100 %`, and `34.5` of points. */
const figureEm = 3.5;

function drawBars(poll: DrawnPoll, who: DrawnFor): Drawing {
  const { say, mine } = who;
  const rows = barRowsOf(poll, say);
  const isHidden = poll.result === null;
  const texts = {
    labels: rows.map(({ label }) => label),
    notes: rows.map((row) => [mine.includes(row.id) ? say.t('mine') : '', isHidden ? '' : longestNote(row, say.percent(1), say)].filter(Boolean).join(' · ')),
    figureEm: isHidden ? 0 : figureEm,
    hasPictures: rows.some(({ picture }) => picture),
    signs: rows.map(({ isRight }) => isRight),
  };
  return drawing({
    content: texts, stand: standBars(texts), notes: notesOf(poll, who), mayHaveColumns: rows.length > 3, leastShare: 0,
    draw: (layout) => <BarsChart rows={rows} layout={layout} isHidden={isHidden} mine={mine} say={say} />,
  });
}

function drawConsent(poll: DrawnPoll, who: DrawnFor): Drawing {
  const { say } = who;
  const rows = consentRowsOf(poll, say);
  const isHidden = poll.result === null;
  const texts = { labels: isHidden ? [] : rows.slice(1).map(({ label }) => label), isHidden };
  return drawing({
    content: texts, stand: standConsent(texts), notes: notesOf(poll, who), mayHaveColumns: false, leastShare: 0,
    draw: (layout) => <ConsentChart rows={rows} layout={layout} isHidden={isHidden} say={say} />,
  });
}

function drawRating(poll: DrawnPoll & { readonly setup: SetupOf<'rating'> }, who: DrawnFor): Drawing {
  const { say } = who;
  const rows = ratingRowsOf(poll, say);
  const isHidden = poll.result === null;
  const { steps } = poll.setup;
  const { low, high } = poll.words;
  const texts = {
    labels: rows.map(({ label }) => label), notes: rows.map((row) => (isHidden ? '' : longestNote(row, say.mean(steps), say))), low, high, steps, isHidden,
  };
  return drawing({
    content: texts, stand: standRating(texts), notes: notesOf(poll, who), mayHaveColumns: rows.length > 3, leastShare: 0,
    draw: (layout) => <RatingChart rows={rows} steps={steps} ends={{ low, high }} layout={layout} isHidden={isHidden} say={say} />,
  });
}

/** Figures change with every ballot; the layout reckons with how many digits they have. */
const widest = (text: string): string => text.replace(/\d/g, '0');
const longest = (figures: readonly string[]): string => widest(figures.reduce((long, figure) => (figure.length > long.length ? figure : long), ''));

function drawColumns(poll: DrawnPoll & { readonly setup: SetupOf<'rating'> | SetupOf<'estimate'> }, who: DrawnFor): Drawing {
  const { say } = who;
  const columns = columnsOf(poll, say);
  const texts = {
    columns: columns.shares.length, ticks: columns.ticks, ends: columns.ends,
    figure: longest(columns.figures),
    legend: legendOf(columns),
  };
  return drawing({ content: texts, stand: standColumns(texts), notes: notesOf(poll, who), mayHaveColumns: false, leastShare: fills, draw: (layout) => <ColumnsChart columns={columns} layout={layout} /> });
}

const legendOf = ({ marks, others }: Columns): string => widest([...marks.map(({ text }) => `▲ ${text}`), ...others].join('    '));

function drawLadder(poll: DrawnPoll & { readonly setup: SetupOf<'ranking'> }, who: DrawnFor): Drawing {
  const { say } = who;
  const rows = ladderRowsOf(poll, say);
  const { result } = poll;
  const isHidden = result === null;
  const texts = {
    labels: rows.map(({ label }) => label),
    notes: rows.map((row) => (isHidden ? '' : longestNote(row, say.t('ladder.place', { place: 10 }), say))),
    rounds: result && poll.setup.method === 'runoff' ? rankingIn(result).runoff.rounds.length : 0,
    figure: longest(rows.flatMap(({ figure, cells }) => [figure, ...cells.map((cell) => cell?.figure ?? '')])), isHidden,
  };
  return drawing({
    content: texts, stand: standLadder(texts), notes: notesOf(poll, who), mayHaveColumns: false, leastShare: 0,
    draw: (layout) => <LadderChart rows={rows} layout={layout} isHidden={isHidden} say={say} />,
  });
}

/** Where its words stand, the cloud decides; its place does not depend on them. */
const drawCloud = (poll: DrawnPoll, result: CloudResult, who: DrawnFor): Drawing =>
  drawing({ content: 'cloud', stand: standCloud, notes: notesOf(poll, who), mayHaveColumns: false, leastShare: fills, draw: (layout) => <CloudChart result={result} layout={layout} say={who.say} /> });

function drawAnswers(poll: DrawnPoll, { clusters, rest = 0 }: OpenResult, who: DrawnFor): Drawing {
  const { say } = who;
  const texts = clusters.map(({ texts: [first = ''] }) => first);
  return drawing({
    content: texts, stand: standAnswers(texts), notes: notesOf(poll, who), mayHaveColumns: false, leastShare: 0,
    draw: (layout) => <AnswersChart clusters={clusters} rest={rest} isWeighted={poll.parts !== null} layout={layout} say={say} />,
  });
}
