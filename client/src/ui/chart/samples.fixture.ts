// Polls of each kind, to be looked at and to be tried: with little to say and with much, in English and Arabic, with none, one and many ballots.
// Ballots are drawn with a seed and counted by the kinds' own rules.
import { countAnew, readBallotOf, rulesOf } from '@plenary/domain/poll/kinds/rules';
import type { Kept } from '@plenary/domain/poll/kinds/kind';
import type { Ballot, PollSetup } from '@plenary/domain/poll/kinds/setups';
import type { DrawnPoll, DrawnRound } from './drawn-poll.ts';
import { placesIn } from './podium/places-in.ts';
import { samplePicture, sampleSplit } from './sample-split.fixture.ts';
import { sampleWords, type SampleTongue } from './sample-words.fixture.ts';

export const tongues = ['en', 'ar'] as const;
export const lengths = ['short', 'long'] as const;
export const ballotCounts = [0, 1, 234] as const;
/** Of awards, `hidden` has no place told, `second` the third one. */
export const variants = ['plain', 'weighted', 'second', 'hidden', 'groups'] as const;

export interface SampleOf {
  readonly kind: SampleKind;
  readonly tongue: SampleTongue;
  readonly length: (typeof lengths)[number];
  readonly ballots: number;
  readonly variant: (typeof variants)[number];
}

/** 0 to below 1, the same for the same seed. */
type Random = () => number;
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The first of `count` more often than the last; `turn` puts others first. */
const fallingIndex = (count: number, random: Random, turn: number): number => (Math.floor(count * random() ** 2.2) + turn) % count;
const ids = (count: number): string[] => Array.from({ length: count }, (_, index) => String.fromCharCode(97 + index));

interface Drawn {
  readonly random: Random;
  readonly count: number;
  readonly turn: number;
  readonly tongue: SampleTongue;
  /** The largest number that may be named, or the last step of a scale. */
  readonly most: number;
}

interface Kind {
  readonly setup: (isLong: boolean) => PollSetup;
  /** How many options with little to say and with much; none for kinds without. */
  readonly options: readonly [number, number];
  readonly ballot: (drawn: Drawn) => Ballot;
}

const one = ({ random, count, turn }: Drawn): Ballot => ({ options: [ids(count)[fallingIndex(count, random, turn)] ?? 'a'] });

function shuffled({ random, count, turn }: Drawn): string[] {
  const left = ids(count);
  return ids(count).map(() => left.splice(fallingIndex(left.length, random, turn % left.length), 1)[0] ?? 'a');
}

const kinds = {
  single: { setup: () => ({ kind: 'single' }), options: [2, 8], ballot: one },
  multiple: { setup: () => ({ kind: 'multiple', min: 1, max: 3 }), options: [3, 12], ballot: (drawn) => ({ options: [...new Set([one(drawn), one(drawn)].flatMap((ballot) => ('options' in ballot ? ballot.options : [])))] }) },
  quiz: { setup: () => ({ kind: 'quiz', right: ['b'], leaders: false }), options: [3, 6], ballot: one },
  points: {
    setup: () => ({ kind: 'points' }), options: [3, 12],
    ballot: ({ random, count, turn }) => {
      const points = Array.from({ length: count }, () => 0);
      for (let given = 0; given < 20; given += 1) {
        const at = fallingIndex(count, random, turn);
        points[at] = (points[at] ?? 0) + 5;
      }
      return { points };
    },
  },
  awards: { setup: () => ({ kind: 'single' }), options: [3, 8], ballot: one },
  consent: { setup: () => ({ kind: 'consent' }), options: [3, 3], ballot: one },
  rating: {
    setup: (isLong) => ({ kind: 'rating', steps: isLong ? 11 : 5, low: {}, high: {} }), options: [1, 1],
    ballot: scores,
  },
  statements: {
    setup: (isLong) => ({ kind: 'rating', steps: isLong ? 7 : 5, low: {}, high: {} }), options: [3, 12],
    ballot: scores,
  },
  borda: { setup: () => ({ kind: 'ranking', method: 'borda' }), options: [3, 10], ballot: (drawn) => ({ order: shuffled(drawn) }) },
  runoff: { setup: () => ({ kind: 'ranking', method: 'runoff' }), options: [3, 10], ballot: (drawn) => ({ order: shuffled(drawn) }) },
  cloud: {
    setup: () => ({ kind: 'cloud', words: 3 }), options: [0, 0],
    ballot: ({ random, turn, tongue }) => {
      const { cloud } = sampleWords[tongue];
      return { words: [...new Set([0, 1, 2].map(() => cloud[fallingIndex(cloud.length, random, turn)] ?? ''))] };
    },
  },
  open: {
    setup: () => ({ kind: 'open' }), options: [0, 0],
    ballot: ({ random, turn, tongue }) => {
      const { answers } = sampleWords[tongue];
      return { text: answers[fallingIndex(answers.length, random, turn)] ?? '' };
    },
  },
  estimate: {
    setup: (isLong) => ({ kind: 'estimate', min: 0, max: isLong ? 12_000_000_000 : 100, decimals: 0, unit: {} }), options: [0, 0],
    ballot: ({ random, turn, most }) => ({ number: Math.round(((random() + random() + random()) / 3) * (1 - turn / 5) * most) }),
  },
} satisfies Record<string, Kind>;

function scores({ random, count, turn, most: steps }: Drawn): Ballot {
  return { scores: Array.from({ length: count }, (_, index) => steps - fallingIndex(steps, random, (index + turn) % steps)) };
}

export type SampleKind = keyof typeof kinds;
export const sampleKinds = Object.keys(kinds) as SampleKind[];

export function samplePoll({ kind, tongue, length, ballots, variant }: SampleOf): DrawnPoll {
  const { setup: setupOf, options, ballot }: Kind = kinds[kind];
  const words = sampleWords[tongue];
  const isLong = length === 'long';
  const count = options[isLong ? 1 : 0];
  const setup = setupOf(isLong);
  const asked = { setup, options: count };
  const rules = rulesOf(setup.kind);
  const most = setup.kind === 'estimate' ? setup.max : setup.kind === 'rating' ? setup.steps : 0;
  const kept = (turn: number): Kept[] => {
    const random = seeded(7 + turn);
    return Array.from({ length: ballots }, () => readBallotOf(asked, ballot({ random, count, turn, tongue, most }))).flatMap((read) => (typeof read === 'string' ? [] : [read.kept]));
  };
  const counted = (turn: number) => countAnew(asked, kept(turn));
  const round = (turn: number, number: number): DrawnRound => ({ round: number, voters: ballots, counted: ballots, result: rules.resultOf(asked, counted(turn), ballots), parts: null, split: null });
  const now = { ...round(0, variant === 'second' ? 2 : 1), ...(variant === 'weighted' ? weighted() : {}) };
  return {
    ...now, ...(variant === 'hidden' ? { result: null } : {}),
    title: words.title[length], isOpen: false, setup, words: isLong ? { low: words.lowest, high: words.highest, unit: words.unit } : { low: words.low, high: words.high, unit: words.unit },
    options: ids(count).map((id, index) => ({
      id, text: kind === 'consent' ? (words.consent[index] ?? '') : isLong ? `${index + 1} ${words.options[index % words.options.length] ?? ''}, ${words.longer}` : (words.options[index] ?? ''), ...(kind === 'awards' && { picture: samplePicture(index) }),
    })),
    ...(variant === 'groups' ? { split: sampleSplit({ setup, rules, asked, kept: kept(0), words }) } : {}),
    past: variant === 'second' ? [round(1, 1)] : [], leaders: [], isWeighted: variant === 'weighted', direction: tongue === 'ar' ? 'rtl' : 'ltr',
    places: kind === 'awards' && now.result ? placesIn(setup, now.result).filter(({ place }) => place >= { plain: 1, weighted: 1, groups: 1, second: 3, hidden: 9 }[variant]) : null,
  };

  function weighted(): Pick<DrawnRound, 'result' | 'parts'> {
    const sum = new Map<string, number>();
    for (const turn of [0, 1]) for (const [mark, times] of counted(turn)) sum.set(mark, (sum.get(mark) ?? 0) + (ballots > 0 ? (times / ballots) * 50 : 0));
    const part = (label: string, turn: number) => ({ label, weight: 50, ballots, result: rules.resultOf(asked, counted(turn), ballots) });
    return { result: rules.resultOf(asked, sum, ballots > 0 ? 100 : 0), parts: [part(words.jury, 0), part(words.public, 1)] };
  }
}
