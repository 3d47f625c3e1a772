// The remote control of the screens: what comes next, taking it, several screens at once, a room made blank by one key, and a second person's word.
import { accept, refuse, type Circumstance, type Decision } from '../core/decision.ts';
import type { EventState } from '../state.ts';
import { readScene, type Scene } from './scenes.ts';
import { bring, put, touchScreen } from './showing.ts';
import { screenLimits, type Screen } from './state.ts';

export function show(at: Circumstance, screens: readonly Screen[], raw: Scene): Decision {
  const read = readScene(at.state, raw, at.atMs);
  if ('problem' in read) return refuse(read.problem);
  return accept(() => {
    for (const screen of screens) bring(at, screen, read.scene);
  });
}

export function cue(at: Circumstance, screen: Screen, raw: Scene): Decision {
  const cues = screen.cues ?? [];
  // Made by this very command before, so long ago that its outcome is forgotten.
  if (cues.some(({ id }) => id === at.newId)) return accept(() => ({ cue: at.newId }));
  const read = readScene(at.state, raw, at.atMs);
  if ('problem' in read) return refuse(read.problem);
  if (cues.length >= screenLimits.cues) return refuse('too-many-cues');
  return accept(() => {
    screen.cues = [...cues, { id: at.newId, scene: read.scene, by: at.actor.id, atMs: at.atMs }];
    touchScreen(at, screen);
    return { cue: at.newId };
  });
}

export function uncue(at: Circumstance, screen: Screen, id: string): Decision {
  const rest = (screen.cues ?? []).filter((each) => each.id !== id);
  if (rest.length === (screen.cues ?? []).length) return refuse('cue-unknown');
  return accept(() => {
    screen.cues = rest.length > 0 ? rest : undefined;
    touchScreen(at, screen);
  });
}

/**
 * Each of the screens takes what comes next on it: all of them, or none. What can be shown no longer stays where it was. `seen`: what their next
 * ones were for whoever takes them; somebody else may have been faster, and the one after it is not meant.
 */
export function take(at: Circumstance, screens: readonly Screen[], seen?: readonly string[]): Decision {
  const taken: { screen: Screen; scene: Scene }[] = [];
  for (const screen of screens) {
    const [next] = screen.cues ?? [];
    if (!next) return refuse('nothing-cued');
    if (seen && !seen.includes(next.id)) return refuse('cue-unknown');
    const read = readScene(at.state, next.scene, at.atMs);
    if ('problem' in read) return refuse(read.problem);
    taken.push({ screen, scene: read.scene });
  }
  return accept(() => {
    for (const { screen, scene } of taken) {
      const rest = (screen.cues ?? []).slice(1);
      screen.cues = rest.length > 0 ? rest : undefined;
      bring(at, screen, scene);
    }
  });
}

/** One key makes every screen of a room blank; another gives each its scene back. */
export function cover(at: Circumstance, room: string, isCovered: boolean): Decision {
  if (!at.state.rooms.has(room)) return refuse('room-unknown');
  const screens = screensIn(at.state, room).filter((screen) => (screen.covered === undefined) === isCovered);
  if (screens.length === 0) return refuse('nothing-to-cover');
  return accept(() => {
    for (const screen of screens) {
      if (isCovered) screen.covered = screen.scene;
      screen.scene = isCovered ? { kind: 'blank' } : (screen.covered ?? screen.scene);
      if (!isCovered) screen.covered = undefined;
      touchScreen(at, screen);
    }
  });
}

const screensIn = (state: EventState, room: string): Screen[] => [...state.screens.values()].filter((screen) => screen.room === room && !screen.unpaired);

/** Somebody else than who asked lets a scene onto the screen: the one that they have `seen`. It must still be one that the public may see. */
export function confirm(at: Circumstance, screen: Screen, seen?: Scene): Decision {
  const { asked } = screen;
  if (!asked) return refuse('nothing-asked');
  if (asked.by === at.actor.id) return refuse('second-look-by-other');
  if (seen && JSON.stringify(seen) !== JSON.stringify(asked.scene)) return refuse('decision-changed');
  const read = readScene(at.state, asked.scene, at.atMs);
  if ('problem' in read) return refuse(read.problem);
  return accept(() => put(at, screen, read.scene));
}

export function decline(at: Circumstance, screen: Screen): Decision {
  if (!screen.asked) return refuse('nothing-asked');
  return accept(() => {
    screen.asked = undefined;
    touchScreen(at, screen);
  });
}

/** A spare screen takes another one's place, and the other the spare's: name, room, look, and all that it shows and will show. */
export function swap(at: Circumstance, screen: Screen, withId: string): Decision {
  const other = at.state.screens.get(withId);
  if (!other || other.unpaired || other === screen) return refuse('screen-unknown');
  return accept(() => {
    const [mine, theirs] = [placeOf(screen), placeOf(other)];
    Object.assign(screen, theirs);
    Object.assign(other, mine);
    for (const each of [screen, other]) touchScreen(at, each);
  });
}

const placeOf = ({ name, room, scene, look, cues, history, asked, covered }: Screen): Partial<Screen> =>
  // What the one does not have, the other must lose.
  ({ name, room, scene, cues, asked, covered, ...(look ? { look } : { look: { languages: [], theme: 'system' } }), history: history ?? [] });
