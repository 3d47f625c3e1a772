// Rules W-16 to W-18, W-20 and W-21: what is on air in a room and on a screen, its shape, and what can never be in it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import type { EventRecordUnion, RecordKind, RecordOf } from '@plenary/domain/records';
import type { Scene } from '@plenary/domain/screen/scenes';
import { onAirOf } from './on-air.ts';
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
  openedAtMs: nine, closesAtMs: null, closedAtMs: null, turnout: { voters: 3, changed: 0, couldVote: null, refused: null, repeated: null }, counted: null, result: null, parts: null, table: null, head: null,
};

interface Given { readonly records?: readonly EventRecordUnion[]; readonly focus?: RecordOf<'room'>['focus']; readonly live?: string | null; readonly languages?: readonly string[]; readonly scene?: Scene }

function onAir({ records = [session, question, poll], focus = null, live = 'panel', languages = [], scene }: Given = {}) {
  const get = <K extends RecordKind>(kind: K, id: string | null | undefined) => records.find((record): record is RecordOf<K> => record.kind === kind && record.id === id);
  const queue = (of: string) => records.filter((record) => record.kind === 'question').filter((each) => each.session === of);
  return onAirOf({ event, room: { ...room, focus, live }, get, queue }, { languages, sinceMs: () => nine, ...(scene && { screen: { id: 's1', rev: 20, name: 'Left', scene } }) });
}
const asked = { kind: 'question', id: 'q1' } as const;
const voted = { kind: 'poll', id: 'p1' } as const;
const soon = { kind: 'countdown', untilMs: nine, text: 'Lunch' } as const;
const scenes: readonly Scene[] = [
  { kind: 'auto' }, { kind: 'blank' }, { kind: 'captions' }, { kind: 'welcome' }, { kind: 'now' }, { kind: 'questions' }, asked, voted, { kind: 'session', id: 'panel' }, soon,
  { kind: 'announcement', text: 'Come back at ten' }, { kind: 'split', first: asked, second: soon },
];

describe('on air', () => {
  it('W-16 keeps its shape for as long as it keeps its version', () => {
    expect(existsSync(file), 'write the shape of a new version down: see the head of this file').toBe(true);
    expect(shape, 'the shape moved: a field more is written down (see the head of this file), anything else is another version').toEqual(JSON.parse(readFileSync(file, 'utf8')));
    for (const given of [{}, { live: null }, { focus: asked }, { focus: voted }, ...scenes.map((scene) => ({ scene }))]) expect(z.parse(onAirSchema, onAir(given))).toEqual(onAir(given));
  });

  it('W-17 is what the room has in focus, else the live session, else a welcome', () => {
    expect(onAir({ focus: asked })).toMatchObject({ screen: null, scene: 'question', id: 'q1', title: 'Who pays?', text: 'Why?', textLanguage: 'en', supporters: 3, rev: 9, sinceMs: nine });
    expect(onAir({ focus: voted })).toMatchObject({ scene: 'poll', id: 'p1', title: 'Which?', text: null, rev: 8, beside: null });
    expect(onAir()).toMatchObject({ scene: 'now', id: 'panel', title: 'Who pays?', speakers: [{ name: 'Amal Haddad' }], startsAtMs: nine, poll: null });
    expect(onAir({ live: null })).toMatchObject({ scene: 'welcome', id: null, title: 'Dialogue', sinceMs: null, speakers: [] });
  });

  it('W-17 is told in the language that is asked for, else in the first of the event that has it', () => {
    expect(onAir({ languages: ['fr'] })).toMatchObject({ title: 'Qui paie ?', titleLanguage: 'fr', roomTitle: 'Hall' });
    expect(onAir({ focus: asked, languages: ['fr'] })).toMatchObject({ who: { group: 'États' }, titleLanguage: 'fr' });
    expect(onAir({ languages: ['ar'] })).toMatchObject({ title: 'Who pays?', titleLanguage: 'en' });
  });

  it('W-18 names nobody who is anonymous, and gives no counts while they are hidden', () => {
    expect(onAir({ focus: asked }).who).toEqual({ name: null, group: 'States', mode: 'remote' });
    const signed = { ...question, anonymous: false, author: 'Ana' };
    expect(onAir({ records: [session, signed], focus: asked }).who?.name).toBe('Ana');
    expect(onAir({ focus: voted }).poll).toEqual({
      status: 'open', closesAtMs: null, voters: 3, options: [{ id: 'a', text: 'This', count: null }, { id: 'b', text: 'That', count: null }], byGroup: false, groups: [], record: poll,
    });
    const revealed = { ...poll, revealed: true, status: 'closed' as const, result: { counts: [1, 2] } };
    expect(onAir({ records: [session, revealed], focus: voted }).poll).toMatchObject({ status: 'closed', options: [{ count: 1 }, { count: 2 }] });
  });

  it('W-18 tells of a poll what participants are told, and few of many answers', () => {
    const answers = { ...poll, setup: { kind: 'open' as const }, options: [], result: { clusters: Array.from({ length: 50 }, (_, index) => ({ texts: [`${index}`, 'the same'], count: 2 })), rest: 5 } };
    const { record } = onAir({ records: [session, answers], focus: voted }).poll ?? {};
    expect(record?.result && 'clusters' in record.result ? [record.result.clusters.length, record.result.clusters[0], record.result.rest] : null).toEqual([20, { texts: ['0'], count: 2 }, 65]);
    const weighted = { ...poll, result: { counts: [37.5, 62.5] } };
    expect(z.parse(onAirSchema, onAir({ records: [session, weighted], focus: voted })).poll?.options.map(({ count }) => count)).toEqual([37.5, 62.5]);
  });

  it('W-17 says that a screen tells a poll by group', () => {
    expect(onAir({ scene: { ...voted, by: 'groups' } }).poll).toMatchObject({ byGroup: true, groups: [] });
    const table = { columns: ['a', 'b'], ballots: 3, totals: [1, 2], rows: [], agreement: [] };
    expect(onAir({ records: [session, { ...poll, table }], scene: { ...voted, by: 'groups' } }).poll?.groups).toEqual(event.groups);
  });

  it('W-20 a screen shows its own scene, whatever the room looks at, and says whether it follows', () => {
    const on = (scene: Scene) => onAir({ focus: voted, scene });
    expect(on({ kind: 'auto' })).toMatchObject({ screen: { id: 's1', name: 'Left', follows: true }, scene: 'poll', rev: 20 });
    expect(on({ kind: 'blank' })).toMatchObject({ screen: { follows: false }, scene: 'blank', title: '', poll: null });
    expect(on(soon)).toMatchObject({ scene: 'countdown', untilMs: nine, text: 'Lunch' });
    expect(on({ kind: 'announcement', text: 'Come back at ten' })).toMatchObject({ scene: 'announcement', text: 'Come back at ten' });
    expect(on({ kind: 'questions' })).toMatchObject({ scene: 'questions', title: 'Who pays?', questions: [{ id: 'q1', text: 'Why?', who: { name: null }, supporters: 3 }] });
    expect(on({ kind: 'split', first: asked, second: soon })).toMatchObject({ scene: 'question', id: 'q1', beside: { scene: 'countdown', untilMs: nine } });
  });

  it('W-21 what a screen cannot show any more gives way to its other half, else to what the room looks at', () => {
    const on = (scene: Scene) => onAir({ records: [session, poll], focus: voted, scene });
    expect(on(asked)).toMatchObject({ scene: 'poll', screen: { follows: false } });
    expect(on({ kind: 'split', first: asked, second: soon })).toMatchObject({ scene: 'countdown', beside: null });
    expect(on({ kind: 'split', first: asked, second: { kind: 'session', id: 'gone' } })).toMatchObject({ scene: 'poll', beside: null });
  });
});
