// How often somebody may do something. Generous enough for a hall behind one address, tight where guessing would pay.
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { networkOf } from './network.ts';

const bySomebody = {
  /** Commands of one person. */
  command: { points: 40, duration: 10 },
  /** Ballots of one person in words of their own, on top of that: each new word is kept. */
  words: { points: 120, duration: 600 },
  /** Commands of one of the staff, who work a queue by keyboard. */
  staffCommand: { points: 300, duration: 10 },
  /** What one of the staff says that they look at. */
  claim: { points: 40, duration: 10 },
  /** Heartbeats of one screen: every few seconds, and a moment after its picture changed. */
  beat: { points: 20, duration: 10 },
  watch: { points: 30, duration: 10 },
  /** Looks at the clock: a few at each connection, of several pages. */
  clock: { points: 60, duration: 10 },
  /** Asks to be told what is on air. */
  air: { points: 30, duration: 10 },
  /** Pages of lists and searches of one person, who types and scrolls. */
  browse: { points: 60, duration: 10 },
  /** Looks at results so far by one person, who may have several pages. */
  peek: { points: 30, duration: 10 },
  /** By person, and by the link that people came in with: whoever opens it again is another person. */
  wrongPairing: { points: 10, duration: 60 },
  wrongPairingOfLink: { points: 30, duration: 60 },
  /** Lines of captions by one link: words come several times a second. */
  caption: { points: 200, duration: 10 },
  /** Pictures that one of the staff sends. */
  picture: { points: 60, duration: 60 },
  /** Frames that could not be read, by connection: past this the connection is closed. */
  badFrame: { points: 20, duration: 10 },
} as const;

/** By address, and by network where that is an IPv6 one. */
const byAddress = {
  /** A whole hall joins from one. */
  join: { points: 2000, duration: 10 },
  connect: { points: 3000, duration: 10 },
  /** Guesses that were wrong. */
  wrongCode: { points: 30, duration: 60 },
  wrongLink: { points: 20, duration: 60 },
  pairing: { points: 30, duration: 60 },
  /** Looks at what is on air: several mixers that ask once a second. */
  onAir: { points: 100, duration: 10 },
  /** Lists of ballots: a hall that checks a count is behind one. */
  ballots: { points: 300, duration: 10 },
  /** Looks at pictures: a whole hall opens a ballot with all its nominees. */
  pictureLook: { points: 40_000, duration: 10 },
  request: { points: 6000, duration: 10 },
} as const;

const budgets = { ...bySomebody, ...byAddress };
export type Budget = keyof typeof budgets;

export interface Limits {
  /** Takes one from the budget of somebody or of an address; false when it is used up. */
  take(budget: Budget, who: string): Promise<boolean>;
  /** Gives one back: for budgets that only wrong guesses use up. Taken beforehand, so that many guesses at once find no more than is left. */
  giveBack(budget: Budget, who: string): Promise<void>;
}

export function createLimits(): Limits {
  const limiters = new Map(Object.entries(budgets).map(([keyPrefix, budget]) => [keyPrefix, new RateLimiterMemory({ ...budget, keyPrefix })]));
  const keyOf = (budget: Budget, who: string): string => (budget in byAddress ? networkOf(who) : who);
  return {
    async take(budget, who) {
      const taken = limiters.get(budget)?.consume(keyOf(budget, who));
      return taken ? taken.then(() => true, () => false) : true;
    },
    async giveBack(budget, who) {
      await limiters.get(budget)?.reward(keyOf(budget, who));
    },
  };
}
