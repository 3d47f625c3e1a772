// What a room looks at, made from records as participants see them and from nothing else: what they may not see cannot be in it.
import type { LocalText } from '@plenary/domain/core/text';
import type { RecordOf } from '@plenary/domain/records';
import { onAirVersion, type OnAir, type OnAirPoll } from './schema.ts';

/** The room, the session that is live in it, and what it has in focus, as far as participants see them. */
export interface RoomSeen {
  readonly event: RecordOf<'event'>;
  readonly room: RecordOf<'room'>;
  readonly session: RecordOf<'session'> | undefined;
  readonly question: RecordOf<'question'> | undefined;
  readonly poll: RecordOf<'poll'> | undefined;
}

export interface OnAirHow {
  /** In which texts are given, best first; after them come the event's own. */
  readonly languages: readonly string[];
  readonly sinceMs: number | null;
}

type Shown = Pick<OnAir, 'scene' | 'id' | 'title' | 'titleLanguage'> & Partial<OnAir>;

const nothing = { text: null, textLanguage: null, who: null, supporters: null, speakers: [], startsAtMs: null, endsAtMs: null, poll: null } as const;

export function onAirOf(seen: RoomSeen, how: OnAirHow): OnAir {
  const { event, room } = seen;
  const wanted = [...how.languages, ...event.languages];
  const shown = shownIn(seen, wanted);
  return {
    version: onAirVersion,
    event: event.id,
    room: room.id,
    roomTitle: inLanguage(room.title, wanted).title,
    languages: event.languages,
    rev: Math.max(...[event, room, seen.session, seen.question, seen.poll].map((record) => record?.rev ?? 0)),
    sinceMs: shown.scene === 'welcome' ? null : how.sinceMs,
    ...nothing,
    speakers: [],
    ...shown,
  };
}

/** What the room has in focus, else the session that is live, else a welcome: as screens that follow it do. */
function shownIn({ event, session, question, poll }: RoomSeen, wanted: readonly string[]): Shown {
  if (question) return { ...shownQuestion(question, groupOf(question, event, wanted)), ...(session ? inLanguage(session.title, wanted) : untitled) };
  if (poll) return { scene: 'poll', id: poll.id, ...inLanguage(poll.title, wanted), poll: pollOf(poll, wanted) };
  if (!session) return { scene: 'welcome', id: null, ...inLanguage(event.title, wanted) };
  const { id, title, speakers, startsAtMs, endsAtMs } = session;
  return { scene: 'now', id, ...inLanguage(title, wanted), speakers, startsAtMs, endsAtMs };
}

function shownQuestion({ id, text, language, author, mode, supporters }: RecordOf<'question'>, group: string | null): Shown {
  return { ...untitled, scene: 'question', id, text, textLanguage: language, who: { name: author, group, mode }, supporters };
}

function groupOf(question: RecordOf<'question'>, event: RecordOf<'event'>, wanted: readonly string[]): string | null {
  const label = event.groups.find(({ id }) => id === question.group)?.label;
  return label ? inLanguage(label, wanted).title : null;
}

function pollOf({ status, closesAtMs, turnout, options, result }: RecordOf<'poll'>, wanted: readonly string[]): OnAirPoll {
  const counts = result && 'counts' in result ? result.counts : null;
  return {
    status: status === 'open' ? 'open' : 'closed',
    closesAtMs,
    voters: turnout.voters,
    options: options.map(({ id, text }, index) => ({ id, text: inLanguage(text, wanted).title, count: counts?.[index] ?? null })),
  };
}

type Title = Pick<OnAir, 'title' | 'titleLanguage'>;
const untitled: Title = { title: '', titleLanguage: null };

function inLanguage(local: LocalText, wanted: readonly string[]): Title {
  const tag = [...wanted, ...Object.keys(local)].find((each) => local[each]);
  return { title: (tag && local[tag]) ?? '', titleLanguage: tag ?? null };
}
