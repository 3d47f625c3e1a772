// Which picture a screen should show, by its name (as a heartbeat says it). As the screen picks it itself, but told from what a desk holds: a
// question or a poll of another room may be on a screen and not on the desk, so what is not held counts as well as what takes its place. Pure.
import type { HalfScene } from '@plenary/domain/screen/scenes';
import { recordOf, type RoomRecord, type ScreenRecord } from './selectors.ts';
import type { LiveSnapshot } from './store.ts';

type Seen = Pick<LiveSnapshot, 'replica'>;

/** What a screen shows before it knows anything. */
export const quietPicture = 'quiet';

/** The picture that a screen should show, as far as this page can tell. */
export function pictureFor(seen: Seen, screen: ScreenRecord): string {
  const choices = choicesOf(seen, screen);
  return choices.find((picture) => isHeld(seen, picture)) ?? choices[0] ?? quietPicture;
}

/** Whether it may be this one. */
export function mayShow(seen: Seen, screen: ScreenRecord, picture: string): boolean {
  const choices = choicesOf(seen, screen);
  const best = choices.findIndex((choice) => isHeld(seen, choice));
  return choices.slice(0, best + 1).includes(picture);
}

/** Best first: what cannot be shown gives way to the next. */
function choicesOf(seen: Seen, { scene, room: id }: ScreenRecord): readonly string[] {
  const room = recordOf(seen, 'room', id);
  if (scene.kind === 'blank') return ['blank'];
  if (scene.kind === 'auto') return focusIn(room);
  if (scene.kind !== 'split') return [...halfOf(scene, room), ...focusIn(room)];
  const [first, second] = [halfOf(scene.first, room), halfOf(scene.second, room)];
  return [...first.flatMap((one) => second.map((other) => `${one}|${other}`)), ...first, ...second, ...focusIn(room)];
}

/** None for questions where no session is on. */
function halfOf(scene: HalfScene, room: RoomRecord | undefined): readonly string[] {
  switch (scene.kind) {
    case 'welcome':
    case 'announcement':
    case 'captions':
      return [scene.kind];
    case 'countdown':
      return [`countdown:${scene.untilMs}`];
    case 'now':
      return [onNowIn(room)];
    case 'questions':
      return room?.live ? [`questions:${room.live}`] : [];
    case 'session':
    case 'question':
    case 'poll':
      return [`${scene.kind}:${scene.id}`];
  }
}

const onNowIn = (room: RoomRecord | undefined): string => (room?.live ? `now:${room.live}` : 'welcome');
const focusIn = (room: RoomRecord | undefined): readonly string[] => [...(room?.focus ? [`${room.focus.kind}:${room.focus.id}`] : []), onNowIn(room)];

function isHeld(seen: Seen, picture: string): boolean {
  return picture.split('|').every((half) => {
    const { kind, id } = partsOf(half);
    return (kind !== 'question' && kind !== 'poll' && kind !== 'session') || recordOf(seen, kind, id) !== undefined;
  });
}

/** `poll` and the id of `poll:<id>`; of two halves, `split`. */
export function partsOf(picture: string): { readonly kind: string; readonly id: string | undefined } {
  if (picture.includes('|')) return { kind: 'split', id: undefined };
  const [kind = '', id] = picture.split(':', 2);
  return { kind, id };
}
