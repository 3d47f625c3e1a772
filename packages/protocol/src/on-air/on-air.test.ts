// Rules W-16 to W-18: what is on air, its shape, and what can never be in it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import type { RecordOf } from '@plenary/domain/records';
import { onAirOf, type RoomSeen } from './on-air.ts';
import { onAirSchema, onAirVersion } from './schema.ts';

const file = new URL(`../../fixtures/on-air-${onAirVersion}.json`, import.meta.url);
const shape = z.toJSONSchema(onAirSchema, { io: 'output' });
// A field more is allowed within a version, and written down with: WRITE_ON_AIR=1 vitest run src/on-air/on-air.test.ts
if (process.env['WRITE_ON_AIR']) writeFileSync(file, `${JSON.stringify(shape, null, 2)}\n`);

const nine = Date.UTC(2024, 10, 25, 9);
const event: RecordOf<'event'> = {
  kind: 'event', id: 'idm', rev: 1, title: { en: 'Dialogue', fr: 'Le dialogue' }, summary: {}, organiser: 'IOM', place: 'Geneva', timeZone: 'Europe/Zurich',
  languages: ['en', 'fr'], groups: [{ id: 'states', label: { en: 'States', fr: 'États' } }], joinCode: 'IDM', closed: false,
};
const room: RecordOf<'room'> = { kind: 'room', id: 'hall', rev: 7, title: { en: 'Hall' }, live: 'panel', onStage: null, focus: null };
const session: RecordOf<'session'> = {
  kind: 'session', id: 'panel', rev: 3, room: 'hall', sessionKind: 'panel', title: { en: 'Who pays?', fr: 'Qui paie ?' }, summary: {},
  speakers: [{ name: 'Amal Haddad', role: 'Minister' }], startsAtMs: nine, endsAtMs: nine + 1, status: 'live', wentLiveAtMs: nine, questionsOpen: true,
};
const question: RecordOf<'question'> = {
  kind: 'question', id: 'q1', rev: 9, session: 'panel', text: 'Why?', edited: false, language: 'en', author: null, anonymous: true, group: 'states',
  mode: 'remote', status: 'onStage', supporters: 3, liveAtMs: nine, answeredAtMs: null,
};
const poll: RecordOf<'poll'> = {
  kind: 'poll', id: 'p1', rev: 8, session: 'panel', title: { en: 'Which?' }, setup: { kind: 'single' }, options: [{ id: 'a', text: { en: 'This' } }, { id: 'b', text: { en: 'That' } }],
  results: 'revealed', named: false, changeable: true, sealed: false, electorates: [], split: null, status: 'open', places: null, leaders: null, past: [], round: 1, revealed: false,
  openedAtMs: nine, closesAtMs: null, closedAtMs: null, turnout: { voters: 3, changed: 0, couldVote: null, refused: null, repeated: null }, result: null, parts: null, table: null, head: null,
};
const hall: RoomSeen = { event, room, session, question: undefined, poll: undefined };
const onAir = (seen: Partial<RoomSeen>, languages: readonly string[] = []) => onAirOf({ ...hall, ...seen }, { languages, sinceMs: nine });

describe('on air', () => {
  it('W-16 keeps its shape for as long as it keeps its version', () => {
    expect(existsSync(file), 'write the shape of a new version down: see the head of this file').toBe(true);
    expect(shape, 'the shape moved: a field more is written down (see the head of this file), anything else is another version').toEqual(JSON.parse(readFileSync(file, 'utf8')));
    for (const seen of [{}, { session: undefined }, { question }, { poll }]) expect(z.parse(onAirSchema, onAir(seen))).toEqual(onAir(seen));
  });

  it('W-17 is what the room has in focus, else the live session, else a welcome', () => {
    expect(onAir({ question })).toMatchObject({ scene: 'question', id: 'q1', title: 'Who pays?', text: 'Why?', textLanguage: 'en', supporters: 3, rev: 9, sinceMs: nine });
    expect(onAir({ poll })).toMatchObject({ scene: 'poll', id: 'p1', title: 'Which?', text: null, rev: 8 });
    expect(onAir({})).toMatchObject({ scene: 'now', id: 'panel', title: 'Who pays?', speakers: [{ name: 'Amal Haddad' }], startsAtMs: nine, poll: null });
    expect(onAir({ session: undefined })).toMatchObject({ scene: 'welcome', id: null, title: 'Dialogue', sinceMs: null, speakers: [] });
  });

  it('W-17 is told in the language that is asked for, else in the first of the event that has it', () => {
    expect(onAir({}, ['fr'])).toMatchObject({ title: 'Qui paie ?', titleLanguage: 'fr', roomTitle: 'Hall' });
    expect(onAir({ question }, ['fr'])).toMatchObject({ who: { group: 'États' }, titleLanguage: 'fr' });
    expect(onAir({}, ['ar'])).toMatchObject({ title: 'Who pays?', titleLanguage: 'en' });
  });

  it('W-18 names nobody who is anonymous, and gives no counts while they are hidden', () => {
    expect(onAir({ question }).who).toEqual({ name: null, group: 'States', mode: 'remote' });
    expect(onAir({ question: { ...question, anonymous: false, author: 'Ana' } }).who?.name).toBe('Ana');
    expect(onAir({ poll }).poll).toEqual({ status: 'open', closesAtMs: null, voters: 3, options: [{ id: 'a', text: 'This', count: null }, { id: 'b', text: 'That', count: null }] });
    const revealed = { ...poll, revealed: true, status: 'closed' as const, result: { counts: [1, 2] } };
    expect(onAir({ poll: revealed }).poll).toMatchObject({ status: 'closed', options: [{ count: 1 }, { count: 2 }] });
  });
});
