// Rules: what authors do after asking, and what can become of a question beside the stage.
import { describe, expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createHall, idIn } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs } from '../../../testkit/src/look.ts';
import { people } from '../../../testkit/src/people.ts';
import { viewPersonal } from '../views.ts';
import { appealForOthersMs } from './state.ts';

const { ana, ben, moderator, host, system } = people;

function asked() {
  const hall = createHall();
  const question = idIn(hall.did(ana, ask('Why?')), 'question');
  return { hall, question, now: () => hall.state.questions.get(question) };
}
function live() {
  const start = asked();
  start.hall.did(moderator, { type: 'question.approve', question: start.question });
  return start;
}

describe('rewriting', () => {
  it('Q-57 what still waits is rewritten by its author and checked anew', () => {
    const { hall, question, now } = asked();
    const revise = (actor: typeof ana, text: string) => codeOf(hall.send(actor, { type: 'question.revise', question, text }));
    hall.did(system, { type: 'question.screened', question, flags: [{ kind: 'link', ranges: [] }] });
    expect([revise(ben, 'Mine?'), revise(ana, ''), revise(ana, 'Why?')]).toEqual(['question-unknown', 'question-empty', 'text-unchanged']);
    expect(revise(ana, 'Why not?')).toBe('accepted');
    expect(now()).toMatchObject({ status: 'screening', screened: false, flags: [], text: 'Why not?', originalText: null });
    expect(codeOf(hall.send(system, { type: 'question.screened', question, flags: [] }))).toBe('question-already-screened');
    expect(codeOf(hall.send(moderator, { type: 'question.approve', question, seen: null }))).toBe('text-changed');
    expect(codeOf(hall.send(system, { type: 'question.screened', question, flags: [], revision: 1 }))).toBe('accepted');
    expect(codeOf(hall.send(moderator, { type: 'question.approve', question, seen: null, revision: 1 }))).toBe('accepted');
    expect(revise(ana, 'Too late?')).toBe('question-already-decided');
  });

  it('Q-57 what a classifier said of the words before is forgotten, and what a moderator has edited is not rewritten', () => {
    const { hall, question, now } = asked();
    const classify = () => codeOf(hall.send(system, { type: 'question.classified', question, flags: [{ kind: 'classifier', ranges: [], detail: 'hate' }], once: true }));
    hall.did(system, { type: 'question.screened', question, flags: [] });
    expect(classify()).toBe('accepted');
    hall.did(ana, { type: 'question.revise', question, text: 'Why not?' });
    expect(now()).toMatchObject({ flags: [] });
    expect(classify()).toBe('accepted');
    hall.did(moderator, { type: 'question.edit', question, text: 'For what reason not?' });
    expect(codeOf(hall.send(ana, { type: 'question.revise', question, text: 'But why?' }))).toBe('question-already-decided');
    hall.did(moderator, { type: 'question.edit', question, text: 'Why not?' });
    expect(codeOf(hall.send(ana, { type: 'question.revise', question, text: 'But why?' }))).toBe('accepted');
  });
});

describe('an appeal', () => {
  it('Q-58 an author appeals once, against a rejection', () => {
    const { hall, question, now } = asked();
    const appeal = (actor: typeof ana, text = 'It is about the second panel.') => codeOf(hall.send(actor, { type: 'question.appeal', question, text }));
    expect(appeal(ana)).toBe('question-not-rejected');
    hall.did(moderator, { type: 'question.reject', question, reason: 'off-topic' });
    expect([appeal(ben), appeal(ana, ' '), appeal(ana, 'a'.repeat(301)), appeal(ana), appeal(ana)]).toEqual(
      ['question-unknown', 'appeal-empty', 'appeal-too-long', 'accepted', 'appeal-already-made'],
    );
    expect(seenAs(hall.state, `question:${question}`, 'participant')).toBe('unseen');
    expect(seenAs(hall.state, `question:${question}`, 'moderator')).toMatchObject({ status: 'rejected', desk: { appeal: { of: moderator.id, outcome: 'open' } } });
    expect(viewPersonal(hall.state, { authors: [ana.id], supporter: ana.id, voterIn: () => ana.id }).questions[0]?.appeal).toEqual({ text: 'It is about the second panel.', atMs: now()?.appeal?.atMs, outcome: 'open' });
  });

  it('Q-59 is for others than who rejected, at first', () => {
    for (const outcome of ['granted', 'upheld'] as const) {
      const { hall, question, now } = asked();
      const decide = (actor: typeof moderator) => codeOf(hall.send(actor, outcome === 'granted' ? { type: 'question.approve', question } : { type: 'question.uphold', question, note: '' }));
      hall.did(moderator, { type: 'question.reject', question, reason: 'off-topic', note: 'Not here.' });
      hall.did(ana, { type: 'question.appeal', question, text: 'But it is.' });
      expect(decide(moderator)).toBe('appeal-for-others');
      expect(decide(host)).toBe('accepted');
      expect(now()).toMatchObject({ status: outcome === 'granted' ? 'live' : 'rejected', appeal: { outcome }, note: outcome === 'granted' ? null : 'Not here.' });
      expect(codeOf(hall.send(host, { type: 'question.uphold', question, note: '' }))).toBe('no-appeal');
      hall.did(host, { type: 'question.undo', question, decision: now()?.decisions.at(-1)?.seq ?? 0 });
      expect(now()).toMatchObject({ status: 'rejected', appeal: { outcome: 'open' } });
      hall.wait(appealForOthersMs);
      expect(decide(moderator)).toBe('accepted');
    }
  });

  it('Q-59 who rejected it does not make it go away by taking the rejection back', () => {
    const { hall, question, now } = asked();
    hall.did(moderator, { type: 'question.reject', question, reason: 'off-topic' });
    hall.did(ana, { type: 'question.appeal', question, text: 'But it is.' });
    const undo = (actor: typeof moderator) => codeOf(hall.send(actor, { type: 'question.undo', question, decision: now()?.decisions.at(-1)?.seq ?? 0 }));
    expect(undo(moderator)).toBe('appeal-for-others');
    expect(now()).toMatchObject({ status: 'rejected', appeal: { outcome: 'open' } });
    expect(undo(host)).toBe('accepted');
  });

  it('Q-59 who rejected it last is the one for whom it is not', () => {
    const { hall, question, now } = asked();
    hall.did(host, { type: 'question.reject', question, reason: 'off-topic' });
    hall.did(host, { type: 'question.approve', question });
    hall.did(moderator, { type: 'question.reject', question, reason: 'unclear' });
    hall.did(ana, { type: 'question.appeal', question, text: 'It was clear to others.' });
    expect(now()?.appeal?.of).toBe(moderator.id);
    const approve = (actor: typeof host) => codeOf(hall.send(actor, { type: 'question.approve', question }));
    expect([approve(moderator), approve(host)]).toEqual(['appeal-for-others', 'accepted']);
  });
});

describe('what follows', () => {
  it('Q-60 a question is taken on notice, by whom and until when', () => {
    const { hall, question, now } = live();
    const notice = (who: string, untilMs: number | null = null) => codeOf(hall.send(moderator, { type: 'question.notice', question, who, untilMs }));
    expect([notice(' '), notice('a'.repeat(121)), notice('The secretariat', 5)]).toEqual(['notice-needs-name', 'name-too-long', 'notice-in-the-past']);
    expect([253_402_300_800_000, Number.MAX_SAFE_INTEGER].map((untilMs) => notice('The secretariat', untilMs))).toEqual(['notice-in-the-past', 'notice-in-the-past']);
    const untilMs = hall.state.atMs + 1000;
    expect(notice('The secretariat', untilMs)).toBe('accepted');
    expect(seenAs(hall.state, `question:${question}`, 'screen')).toMatchObject({ status: 'onNotice', notice: { who: 'The secretariat', untilMs } });
    hall.did(moderator, { type: 'question.undo', question, decision: now()?.decisions.at(-1)?.seq ?? 0 });
    expect(now()).toMatchObject({ status: 'live' });
    expect(now()?.notice).toBeUndefined();
  });

  it('Q-61 an answer in writing has links of the web alone', () => {
    const { hall, question } = live();
    const write = (text: string, ...urls: string[]) => codeOf(hall.send(moderator, { type: 'question.write', question, text, links: urls.map((url) => ({ url, title: '' })) }));
    expect([write(''), write('a'.repeat(2001)), write('Yes.', 'javascript:alert(1)'), write('Yes.', 'data:text/html,x'), write('Yes.', 'https://me:secret@example.org'), write('Yes.', ...Array<string>(6).fill('https://example.org'))])
      .toEqual(['answer-empty', 'answer-too-long', 'link-not-allowed', 'link-not-allowed', 'link-not-allowed', 'too-many-links']);
    expect(write('Yes.', 'https://example.org/a b')).toBe('accepted');
    expect(seenAs(hall.state, `question:${question}`, 'participant')).toMatchObject({ status: 'answered', written: { text: 'Yes.', links: [{ url: 'https://example.org/a%20b', title: 'example.org' }] } });
  });

  it('Q-62 a context note needs a source, and each is a new version', () => {
    const { hall, question } = live();
    const note = (text: string, ...urls: string[]) => codeOf(hall.send(moderator, { type: 'question.context', question, text, sources: urls.map((url) => ({ url, title: 'Figures' })) }));
    expect([note('Checked.'), note('', 'https://example.org'), note('a'.repeat(401), 'https://example.org'), note('Checked.', 'javascript:1')]).toEqual(['context-needs-source', 'context-empty', 'context-too-long', 'link-not-allowed']);
    expect([note('Checked.', 'https://example.org'), note('Checked again.', 'https://example.org')]).toEqual(['accepted', 'accepted']);
    for (const audience of ['participant', 'moderator', 'screen'] as const) expect(seenAs(hall.state, `question:${question}`, audience)).toMatchObject({ context: { version: 2, text: 'Checked again.' } });
    hall.did(moderator, { type: 'question.dropContext', question });
    expect(seenAs(hall.state, `question:${question}`, 'participant')).not.toHaveProperty('context');
    expect(codeOf(hall.send(moderator, { type: 'question.dropContext', question }))).toBe('no-context');
  });

  it('Q-61 what was answered aloud and then in writing was answered when it was answered aloud', () => {
    const { hall, question, now } = live();
    hall.did(moderator, { type: 'question.answer', question });
    const answeredAtMs = now()?.answeredAtMs;
    hall.wait(60_000);
    hall.did(moderator, { type: 'question.write', question, text: 'In short: yes.', links: [] });
    expect(now()).toMatchObject({ answeredAtMs, written: { atMs: hall.state.atMs } });
    expect(hall.state.atMs).toBeGreaterThan(answeredAtMs ?? 0);
  });

  it('Q-62 a note that was taken away is followed by a new version, which is shown', () => {
    const { hall, question } = live();
    const note = (text: string) => hall.did(moderator, { type: 'question.context', question, text, sources: [{ url: 'https://example.org', title: 'Figures' }] });
    note('Checked.');
    hall.did(moderator, { type: 'question.dropContext', question });
    note('Checked anew.');
    expect(seenAs(hall.state, `question:${question}`, 'participant')).toMatchObject({ context: { version: 2, text: 'Checked anew.' } });
  });
});
