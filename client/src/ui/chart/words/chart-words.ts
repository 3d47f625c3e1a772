// A chart in words: the sentences that somebody would say who looks at it, and a table of all its figures.
import { barRowsOf, hasBars, type BarRow } from '../bars/bar-rows.ts';
import { groups, podium } from './words-of-places.ts';
import { answers, cloud } from './words-of-texts.ts';
import { estimate, ranking, rating } from './words-of-figures.ts';
import { consentRowsOf } from '../consent/consent-rows.ts';
import type { DrawnPoll } from '../drawn-poll.ts';
import type { ChartSay } from './chart-say.ts';
import type { ChartInWords } from './in-words.ts';

/** `look`: by group where that may be told and is wanted. */
export function chartWordsOf(poll: DrawnPoll, say: ChartSay, look: 'result' | 'groups' = 'result'): ChartInWords {
  const people = say.t('words.people', { count: poll.voters });
  if (look === 'groups' && poll.split) return withPeople(people, groups(poll, poll.split, say));
  if (poll.places) return withPeople(people, podium(poll, say));
  if (!poll.result) return { sentences: [people, say.t('words.hidden')], table: null };
  const { sentences, table } = ofKind(poll, say);
  return withPeople(people, { sentences: [...(poll.counted > 0 ? sentences : []), ...weights(poll, say)], table });
}

const withPeople = (people: string, { sentences, table }: ChartInWords): ChartInWords => ({ sentences: [people, ...sentences], table });

const nothing: ChartInWords = { sentences: [], table: null };

function ofKind(poll: DrawnPoll, say: ChartSay): ChartInWords {
  if (hasBars(poll.setup.kind)) return bars(poll, say);
  const { setup } = poll;
  switch (setup.kind) {
    case 'consent':
      return consent(poll, say);
    case 'rating':
      return rating(poll, say);
    case 'estimate':
      return estimate({ ...poll, setup }, say);
    case 'ranking':
      return ranking({ ...poll, setup }, say);
    case 'cloud':
      return cloud(poll, say);
    case 'open':
      return answers(poll, say);
    default:
      return nothing;
  }
}

const weights = ({ parts }: DrawnPoll, { t, percent }: ChartSay): string[] =>
  (parts ?? []).map(({ label, weight }) => t('words.part', { label, weight: percent(weight / 100) }));

function bars(poll: DrawnPoll, say: ChartSay): ChartInWords {
  const { t, list, number } = say;
  const rows = barRowsOf(poll, say);
  const named = (some: readonly BarRow[]): string => list(some.map(({ label }) => t('quoted', { text: label })));
  const leaders = rows.filter(({ leads }) => leads);
  const right = rows.filter(({ isRight }) => isRight);
  const [first] = leaders;
  const figureOf = ({ figure, count }: BarRow): string => (count === null ? figure : t('words.figure', { percent: figure, votes: t('words.votes', { count }) }));
  const isPoints = poll.setup.kind === 'points';
  const sentences = [
    ...(first ? [t(isPoints ? 'words.means' : 'words.leads', { count: leaders.length, labels: named(leaders), figure: figureOf(first) })] : []),
    ...(right.length > 0 ? [t('words.right', { count: right.length, labels: named(right) })] : []),
  ];
  const hasVotes = rows.some(({ count }) => count !== null);
  const past = rows[0]?.before;
  const head = [
    t('table.option'), ...(hasVotes ? [t('table.votes')] : []), t(isPoints ? 'table.points' : 'table.share'),
    ...(poll.parts ?? []).map(({ label }) => label), ...(past ? [t('round.name', { round: past.round })] : []),
  ];
  const table = rows.map((row) => [
    t('table.letter', { letter: row.letter, label: row.label }), ...(hasVotes ? [number(row.count ?? 0)] : []), row.figure,
    ...row.parts.map(({ figure }) => figure), ...(row.before ? [row.before.figure] : []),
  ]);
  return { sentences, table: { head, rows: table } };
}

function consent(poll: DrawnPoll, say: ChartSay): ChartInWords {
  const { t } = say;
  const [whole, ...others] = consentRowsOf(poll, say);
  const said = ({ yes, no, abstain }: typeof whole): string => t('words.consent', { yes: yes.percent, no: no.percent, abstain: abstain.count || abstain.percent });
  const all = [{ ...whole, label: t('table.share') }, ...others];
  const counts = whole.yes.count ? [[t('table.votes'), whole.yes.count, whole.no.count, whole.abstain.count]] : [];
  return {
    sentences: [said(whole)],
    table: {
      head: [t('table.answer'), t('consent.yes'), t('consent.no'), t('consent.abstain')],
      rows: [...counts, ...all.map(({ label, yes, no, abstain }) => [label, yes.percent, no.percent, abstain.percent])],
    },
  };
}
