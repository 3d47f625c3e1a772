// Which picture a screen shows: its own scene, and under `auto` what the room looks at. What cannot be shown (a question that
// has not arrived, a poll of an earlier session) gives way to the next best, so a hall never looks at nothing by accident.
import type { Scene } from '@plenary/domain/screen/scenes';
import { countersOf, countersOfAll, tallyOf, type Counters } from '../../../store/counters.ts';
import { programmeOf, recordOf, sessionAfter } from '../../../store/selectors.ts';
import type { EventRecord, PollRecord, QuestionRecord, RoomRecord, SessionRecord } from '../../../store/selectors.ts';
import type { LiveSnapshot } from '../../../store/store.ts';

export type Seen = Pick<LiveSnapshot, 'replica'>;

export type Picture =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'now'; readonly session: SessionRecord; readonly next: SessionRecord | undefined }
  | { readonly kind: 'question'; readonly question: QuestionRecord }
  | { readonly kind: 'poll'; readonly poll: PollRecord }
  | { readonly kind: 'blank' };

export interface Shown {
  readonly event: EventRecord;
  readonly room: RoomRecord | undefined;
  readonly picture: Picture;
  /** Of the session that is on, or of the event; only where they are shown. */
  readonly counters: Counters | undefined;
}

/** What a screen shows; nothing as long as it does not know itself and its event. */
export function pickScene(seen: Seen, screenId: string, event: EventRecord | undefined): Shown | undefined {
  const screen = recordOf(seen, 'screen', screenId);
  if (!screen || !event) return undefined;
  const room = recordOf(seen, 'room', screen.room);
  const picture = pictureOf(seen, screen.scene, room);
  return { event, room, picture, counters: countersIn(seen, picture) };
}

function countersIn(seen: Seen, picture: Picture): Counters | undefined {
  if (picture.kind === 'welcome') return countersOfAll(seen);
  const tally = picture.kind === 'now' ? tallyOf(seen, picture.session.id) : undefined;
  return tally && countersOf(tally);
}

function pictureOf(seen: Seen, scene: Scene, room: RoomRecord | undefined): Picture {
  switch (scene.kind) {
    case 'blank':
    case 'welcome':
      return { kind: scene.kind };
    case 'now':
      return nowOrWelcome(seen, room);
    case 'question':
    case 'poll':
      return thingOf(seen, scene) ?? pictureOf(seen, { kind: 'auto' }, room);
    case 'auto':
      return (room?.focus && thingOf(seen, room.focus)) ?? nowOrWelcome(seen, room);
  }
}

function thingOf(seen: Seen, { kind, id }: { kind: 'question' | 'poll'; id: string }): Picture | undefined {
  const question = kind === 'question' ? recordOf(seen, 'question', id) : undefined;
  if (question) return { kind: 'question', question };
  const poll = kind === 'poll' ? recordOf(seen, 'poll', id) : undefined;
  return poll && { kind: 'poll', poll };
}

function nowOrWelcome(seen: Seen, room: RoomRecord | undefined): Picture {
  const session = recordOf(seen, 'session', room?.live);
  return session ? { kind: 'now', session, next: sessionAfter(seen, session) } : { kind: 'welcome' };
}

/** A name for a picture: another one means that the scene has changed, not only what is in it. */
export function pictureKey(picture: Picture): string {
  switch (picture.kind) {
    case 'now':
      return `now:${picture.session.id}`;
    case 'question':
      return `question:${picture.question.id}`;
    case 'poll':
      return `poll:${picture.poll.id}`;
    default:
      return picture.kind;
  }
}

/** The few records that the picture needs, to be kept over a reload: the programme, the room, the screen and the one thing on it. */
export function recordsOf(seen: Seen, screenId: string, shown: Shown) {
  const { picture } = shown;
  const things = picture.kind === 'question' ? [picture.question] : picture.kind === 'poll' ? [picture.poll] : [];
  const screen = recordOf(seen, 'screen', screenId);
  const sessions = programmeOf(seen).filter(({ room }) => room === shown.room?.id);
  const tallies = shown.counters ? programmeOf(seen).flatMap(({ id }) => tallyOf(seen, id) ?? []) : [];
  return [shown.event, ...(shown.room ? [shown.room] : []), ...(screen ? [screen] : []), ...sessions, ...tallies, ...things];
}
