// The reader against the first event's own file and against files with something wrong in them.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { commandSchema } from '@plenary/domain/commands';
import { readProgramme, type CreateEvent } from './read.ts';

const idm: unknown = JSON.parse(readFileSync(new URL('../../../infra/events/idm-2024-geneva.json', import.meta.url), 'utf8'));

const small = {
  event: { slug: 'small', joinCode: 'SMALL', title: { en: 'Small' }, timeZone: 'Europe/Zurich', date: '2024-11-25', languages: ['en'] },
  sessions: [
    { id: 'talk', kind: 'panel', start: '09:00', end: '10:00', title: { en: 'Talk' } },
    { id: 'pause', kind: 'break', start: '10:00', end: '10:30', title: { en: 'Pause' } },
  ],
};
const [talk, pause] = small.sessions;

function created(json: unknown): CreateEvent {
  const read = readProgramme(json);
  if (!read.ok) throw new Error(read.problem);
  return read.create;
}
function problem(json: unknown): string {
  const read = readProgramme(json);
  return read.ok ? 'no problem' : read.problem;
}
const withEvent = (more: object) => ({ ...small, event: { ...small.event, ...more } });
const withTalk = (more: object) => ({ ...small, sessions: [{ ...talk, ...more }, pause] });

describe('programme reader', () => {
  it('PR-1 turns the first event’s file into a command that the domain accepts', () => {
    const create = created(idm);
    expect(z.safeParse(commandSchema, create).success).toBe(true);
    expect(create).toMatchObject({ type: 'event.create', slug: 'idm-2024-geneva', joinCode: 'IDM-2024', timeZone: 'Europe/Zurich' });
    expect(create.place).toBe('Centre International de Conférences Genève (CICG), Geneva');
    expect(create.sessions.map((session) => session.id)).toEqual(
      ['opening', 'setting-the-scene', 'panel-1', 'lunch', 'panel-2', 'panel-3', 'closing', 'awards'],
    );
  });

  it('PR-1 keeps every text of the first event in its three languages', () => {
    const { title, summary, groups, sessions } = created(idm);
    const texts = [title, summary, ...groups.map((group) => group.label), ...sessions.flatMap((s) => [s.title, s.summary])];
    for (const text of texts.filter((each) => Object.keys(each).length > 0)) {
      expect(Object.keys(text).toSorted()).toEqual(['en', 'es', 'fr']);
      expect(Object.values(text).every((words) => words.trim() !== '')).toBe(true);
    }
  });

  it('PR-2 puts every session of a file without rooms into one plenary hall', () => {
    const { rooms, sessions } = created(idm);
    expect(rooms).toEqual([{ id: 'plenary-hall', title: { en: 'Plenary hall', fr: 'Salle plénière', es: 'Sala plenaria' } }]);
    expect(new Set(sessions.map((session) => session.room))).toEqual(new Set(['plenary-hall']));
  });

  it('PR-15 reserves the groups that say so, and no others', () => {
    const file = { ...small, stakeholderGroups: [{ id: 'jury', label: { en: 'Jury' }, reserved: true }, { id: 'public', label: { en: 'Public' }, reserved: false }, { id: 'states', label: { en: 'States' } }] };
    expect(created(file).groups).toEqual([{ id: 'jury', label: { en: 'Jury' }, reserved: true }, { id: 'public', label: { en: 'Public' } }, { id: 'states', label: { en: 'States' } }]);
    expect(problem({ ...small, stakeholderGroups: [{ id: 'jury', label: { en: 'Jury' }, reserved: 'yes' }] })).toContain('stakeholderGroups.0.reserved');
  });

  it('PR-13 has counters that everyone reads, unless the file says otherwise', () => {
    expect(created(idm).counters).toBe(true);
    expect(created(withEvent({ counters: false })).counters).toBe(false);
    expect(problem(withEvent({ counters: 'no' }))).toContain('event.counters');
  });

  it('PR-3 takes questions in every session but breaks', () => {
    const open = created(idm).sessions.filter((session) => session.questionsOpen).map((session) => session.id);
    expect(open).toEqual(['opening', 'setting-the-scene', 'panel-1', 'panel-2', 'panel-3', 'closing', 'awards']);
  });

  it('PR-4 gives sessions their times in the event’s time zone', () => {
    const [opening] = created(idm).sessions;
    expect(opening).toMatchObject({ startsAtMs: Date.UTC(2024, 10, 25, 8), endsAtMs: Date.UTC(2024, 10, 25, 9) });
  });

  it('PR-4 counts real time across a change of clocks', () => {
    const [session] = created({ ...withEvent({ date: '2024-10-27' }), sessions: [{ ...talk, start: '01:30', end: '03:30' }] }).sessions;
    expect((session?.endsAtMs ?? 0) - (session?.startsAtMs ?? 0)).toBe(3 * 3_600_000);
  });

  it('PR-5 says which session starts at a time that no clock shows', () => {
    const file = { ...withEvent({ date: '2024-03-31' }), sessions: [{ ...talk, start: '02:15', end: '04:00' }] };
    expect(problem(file)).toBe('Session “talk” starts at 02:15, which no clock in Europe/Zurich shows on 2024-03-31.');
    expect(problem(withEvent({ date: '2024-02-30' }))).toContain('which no clock');
  });

  it('PR-7 says that a time zone is not one', () => {
    expect(problem(withEvent({ timeZone: 'Mars/Olympus' }))).toContain('“Mars/Olympus” is not a time zone');
  });

  it('PR-8 names a session that ends before it starts', () => {
    expect(problem(withTalk({ end: '08:00' }))).toBe('Session “talk” ends at 08:00, which is not after its start at 09:00.');
    expect(problem(withTalk({ end: '09:00' }))).toContain('not after its start');
  });

  it('PR-9 names an id that two sessions or two groups share', () => {
    expect(problem(withTalk({ id: 'pause' }))).toBe('Two sessions have the id “pause”.');
    const group = { id: 'states', label: { en: 'States' } };
    expect(problem({ ...small, stakeholderGroups: [group, group] })).toBe('Two groups have the id “states”.');
  });

  it('PR-10 asks for titles in a language of the event', () => {
    expect(problem(withEvent({ title: { fr: 'Petit' } }))).toBe('The event needs a title in one of its languages.');
    expect(problem(withTalk({ title: {} }))).toBe('Session “talk” needs a title in one of the event’s languages.');
  });

  it('PR-11 names the place of what is not as expected, in one sentence', () => {
    expect(problem(withEvent({ joinCode: 'a b' }))).toContain('“event.joinCode”');
    expect(problem(withTalk({ start: '9 am' }))).toContain('“sessions.0.start”: must be a time like 09:30');
    expect(problem({ ...small, sessions: [] })).toContain('“sessions”');
    expect(problem(null)).toContain('at its top');
  });

  it('PR-11 never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.anything(), (json) => !readProgramme(json).ok));
    const mangled = fc.record({ date: fc.string(), timeZone: fc.string(), slug: fc.string() }, { requiredKeys: [] });
    fc.assert(fc.property(mangled, (more) => typeof readProgramme(withEvent(more)).ok === 'boolean'));
  });

  it('PR-12 reads a file that says no more than it must', () => {
    expect(created(small)).toMatchObject({ summary: {}, organiser: '', place: '', groups: [] });
    expect(created(small).sessions[0]).toMatchObject({ summary: {}, speakers: [] });
  });

  it('PR-14 takes over how questions are asked, and says what is wrong with the reasons', () => {
    const questions = { asking: 'anonymous', reasons: [{ id: 'other', label: {} }, { id: 'not-today', label: { en: 'Not today' } }] };
    expect(created(withEvent({ questions })).settings).toEqual(questions);
    expect(created(small)).not.toHaveProperty('settings');
    for (const reasons of [[], [{ id: 'wordless', label: {} }], [{ id: 'other', label: {} }, { id: 'other', label: {} }]]) expect(problem(withEvent({ questions: { reasons } }))).toContain('reasons');
  });
});
