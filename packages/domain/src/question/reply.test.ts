// Rules and ST-12: replies to a question that everyone sees.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createBusyHall, createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs, sight } from '../../../testkit/src/look.ts';
import { people } from '../../../testkit/src/people.ts';
import { play, randomSteps } from '../../../testkit/src/random-steps.ts';
import { fairOrder } from './ranking.ts';
import { isNotForReplies } from './reply.ts';
import { isShown } from './shown.ts';
import { isPublic } from './state.ts';
import { viewPersonal } from '../views.ts';

const { ana, ben, cleo, moderator, system } = people;
const open = (hall: Hall, isOpen = true) => hall.did(moderator, { type: 'stage.setReplies', session: 'opening', open: isOpen });
const asked = (hall: Hall, text: string, replyTo?: string) => idIn(hall.did(replyTo === undefined ? ana : ben, ask(text, { ...(replyTo !== undefined && { replyTo }) })), 'question');
const approve = (hall: Hall, question: string) => hall.did(moderator, { type: 'question.approve', question });

/** A live question, and a live reply beneath it. */
function hallWithReply(): { hall: Hall; question: string; reply: string } {
  const hall = createHall();
  open(hall);
  const question = asked(hall, 'Who pays?');
  approve(hall, question);
  const reply = asked(hall, 'The funds do.', question);
  return { hall, question, reply };
}

describe('replies', () => {
  it('ST-12 everyone sees whether a session takes replies, and it does not until moderators say so', () => {
    const hall = createHall();
    expect(seenAs(hall.state, 'session:opening', 'participant')).not.toHaveProperty('repliesOpen');
    open(hall);
    expect(seenAs(hall.state, 'session:opening', 'participant')).toMatchObject({ repliesOpen: true });
    open(hall, false);
    expect(seenAs(hall.state, 'session:opening', 'screen')).not.toHaveProperty('repliesOpen', true);
  });

  it('Q-66 a reply is to a question of the session that everyone sees, where replies are taken, and not to a reply', () => {
    const { hall, question, reply } = hallWithReply();
    const replying = (replyTo: string, session = 'opening') => codeOf(hall.send(cleo, ask('Why so?', { replyTo, session })));
    approve(hall, reply);
    expect(replying(reply)).toBe('question-is-reply');
    expect(replying('nowhere')).toBe('question-unknown');
    expect(replying(asked(hall, 'Not seen yet'))).toBe('question-unknown');
    hall.did(moderator, { type: 'stage.setReplies', session: 'panel', open: true });
    expect(replying(question, 'panel')).toBe('question-unknown');
    hall.did(moderator, { type: 'question.reject', question, reason: 'other' });
    expect(replying(question)).toBe('question-not-live');
    approve(hall, question);
    open(hall, false);
    expect(replying(question)).toBe('replies-closed');
  });

  it('Q-66 a reply is checked and moderated as a question is, also where questions are closed', () => {
    const { hall, question } = hallWithReply();
    hall.did(moderator, { type: 'stage.setQuestions', session: 'opening', open: false });
    const reply = asked(hall, 'And the banks.', question);
    expect(seenAs(hall.state, `question:${reply}`, 'participant')).toBe('unseen');
    expect(seenAs(hall.state, `question:${reply}`, 'moderator')).toMatchObject({ status: 'screening', replyTo: question });
    hall.did(system, { type: 'question.screened', question: reply, flags: [] });
    expect(seenAs(hall.state, `question:${question}`, 'participant')).not.toHaveProperty('replies');
    approve(hall, reply);
    expect(seenAs(hall.state, `question:${reply}`, 'participant')).toMatchObject({ status: 'live', replyTo: question, text: 'And the banks.' });
    expect(seenAs(hall.state, `question:${question}`, 'participant')).toMatchObject({ replies: 1 });
    hall.did(moderator, { type: 'question.reject', question: reply, reason: 'other' });
    expect(seenAs(hall.state, `question:${question}`, 'participant')).not.toHaveProperty('replies');
  });

  it('Q-67 a reply is gone and back with its question, and was never there while that was hidden', () => {
    const { hall, question, reply } = hallWithReply();
    approve(hall, reply);
    const late = asked(hall, 'Nobody does.', question);
    const since = hall.state.seq;
    const { decision } = hall.did(moderator, { type: 'question.reject', question, reason: 'other' });
    approve(hall, late);
    expect(seenAs(hall.state, `question:${reply}`, 'participant')).toBe('gone');
    expect(seenAs(hall.state, `question:${late}`, 'participant')).toBe('unseen');
    expect(sight(hall.state, { audience: 'participant', since }).gone.toSorted()).toEqual([`question:${question}`, `question:${reply}`].toSorted());
    expect(viewPersonal(hall.state, { authors: ['ben'], supporter: '', voterIn: () => '' }).questions[0]).not.toHaveProperty('replyTo');
    hall.did(moderator, { type: 'question.undo', question, decision: Number(decision) });
    for (const id of [reply, late]) expect(seenAs(hall.state, `question:${id}`, 'participant')).toMatchObject({ status: 'live' });
    expect(viewPersonal(hall.state, { authors: ['ben'], supporter: '', voterIn: () => '' }).questions[0]).toMatchObject({ replyTo: { question, text: 'Who pays?' } });
  });

  it('Q-67 a reply goes with its question where it is merged, and comes back with it', () => {
    const { hall, question, reply } = hallWithReply();
    approve(hall, reply);
    const whole = asked(hall, 'Who pays for it all?');
    approve(hall, whole);
    const since = hall.state.seq;
    hall.did(moderator, { type: 'question.merge', question, into: whole });
    const { records } = sight(hall.state, { audience: 'participant', since });
    expect(records.find(({ id }) => id === reply)).toMatchObject({ replyTo: whole });
    expect(records.find(({ id }) => id === whole)).toMatchObject({ replies: 1 });
    const another = asked(hall, 'Not the banks.', question);
    approve(hall, another);
    expect(seenAs(hall.state, `question:${another}`, 'participant')).toMatchObject({ replyTo: whole });
    hall.did(moderator, { type: 'question.unmerge', question });
    expect(seenAs(hall.state, `question:${reply}`, 'participant')).toMatchObject({ replyTo: question });
    expect(seenAs(hall.state, `question:${another}`, 'participant')).toMatchObject({ replyTo: whole });
  });

  it('Q-67 how many replies there are is told with every whole that the question is a part of', () => {
    const { hall, question, reply } = hallWithReply();
    const [whole, larger] = ['Who pays for it all?', 'Who pays at all?'].map((text) => asked(hall, text));
    for (const each of [whole, larger]) approve(hall, each ?? '');
    hall.did(moderator, { type: 'question.merge', question, into: whole ?? '' });
    hall.did(moderator, { type: 'question.merge', question: whole ?? '', into: larger ?? '' });
    hall.changes.staff.clear();
    approve(hall, reply);
    for (const each of [question, whole, larger]) {
      expect(hall.changes.staff).toContain(`question:${each}`);
      expect(seenAs(hall.state, `question:${each}`, 'moderator')).toMatchObject({ replies: 1 });
    }
  });

  it('Q-68 a reply is nothing but read: it is in no order, no counter and on no screen', () => {
    const { hall, question, reply } = hallWithReply();
    const before = seenAs(hall.state, 'tally:opening', 'participant');
    approve(hall, reply);
    expect(codeOf(hall.send(cleo, { type: 'question.support', question: reply }))).toBe('question-is-reply');
    for (const type of ['question.stage', 'question.answer', 'question.pin', 'question.freeze', 'question.discount'] as const) {
      expect(isNotForReplies(type)).toBe(true);
      expect(codeOf(hall.send(moderator, { type, question: reply }))).toBe('question-is-reply');
    }
    expect(codeOf(hall.send(moderator, { type: 'question.merge', question: reply, into: question }))).toBe('question-is-reply');
    expect(codeOf(hall.send(moderator, { type: 'question.merge', question, into: reply }))).toBe('question-is-reply');
    expect(fairOrder(hall.state, 'opening').map(({ id }) => id)).toEqual([question]);
    expect(seenAs(hall.state, 'tally:opening', 'participant')).toEqual(before);
    const screen = idIn(hall.did(moderator, { type: 'screen.pair', name: 'Wall', room: 'big-room' }), 'screen');
    expect(codeOf(hall.send(moderator, { type: 'screen.show', screen, scene: { kind: 'question', id: reply } }))).toBe('scene-not-available');
  });

  it('Q-67 whatever happens, a reply is shown exactly while it and what it stands beneath are public', () => {
    fc.assert(fc.property(randomSteps(120), (steps) => {
      const hall = createBusyHall();
      open(hall);
      for (const step of steps) play(hall, step);
      for (const question of hall.state.questions.values()) {
        const held = seenAs(hall.state, `question:${question.id}`, 'participant');
        const above = typeof held === 'object' && 'replyTo' in held ? hall.state.questions.get(String(held.replyTo)) : undefined;
        expect(typeof held === 'object').toBe(isShown(hall.state, question));
        if (above) expect(isPublic(above.status) && above.replyTo === undefined).toBe(true);
        if (typeof held === 'object' && question.replyTo !== undefined) expect(above).toBeDefined();
      }
    }), { numRuns: 60 });
  });
});
