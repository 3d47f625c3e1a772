// What a measured hall is asked, and what its people answer in turn: a poll of every kind whose picture moves while they vote. Texts that
// wait for moderators move nothing.
import type { RawWriting } from '@plenary/domain/poll/commands';
import type { Ballot } from '@plenary/domain/poll/kinds/setups';

export interface HallPoll {
  readonly writing: Partial<RawWriting>;
  readonly ballots: readonly Ballot[];
  /** Shown by group. */
  readonly by?: 'groups';
}

export const screenKinds = ['single', 'multiple', 'consent', 'rating', 'points', 'estimate', 'ranking', 'cloud', 'groups'] as const;
export type ScreenKind = (typeof screenKinds)[number];

const options = ['Recognising skills', 'Portable rights', 'Funding for training', 'Data that is shared'].map((text) => ({ text: { en: text } }));
const chosen = ['a', 'b', 'b', 'c', 'd', 'a', 'b'];

const subjects = ['dignity', 'hope', 'safe routes', 'work permits', 'skills', 'family', 'language', 'housing', 'rights', 'training', 'fair pay', 'health', 'schools', 'data', 'diaspora', 'return', 'papers', 'respect', 'cities', 'climate'];
/** As many as a cloud shows at most, and more. */
const words = [...subjects, ...subjects.map((word) => `${word} for all`), ...subjects.map((word) => `local ${word}`), ...subjects.map((word) => `${word} first`)];
const voters = Array.from({ length: 97 }, (_, voter) => voter);
/** Few words come often, and many seldom. */
const wordOf = (voter: number, turn: number): string => words[Math.floor((((voter * 31 + turn * 17) % 97) / 97) ** 3 * words.length)] ?? '';

export const hallPolls: Readonly<Record<ScreenKind, HallPoll>> = {
  single: { writing: { setup: { kind: 'single' }, options }, ballots: chosen.map((option) => ({ options: [option] })) },
  multiple: { writing: { setup: { kind: 'multiple', min: 1, max: 3 }, options }, ballots: chosen.map((option) => ({ options: option === 'a' ? ['a'] : ['a', option] })) },
  consent: { writing: { setup: { kind: 'consent' }, options: [] }, ballots: ['a', 'a', 'b', 'c', 'a', 'b'].map((option) => ({ options: [option] })) },
  rating: {
    writing: { setup: { kind: 'rating', steps: 5, low: { en: 'Not at all' }, high: { en: 'Very much' } }, options },
    ballots: chosen.map((_, voter) => ({ scores: options.map((_option, index) => ((voter * (index + 2) + index) % 5) + 1) })),
  },
  points: { writing: { setup: { kind: 'points' }, options }, ballots: chosen.map((_, voter) => ({ points: options.map((_option, index) => ((voter + index) % 4) * 10 + 10) })) },
  estimate: {
    writing: { setup: { kind: 'estimate', min: 0, max: 100, decimals: 0, unit: { en: '%' } }, options: [] },
    ballots: voters.map((voter) => ({ number: (voter * 37 + (voter % 3) * 11) % 101 })),
  },
  ranking: { writing: { setup: { kind: 'ranking', method: 'runoff' }, options }, ballots: ['abcd', 'badc', 'dcba', 'cabd', 'bcda'].map((order) => ({ order: [...order] })) },
  cloud: { writing: { setup: { kind: 'cloud', words: 3 }, options: [] }, ballots: voters.map((voter) => ({ words: [...new Set([wordOf(voter, 0), wordOf(voter, 1)])] })) },
  groups: { writing: { setup: { kind: 'single' }, options, split: { by: 'mode', seenBy: 'everyone', live: true } }, ballots: chosen.map((option) => ({ options: [option] })), by: 'groups' },
};
