// How the house is, in one judgement: all well, or what wants a look, most urgent first. Figures come from the lossy lane and
// from records; a line that is down makes them old, and that is said first.
import type { QuestionRecord } from '../../../store/selectors.ts';
import type { House, LineState } from '../../../store/store.ts';
import type { ScreenHealth, Standing } from '../screens/screen-health.ts';

export interface HouseFigures {
  /** Nothing until the server has said who is here. */
  readonly people: { readonly room: number; readonly remote: number; readonly staff: number } | null;
  readonly screensConnected: number;
  readonly screensPaired: number;
  readonly screensAway: number;
  /** Connected, but what they show is not what they should, or nobody can see it. */
  readonly screensBehind: number;
  readonly waiting: number;
  /** Age of the oldest waiting question; nothing when none waits. */
  readonly oldestMs: number | null;
}

export type Concern =
  | { readonly kind: 'line' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'waiting'; readonly oldestMs: number }
  | { readonly kind: 'screens'; readonly away: number }
  | { readonly kind: 'behind'; readonly screens: number };

/** A question that waits longer than this wants somebody's eyes. */
export const longWaitMs = 3 * 60_000;

export interface HouseState {
  readonly house: House | null;
  readonly screens: readonly ScreenHealth[];
  readonly questions: readonly QuestionRecord[];
  readonly nowMs: number;
}

export function figuresOf({ house, screens, questions, nowMs }: HouseState): HouseFigures {
  const waiting = questions.filter(({ status }) => status === 'waiting' || status === 'screening');
  const asked = waiting.flatMap(({ desk }) => desk?.askedAtMs ?? []);
  const standing = (...of: readonly Standing[]): number => screens.filter((each) => of.includes(each.standing)).length;
  return {
    people: house && { room: house.room, remote: house.remote, staff: house.staff },
    screensConnected: standing('well', 'behind', 'hidden'),
    screensPaired: screens.length,
    screensAway: standing('away'),
    screensBehind: standing('behind', 'hidden'),
    waiting: waiting.length,
    oldestMs: asked.length > 0 ? Math.max(0, nowMs - Math.min(...asked)) : null,
  };
}

export function concernsOf(figures: HouseFigures, state: { line: LineState['state']; isClosed: boolean }): Concern[] {
  const { screensAway, screensBehind, oldestMs } = figures;
  const concerns: Concern[] = [];
  if (state.line !== 'live' && state.line !== 'connecting') concerns.push({ kind: 'line' });
  if (state.isClosed) concerns.push({ kind: 'closed' });
  if (oldestMs !== null && oldestMs >= longWaitMs) concerns.push({ kind: 'waiting', oldestMs });
  if (screensAway > 0) concerns.push({ kind: 'screens', away: screensAway });
  if (screensBehind > 0) concerns.push({ kind: 'behind', screens: screensBehind });
  return concerns;
}
