// How each screen is, judged from its heartbeats: away, not showing what it should, out of sight, or well. Pure.
import { isSilent, type Heard } from '../../../store/beats.ts';
import { mayShow } from '../../../store/pictures.ts';
import type { ScreenRecord } from '../../../store/selectors.ts';
import type { LiveSnapshot } from '../../../store/store.ts';

/** `unknown`: nobody can tell, as long as the line is down or nothing was heard yet. */
export type Standing = 'well' | 'away' | 'behind' | 'hidden' | 'unknown';

export interface ScreenHealth {
  readonly screen: ScreenRecord;
  readonly standing: Standing;
  /** What it said last, if it was ever heard. */
  readonly heard: Heard | undefined;
}

/** What takes time to reach a screen and to be said by it is not behind yet. */
export const behindAfterMs = 2500;
/** Whoever comes back is heard before they are counted. */
const freshMs = 4000;

type Known = Pick<LiveSnapshot, 'replica' | 'house' | 'beats' | 'line'>;

/** Since when each screen has shown something else than it should. */
export type OddSince = ReadonlyMap<string, number>;
export const noneOdd: OddSince = new Map();

/** `oddSince` and `nowMs` are on this device's clock. */
export function healthOf(known: Known, screen: ScreenRecord, { oddSince, nowMs }: { oddSince: OddSince; nowMs: number }): ScreenHealth {
  const heard = known.beats.of.get(screen.id);
  return { screen, heard, standing: standingOf() };

  function standingOf(): Standing {
    if (known.line.state !== 'live') return 'unknown';
    if (isAway(known, screen.id, nowMs)) return 'away';
    if (!heard) return known.house ? 'well' : 'unknown';
    if (!heard.beat.visible) return 'hidden';
    const since = oddSince.get(screen.id);
    return isOdd(known, screen) && since !== undefined && nowMs - since >= behindAfterMs ? 'behind' : 'well';
  }
}

function isAway({ house, beats }: Known, screen: string, nowMs: number): boolean {
  if (isSilent(beats, screen, nowMs)) return true;
  const isFresh = nowMs - (beats.of.get(screen)?.atMs ?? -Infinity) < freshMs;
  return house !== null && !house.screens.includes(screen) && !isFresh;
}

/** Whether what it said last is not what it should show, or was said before it knew. */
export function isOdd(known: Pick<Known, 'replica' | 'beats'>, screen: ScreenRecord): boolean {
  const beat = known.beats.of.get(screen.id)?.beat;
  return beat !== undefined && (beat.seq < screen.rev || !mayShow(known, screen, beat.picture));
}

/** The same object while the same screens are odd. */
export function oddAfter(since: OddSince, odd: readonly string[], nowMs: number): OddSince {
  if (odd.length === since.size && odd.every((id) => since.has(id))) return since;
  return new Map(odd.map((id) => [id, since.get(id) ?? nowMs]));
}

/** Whose places a screen may take over: it is connected, and they are away; those of its own room first. */
export function placesFor({ screen, standing }: ScreenHealth, all: readonly ScreenHealth[]): readonly ScreenRecord[] {
  if (standing === 'away' || standing === 'unknown') return [];
  const away = all.filter((other) => other.standing === 'away').map((other) => other.screen);
  return away.toSorted((a, b) => Number(b.room === screen.room) - Number(a.room === screen.room));
}
