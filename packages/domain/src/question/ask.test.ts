// Rules Q-*: what participants do with questions.
import { describe, expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createEmptyHall, createHall, idIn, stamp, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs, sight } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import { twoRooms } from '../../../testkit/src/programme.ts';
import { viewPersonal } from '../views.ts';
import { OutcomeMemory } from '../core/memory.ts';
import { questionTextProblem } from './ask.ts';

const { ana, ben, cleo, moderator, system } = people;
const asked = (hall: Hall, text = 'Why?', by = ana) => idIn(hall.did(by, ask(text)), 'question');
const liveQuestion = (hall: Hall) => {
  const question = asked(hall);
  hall.did(moderator, { type: 'question.approve', question });
  return question;
};
const about = (type: 'question.withdraw' | 'question.support' | 'question.unsupport' | 'question.approve', question: string) => ({ type, question }) as const;

describe('asking', () => {
  it('Q-1 a new question is being checked, and is seen by staff and its author alone', () => {
    const hall = createHall();
    const question = asked(hall);
    expect(seenAs(hall.state, `question:${question}`, 'moderator')).toMatchObject({ text: 'Why?', status: 'screening', group: 'states' });
    for (const audience of ['participant', 'screen'] as const) expect(seenAs(hall.state, `question:${question}`, audience)).toBe('unseen');
    const names = { authors: ['ana'], supporter: 'ana', voterIn: () => 'ana' };
    expect(viewPersonal(hall.state, names).questions).toMatchObject([{ id: question, text: 'Why?', status: 'screening' }]);
    expect(hall.changes.everyone.has(`question:${question}`)).toBe(false);
    expect(hall.changes.personal.has('ana')).toBe(true);
  });

  it('Q-2 a text that is empty, too long or unreadable is refused, each with its own code', () => {
    const hall = createHall();
    const texts = { '': 'question-empty', ' \n\t ': 'question-empty', '\u0000\u0007\u001b': 'question-unreadable', '\u200d\u200e': 'question-unreadable' };
    for (const [text, code] of Object.entries(texts)) {
      expect(codeOf(hall.send(ana, ask(text)))).toBe(code);
      expect(questionTextProblem(text)).toBe(code);
    }
    expect(codeOf(hall.send(ana, ask('x'.repeat(10_000))))).toBe('question-too-long');
    expect(codeOf(hall.send(ana, ask('x'.repeat(501))))).toBe('question-too-long');
    expect(codeOf(hall.send(ana, ask(` ${'x'.repeat(500)} `)))).toBe('accepted');
    expect(hall.state.questions.size).toBe(1);
  });

  it('Q-3 a text is kept clean: composed, without control characters, trimmed, two line feeds in a row at most', () => {
    const hall = createHall();
    const question = asked(hall, ' Cafe\u0000\u0301\r\n\r\n\r\n\r\nor\ttea? ');
    expect(hall.state.questions.get(question)?.text).toBe('Café\n\nor tea?');
  });

  it('Q-4 a session takes questions only when it is in the programme and open for them', () => {
    const hall = createHall();
    expect(codeOf(hall.send(ana, ask('Why?', { session: 'nowhere' })))).toBe('session-unknown');
    expect(codeOf(hall.send(ana, ask('Why?', { session: 'coffee' })))).toBe('questions-closed');
    hall.did(moderator, { type: 'stage.setQuestions', session: 'opening', open: false });
    expect(codeOf(hall.send(ana, ask('Why?')))).toBe('questions-closed');
  });

  it('Q-5 five undecided questions of one author in a session are the limit; a decision or withdrawal makes room', () => {
    const hall = createHall();
    const mine = ['1', '2', '3', '4', '5'].map((text) => asked(hall, text));
    const [first = '', second = ''] = mine;
    expect(codeOf(hall.send(ana, ask('6')))).toBe('question-limit');
    expect(codeOf(hall.send(ben, ask('6')))).toBe('accepted');
    expect(codeOf(hall.send(ana, ask('6', { session: 'panel' })))).toBe('accepted');
    hall.did(moderator, about('question.approve', first));
    hall.did(ana, about('question.withdraw', second));
    asked(hall, '6');
    asked(hall, '7');
    expect(codeOf(hall.send(ana, ask('8')))).toBe('question-limit');
  });

  it('Q-76 where anonymous authors have several names, each has one undecided question in a session', () => {
    const hall = createEmptyHall();
    hall.did(people.system, { ...twoRooms, namesApart: true });
    const [one, other] = [person('a-name'), person('another-name')];
    const asks = (by: typeof one, more = {}) => codeOf(hall.send(by, ask('Why?', { anonymous: true, ...more })));
    expect([asks(one), asks(one), asks(other), asks(one, { session: 'panel' })]).toEqual(['accepted', 'question-limit', 'accepted', 'accepted']);
    expect(seenAs(hall.state, 'event:two-rooms', 'moderator')).not.toHaveProperty('namesApart');
    for (let n = 0; n < 5; n += 1) expect(asks(ana, { anonymous: false })).toBe('accepted');
  });

  it('Q-6 a submission that comes again after its outcome was forgotten leaves the question as it is', () => {
    const hall = createHall();
    const command = stamp('submission', ana, ask('Why?'));
    const first = hall.replay(command);
    hall.did(moderator, about('question.approve', command.newId));
    hall.did(moderator, { type: 'stage.setQuestions', session: 'opening', open: false });
    hall.state.outcomes = new OutcomeMemory();
    expect(hall.replay(command).outcome).toEqual(first.outcome);
    expect(hall.state.questions.get(command.newId)?.status).toBe('live');
    expect(hall.state.questionsOf.get('ana')).toEqual([command.newId]);
    hall.state.outcomes = new OutcomeMemory();
    expect(codeOf(hall.replay({ ...command, actor: ben }))).toBe('command-reused');
  });

  it('Q-7 an author withdraws a question until it is on stage or decided, and nobody else does', () => {
    const hall = createHall();
    const waiting = asked(hall);
    const live = liveQuestion(hall);
    expect(codeOf(hall.send(ben, about('question.withdraw', live)))).toBe('question-not-yours');
    const since = hall.state.seq;
    for (const question of [waiting, live]) hall.did(ana, about('question.withdraw', question));
    expect(sight(hall.state, { audience: 'participant', since }).gone).toEqual([`question:${live}`]);
    expect(codeOf(hall.send(ana, about('question.withdraw', live)))).toBe('question-withdrawn');
    const staged = liveQuestion(hall);
    hall.did(moderator, { type: 'question.stage', question: staged });
    expect(codeOf(hall.send(ana, about('question.withdraw', staged)))).toBe('question-already-decided');
    hall.did(moderator, { type: 'question.reject', question: staged, reason: 'other' });
    expect(codeOf(hall.send(ana, about('question.withdraw', staged)))).toBe('question-already-decided');
  });

  it('Q-8 a person supports a question once, and takes it back; doing either twice changes nothing', () => {
    const hall = createHall();
    const question = liveQuestion(hall);
    const supporters = () => hall.state.questions.get(question)?.supporters.size;
    for (const [type, by, count] of [
      ['question.support', ben, 1], ['question.support', ben, 1], ['question.support', cleo, 2],
      ['question.unsupport', ben, 1], ['question.unsupport', ben, 1],
    ] as const) {
      hall.did(by, about(type, question));
      expect(supporters()).toBe(count);
    }
    expect(viewPersonal(hall.state, { authors: [], supporter: 'cleo', voterIn: () => '' }).supports).toEqual([question]);
    expect(viewPersonal(hall.state, { authors: [], supporter: 'ben', voterIn: () => '' }).supports).toEqual([]);
  });

  it('Q-9 nobody supports their own question, nor one that is hidden now', () => {
    const hall = createHall();
    const question = liveQuestion(hall);
    expect(codeOf(hall.send(ana, about('question.support', question)))).toBe('question-own');
    hall.did(moderator, { type: 'question.reject', question, reason: 'other' });
    expect(codeOf(hall.send(ben, about('question.support', question)))).toBe('question-not-live');
  });

  it('Q-10 a question that the public never saw is unknown to all but its author, as if it did not exist', () => {
    const hall = createHall();
    const question = asked(hall);
    for (const type of ['question.withdraw', 'question.support', 'question.unsupport'] as const) {
      for (const actor of [ben, people.panellist]) {
        expect(hall.send(actor, about(type, question)).outcome).toEqual(hall.send(actor, about(type, 'nowhere')).outcome);
        expect(codeOf(hall.send(actor, about(type, question)))).toBe('question-unknown');
      }
    }
    expect(codeOf(hall.send(ana, about('question.support', question)))).toBe('question-not-live');
  });

  it('Q-11 only participants and panellists ask and support', () => {
    const hall = createHall();
    const question = liveQuestion(hall);
    for (const actor of [moderator, people.host, people.rapporteur, people.screen, system]) {
      expect(codeOf(hall.send(actor, ask('Why?')))).toBe('role-not-allowed');
      expect(codeOf(hall.send(actor, about('question.support', question)))).toBe('role-not-allowed');
    }
    hall.did(people.panellist, ask('Why?'));
    hall.did(person('dora', 'panellist'), about('question.support', question));
  });
});
