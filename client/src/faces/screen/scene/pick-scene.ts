// Which picture a screen shows: its own scene, and under `auto` what the room looks at. What cannot be shown (a question that
// has not arrived, a poll of an earlier session) gives way to the next best, so a hall never looks at nothing by accident.
import type { EventRecordUnion } from '@plenary/domain/records';
import type { HalfScene, Scene } from '@plenary/domain/screen/scenes';
import { countersOf, countersOfAll, tallyOf, type Counters } from '../../../store/counters.ts';
import { programmeOf, recordOf, sessionAfter } from '../../../store/selectors.ts';
import type { EventRecord, PollRecord, QuestionRecord, RoomRecord, ScreenRecord, SessionRecord } from '../../../store/selectors.ts';
import type { LiveSnapshot } from '../../../store/store.ts';
import { queueOf, type Queued } from './queue-of.ts';

export type Seen = Pick<LiveSnapshot, 'replica'>;

/** What fills a screen, or one half of it. */
export type HalfPicture =
  | { readonly kind: 'welcome' }
  | { readonly kind: 'now'; readonly session: SessionRecord; readonly next: SessionRecord | undefined }
  | { readonly kind: 'questions'; readonly session: SessionRecord; readonly queue: readonly Queued[] }
  | { readonly kind: 'question'; readonly question: QuestionRecord }
  | { readonly kind: 'poll'; readonly poll: PollRecord; readonly by?: 'groups' }
  | { readonly kind: 'session'; readonly session: SessionRecord }
  | { readonly kind: 'countdown'; readonly untilMs: number; readonly text: string }
  | { readonly kind: 'announcement'; readonly text: string }
  | { readonly kind: 'captions' };

export type Picture = HalfPicture | { readonly kind: 'split'; readonly first: HalfPicture; readonly second: HalfPicture } | { readonly kind: 'blank' };

export interface Shown {
  readonly event: EventRecord;
  readonly room: RoomRecord | undefined;
  /** How this screen was set up; nothing for one that never was. */
  readonly look: ScreenRecord['look'];
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
  return { event, room, look: screen.look, picture, counters: countersIn(seen, picture) };
}

const halvesOf = (picture: Picture): readonly HalfPicture[] => {
  if (picture.kind === 'blank') return [];
  return picture.kind === 'split' ? [picture.first, picture.second] : [picture];
};

function countersIn(seen: Seen, picture: Picture): Counters | undefined {
  if (picture.kind === 'welcome') return countersOfAll(seen);
  const tally = picture.kind === 'now' ? tallyOf(seen, picture.session.id) : undefined;
  return tally && countersOf(tally);
}

function pictureOf(seen: Seen, scene: Scene, room: RoomRecord | undefined): Picture {
  if (scene.kind === 'blank') return { kind: 'blank' };
  if (scene.kind === 'auto') return focusOf(seen, room);
  if (scene.kind === 'split') return splitOf(seen, scene, room);
  return halfOf(seen, scene, room) ?? focusOf(seen, room);
}

/** A half that cannot be shown leaves the whole screen to the other. */
function splitOf(seen: Seen, scene: Extract<Scene, { kind: 'split' }>, room: RoomRecord | undefined): Picture {
  const first = halfOf(seen, scene.first, room);
  const second = halfOf(seen, scene.second, room);
  return first && second ? { kind: 'split', first, second } : (first ?? second ?? focusOf(seen, room));
}

const focusOf = (seen: Seen, room: RoomRecord | undefined): HalfPicture => (room?.focus && thingOf(seen, room.focus)) ?? nowOrWelcome(seen, room);

function halfOf(seen: Seen, scene: HalfScene, room: RoomRecord | undefined): HalfPicture | undefined {
  switch (scene.kind) {
    case 'welcome':
    case 'countdown':
    case 'announcement':
    case 'captions':
      return scene;
    case 'now':
      return nowOrWelcome(seen, room);
    case 'questions': {
      const session = recordOf(seen, 'session', room?.live);
      return session && { kind: 'questions', session, queue: queueOf(seen, session.id) };
    }
    case 'session': {
      const session = recordOf(seen, 'session', scene.id);
      return session && { kind: 'session', session };
    }
    case 'question':
    case 'poll':
      return thingOf(seen, scene);
  }
}

function thingOf(seen: Seen, { kind, id, by }: { kind: 'question' | 'poll'; id: string; by?: 'groups' | undefined }): HalfPicture | undefined {
  const question = kind === 'question' ? recordOf(seen, 'question', id) : undefined;
  if (question) return { kind: 'question', question };
  const poll = kind === 'poll' ? recordOf(seen, 'poll', id) : undefined;
  return poll && { kind: 'poll', poll, ...(by && { by }) };
}

function nowOrWelcome(seen: Seen, room: RoomRecord | undefined): HalfPicture {
  const session = recordOf(seen, 'session', room?.live);
  return session ? { kind: 'now', session, next: sessionAfter(seen, session) } : { kind: 'welcome' };
}

/** A name for a picture: another one means that the scene has changed, not only what is in it. */
export function pictureKey(picture: Picture): string {
  switch (picture.kind) {
    case 'now':
    case 'questions':
    case 'session':
      return `${picture.kind}:${picture.session.id}`;
    case 'question':
      return `question:${picture.question.id}`;
    case 'poll':
      return `poll:${picture.poll.id}`;
    case 'countdown':
      return `countdown:${picture.untilMs}`;
    case 'split':
      return `${pictureKey(picture.first)}|${pictureKey(picture.second)}`;
    default:
      return picture.kind;
  }
}

/** The few records that the picture needs, to be kept over a reload: the programme, the room, the screen and the things on it. */
export function recordsOf(seen: Seen, screenId: string, shown: Shown): EventRecordUnion[] {
  const things = halvesOf(shown.picture).flatMap((half) => thingsIn(seen, half));
  const screen = recordOf(seen, 'screen', screenId);
  const sessions = programmeOf(seen).filter(({ room, id }) => room === shown.room?.id || things.some((thing) => thing.kind === 'session' && thing.id === id));
  const tallies = shown.counters ? programmeOf(seen).flatMap(({ id }) => tallyOf(seen, id) ?? []) : [];
  const others = things.filter(({ kind }) => kind !== 'session');
  return [shown.event, ...(shown.room ? [shown.room] : []), ...(screen ? [screen] : []), ...sessions, ...tallies, ...others];
}

function thingsIn(seen: Seen, picture: HalfPicture): EventRecordUnion[] {
  switch (picture.kind) {
    case 'question':
      return [picture.question];
    case 'poll':
      return [picture.poll];
    case 'session':
      return [picture.session];
    case 'questions': {
      const ranking = recordOf(seen, 'ranking', picture.session.id);
      return [...(ranking ? [ranking] : []), ...picture.queue.map(({ question }) => question)];
    }
    default:
      return [];
  }
}
