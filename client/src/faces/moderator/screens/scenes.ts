// Which scenes a screen can be given now, as values of a select: only what the public may see.
import type { PollRecord } from '@plenary/domain/poll/record';
import type { Scene } from '@plenary/domain/screen/scenes';
import type { RoomRecord } from '../../../store/selectors.ts';

/** `given`: what the screen shows and no list offers, such as an announcement. */
export type SceneValue = (typeof plain)[number] | 'given' | `question:${string}` | `poll:${string}`;

const plain = ['auto', 'welcome', 'now', 'questions', 'blank'] as const;
const plainOf = (kind: string): (typeof plain)[number] | undefined => plain.find((candidate) => candidate === kind);

export function valueOf(scene: Scene): SceneValue {
  return scene.kind === 'question' || scene.kind === 'poll' ? `${scene.kind}:${scene.id}` : (plainOf(scene.kind) ?? 'given');
}

/** The scene of a value; `given` stands for the one that is shown. */
export function sceneOf(value: SceneValue, given: Scene): Scene {
  if (value === 'given') return given;
  const [kind = '', id = ''] = value.split(':', 2);
  if (kind === 'question' || kind === 'poll') return { kind, id };
  return { kind: plainOf(kind) ?? 'auto' };
}

/** The plain scenes, the question on stage, polls that were opened, and whatever the screen shows already. */
export function scenesFor(now: { current: Scene; onStage: string | null; polls: readonly Pick<PollRecord, 'id' | 'status'>[] }): SceneValue[] {
  const values: SceneValue[] = [...plain];
  if (now.onStage) values.push(`question:${now.onStage}`);
  for (const poll of now.polls) if (poll.status === 'open' || poll.status === 'closed') values.push(`poll:${poll.id}`);
  const current = valueOf(now.current);
  return values.includes(current) ? values : [...values, current];
}

/** What a screen that follows its room looks at now, as a scene that stays when the room goes on. */
export function heldScene(room: Pick<RoomRecord, 'focus' | 'live'> | undefined): Scene {
  return room?.focus ?? { kind: room?.live ? 'now' : 'welcome' };
}
