// Polls of each kind, to be looked at and to be tried: with little to say and with much, in English and Arabic, with none, one and many ballots.
import type { PollResult } from '@plenary/domain/poll/kinds/setups';
import type { DrawnPoll, DrawnRound } from './drawn-poll.ts';

export const tongues = ['en', 'ar'] as const;
export const lengths = ['short', 'long'] as const;
export const ballotCounts = [0, 1, 1234] as const;
export const variants = ['plain', 'weighted', 'second', 'hidden'] as const;

export interface SampleOf {
  readonly kind: SampleKind;
  readonly tongue: (typeof tongues)[number];
  readonly length: (typeof lengths)[number];
  readonly ballots: number;
  readonly variant: (typeof variants)[number];
}

const words = {
  en: {
    title: { short: 'Which first?', long: 'How will governments and employers make sure that people who return with new skills find work that uses them, in every region of the world?' },
    options: ['Skills', 'Safety', 'Recognise certificates, licences and practical experience across all borders', 'Family reunification', 'Education pathways', 'Humanitarian admission', 'Seasonal work', 'None of these'],
    longer: 'agreed between regions and open to every level of skill', low: 'Not at all', high: 'Very much', unit: 'million people', jury: 'Jury', public: 'Public',
  },
  ar: {
    title: { short: 'ما الأهم؟', long: 'كيف ستضمن الحكومات وأرباب العمل أن يجد العائدون بمهارات جديدة عملاً يستفيد منها دون أن يبدؤوا من جديد في كل منطقة من مناطق العالم؟' },
    options: ['المهارات', 'السلامة', 'الاعتراف بالشهادات والرخص والخبرة العملية عبر جميع الحدود', 'لم شمل الأسرة', 'مسارات التعليم', 'القبول الإنساني', 'العمل الموسمي', 'لا شيء مما سبق'],
    longer: 'متفق عليها بين المناطق ومفتوحة لجميع المستويات', low: 'إطلاقاً', high: 'كثيراً جداً', unit: 'مليون شخص', jury: 'لجنة التحكيم', public: 'الجمهور',
  },
} as const;

/** Shares that fall, so that many ballots look like a vote. */
const falling = (count: number, ballots: number): number[] => {
  const weights = Array.from({ length: count }, (_, index) => 0.66 ** index);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const counts = weights.map((weight) => Math.floor((weight / sum) * ballots));
  return counts.map((each, index) => (index === 0 ? each + ballots - counts.reduce((total, one) => total + one, 0) : each));
};

const shifted = (counts: readonly number[]): number[] => [...counts.slice(1), ...counts.slice(0, 1)];
const percents = (counts: readonly number[]): number[] => {
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.map((count) => (sum > 0 ? (count / sum) * 100 : 0));
};

type Make = (counts: readonly number[]) => PollResult;
interface Kind {
  readonly setup: DrawnPoll['setup'];
  /** How many options with little to say and with much; none for kinds without. */
  readonly options: readonly [number, number];
  readonly make: Make;
}

const kinds = {
  single: { setup: { kind: 'single' }, options: [2, 8], make: (counts) => ({ counts: [...counts] }) },
  multiple: { setup: { kind: 'multiple', min: 1, max: 3 }, options: [3, 12], make: (counts) => ({ counts: [...counts] }) },
  quiz: { setup: { kind: 'quiz', right: ['b'], leaders: false }, options: [3, 6], make: (counts) => ({ counts: [...counts] }) },
  points: {
    setup: { kind: 'points' }, options: [3, 12],
    make: (counts) => {
      const total = counts.reduce((sum, count) => sum + count, 0);
      return { sums: counts.map((count) => count * 100), means: counts.map((count) => (total > 0 ? (count / total) * 100 : null)) };
    },
  },
  consent: { setup: { kind: 'consent' }, options: [3, 3], make: (counts) => ({ counts: [...counts] }) },
} satisfies Record<string, Kind>;

export type SampleKind = keyof typeof kinds;
export const sampleKinds = Object.keys(kinds) as SampleKind[];

export function samplePoll({ kind, tongue, length, ballots, variant }: SampleOf): DrawnPoll {
  const { setup, options, make }: Kind = kinds[kind];
  const said = words[tongue];
  const isLong = length === 'long';
  const count = options[isLong ? 1 : 0];
  const texts = Array.from({ length: count }, (_, index) => {
    const text = said.options[index % said.options.length] ?? '';
    return isLong ? `${index + 1} ${text}, ${said.longer}` : text;
  });
  const counts = falling(Math.max(1, count), ballots);
  const round = (of: readonly number[], number: number): DrawnRound => ({ round: number, voters: ballots, result: make(of), parts: null });
  const parts = variant === 'weighted'
    ? [{ label: said.jury, weight: 50, ballots, result: make(counts) }, { label: said.public, weight: 50, ballots, result: make(shifted(counts)) }]
    : null;
  const half = percents(counts.map((each, index) => each + (shifted(counts)[index] ?? 0)));
  return {
    ...round(counts, variant === 'second' ? 2 : 1),
    title: said.title[length], setup, words: { low: said.low, high: said.high, unit: said.unit },
    options: texts.map((text, index) => ({ id: String.fromCharCode(97 + index), text })),
    ...(parts ? { parts, result: make(half) } : {}), ...(variant === 'hidden' ? { result: null } : {}),
    past: variant === 'second' ? [round(shifted(counts), 1)] : [],
    unveiled: null,
  };
}
