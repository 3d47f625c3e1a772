// Polls of every kind that has rules, and ballots for them, as arbitraries.
import fc from 'fast-check';
import type { Asked, Kept, PollKind } from '@plenary/domain/poll/kinds/kind';
import { optionIds } from '@plenary/domain/poll/kinds/options';
import { readBallotOf, rulesOf } from '@plenary/domain/poll/kinds/rules';
import type { Ballot, PollSetup } from '@plenary/domain/poll/kinds/setups';

export interface AskedWith { readonly asked: Asked<PollSetup>; readonly ballots: Ballot[] }

const someOf = (options: number, least: number, most: number): fc.Arbitrary<Ballot> => fc.subarray(optionIds(options), { minLength: least, maxLength: most }).map((ids) => ({ options: ids }));
const word = fc.constantFrom('climate', 'Climate', 'hope', 'jobs', 'safe routes', 'dignity', 'naïve', 'سلام');

/** `options`: how many there are, for kinds that leave it open. */
function ballotOf(kind: PollKind, options: number): { setup: PollSetup; options: number; ballot: fc.Arbitrary<Ballot> } {
  switch (kind) {
    case 'single':
      return { setup: { kind }, options, ballot: someOf(options, 1, 1) };
    case 'multiple':
      return { setup: { kind, min: 1, max: 2 }, options, ballot: someOf(options, 1, 2) };
    case 'consent':
      return { setup: { kind }, options: 3, ballot: someOf(3, 1, 1) };
    case 'quiz':
      return { setup: { kind, right: ['b'], leaders: false }, options, ballot: someOf(options, 1, 1) };
    case 'rating':
      return { setup: { kind, steps: 5, low: {}, high: { en: 'Wholly' } }, options, ballot: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.array(fc.integer({ min: 0, max: 5 }), { minLength: options - 1, maxLength: options - 1 })).map(([first, rest]) => ({ scores: [first, ...rest] })) };
    case 'ranking':
      return { setup: { kind, method: 'borda' }, options, ballot: fc.shuffledSubarray(optionIds(options), { minLength: options }).map((order) => ({ order })) };
    case 'cloud':
      return { setup: { kind, words: 3 }, options: 0, ballot: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }).map((words) => ({ words })) };
    case 'open':
      return { setup: { kind }, options: 0, ballot: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => ({ text: words.join(' ') })) };
    case 'estimate':
      return { setup: { kind, min: 0, max: 100, decimals: 0, unit: {} }, options: 0, ballot: fc.integer({ min: 0, max: 100 }).map((number) => ({ number })) };
    case 'points':
      return { setup: { kind }, options, ballot: fc.integer({ min: 0, max: 100 }).map((first) => ({ points: [first, 100 - first, ...Array.from({ length: options - 2 }, () => 0)] })) };
  }
}

const hasRules = (kind: PollKind): boolean => (rulesOf(kind) as unknown) !== undefined;

/** A poll of one of `kinds` with up to `most` ballots, each as its voter sees it. */
export const askedWith = (kinds: readonly PollKind[], most = 12): fc.Arbitrary<AskedWith> =>
  fc.tuple(fc.constantFrom(...kinds.filter(hasRules)), fc.integer({ min: 2, max: 5 })).chain(([kind, many]) => {
    const { setup, options, ballot } = ballotOf(kind, many);
    const asked = { setup, options };
    return fc.array(ballot, { maxLength: most }).map((ballots) => ({ asked, ballots: ballots.map((each) => shown(asked, each)) }));
  });

function shown(asked: Asked<PollSetup>, ballot: Ballot): Ballot {
  const read: { kept: Kept } | string = readBallotOf(asked, ballot);
  if (typeof read === 'string') throw new Error(`${asked.setup.kind} takes no such ballot: ${read}`);
  return rulesOf(asked.setup.kind).showBallot(asked, read.kept);
}
