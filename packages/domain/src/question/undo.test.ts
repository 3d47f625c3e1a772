// Rules Q-*: every decision of a moderator can be taken back, newest first.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createBusyHall, createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf } from '../../../testkit/src/look.ts';
import { people } from '../../../testkit/src/people.ts';
import { play, randomSteps } from '../../../testkit/src/random-steps.ts';
import type { Command } from '../commands.ts';
import { standingOf } from './change.ts';
import { appealForOthersMs, type Question } from './state.ts';

const { ana, moderator, system } = people;
const asked = (hall: Hall) => idIn(hall.did(ana, ask('Why?')), 'question');
const find = (hall: Hall, id: string): Question => {
  const question = hall.state.questions.get(id);
  if (!question) throw new Error(`no question ${id}`);
  return question;
};
const undo = (hall: Hall, id: string) =>
  codeOf(hall.send(moderator, { type: 'question.undo', question: id, decision: find(hall, id).decisions.at(-1)?.seq ?? 0 }));
const decisions = (question: string): Command[] => [
  { type: 'question.approve', question },
  { type: 'question.reject', question, reason: 'unclear', note: 'What?' },
  { type: 'question.edit', question, text: 'Edited?' },
  { type: 'question.stage', question },
  { type: 'question.unstage', question },
  { type: 'question.answer', question },
];

describe('undo', () => {
  it('Q-30 undo gives back status, text, reason, note and answering time as they were before the decision', () => {
    fc.assert(fc.property(randomSteps(60), (steps) => {
      const hall = createBusyHall();
      for (const step of steps) play(hall, step);
      hall.send(people.host, { type: 'event.reopen' });
      for (const { id, status } of hall.state.questions.values()) {
        if (status === 'screening') hall.send(system, { type: 'question.screened', question: id, flags: [] });
        for (const body of decisions(id)) {
          const before = standingOf(find(hall, id));
          const original = find(hall, id).originalText;
          if (codeOf(hall.send(moderator, body)) !== 'accepted') continue;
          expect(undo(hall, id)).toBe('accepted');
          expect(standingOf(find(hall, id))).toEqual(before);
          expect(find(hall, id).originalText).toBe(original);
        }
      }
    }), { numRuns: 60 });
  });

  it('Q-31 undo names the newest decision, so that nobody takes back what somebody else has just decided', () => {
    const hall = createHall();
    const question = asked(hall);
    const { decision } = hall.did(moderator, { type: 'question.approve', question });
    hall.did(people.host, { type: 'question.reject', question, reason: 'other' });
    expect(codeOf(hall.send(moderator, { type: 'question.undo', question, decision: Number(decision) }))).toBe('decision-changed');
    expect([undo(hall, question), undo(hall, question), undo(hall, question)]).toEqual(['accepted', 'accepted', 'nothing-to-undo']);
  });

  it('Q-32 nothing about a withdrawn question is undone', () => {
    const hall = createHall();
    const question = asked(hall);
    hall.did(moderator, { type: 'question.approve', question });
    hall.did(ana, { type: 'question.withdraw', question });
    expect(undo(hall, question)).toBe('question-withdrawn');
  });

  it('Q-33 undoing an edit brings back the text only, wherever the question has got to since', () => {
    const hall = createHall();
    hall.did(moderator, { type: 'stage.setModeration', session: 'opening', mode: 'clean-goes-live' });
    const question = asked(hall);
    hall.did(moderator, { type: 'question.edit', question, text: 'Why not?' });
    hall.did(system, { type: 'question.screened', question, flags: [] });
    expect(undo(hall, question)).toBe('accepted');
    expect(find(hall, question)).toMatchObject({ status: 'live', text: 'Why?', originalText: null });
  });

  it('Q-33 words that the author has written since are not undone with what was decided before', () => {
    const hall = createHall();
    const [question, other] = [asked(hall), idIn(hall.did(people.ben, ask('Something else?')), 'question')];
    hall.did(moderator, { type: 'question.approve', question: other });
    hall.did(moderator, { type: 'question.merge', question, into: other });
    hall.did(moderator, { type: 'question.unmerge', question });
    hall.did(ana, { type: 'question.revise', question, text: 'Why, then?' });
    expect(undo(hall, question)).toBe('accepted');
    expect(find(hall, question)).toMatchObject({ status: 'merged', text: 'Why, then?', originalText: null });
    expect(undo(hall, question)).toBe('accepted');
    expect(find(hall, question)).toMatchObject({ status: 'screening', text: 'Why, then?' });
  });

  it('Q-34 undo never sends a checked question back to being checked', () => {
    const hall = createHall();
    const question = asked(hall);
    hall.did(moderator, { type: 'question.approve', question });
    hall.did(system, { type: 'question.screened', question, flags: [] });
    undo(hall, question);
    expect(find(hall, question).status).toBe('waiting');
  });

  it('Q-35 undo brings a question back on stage, unless the room has moved on to another session', () => {
    const hall = createHall();
    const question = asked(hall);
    hall.did(moderator, { type: 'question.approve', question });
    hall.did(moderator, { type: 'question.stage', question });
    hall.did(moderator, { type: 'question.reject', question, reason: 'other', note: 'By mistake' });
    undo(hall, question);
    expect(hall.state.rooms.get('big-room')).toMatchObject({ onStage: question, focus: { kind: 'question', id: question } });
    expect(find(hall, question)).toMatchObject({ status: 'onStage', reason: null, note: null });
    hall.did(moderator, { type: 'question.answer', question });
    hall.did(moderator, { type: 'stage.goLive', session: 'panel' });
    undo(hall, question);
    expect(find(hall, question)).toMatchObject({ status: 'live', answeredAtMs: null });
    expect(hall.state.rooms.get('big-room')?.onStage).toBeNull();
  });

  it('Q-36 undoing a place on stage does not bring back the question that was there before', () => {
    const hall = createHall();
    const [first, second] = [asked(hall), asked(hall)];
    for (const question of [first, second]) {
      hall.did(moderator, { type: 'question.approve', question });
      hall.did(moderator, { type: 'question.stage', question });
    }
    undo(hall, second);
    expect([first, second].map((id) => find(hall, id).status)).toEqual(['live', 'live']);
    expect(hall.state.rooms.get('big-room')?.onStage).toBeNull();
  });

  it('Q-37 the question on stage and the room’s stage always name each other', () => {
    fc.assert(fc.property(randomSteps(120), (steps) => {
      const hall = createBusyHall();
      for (const step of steps) {
        play(hall, step);
        const staged = [...hall.state.questions.values()].filter((question) => question.status === 'onStage').map((question) => question.id);
        const stages = [...hall.state.rooms.values()].flatMap((room) => room.onStage ?? []);
        expect(stages.toSorted()).toEqual(staged.toSorted());
      }
    }), { numRuns: 60 });
  });

  it('Q-30 undo gives back what a question had beside its status: its appeal, who took it on notice, what was written', () => {
    const hall = createHall();
    const question = asked(hall);
    const comesBack = (body: Command, had: object): void => {
      expect(find(hall, question)).toMatchObject(had);
      hall.did(moderator, body);
      expect(undo(hall, question)).toBe('accepted');
      expect(find(hall, question)).toMatchObject(had);
    };
    hall.did(moderator, { type: 'question.reject', question, reason: 'unclear' });
    hall.did(ana, { type: 'question.appeal', question, text: 'Clear enough.' });
    hall.wait(appealForOthersMs);
    comesBack({ type: 'question.approve', question }, { status: 'rejected', reason: 'unclear', appeal: { text: 'Clear enough.', outcome: 'open' } });
    hall.did(moderator, { type: 'question.approve', question });
    hall.did(moderator, { type: 'question.notice', question, who: 'The secretariat', untilMs: null });
    comesBack({ type: 'question.answer', question }, { status: 'onNotice', notice: { who: 'The secretariat' } });
    hall.did(moderator, { type: 'question.write', question, text: 'Yes.', links: [] });
    comesBack({ type: 'question.stage', question }, { status: 'answered', written: { text: 'Yes.' } });
  });
});
