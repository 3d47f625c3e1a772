// Rules E-7 to E-9 and: what a host sets for questions, and the end of an event.
import { describe, expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createEmptyHall, createHall, idIn } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs } from '../../../testkit/src/look.ts';
import { people } from '../../../testkit/src/people.ts';
import { twoRooms } from '../../../testkit/src/programme.ts';
import { builtInReasons, settingsOf } from './settings.ts';

const { ana, moderator, host, system } = people;
const own = { id: 'for-the-afternoon', label: { en: 'For the afternoon', fr: 'Pour l’après-midi' } };

describe('settings', () => {
  it('E-7 a host sets how questions are asked, whether authors appeal, and the reasons; the rest stays, and everyone sees it', () => {
    const hall = createHall();
    expect(settingsOf(hall.state.event)).toEqual({ asking: 'both', appeals: true, reasons: builtInReasons.map((id) => ({ id, label: {} })) });
    hall.did(host, { type: 'event.configure', asking: 'anonymous' });
    hall.did(host, { type: 'event.configure', appeals: false, reasons: [own] });
    for (const audience of ['participant', 'moderator', 'screen'] as const) {
      expect(seenAs(hall.state, 'event:two-rooms', audience)).toMatchObject({ settings: { asking: 'anonymous', appeals: false } });
    }
    for (const actor of [ana, moderator, system]) expect(codeOf(hall.send(actor, { type: 'event.configure', appeals: true }))).toBe('role-not-allowed');
  });

  it('E-7 an event is created with settings of its own', () => {
    const hall = createEmptyHall();
    hall.did(system, { ...twoRooms, settings: { asking: 'named' } });
    expect(settingsOf(hall.state.event)).toMatchObject({ asking: 'named', appeals: true });
    expect(codeOf(createEmptyHall().send(system, { ...twoRooms, settings: { reasons: [] } }))).toBe('reasons-invalid');
  });

  it('E-8 there are 1 to 20 different reasons, with words unless the pages have some', () => {
    const hall = createHall();
    const set = (reasons: { id: string; label: Record<string, string> }[]) => codeOf(hall.send(host, { type: 'event.configure', reasons }));
    expect(set([])).toBe('reasons-invalid');
    expect(set(Array.from({ length: 21 }, (_, n) => ({ id: `reason-${n}`, label: { en: 'Words' } })))).toBe('reasons-invalid');
    expect(set([own, own])).toBe('reasons-invalid');
    // Reasons are counted by their ids.
    for (const id of ['constructor', '__proto__', 'toString']) expect(set([own, { id, label: { en: 'Words' } }])).toBe('reasons-invalid');
    expect(set([{ id: 'wordless', label: { en: '\u200d' } }])).toBe('reason-empty');
    expect(set([{ id: 'long', label: { en: 'x'.repeat(81) } }])).toBe('reason-too-long');
    expect(settingsOf(hall.state.event).reasons).toHaveLength(7);
    expect(set([{ id: 'other', label: {} }, { ...own, label: { en: '  For\nthe afternoon ' } }])).toBe('accepted');
    expect(settingsOf(hall.state.event).reasons.filter(({ off }) => !off)).toEqual([{ id: 'other', label: {} }, { id: own.id, label: { en: 'For the afternoon' } }]);
  });

  it('E-8 Q-64 a question is rejected for a reason that is offered; one that is offered no more is still told', () => {
    const hall = createHall();
    const [first, second] = ['One', 'Two'].map((text) => idIn(hall.did(ana, ask(text)), 'question'));
    const reject = (question = '', reason = own.id) => codeOf(hall.send(moderator, { type: 'question.reject', question, reason }));
    expect(reject(first)).toBe('reason-unknown');
    hall.did(host, { type: 'event.configure', reasons: [own] });
    expect(reject(first, 'off-topic')).toBe('reason-unknown');
    expect(reject(first)).toBe('accepted');
    hall.did(host, { type: 'event.configure', reasons: [{ id: 'other', label: {} }] });
    expect(reject(second)).toBe('reason-unknown');
    expect(settingsOf(hall.state.event).reasons.find(({ id }) => id === own.id)).toEqual({ ...own, off: true });
    expect(seenAs(hall.state, `question:${first}`, 'moderator')).toMatchObject({ desk: { reason: own.id } });
    hall.did(host, { type: 'event.configure', reasons: [own] });
    expect(reject(second)).toBe('accepted');
  });

  it('Q-63 where only anonymous or only signed questions are allowed, others are refused', () => {
    const hall = createHall();
    const asks = (anonymous: boolean) => codeOf(hall.send(ana, ask('Why?', { anonymous })));
    expect([asks(true), asks(false)]).toEqual(['accepted', 'accepted']);
    hall.did(host, { type: 'event.configure', asking: 'anonymous' });
    expect([asks(true), asks(false)]).toEqual(['accepted', 'name-not-allowed']);
    hall.did(host, { type: 'event.configure', asking: 'named' });
    expect([asks(true), asks(false)]).toEqual(['name-needed', 'accepted']);
  });

  it('Q-65 where the event allows no appeals, none is made; one that was made is still decided', () => {
    const hall = createHall();
    const [first, second] = ['One', 'Two'].map((text) => idIn(hall.did(ana, ask(text)), 'question'));
    for (const question of [first, second]) hall.did(moderator, { type: 'question.reject', question: question ?? '', reason: 'other' });
    hall.did(ana, { type: 'question.appeal', question: first ?? '', text: 'Please look again.' });
    hall.did(host, { type: 'event.configure', appeals: false });
    expect(codeOf(hall.send(ana, { type: 'question.appeal', question: second ?? '', text: 'Please.' }))).toBe('appeals-closed');
    hall.did(host, { type: 'question.approve', question: first ?? '' });
  });

  it('E-9 a host archives a closed event, once and for good', () => {
    const hall = createHall();
    expect(codeOf(hall.send(host, { type: 'event.archive' }))).toBe('event-still-open');
    hall.did(host, { type: 'event.close' });
    for (const actor of [ana, moderator, system]) expect(codeOf(hall.send(actor, { type: 'event.archive' }))).toBe('role-not-allowed');
    hall.wait(1000);
    hall.did(host, { type: 'event.archive' });
    expect(seenAs(hall.state, 'event:two-rooms', 'participant')).toMatchObject({ closed: true, archivedAtMs: hall.state.atMs });
    for (const type of ['event.archive', 'event.reopen'] as const) expect(codeOf(hall.send(host, { type }))).toBe('event-archived');
    expect(codeOf(hall.send(ana, ask('Too late?')))).toBe('event-closed');
  });
});
