// Moderation over the wire: modes, screening's flags, decisions and their undo, and what authors and strangers see of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import type { Person } from '../harness/person.ts';

describe('moderation', () => {
  let hall: Hall;
  let moderator: Person;
  let stranger: Person;

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    moderator = await hall.moderator();
    stranger = await hall.join();
    await stranger.until('panel 1', (p) => p.session === 'panel-1');
  });
  afterAll(() => hall[Symbol.asyncDispose]());

  const ask = async (author: Person, text: string, anonymous = true): Promise<string> => {
    const ack = await author.sendSurely('question.submit', { session: 'panel-1', text, anonymous });
    if (!ack.ok) throw new Error(ack.error.code);
    return String(ack.result?.['question']);
  };
  const desk = (question: string) => moderator.get('question', question)?.desk;

  it('approve first: clean and flagged questions wait, with what was seen and where', async () => {
    const author = await hall.join();
    const text = 'Please write to me at someone@example.org about the visa rules';
    const question = await ask(author, text);
    const flagged = await moderator.until('flags', () => desk(question)?.flags.find(({ kind }) => kind === 'email'));
    const range = flagged.ranges[0];
    expect(text.slice(range?.start, range?.end)).toBe('someone@example.org');
    expect(moderator.get('question', question)?.status).toBe('waiting');
  });

  it('a likely duplicate names the other question', async () => {
    const author = await hall.join();
    const first = await ask(author, 'How are seasonal workers protected from recruitment fees in practice?');
    await moderator.until('first screened', () => desk(first)?.screened);
    const second = await ask(await hall.join(), 'How are seasonal workers protected in practice from recruitment fees?');
    const flag = await moderator.until('a duplicate flag', () => desk(second)?.flags.find(({ kind }) => kind === 'duplicate'));
    expect(flag.questionId).toBe(first);
  });

  it('clean goes live, flagged waits', async () => {
    await moderator.sendSurely('stage.setModeration', { session: 'panel-1', mode: 'clean-goes-live' });
    const author = await hall.join();
    const clean = await ask(author, 'What is planned for the recognition of qualifications?');
    const flagged = await ask(author, 'Look at https://example.org/offer for the best offers');
    await stranger.until('the clean one', (p) => p.get('question', clean)?.status === 'live');
    await moderator.until('the flagged one waits', (m) => m.get('question', flagged)?.status === 'waiting');
    expect(stranger.frames.join()).not.toContain(flagged);
  });

  it('live first, flagged is pulled', async () => {
    await moderator.sendSurely('stage.setModeration', { session: 'panel-1', mode: 'live-first' });
    const question = await ask(await hall.join(), 'Call me on +41 22 717 91 11 to hear more about it');
    await moderator.until('pulled', (m) => m.get('question', question)?.status === 'waiting' && desk(question)?.flags.some(({ kind }) => kind === 'phone'));
    await stranger.until('not shown', (p) => !p.get('question', question));
    await moderator.sendSurely('stage.setModeration', { session: 'panel-1', mode: 'approve-first' });
  });

  it('rejected with a reason: the author reads it, nobody else reads anything; undone it waits again', async () => {
    const author = await hall.join();
    const question = await ask(author, 'A question that will be refused and then taken back to the queue');
    await moderator.until('screened', () => desk(question)?.screened);
    const ack = await moderator.sendSurely('question.reject', { question, reason: 'off-topic', note: 'Please ask it in panel 2.' });
    await author.until('the reason', (p) => p.me?.questions.find((q) => q.id === question && q.reason === 'off-topic' && q.note === 'Please ask it in panel 2.'));
    expect(stranger.frames.join()).not.toContain(question);
    const decision = ack.ok ? Number(ack.result?.['decision']) : -1;
    const second = await hall.moderator();
    expect(codeOf(await second.sendSurely('question.undo', { question, decision: decision + 1 }))).toBe('decision-changed');
    await second.sendSurely('question.undo', { question, decision });
    await author.until('waiting again', (p) => p.me?.questions.find((q) => q.id === question)?.status === 'waiting');
  });

  it('of two moderators who decide at the same time, the later is told', async () => {
    const question = await ask(await hall.join(), 'Two moderators look at this one at the very same time, what then?');
    await moderator.until('screened', () => desk(question)?.screened);
    const second = await hall.moderator();
    const acks = await Promise.all([moderator.sendSurely('question.approve', { question }), second.sendSurely('question.approve', { question })]);
    expect(acks.map(codeOf).sort()).toEqual(['ok', 'question-already-decided']);
  });

  it('an edit keeps the original for the author and the desk; everyone reads the edited text, marked', async () => {
    const author = await hall.join({ name: 'Guest' });
    const question = await ask(author, 'teh question wiht many typos, can it be saved?', false);
    await moderator.until('screened', () => desk(question)?.screened);
    await moderator.sendSurely('question.edit', { question, text: 'The question with many typos: can it be saved?' });
    await moderator.sendSurely('question.approve', { question });
    const shown = await stranger.until('the edited text', (p) => p.get('question', question));
    expect(shown).toMatchObject({ edited: true, author: 'Guest', text: 'The question with many typos: can it be saved?' });
    expect(stranger.frames.join()).not.toContain('teh question');
    await author.until('both texts', (p) => p.me?.questions.find((q) => q.id === question)?.originalText === 'teh question wiht many typos, can it be saved?');
  });

  it('an author withdraws a question of their own, also an anonymous one; nobody else can', async () => {
    const author = await hall.join();
    const question = await ask(author, 'An anonymous question that its author takes back');
    await moderator.until('screened', () => desk(question)?.screened);
    await moderator.sendSurely('question.approve', { question });
    await stranger.until('live', (p) => p.get('question', question));
    expect(codeOf(await stranger.sendSurely('question.withdraw', { question }))).toBe('question-not-yours');
    expect(codeOf(await author.sendSurely('question.withdraw', { question }))).toBe('ok');
    await stranger.until('gone', (p) => !p.get('question', question));
  });

  it('five waiting questions are enough for one person', async () => {
    const author = await hall.join();
    for (let n = 0; n < 5; n += 1) await ask(author, `Question ${n} of one eager person about topic ${'abcde'[n]}`);
    const sixth = await author.sendSurely('question.submit', { session: 'panel-1', text: 'And a sixth one at once?', anonymous: true });
    expect(codeOf(sixth)).toBe('question-limit');
  });
});
