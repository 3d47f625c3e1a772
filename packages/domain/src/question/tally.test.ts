// Rules T-*: the public counters of each session.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createBusyHall, createEmptyHall, createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { seenAs, sight } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import { twoRooms } from '../../../testkit/src/programme.ts';
import { play, randomSteps } from '../../../testkit/src/random-steps.ts';
import { audiences } from '../core/view.ts';
import { isPublic } from './state.ts';

const { moderator } = people;
let asker = 0;
const asked = (hall: Hall): string => idIn(hall.did(person(`asker-${(asker += 1)}`), ask('Why?')), 'question');
const told = (hall: Hall) => seenAs(hall.state, 'tally:opening', 'participant');
const approve = (hall: Hall, question: string) => hall.did(moderator, { type: 'question.approve', question });

describe('the counters of a session', () => {
  it('T-1 tell what was asked, taken and not taken by reason; what was withdrawn is not counted', () => {
    const hall = createHall();
    const [one, two, three, four] = [asked(hall), asked(hall), asked(hall), asked(hall)];
    approve(hall, one);
    hall.did(moderator, { type: 'question.stage', question: one });
    approve(hall, two);
    hall.did(moderator, { type: 'question.answer', question: two });
    hall.did(moderator, { type: 'question.reject', question: three, reason: 'unclear' });
    expect(told(hall)).toMatchObject({ asked: 3, taken: 2, notTaken: { unclear: 1 } });
    hall.did(moderator, { type: 'question.reject', question: one, reason: 'offensive' });
    expect(told(hall)).toMatchObject({ asked: 3, taken: 1, notTaken: { offensive: 1, unclear: 1 } });
    approve(hall, three);
    approve(hall, four);
    expect(told(hall)).toMatchObject({ asked: 4, taken: 3, notTaken: { offensive: 1 } });
    const author = hall.state.questions.get(four)?.author ?? '';
    hall.did(person(author), { type: 'question.withdraw', question: four });
    expect(told(hall)).toMatchObject({ asked: 3, taken: 2 });
  });

  it('T-2 are what a recount gives, whatever happened', () => {
    fc.assert(fc.property(randomSteps(120), (steps) => {
      const hall = createBusyHall();
      for (const step of steps) play(hall, step);
      for (const session of hall.state.sessions.values()) {
        const questions = [...hall.state.questions.values()].filter((question) => question.session === session.id && question.replyTo === undefined && question.status !== 'withdrawn');
        const taken = questions.filter(({ status }) => isPublic(status) || status === 'merged').length;
        const notTaken: Record<string, number> = {};
        for (const { status, reason } of questions) if (status === 'rejected' && reason) notTaken[reason] = (notTaken[reason] ?? 0) + 1;
        const decided = taken + Object.values(notTaken).reduce((sum, count) => sum + count, 0);
        const seen = seenAs(hall.state, `tally:${session.id}`, 'screen');
        if (seen === 'unseen') {
          expect(decided).toBe(0);
          continue;
        }
        expect(seen).toMatchObject({ taken, notTaken });
        const number = 'asked' in Object(seen) ? Number(Reflect.get(Object(seen), 'asked')) : -1;
        expect(number).toBeGreaterThanOrEqual(decided);
        expect(number).toBeLessThanOrEqual(questions.length);
        expect(session.tally?.waiting ?? 0).toBe(questions.length - decided);
      }
    }), { numRuns: 150 });
  });

  it('T-3 the arrival of a question is told with the next full five, or once it is decided about', () => {
    const hall = createHall();
    const first = [asked(hall), asked(hall), asked(hall), asked(hall)];
    expect(told(hall)).toBe('unseen');
    asked(hall);
    expect(told(hall)).toMatchObject({ asked: 5, taken: 0, notTaken: {} });
    for (const question of first) approve(hall, question);
    expect(told(hall)).toMatchObject({ asked: 5, taken: 4 });
    const before = told(hall);
    for (let n = 0; n < 3; n += 1) asked(hall);
    expect(told(hall)).toEqual(before);
    asked(hall);
    expect(told(hall)).toMatchObject({ asked: 9, taken: 4 });
  });

  it('T-3 T-4 of all that can happen only a full five lets an arrival be told, and asked falls only by a withdrawal', () => {
    fc.assert(fc.property(randomSteps(120), (steps) => {
      const hall = createBusyHall();
      for (const step of steps) {
        const session = hall.state.sessions.get('opening');
        const before = JSON.stringify(told(hall));
        const askedBefore = session?.tally?.asked ?? 0;
        const modeBefore = session?.moderation;
        const size = hall.state.questions.size;
        play(hall, step);
        const { asked: now = 0, waiting = 0 } = session?.tally ?? {};
        const isArrival = hall.state.questions.size > size;
        if (isArrival && modeBefore !== 'live-first' && JSON.stringify(told(hall)) !== before) expect(waiting).toBeGreaterThanOrEqual(5);
        if (now < askedBefore) expect(hall.log.at(-1)?.command.body.type).toBe('question.withdraw');
      }
    }), { numRuns: 150 });
  });

  it('T-5 everyone reads the same, of every session; the rev is the command that last changed a number', () => {
    const hall = createHall();
    const question = asked(hall);
    approve(hall, question);
    const rev = hall.state.seq;
    hall.did(people.ben, { type: 'question.support', question });
    hall.did(people.system, { type: 'question.screened', question, flags: [] });
    for (const audience of audiences) {
      expect(seenAs(hall.state, 'tally:opening', audience)).toEqual({ kind: 'tally', id: 'opening', rev, asked: 1, taken: 1, notTaken: {} });
      expect(sight(hall.state, { audience, session: 'panel' }).records).toContainEqual(seenAs(hall.state, 'tally:opening', audience));
    }
    const since = hall.state.seq;
    asked(hall);
    expect(sight(hall.state, { audience: 'participant', since }).records).toEqual([]);
  });

  it('T-6 an event without counters has none, and its sessions look as they always did', () => {
    for (const counters of [undefined, false]) {
      const hall = createEmptyHall();
      hall.did(people.system, { ...twoRooms, counters });
      hall.did(moderator, { type: 'stage.goLive', session: 'opening' });
      approve(hall, asked(hall));
      expect(told(hall)).toBe('unseen');
      expect(hall.state.sessions.get('opening')).not.toHaveProperty('tally');
    }
  });
});
