// Screens as they will be once what the moderator did with them is acknowledged: by the rules SC-14 to SC-19.
import type { Command } from '@plenary/domain/commands';
import type { SceneKind } from '@plenary/domain/screen/kinds';
import { kindsIn, type Scene } from '@plenary/domain/screen/scenes';
import type { ScreenRecord, ScreenRemote } from '@plenary/domain/screen/views';
import type { Outbox } from '@plenary/sync/outbox';
import type { OutboxEntry } from '@plenary/sync/outbox-entry';
import { isAhead } from '../../../store/is-ahead.ts';

/** Who acts, and which scenes wait for a second person. */
export interface Acting { readonly me: string; readonly secondLook: readonly SceneKind[] }

const nothing: ScreenRemote = { cues: [], history: [] };
export const remoteOf = (screen: ScreenRecord): ScreenRemote => screen.remote ?? nothing;

/** A screen that nothing is under way about stays the very same object. A scene that was put into the queue has the id of its command until it is acknowledged. */
export function overlayScreen(record: ScreenRecord, outbox: Outbox, acting: Acting): ScreenRecord {
  let shown = record;
  for (const entry of outbox) if (isAhead(entry, record.rev) && isAbout(entry.body, record)) shown = screenAfter(shown, entry, acting);
  return shown;
}

function isAbout(body: Command, { id, room }: ScreenRecord): boolean {
  if (body.type === 'screen.cover' || body.type === 'screen.uncover') return body.room === room;
  if ('screens' in body) return body.screens.includes(id);
  return 'screen' in body && body.screen === id;
}

function screenAfter(screen: ScreenRecord, entry: OutboxEntry, acting: Acting): ScreenRecord {
  const { body } = entry;
  const remote = remoteOf(screen);
  switch (body.type) {
    case 'screen.show':
    case 'screen.showOn':
      return brought(screen, body.scene, { entry, acting });
    case 'screen.cue':
      return { ...screen, remote: { ...remote, cues: [...remote.cues, { id: entry.id, scene: body.scene }] } };
    case 'screen.uncue':
      return { ...screen, remote: { ...remote, cues: remote.cues.filter(({ id }) => id !== body.cue) } };
    case 'screen.take': {
      const [next, ...cues] = remote.cues;
      const isMeant = next && (body.cues?.includes(next.id) ?? true);
      return isMeant ? brought({ ...screen, remote: { ...remote, cues } }, next.scene, { entry, acting }) : screen;
    }
    case 'screen.confirm':
      return remote.asked ? put(screen, body.scene ?? remote.asked.scene, entry) : screen;
    case 'screen.decline':
      return { ...screen, remote: { ...remote, asked: undefined } };
    case 'screen.cover':
      return remote.covered ? screen : { ...screen, scene: { kind: 'blank' }, remote: { ...remote, covered: screen.scene } };
    case 'screen.uncover':
      return remote.covered ? { ...screen, scene: remote.covered, remote: { ...remote, covered: undefined } } : screen;
    default:
      return screen;
  }
}

function brought(screen: ScreenRecord, scene: Scene, { entry, acting }: { readonly entry: OutboxEntry; readonly acting: Acting }): ScreenRecord {
  if (!kindsIn(scene).some((kind) => acting.secondLook.includes(kind))) return put(screen, scene, entry);
  return { ...screen, remote: { ...remoteOf(screen), asked: { scene, by: acting.me, name: null, atMs: entry.queuedAtMs } } };
}

function put(screen: ScreenRecord, scene: Scene, entry: OutboxEntry): ScreenRecord {
  const remote = remoteOf(screen);
  const before = remote.covered ?? screen.scene;
  const history = JSON.stringify(before) === JSON.stringify(scene) ? remote.history : [{ scene: before, atMs: entry.queuedAtMs }, ...remote.history];
  return { ...screen, scene, remote: { cues: remote.cues, history } };
}
