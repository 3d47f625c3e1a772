// Reads a programme file into the command that creates the event. What is wrong with a file is an answer, never a throw.
import * as z from 'zod/mini';
import type { Command } from '@plenary/domain/commands';
import { readSettings } from '@plenary/domain/event/configure';
import { defaultSettings } from '@plenary/domain/event/settings';
import type { LocalText } from '@plenary/domain/core/text';
import { programmeFileSchema, type FileSession, type ProgrammeFile } from './format.ts';
import { isTimeZone, momentOf } from './wall-clock.ts';

export type CreateEvent = Extract<Command, { type: 'event.create' }>;
export type ProgrammeRead = { readonly ok: true; readonly create: CreateEvent } | { readonly ok: false; readonly problem: string };

/** The one room of a file that names none. */
const hall = { id: 'plenary-hall', title: { en: 'Plenary hall', fr: 'Salle plénière', es: 'Sala plenaria' } };

type ReadSession = CreateEvent['sessions'][number];

/** `problem` is one English sentence for the person who wrote the file; it names the place in it. */
export function readProgramme(json: unknown): ProgrammeRead {
  const file = z.safeParse(programmeFileSchema, json, { error: z.locales.en().localeError });
  if (!file.success) return { ok: false, problem: firstIssue(file.error) };
  const problem = fileProblem(file.data);
  if (problem) return { ok: false, problem };
  const sessions: ReadSession[] = [];
  for (const session of file.data.sessions) {
    const read = readSession(session, file.data.event);
    if (typeof read === 'string') return { ok: false, problem: read };
    sessions.push(read);
  }
  return { ok: true, create: createEvent(file.data, sessions) };
}

function createEvent({ event, stakeholderGroups }: ProgrammeFile, sessions: ReadSession[]): CreateEvent {
  const { slug, joinCode, title, timeZone, languages } = event;
  return {
    type: 'event.create',
    slug,
    title,
    summary: event.summary ?? {},
    organiser: event.organiser ?? '',
    place: [event.venue?.name, event.venue?.city].filter(Boolean).join(', '),
    timeZone,
    languages,
    groups: (stakeholderGroups ?? []).map(({ id, label, reserved }) => ({ id, label, ...(reserved && { reserved }) })),
    joinCode,
    counters: event.counters ?? true,
    namesApart: true,
    screenHistory: true,
    pollKinds: true,
    toldLate: true,
    ...(event.questions && { settings: event.questions }),
    rooms: [hall],
    sessions,
  };
}

/** The session, or what is wrong with it. */
function readSession(session: FileSession, event: ProgrammeFile['event']): ReadSession | string {
  const { id, kind, title, summary, speakers, start, end } = session;
  const { date, timeZone } = event;
  const startsAtMs = momentOf({ date, time: start, timeZone });
  const endsAtMs = momentOf({ date, time: end, timeZone });
  if (startsAtMs === undefined) return `Session “${id}” starts at ${start}, which no clock in ${timeZone} shows on ${date}.`;
  if (endsAtMs === undefined) return `Session “${id}” ends at ${end}, which no clock in ${timeZone} shows on ${date}.`;
  if (endsAtMs <= startsAtMs) return `Session “${id}” ends at ${end}, which is not after its start at ${start}.`;
  return {
    id, room: hall.id, sessionKind: kind, title, summary: summary ?? {}, speakers: speakers ?? [],
    startsAtMs, endsAtMs, questionsOpen: kind !== 'break',
  };
}

function fileProblem({ event, stakeholderGroups, sessions }: ProgrammeFile): string | undefined {
  if (!isTimeZone(event.timeZone)) return `“${event.timeZone}” is not a time zone; write one like Europe/Zurich.`;
  const speaks = (text: LocalText) => event.languages.some((language) => (text[language] ?? '').trim() !== '');
  if (!speaks(event.title)) return 'The event needs a title in one of its languages.';
  if (event.questions && typeof readSettings(defaultSettings, event.questions) === 'string') {
    return 'The reasons under “questions” must be 1 to 20 different ones, each with words of 80 characters at most unless Plenary has words for it.';
  }
  const untitled = sessions.find((session) => !speaks(session.title));
  if (untitled) return `Session “${untitled.id}” needs a title in one of the event’s languages.`;
  const twice = repeated(sessions.map((session) => session.id));
  if (twice !== undefined) return `Two sessions have the id “${twice}”.`;
  const groupTwice = repeated((stakeholderGroups ?? []).map((group) => group.id));
  return groupTwice === undefined ? undefined : `Two groups have the id “${groupTwice}”.`;
}

const repeated = (ids: readonly string[]): string | undefined => ids.find((id, index) => ids.indexOf(id) !== index);

function firstIssue(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  const place = issue?.path.map(String).join('.') ?? '';
  return `The programme file is not as expected at ${place === '' ? 'its top' : `“${place}”`}: ${issue?.message ?? 'cannot be read'}.`;
}
