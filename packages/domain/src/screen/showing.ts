// How a scene comes onto a screen: at once, or after a second person has seen it. What was there before is kept in its history.
import { touchForEveryone, type Circumstance } from '../core/decision.ts';
import { settingsOf } from '../event/settings.ts';
import { kindsIn, type Scene } from './scenes.ts';
import { screenLimits, type Screen } from './state.ts';

/** What no longer applies is gone, not empty: a state that was written and read again has no trace of it either. */
export function touchScreen(at: Circumstance, screen: Screen): void {
  for (const [key, value] of Object.entries(screen)) if (value === undefined) Reflect.deleteProperty(screen, key);
  touchForEveryone(at, `screen:${screen.id}`, screen);
}

/** Whether the event wants two people for such a scene. */
export function needsSecondLook(at: Circumstance, scene: Scene): boolean {
  const kinds = settingsOf(at.state.event).secondLook ?? [];
  return kindsIn(scene).some((kind) => kinds.includes(kind));
}

/** Shows a scene, or lets it wait for somebody else's word. */
export function bring(at: Circumstance, screen: Screen, scene: Scene): void {
  if (needsSecondLook(at, scene)) {
    screen.asked = { scene, by: at.actor.id, atMs: at.atMs };
    touchScreen(at, screen);
  } else {
    put(at, screen, scene);
  }
}

/** The scene is on the screen, whatever covered it. */
export function put(at: Circumstance, screen: Screen, scene: Scene): void {
  const before = screen.covered ?? screen.scene;
  if (at.state.event?.screenHistory && JSON.stringify(before) !== JSON.stringify(scene)) screen.history = [{ scene: before, atMs: at.atMs }, ...(screen.history ?? [])].slice(0, screenLimits.history);
  screen.scene = scene;
  screen.covered = undefined;
  screen.asked = undefined;
  touchScreen(at, screen);
}
