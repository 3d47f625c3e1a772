// Rules Q-*: what moderators decide about questions.
import { describe, expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs, sight } from '../../../testkit/src/look.ts';
import { people } from '../../../testkit/src/people.ts';
import { builtInReasons } from '../event/settings.ts';
import { viewPersonal } from '../views.ts';

const { ana, moderator, system } = people;
const asked = (hall: Hall, text = 'Why?') => idIn(hall.did(ana, ask(text)), 'question');
const decide = (type: 'approve' | 'stage' | 'unstage' | 'answer', question: string) => ({ type: `question.${type}`, question }) as const;
const liveQuestion = (hall: Hall, text = 'Why?') => {
  const question = asked(hall, text);
  hall.did(moderator, decide('approve', question));
  return question;
};
const own = (hall: Hall) => viewPersonal(hall.state, { authors: ['ana'], supporter: 'ana', voterIn: () => '' }).questions;
const room = (hall: Hall) => hall.state.rooms.get('big-room');

describe('deciding', () => {
  it('Q-18 an approved question is live for everyone, from then on', () => {
    const hall = createHall();
    const question = asked(hall);
    hall.wait(700);
    hall.did(moderator, decide('approve', question));
    for (const audience of ['participant', 'screen', 'moderator'] as const) {
      expect(seenAs(hall.state, `question:${question}`, audience)).toMatchObject({ text: 'Why?', status: 'live', liveAtMs: hall.state.atMs });
    }
    expect(codeOf(hall.send(moderator, decide('approve', question)))).toBe('question-already-decided');
    hall.did(ana, { type: 'question.withdraw', question });
    expect(codeOf(hall.send(moderator, decide('approve', question)))).toBe('question-withdrawn');
    expect(codeOf(hall.send(moderator, decide('approve', 'nowhere')))).toBe('question-unknown');
  });

  it('Q-19 the author of a rejected question sees the reason and the note, and nobody else but staff sees any of it', () => {
    for (const reason of builtInReasons) {
      const hall = createHall();
      const question = asked(hall);
      hall.did(moderator, { type: 'question.reject', question, reason, note: ' Please\u0000 ask the panel. ' });
      expect(own(hall)).toMatchObject([{ status: 'rejected', reason, note: 'Please ask the panel.' }]);
      expect(seenAs(hall.state, `question:${question}`, 'moderator')).toMatchObject({ desk: { reason, note: 'Please ask the panel.' } });
      expect(seenAs(hall.state, `question:${question}`, 'participant')).toBe('unseen');
    }
  });

  it('Q-20 rejecting takes a live question from everyone, and from the stage', () => {
    const hall = createHall();
    const question = liveQuestion(hall);
    hall.did(moderator, decide('stage', question));
    const since = hall.state.seq;
    hall.did(moderator, { type: 'question.reject', question, reason: 'offensive' });
    expect(sight(hall.state, { audience: 'screen', since }).gone).toEqual([`question:${question}`]);
    expect(room(hall)).toMatchObject({ onStage: null, focus: null });
  });

  it('Q-21 a question is not rejected twice, nor once answered or withdrawn, nor with a note over 300 characters', () => {
    const hall = createHall();
    const reject = (question: string, note = '') => codeOf(hall.send(moderator, { type: 'question.reject', question, reason: 'other', note }));
    const [rejected, answered, withdrawn] = [asked(hall), liveQuestion(hall), asked(hall)];
    expect(reject(rejected, 'x'.repeat(301))).toBe('note-too-long');
    expect(reject(rejected)).toBe('accepted');
    hall.did(moderator, decide('answer', answered));
    hall.did(ana, { type: 'question.withdraw', question: withdrawn });
    expect([rejected, answered, withdrawn].map((id) => reject(id))).toEqual(
      ['question-already-decided', 'question-already-decided', 'question-withdrawn'],
    );
  });

  it('Q-22 a rejected question can still be approved, and its reason goes', () => {
    const hall = createHall();
    const question = asked(hall);
    hall.did(moderator, { type: 'question.reject', question, reason: 'unclear', note: 'What?' });
    hall.did(moderator, decide('approve', question));
    expect(own(hall)).toMatchObject([{ status: 'live', reason: null, note: null }]);
  });

  it('Q-23 an edit keeps the author’s words for author and staff; others learn only that it was edited', () => {
    const hall = createHall();
    const question = liveQuestion(hall, 'Why so slow???');
    hall.did(moderator, { type: 'question.edit', question, text: 'Why is it slow?' });
    hall.did(moderator, { type: 'question.edit', question, text: 'Why is it so slow?' });
    expect(own(hall)).toMatchObject([{ text: 'Why is it so slow?', originalText: 'Why so slow???' }]);
    expect(seenAs(hall.state, `question:${question}`, 'moderator')).toMatchObject({ edited: true, desk: { originalText: 'Why so slow???' } });
    const seen = seenAs(hall.state, `question:${question}`, 'participant');
    expect(seen).toMatchObject({ text: 'Why is it so slow?', edited: true });
    expect(JSON.stringify(seen)).not.toContain('???');
    hall.did(moderator, { type: 'question.edit', question, text: 'Why so slow???' });
    expect(seenAs(hall.state, `question:${question}`, 'participant')).toMatchObject({ edited: false });
  });

  it('Q-24 an edit needs a right text, another one, and a question that is neither rejected nor withdrawn', () => {
    const hall = createHall();
    const question = asked(hall);
    const edit = (text: string) => codeOf(hall.send(moderator, { type: 'question.edit', question, text }));
    expect([edit(' Why? '), edit(' '), edit('x'.repeat(501)), edit('\u0007')]).toEqual(
      ['text-unchanged', 'question-empty', 'question-too-long', 'question-unreadable'],
    );
    hall.did(moderator, { type: 'question.reject', question, reason: 'other' });
    expect(edit('Who?')).toBe('question-already-decided');
    hall.did(moderator, decide('approve', question));
    hall.did(ana, { type: 'question.withdraw', question });
    expect(edit('Who?')).toBe('question-withdrawn');
  });

  it('Q-25 one question is on stage in a room; the one before it is live again, and the room looks at the new one', () => {
    const hall = createHall();
    const [first, second] = [liveQuestion(hall), liveQuestion(hall)];
    for (const question of [first, second]) hall.did(moderator, decide('stage', question));
    expect(room(hall)).toMatchObject({ onStage: second, focus: { kind: 'question', id: second } });
    expect([first, second].map((id) => hall.state.questions.get(id)?.status)).toEqual(['live', 'onStage']);
  });

  it('Q-26 the stage takes only questions that everyone may see, of the live session, and not twice', () => {
    const hall = createHall();
    const [waiting, live] = [asked(hall), liveQuestion(hall)];
    expect(codeOf(hall.send(moderator, decide('stage', waiting)))).toBe('question-not-live');
    hall.did(moderator, decide('stage', live));
    expect(codeOf(hall.send(moderator, decide('stage', live)))).toBe('question-already-decided');
    hall.did(moderator, { type: 'stage.goLive', session: 'panel' });
    expect(codeOf(hall.send(moderator, decide('stage', live)))).toBe('question-not-live');
  });

  it('Q-27 a question taken from the stage is live again, and the room looks at nothing', () => {
    const hall = createHall();
    const question = liveQuestion(hall);
    expect(codeOf(hall.send(moderator, decide('unstage', question)))).toBe('question-not-on-stage');
    hall.did(moderator, decide('stage', question));
    hall.did(moderator, decide('unstage', question));
    expect(hall.state.questions.get(question)?.status).toBe('live');
    expect(room(hall)).toMatchObject({ onStage: null, focus: null });
  });

  it('Q-28 an answered question says when, leaves the stage, and can come back to it', () => {
    const hall = createHall();
    const question = liveQuestion(hall);
    hall.did(moderator, decide('stage', question));
    hall.wait(9000);
    hall.did(moderator, decide('answer', question));
    expect(seenAs(hall.state, `question:${question}`, 'screen')).toMatchObject({ status: 'answered', answeredAtMs: hall.state.atMs });
    expect(room(hall)).toMatchObject({ onStage: null, focus: null });
    expect(codeOf(hall.send(moderator, decide('answer', question)))).toBe('question-already-decided');
    hall.did(moderator, decide('stage', question));
    expect(hall.state.questions.get(question)).toMatchObject({ status: 'onStage', answeredAtMs: null });
    expect(codeOf(hall.send(moderator, decide('answer', asked(hall))))).toBe('question-not-live');
  });

  it('Q-29 only moderators and hosts decide', () => {
    const hall = createHall();
    const question = asked(hall);
    for (const actor of [ana, people.panellist, people.rapporteur, people.screen, system]) {
      expect(codeOf(hall.send(actor, decide('approve', question)))).toBe('role-not-allowed');
    }
    hall.did(people.host, decide('approve', question));
  });
});
