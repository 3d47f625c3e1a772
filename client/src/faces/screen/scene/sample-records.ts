// One of each record, for the tests of this folder.
import type { RecordOf } from '@plenary/domain/records';

const nineMs = Date.UTC(2024, 10, 25, 9);

export const event: RecordOf<'event'> = {
  kind: 'event', id: 'dialogue', rev: 1, title: { en: 'Dialogue', fr: 'Dialogue' }, summary: {}, organiser: 'Organiser', place: 'Geneva',
  timeZone: 'Europe/Zurich', languages: ['en', 'fr'], groups: [{ id: 'states', label: { en: 'States' } }], joinCode: 'DIALOGUE', closed: false,
};
export const room: RecordOf<'room'> = { kind: 'room', id: 'hall', rev: 1, title: { en: 'Hall' }, live: 'panel-1', onStage: null, focus: null };
export const session: RecordOf<'session'> = {
  kind: 'session', id: 'panel-1', rev: 1, room: 'hall', sessionKind: 'panel', title: { en: 'Panel' }, summary: {}, speakers: [],
  startsAtMs: nineMs, endsAtMs: nineMs + 3_600_000, status: 'live', wentLiveAtMs: nineMs, questionsOpen: true,
};
export const screen: RecordOf<'screen'> = { kind: 'screen', id: 'screen-1', rev: 1, name: 'Left', room: 'hall', scene: { kind: 'auto' } };
export const question: RecordOf<'question'> = {
  kind: 'question', id: 'q1', rev: 1, session: 'panel-1', text: 'Why?', edited: false, language: null, author: null, anonymous: true, group: null,
  mode: null, status: 'onStage', supporters: 3, liveAtMs: nineMs, answeredAtMs: null,
};
export const poll: RecordOf<'poll'> = {
  kind: 'poll', id: 'p1', rev: 1, session: 'panel-1', title: { en: 'Which?' }, options: [{ id: 'a', text: { en: 'This' } }, { id: 'b', text: { en: 'That' } }],
  setup: { kind: 'single' }, results: 'live', named: false, changeable: true, sealed: false, electorates: [], split: null, places: null, leaders: null, past: [],
    round: 1, turnout: { voters: 3, changed: 0, couldVote: null, refused: null, repeated: null }, counted: 3, result: { counts: [1, 2] }, parts: null, table: null, head: null, status: 'open', revealed: true, openedAtMs: nineMs, closesAtMs: null, closedAtMs: null,
};
