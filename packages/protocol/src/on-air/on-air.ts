// What a room looks at, or one of its screens shows, made from records as participants see them and from nothing else: what they may not see
// cannot be in it. What a screen cannot show any more gives way to the next best, as it does on the wall.
import type { HalfScene, Scene } from '@plenary/domain/screen/scenes';
import { partOf, pollPart, questionPart, queuePart, sessionPart, titleIn, welcomePart } from './part.ts';
import { onAirVersion, type OnAir, type OnAirPart } from './schema.ts';
import { liveIn, type RoomSeen } from './seen.ts';

/** A screen of the room, as far as its wall shows it. */
export interface ScreenSeen { readonly id: string; readonly rev: number; readonly name: string; readonly scene: Scene }

export interface OnAirHow {
  /** In which texts are given, best first; after them come the event's own. */
  readonly languages: readonly string[];
  /** Nothing: the room itself. */
  readonly screen?: ScreenSeen | undefined;
  /** Since when what is shown is shown. */
  readonly sinceMs: (shown: OnAirPart) => number | null;
}

export function onAirOf(seen: RoomSeen, { languages, screen, sinceMs }: OnAirHow): OnAir {
  const { event, room } = seen;
  const wanted = [...languages, ...event.languages];
  const [first, second] = partsOf(seen, screen?.scene ?? { kind: 'auto' }, wanted);
  return {
    version: onAirVersion,
    event: event.id,
    room: room.id,
    roomTitle: titleIn(room.title, wanted).title,
    screen: screen ? { id: screen.id, name: screen.name, follows: screen.scene.kind === 'auto' } : null,
    languages: event.languages,
    rev: Math.max(event.rev, room.rev, screen?.rev ?? 0, ...[first, second].map((part) => (part ? revOf(seen, part) : 0))),
    sinceMs: first.scene === 'welcome' ? null : sinceMs(first),
    ...first,
    beside: second ?? null,
  };
}

type Parts = readonly [first: OnAirPart, second?: OnAirPart];

function partsOf(seen: RoomSeen, scene: Scene, wanted: readonly string[]): Parts {
  if (scene.kind === 'blank') return [partOf('blank')];
  if (scene.kind === 'auto') return [focusPart(seen, wanted)];
  if (scene.kind !== 'split') return [halfPart(seen, scene, wanted) ?? focusPart(seen, wanted)];
  const halves = [scene.first, scene.second].flatMap((half) => halfPart(seen, half, wanted) ?? []);
  const [first = focusPart(seen, wanted), second] = halves;
  return second ? [first, second] : [first];
}

/** What the room has in focus, else the session that is live, else a welcome. */
function focusPart(seen: RoomSeen, wanted: readonly string[]): OnAirPart {
  const { focus } = seen.room;
  return (focus && thingPart(seen, focus, wanted)) ?? nowPart(seen, wanted);
}

function nowPart(seen: RoomSeen, wanted: readonly string[]): OnAirPart {
  const session = liveIn(seen);
  return session ? sessionPart('now', session, wanted) : welcomePart(seen, wanted);
}

function thingPart(seen: RoomSeen, { kind, id, by }: { readonly kind: 'question' | 'poll'; readonly id: string; readonly by?: 'groups' | undefined }, wanted: readonly string[]): OnAirPart | undefined {
  const question = kind === 'question' ? seen.get('question', id) : undefined;
  if (question) return questionPart(question, seen, wanted);
  const poll = kind === 'poll' ? seen.get('poll', id) : undefined;
  return poll && pollPart({ poll, byGroup: by === 'groups' }, seen, wanted);
}

function halfPart(seen: RoomSeen, scene: HalfScene, wanted: readonly string[]): OnAirPart | undefined {
  switch (scene.kind) {
    case 'welcome':
      return welcomePart(seen, wanted);
    case 'now':
      return nowPart(seen, wanted);
    case 'announcement':
      return partOf('announcement', { text: scene.text });
    case 'captions':
      return partOf('captions');
    case 'countdown':
      return partOf('countdown', { untilMs: scene.untilMs, text: scene.text || null });
    case 'questions': {
      const session = liveIn(seen);
      return session && queuePart(session, seen, wanted);
    }
    case 'session': {
      const session = seen.get('session', scene.id);
      return session && sessionPart('session', session, wanted);
    }
    case 'question':
    case 'poll':
      return thingPart(seen, scene, wanted);
  }
}

/** Of the newest record in a part. */
function revOf(seen: RoomSeen, { scene, id, questions }: OnAirPart): number {
  const session = liveIn(seen)?.rev ?? 0;
  switch (scene) {
    case 'question':
    case 'poll':
      return Math.max(session, seen.get(scene, id)?.rev ?? 0);
    case 'session':
      return seen.get('session', id)?.rev ?? 0;
    case 'questions':
      return Math.max(session, ...questions.map((question) => seen.get('question', question.id)?.rev ?? 0));
    default:
      return session;
  }
}
