// A scene that is looked at before it is shown: a countdown "for ten minutes" is to another moment each second, and is the same thing to see. Pure.
import type { HalfScene, Scene } from '@plenary/domain/screen/scenes';

/** Closer than a minute nobody can say the time of a countdown. */
const sameWithinMs = 60_000;

/** `held` while `scene` differs from it only in what passes by itself. */
export function steadyScene(held: Scene | undefined, scene: Scene): Scene {
  return held && isSameToSee(held, scene) ? held : scene;
}

function isSameToSee(held: Scene, scene: Scene): boolean {
  if (held.kind === 'split' && scene.kind === 'split') return isSameHalf(held.first, scene.first) && isSameHalf(held.second, scene.second);
  return held.kind !== 'split' && scene.kind !== 'split' && isSameHalf(held, scene);
}

type Whole = HalfScene | Extract<Scene, { kind: 'auto' | 'blank' }>;

function isSameHalf(held: Whole, scene: Whole): boolean {
  if (held.kind === 'countdown' && scene.kind === 'countdown') return held.text === scene.text && Math.abs(held.untilMs - scene.untilMs) < sameWithinMs;
  return JSON.stringify(held) === JSON.stringify(scene);
}
