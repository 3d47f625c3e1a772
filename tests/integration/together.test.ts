// Over the wire: an anonymous author rewrites and appeals under the name that asked, and questions that ask the same become one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import type { Person } from '../harness/person.ts';

describe('questions after asking', () => {
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

  const ask = async (author: Person, text: string): Promise<string> => {
    const ack = await author.sendSurely('question.submit', { session: 'panel-1', text, anonymous: true });
    if (!ack.ok) throw new Error(ack.error.code);
    const question = String(ack.result?.['question']);
    await moderator.until('screened', (m) => m.get('question', question)?.desk?.screened);
    return question;
  };

  it('what an anonymous author rewrites is checked again, and decided about in its new words alone', async () => {
    const author = await hall.join();
    const question = await ask(author, 'Write to someone@example.org about the visa rules?');
    expect(codeOf(await stranger.sendSurely('question.revise', { question, text: 'Mine now, is it?' }))).toBe('question-unknown');
    expect(codeOf(await author.sendSurely('question.revise', { question, text: 'Where are the visa rules written down?' }))).toBe('ok');
    await moderator.until('checked again', (m) => {
      const now = m.get('question', question);
      return now?.text.startsWith('Where') && now.desk?.screened && now.desk.flags.length === 0;
    });
    expect(codeOf(await moderator.sendSurely('question.approve', { question, seen: null }))).toBe('text-changed');
    expect(codeOf(await moderator.sendSurely('question.approve', { question, seen: null, revision: 1 }))).toBe('ok');
    await stranger.until('live', (p) => p.get('question', question)?.text === 'Where are the visa rules written down?');
  });

  it('an anonymous author appeals once; who rejected does not decide about it', async () => {
    const author = await hall.join();
    const question = await ask(author, 'Is the second report out yet?');
    await moderator.sendSurely('question.reject', { question, reason: 'off-topic' });
    expect(codeOf(await author.sendSurely('question.appeal', { question, text: 'The panel named it.' }))).toBe('ok');
    expect(codeOf(await author.sendSurely('question.appeal', { question, text: 'Again.' }))).toBe('appeal-already-made');
    await moderator.until('the appeal', (m) => m.get('question', question)?.desk?.appeal?.text === 'The panel named it.');
    expect(codeOf(await moderator.sendSurely('question.uphold', { question, note: '' }))).toBe('appeal-for-others');
    await author.until('that it is open', (p) => p.me?.questions.find(({ id }) => id === question)?.appeal?.outcome === 'open');
    expect(stranger.frames.join()).not.toContain('The panel named it.');
  });

  it('merged questions count each supporter once, and are taken apart again', async () => {
    const [first, second] = [await ask(await hall.join(), 'Who pays for training before departure?'), await ask(await hall.join(), 'What becomes of pensions across borders?')];
    for (const question of [first, second]) {
      await moderator.sendSurely('question.approve', { question });
      await stranger.until('live', (p) => p.get('question', question));
      await stranger.sendSurely('question.support', { question });
    }
    await moderator.sendSurely('question.merge', { question: second, into: first });
    await stranger.until('one of them', (p) => !p.get('question', second) && p.get('question', first)?.supporters === 1);
    await stranger.until('my support of it', (p) => p.me?.supports.join() === first);
    const other = await hall.join();
    await other.until('the one', (p) => p.get('question', first));
    expect(codeOf(await other.sendSurely('question.support', { question: second }))).toBe('ok');
    await stranger.until('both', (p) => p.get('question', first)?.supporters === 2);
    await moderator.sendSurely('question.unmerge', { question: second });
    await stranger.until('two again', (p) => p.get('question', second)?.supporters === 1 && p.get('question', first)?.supporters === 2);
  });
});
