// Rules F-*: the fair order of a session as a day goes on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createBusyHall, createHall, idIn, replayLog, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs, sight } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import { play, randomSteps } from '../../../testkit/src/random-steps.ts';
import { fairOrder } from './ranking.ts';

const { ana, moderator } = people;

function liveQuestion(hall: Hall, text: string, supporters: readonly string[]): string {
  const question = idIn(hall.did(ana, ask(text)), 'question');
  hall.did(moderator, { type: 'question.approve', question });
  for (const name of supporters) hall.did(person(name), { type: 'question.support', question });
  return question;
}

const crowd = (name: string, size: number): string[] => Array.from({ length: size }, (_, n) => `${name}-${n}`);

describe('the fair order of a session', () => {
  it('F-8 names the live questions alone; who has one on stage or answered was heard, until it is taken back', () => {
    const hall = createHall();
    const big = [liveQuestion(hall, 'One of many', crowd('many', 7)), liveQuestion(hall, 'Another of many', crowd('many', 7))];
    const small = liveQuestion(hall, 'Of few', crowd('few', 5));
    const order = () => fairOrder(hall.state, 'opening').map(({ id }) => id);
    expect(order().slice(1)).toEqual([small, big.find((id) => id !== order()[0])]);
    const { decision } = hall.did(moderator, { type: 'question.stage', question: big[0] ?? '' });
    expect(order()).toEqual([small, big[1]]);
    hall.did(moderator, { type: 'question.undo', question: big[0] ?? '', decision: Number(decision) });
    expect(new Set(order())).toEqual(new Set([...big, small]));
    expect(order()[1]).toBe(small);
    hall.did(moderator, { type: 'question.reject', question: small, reason: 'other' });
    expect(order()).toHaveLength(2);
  });

  it('F-9 is the same however it was come to: by each change, or counted from what there is', () => {
    fc.assert(fc.property(randomSteps(120), (steps) => {
      const hall = createBusyHall();
      for (const step of steps) {
        play(hall, step);
        fairOrder(hall.state, 'opening');
      }
      const anew = replayLog(hall.log);
      for (const session of hall.state.sessions.keys()) expect(fairOrder(hall.state, session)).toEqual(fairOrder(anew, session));
    }), { numRuns: 150 });
  });

  it('F-10 is seen by everyone, the same, once the session had a live question, and says nothing of one that was not', () => {
    const hall = createHall();
    const hidden = idIn(hall.did(ana, ask('Hidden')), 'question');
    for (const audience of ['participant', 'moderator', 'screen'] as const) expect(seenAs(hall.state, 'ranking:opening', audience)).toBe('unseen');
    const question = liveQuestion(hall, 'Live', crowd('a', 6));
    const seen = seenAs(hall.state, 'ranking:opening', 'participant');
    expect(seen).toMatchObject({ id: 'opening', session: 'opening', places: [{ question, unheard: 6 }] });
    expect(JSON.stringify(seen)).not.toContain(hidden);
    for (const audience of ['moderator', 'screen'] as const) expect(seenAs(hall.state, 'ranking:opening', audience)).toEqual(seen);
    const before = hall.state.seq;
    idIn(hall.did(ana, ask('Hidden too')), 'question');
    expect(sight(hall.state, { audience: 'participant', since: before }).records).toEqual([]);
  });

  it('F-11 does not tell of fewer than five supporters how many were heard', () => {
    const hall = createHall();
    liveQuestion(hall, 'Of few', crowd('few', 4));
    expect(seenAs(hall.state, 'ranking:opening', 'moderator')).toMatchObject({ places: [{ unheard: null }] });
  });

  it('F-13 support for a question on stage or answered is not taken back, so a bloc is not unheard again', () => {
    const hall = createHall();
    const bloc = crowd('many', 7);
    const [asked = '', next] = [liveQuestion(hall, 'One of many', bloc), liveQuestion(hall, 'Another of many', bloc)];
    const small = liveQuestion(hall, 'Of few', crowd('few', 5));
    hall.did(moderator, { type: 'question.stage', question: asked });
    for (const name of bloc) expect(codeOf(hall.send(person(name), { type: 'question.unsupport', question: asked }))).toBe('question-already-asked');
    expect(codeOf(hall.send(person('few-0'), { type: 'question.unsupport', question: asked }))).toBe('accepted');
    expect(fairOrder(hall.state, 'opening').map(({ id }) => id)).toEqual([small, next]);
  });

  it('F-12 names the first twenty places', () => {
    const hall = createHall();
    for (let n = 0; n < 23; n += 1) liveQuestion(hall, `Question ${n}`, []);
    expect(fairOrder(hall.state, 'opening')).toHaveLength(20);
  });
});
