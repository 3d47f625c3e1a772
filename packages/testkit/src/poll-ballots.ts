// What a number stands for in a random poll: its setup, and a ballot that fits it.
import type { PollKind } from '@plenary/domain/poll/kinds/kind';
import { optionIds } from '@plenary/domain/poll/kinds/options';
import type { Ballot, PollSetup } from '@plenary/domain/poll/kinds/setups';
import type { Poll } from '@plenary/domain/poll/state';

export const setups: readonly PollSetup[] = [
  { kind: 'single' }, { kind: 'multiple', min: 1, max: 2 }, { kind: 'multiple', min: 2, max: 3 }, { kind: 'consent' },
  { kind: 'quiz', right: ['b'], leaders: true }, { kind: 'quiz', right: ['a', 'c'], leaders: false },
  { kind: 'rating', steps: 5, low: {}, high: { en: 'Wholly' } }, { kind: 'ranking', method: 'borda' }, { kind: 'ranking', method: 'runoff' },
  { kind: 'cloud', words: 3 }, { kind: 'open' }, { kind: 'estimate', min: -5, max: 20, decimals: 1, unit: { en: 'years' } }, { kind: 'points' },
];

const letters = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
/** Words that nobody writes in another poll, in all ways in which they are written: they can be looked for in bytes. */
export const wordsOf = ({ id }: Pick<Poll, 'id'>): string[] => letters.map((letter) => `zq${id.slice(-5)}${letter}`);

function wordIn(poll: Poll, n: number): string {
  const word = wordsOf(poll)[n % letters.length] ?? '';
  return n % 5 === 0 ? word.toUpperCase() : word;
}

const at = <T>(of: readonly T[], n: number): T[] => of.slice(n % of.length, (n % of.length) + 1);

/** All options in the order that a number stands for. */
function orderOf(options: readonly string[], n: number): string[] {
  const left = [...options];
  const order: string[] = [];
  for (let rest = n; left.length > 0; rest = Math.floor(rest / (left.length + 1))) order.push(...left.splice(rest % left.length, 1));
  return order;
}

const someOf = (options: readonly string[], n: number, [least, most]: readonly [number, number]): string[] => orderOf(options, n).slice(0, least + (n % (most - least + 1)));

/** One ballot in thirteen is of another kind, or names what there is not. */
export function ballotOf(poll: Poll, n: number): Ballot {
  if (n % 13 === 12) return n % 2 ? { options: ['z'] } : { number: 1e9 };
  return fitting[poll.setup.kind](poll, n);
}

const one = ({ options }: Poll, n: number): Ballot => ({ options: at(optionIds(options.length), n) });

const fitting: Readonly<Record<PollKind, (poll: Poll, n: number) => Ballot>> = {
  single: one,
  consent: one,
  quiz: one,
  multiple: ({ setup, options }, n) => ({ options: someOf(optionIds(options.length), n, setup.kind === 'multiple' ? [setup.min, setup.max] : [1, 1]) }),
  rating: ({ options }, n) => ({ scores: options.map((_, index) => (index === 0 ? 1 + (n % 5) : (n + index) % 6)) }),
  ranking: ({ options }, n) => ({ order: orderOf(optionIds(options.length), n) }),
  cloud: (poll, n) => ({ words: [wordIn(poll, n), ...(n % 3 ? [wordIn(poll, Math.floor(n / 7))] : [])] }),
  open: (poll, n) => ({ text: `${wordIn(poll, n)} before ${wordIn(poll, Math.floor(n / 11))}` }),
  estimate: (_poll, n) => ({ number: ((n % 251) - 50) / 10 }),
  points: ({ options }, n) => ({ points: options.map((_, index) => (index === 0 ? n % 101 : index === 1 ? 100 - (n % 101) : 0)) }),
};
