// The event of every hall: a big room with a morning of three sessions, and a small one with two.
import type { Command } from '@plenary/domain/commands';

type CreateEvent = Extract<Command, { type: 'event.create' }>;
type ProgrammeSession = CreateEvent['sessions'][number];

const nineMs = Date.UTC(2024, 10, 25, 8);
const hourMs = 3_600_000;

function session(id: string, hour: number, more: Partial<ProgrammeSession> = {}): ProgrammeSession {
  return {
    id,
    room: 'big-room',
    sessionKind: 'panel',
    title: { en: id, fr: id },
    summary: {},
    speakers: [],
    startsAtMs: nineMs + hour * hourMs,
    endsAtMs: nineMs + (hour + 1) * hourMs,
    questionsOpen: true,
    ...more,
  };
}

export const twoRooms: CreateEvent = {
  type: 'event.create',
  slug: 'two-rooms',
  title: { en: 'Two rooms', fr: 'Deux salles' },
  summary: {},
  organiser: 'Organiser',
  counters: true,
  screenHistory: true,
  pollKinds: true,
  toldLate: true,
  place: 'Geneva',
  timeZone: 'Europe/Zurich',
  languages: ['en', 'fr'],
  groups: [{ id: 'states', label: { en: 'States' } }],
  joinCode: 'TWO-ROOMS',
  rooms: [{ id: 'big-room', title: { en: 'Big room' } }, { id: 'small-room', title: { en: 'Small room' } }],
  // Not in order of time: the domain has to put them there.
  sessions: [
    session('panel', 2),
    session('opening', 0, { sessionKind: 'plenary', speakers: [{ name: 'First Speaker', role: 'Opens' }, { name: 'Second Speaker', role: 'Answers' }] }),
    session('coffee', 1, { sessionKind: 'break', questionsOpen: false }),
    session('workshop', 1, { room: 'small-room' }),
    session('welcome', 0, { room: 'small-room' }),
  ],
};
