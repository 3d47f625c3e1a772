// What a screen can show. A scene names only what the public may see; what it says in words of its own is short.
import * as z from 'zod/mini';
import { lastMomentMs } from '../core/moment.ts';
import { idSchema } from '../core/roles.ts';
import { cleanLine, cleanText, isReadable, rawTextSchema } from '../core/text.ts';
import type { RefusalCode } from '../core/codes.ts';
import { isShown } from '../question/shown.ts';
import type { EventState } from '../state.ts';
import type { SceneKind } from './kinds.ts';

const halves = [
  z.object({ kind: z.literal('welcome') }),
  z.object({ kind: z.literal('now') }),
  /** The live session's, in the fair order. */
  z.object({ kind: z.literal('questions') }),
  z.object({ kind: z.literal('question'), id: idSchema }),
  /** `by`: told by group, or by room and remote, where the poll's table may be seen by everyone; the whole result otherwise. */
  z.object({ kind: z.literal('poll'), id: idSchema, by: z.optional(z.literal('groups')) }),
  /** One session of the programme, with who speaks. */
  z.object({ kind: z.literal('session'), id: idSchema }),
  /** How long until a moment (ms since the epoch), with a word for what then happens; empty for none. */
  z.object({ kind: z.literal('countdown'), untilMs: z.int(), text: rawTextSchema }),
  z.object({ kind: z.literal('announcement'), text: rawTextSchema }),
  /** What is said in the room, as it comes over the lossy lane. */
  z.object({ kind: z.literal('captions') }),
] as const;

export const halfSchema = z.discriminatedUnion('kind', halves);
export const sceneSchema = z.discriminatedUnion('kind', [
  /** Follows the room: its focus if there is one, else what is on now. */
  z.object({ kind: z.literal('auto') }),
  z.object({ kind: z.literal('blank') }),
  ...halves,
  /** Two scenes side by side, or one above the other. */
  z.object({ kind: z.literal('split'), first: halfSchema, second: halfSchema }),
]);

export type HalfScene = z.infer<typeof halfSchema>;
export type Scene = z.infer<typeof sceneSchema>;

export const sceneLimits = { announcementLength: 280, countdownTextLength: 80 } as const;

export type SceneRead<S = Scene> = { readonly scene: S } | { readonly problem: RefusalCode };

/** A scene as it is kept, or why it cannot be shown at this time of the log. */
export function readScene(state: EventState, scene: Scene, atMs: number): SceneRead {
  if (scene.kind === 'auto' || scene.kind === 'blank') return { scene };
  if (scene.kind !== 'split') return readHalf(state, scene, atMs);
  const [first, second] = [readHalf(state, scene.first, atMs), readHalf(state, scene.second, atMs)];
  if ('problem' in first) return first;
  if ('problem' in second) return second;
  return { scene: { kind: 'split', first: first.scene, second: second.scene } };
}

function readHalf(state: EventState, scene: HalfScene, atMs: number): SceneRead<HalfScene> {
  switch (scene.kind) {
    case 'question': {
      const question = state.questions.get(scene.id);
      return question !== undefined && question.replyTo === undefined && isShown(state, question) ? { scene } : { problem: 'scene-not-available' };
    }
    case 'poll':
      return state.polls.get(scene.id)?.everPublic ? { scene } : { problem: 'scene-not-available' };
    case 'session':
      return state.sessions.has(scene.id) ? { scene } : { problem: 'session-unknown' };
    case 'countdown':
      return readCountdown(scene, atMs);
    case 'announcement':
      return readAnnouncement(scene);
    case 'welcome':
    case 'now':
    case 'questions':
    case 'captions':
      return { scene };
  }
}

function readCountdown(scene: Extract<HalfScene, { kind: 'countdown' }>, atMs: number): SceneRead<HalfScene> {
  const text = cleanLine(scene.text);
  if (scene.untilMs <= atMs || scene.untilMs > lastMomentMs) return { problem: 'countdown-time-invalid' };
  return text.length > sceneLimits.countdownTextLength ? { problem: 'announcement-too-long' } : { scene: { ...scene, text } };
}

function readAnnouncement(scene: Extract<HalfScene, { kind: 'announcement' }>): SceneRead<HalfScene> {
  const text = cleanText(scene.text);
  if (!isReadable(text)) return { problem: 'announcement-empty' };
  return text.length > sceneLimits.announcementLength ? { problem: 'announcement-too-long' } : { scene: { ...scene, text } };
}

/** The kinds that a scene shows: its own, and its halves'. */
export const kindsIn = (scene: Scene): readonly SceneKind[] => (scene.kind === 'split' ? ['split', scene.first.kind, scene.second.kind] : [scene.kind]);
