// Which scenes a screen can be given now, as values of a select: only what the public may see.
import type { PollRecord } from '@plenary/domain/poll/views';
import type { Scene } from '@plenary/domain/screen/scenes';

export type SceneValue = 'auto' | 'welcome' | 'now' | 'blank' | `question:${string}` | `poll:${string}`;

const plain = ['auto', 'welcome', 'now', 'blank'] as const;

export function valueOf(scene: Scene): SceneValue {
  return scene.kind === 'question' || scene.kind === 'poll' ? `${scene.kind}:${scene.id}` : scene.kind;
}

export function sceneOf(value: SceneValue): Scene {
  const [kind, id = ''] = value.split(':', 2);
  if (kind === 'question' || kind === 'poll') return { kind, id };
  return { kind: plain.find((candidate) => candidate === kind) ?? 'auto' };
}

/** The plain scenes, the question on stage, polls that were opened, and whatever the screen shows already. */
export function scenesFor(now: { current: Scene; onStage: string | null; polls: readonly Pick<PollRecord, 'id' | 'status'>[] }): SceneValue[] {
  const values: SceneValue[] = [...plain];
  if (now.onStage) values.push(`question:${now.onStage}`);
  for (const poll of now.polls) if (poll.status === 'open' || poll.status === 'closed') values.push(`poll:${poll.id}`);
  const current = valueOf(now.current);
  return values.includes(current) ? values : [...values, current];
}
