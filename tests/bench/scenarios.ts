// The scenarios of the bench, in the order of a run, and at which sizes each of them is worth its time.
import { ballotsAt, type BallotRow } from './ballots.ts';
import { measureCore } from './domain.ts';
import { fanoutAt } from './fanout.ts';
import { measureFollowing } from './following.ts';
import { frozenAt } from './frozen.ts';
import { screenKinds } from './hall-polls.ts';
import { hallScreenAt } from './hall-screen.ts';
import type { House } from './house.ts';
import { joiningAt } from './joining.ts';
import { measureModeration } from './moderation.ts';
import { questionsAt } from './questions.ts';
import { reconnectingAt } from './reconnecting.ts';
import type { Results } from './results.ts';
import { steadyAt } from './steady.ts';
import { measureThousand } from './thousand.ts';
import { twoSecondsAt } from './two-seconds.ts';

export interface Scope { readonly sizes: readonly number[]; readonly seconds: number }
export interface Run { readonly house: House; readonly scope: Scope; readonly results: Results; say(text: string): void }

/** As many ballots on their way as there are people, up to here: each sends the next when the last is acknowledged. */
const mostOnTheirWay = 2000;
/** The size at which designs are compared three times in turn, of which the middle counts: machines are noisy. */
const comparedAt = 2000;
const compared = ['plenary', 'everysec', 'echo'];

/** One scenario after the other fills its part of the results; what it found is said as it comes. */
export const scenarios: Readonly<Record<string, (run: Run) => Promise<void>>> = {
  async fanout({ house, scope, results, say }) {
    for (const n of scope.sizes) {
      for await (const row of fanoutAt(house, { n, seconds: scope.seconds })) {
        say(`  ${row.subject}, ${n}: ${row.cpuUsPerFrame} µs a frame`);
        (results.fanout ??= []).push(row);
      }
    }
  },
  async ballots({ house, scope, results, say }) {
    const rows: BallotRow[] = (results.ballots ??= []);
    const measure = async (n: number, only?: readonly string[]): Promise<BallotRow[]> => {
      const found: BallotRow[] = [];
      for await (const row of ballotsAt(house, { n, seconds: scope.seconds, pace: { window: Math.min(n, mostOnTheirWay) }, only })) {
        say(`  ${row.subject}, ${n}: ${row.perSecond} a second`);
        found.push(row);
      }
      return found;
    };
    for (const n of scope.sizes) {
      const found = await measure(n);
      const again = n === comparedAt ? [...(await measure(n, compared)), ...(await measure(n, compared))] : [];
      for (const row of found) rows.push(medianOf(row, again.filter(({ subject }) => subject === row.subject)));
    }
  },
  async core({ results }) {
    results.core = await measureCore(1_000_000);
  },
  async steady({ house, scope, results }) {
    for (const n of scope.sizes) (results.steady ??= []).push(await steadyAt(house, { n, seconds: scope.seconds }));
  },
  async twoSeconds({ house, results }) {
    results.twoSeconds = [await twoSecondsAt(house, { n: 5000 })];
  },
  async hallScreen({ house, results, say }) {
    for (const kind of screenKinds) {
      const row = await hallScreenAt(house, { n: 5000, kind });
      say(`  ${kind}: ${row.voting.gapsOver50Ms} pictures later than 50 ms, ${row.frames} messages`);
      (results.hallScreen ??= []).push(row);
    }
  },
  async questions({ house, scope, results }) {
    for (const n of scope.sizes) for await (const row of questionsAt(house, { n, seconds: Math.min(4, scope.seconds) })) (results.questions ??= []).push(row);
  },
  async joining({ house, scope, results }) {
    for (const n of scope.sizes) (results.joining ??= []).push(await joiningAt(house, { n }));
  },
  async reconnecting({ house, scope, results }) {
    for (const n of scope.sizes) (results.reconnecting ??= []).push(await reconnectingAt(house, { n }));
  },
  async frozen({ house, scope, results }) {
    for await (const row of frozenAt(house, { n: 1000, seconds: 3 * scope.seconds })) (results.frozen ??= []).push(row);
  },
  async moderation({ house, scope, results }) {
    results.moderation = await measureModeration(house, { perSecond: 100, seconds: 5 * scope.seconds });
  },
  async thousand({ house, results }) {
    results.thousand = await measureThousand(house);
  },
  async paper({ house, scope, results }) {
    results.following = await measureFollowing(house, { n: 2000, seconds: scope.seconds });
  },
};

/** The one in the middle by its rate. */
function medianOf(one: BallotRow, others: readonly BallotRow[]): BallotRow {
  const sorted = [one, ...others].toSorted((a, b) => a.perSecond - b.perSecond);
  return sorted[Math.floor(sorted.length / 2)] ?? one;
}
