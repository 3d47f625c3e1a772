// What a host sets for questions reaches everybody, and holds over the wire.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import type { Person } from '../harness/person.ts';

describe('settings of an event', () => {
  let hall: Hall;
  let host: Person;
  let named: Person;
  let nameless: Person;

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    [host, named, nameless] = [await hall.host(), await hall.join({ name: 'Somebody Particular' }), await hall.join()];
  });
  afterAll(() => hall[Symbol.asyncDispose]());

  const ask = async (person: Person, anonymous: boolean) => codeOf(await person.sendSurely('question.submit', { session: 'panel-1', text: 'Why is that so?', anonymous }));
  const set = async (asking: 'both' | 'anonymous' | 'named'): Promise<void> => {
    await host.sendSurely('event.configure', { asking });
    for (const person of [named, nameless]) await person.until(asking, (it) => it.all('event')[0]?.settings?.asking === asking);
  };

  it('takes only anonymous questions, or only those of people who have a name', async () => {
    expect(await ask(nameless, false)).toBe('ok');
    await set('anonymous');
    expect([await ask(named, false), await ask(named, true)]).toEqual(['name-not-allowed', 'ok']);
    await set('named');
    expect([await ask(named, true), await ask(nameless, false), await ask(named, false)]).toEqual(['name-needed', 'name-needed', 'ok']);
    await set('both');
  });

  it('is the host’s alone', async () => {
    for (const person of [named, await hall.moderator()]) expect(codeOf(await person.sendSurely('event.configure', { appeals: false }))).toBe('role-not-allowed');
  });

  it('tells the group of an anonymous question once five people of it are here, and of a signed one always', async () => {
    const moderator = await hall.moderator();
    const group = 'foundations';
    const first = await hall.join({ name: 'Somebody of Few', group });
    const groupOf = async (text: string, anonymous: boolean): Promise<string | null> => {
      await first.sendSurely('question.submit', { session: 'panel-1', text, anonymous });
      return (await moderator.until(text, (it) => it.all('question').find((question) => question.text === text))).group;
    };
    expect(await groupOf('Who among few asks?', true)).toBeNull();
    expect(await groupOf('Who signs?', false)).toBe(group);
    for (let n = 0; n < 4; n += 1) await hall.join({ group });
    await moderator.until('five of them', (it) => it.signals.some((signal) => signal.kind === 'house' && signal.groups[group] === 5));
    expect(await groupOf('Who among five asks?', true)).toBe(group);
  });

  it('takes replies where a moderator opens them, and tells them with their question', async () => {
    const moderator = await hall.moderator();
    const asked = await named.sendSurely('question.submit', { session: 'panel-1', text: 'Who keeps the data?', anonymous: true });
    const question = asked.ok ? String(asked.result?.['question']) : '';
    await moderator.sendSurely('question.approve', { question });
    const reply = async () => nameless.sendSurely('question.submit', { session: 'panel-1', text: 'The offices of statistics do.', anonymous: true, replyTo: question });
    expect(codeOf(await reply())).toBe('replies-closed');
    await moderator.sendSurely('stage.setReplies', { session: 'panel-1', open: true });
    const replied = await reply();
    const id = replied.ok ? String(replied.result?.['question']) : '';
    expect(named.get('question', id)).toBeUndefined();
    await moderator.sendSurely('question.approve', { question: id });
    await named.until('the reply', (it) => it.get('question', id)?.replyTo === question && it.get('question', question)?.replies === 1);
    await moderator.sendSurely('question.reject', { question, reason: 'other' });
    await named.until('both are gone', (it) => !it.get('question', id) && !it.get('question', question));
  });
});
