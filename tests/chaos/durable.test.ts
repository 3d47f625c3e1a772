// Nothing acknowledged is lost: not by killing a server, a worker or Redis, not by a reload of the state.
import { afterEach, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { openHall, type Hall } from '../harness/hall.ts';
import type { Person } from '../harness/person.ts';
import { countsOf, votersOf } from '../harness/polls.ts';
import { startPlenary } from '../harness/plenary.ts';

let hall: Hall | null = null;
afterEach(async () => {
  await hall?.[Symbol.asyncDispose]();
  hall = null;
});

const ask = async (person: Person, text: string): Promise<string> => {
  const ack = await person.sendSurely('question.submit', { session: 'panel-1', text, anonymous: true });
  if (!ack.ok) throw new Error(ack.error.code);
  return String(ack.result?.['question']);
};

const waiting = (person: Person, question: string): Promise<unknown> =>
  person.until('it waits, screened', (p) => p.get('question', question)?.status === 'waiting');

/** The questions that somebody has, in no order that would tell when they came. */
const shownTo = (person: Person) => person.all('question').map(({ id, text, rev }) => ({ id, text, rev })).toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('durability', () => {
  it('ballots acknowledged through kills of the server are all there, each once', async () => {
    hall = await openHall({ session: 'panel-1' });
    const moderator = await hall.moderator();
    const made = await moderator.sendSurely('poll.create', { session: 'panel-1', title: 'Ready?', options: ['Yes', 'No'], choice: 'single', maxOptions: 1, showWhileOpen: true });
    const poll = made.ok ? String(made.result?.['poll']) : '';
    await moderator.sendSurely('poll.open', { poll });
    const people: Person[] = [];
    for (let n = 0; n < 20; n += 1) people.push(await hall.join());
    const votes = people.map((person, n) => person.sendSurely('poll.vote', { poll, options: [n % 2 ? 'a' : 'b'] }));
    await hall.server.kill();
    await hall.restart();
    for (const ack of await Promise.all(votes)) expect(ack.ok).toBe(true);
    await moderator.until('twenty ballots', (m) => votersOf(m, poll) === 20);
    expect((await moderator.sendSurely('poll.close', { poll })).ok).toBe(true);
    await moderator.until('each once', (m) => countsOf(m, poll) === '10,10');
  });

  it('a kill of Redis in the middle loses nothing that was acknowledged, and people go on by themselves', async () => {
    hall = await openHall({ session: 'panel-1' });
    const moderator = await hall.moderator();
    const guest = await hall.join();
    const before = await ask(guest, 'Was this question kept through the crash?');
    await waiting(moderator, before);
    await hall.redis.kill();
    const meanwhile = ask(guest, 'And this one, asked while nothing could be saved?');
    await hall.redis.start();
    const after = await meanwhile;
    await waiting(moderator, after);
    expect(moderator.get('question', before)?.text).toContain('kept through the crash');
    expect(moderator.resets).toEqual([]);
  });

  it('a question that was never screened, because the worker died, is screened by the next worker', async () => {
    hall = await openHall({ session: 'panel-1' });
    const moderator = await hall.moderator();
    await hall.server.stop();
    const web = await startPlenary({ redisUrl: hall.redis.url, role: 'web', port: hall.port });
    const guest = await hall.join();
    const question = await ask(guest, 'Who will look at this question?');
    await moderator.until('it is being checked', (m) => m.get('question', question)?.status === 'screening');
    const first = await startPlenary({ redisUrl: hall.redis.url, role: 'worker' });
    await first.kill();
    const second = await startPlenary({ redisUrl: hall.redis.url, role: 'worker' });
    await waiting(moderator, question);
    await second.stop();
    await web.stop();
  });

  it('a server that boots from a snapshot holds the same bytes as one that replays the log', async () => {
    hall = await openHall({ session: 'panel-1', env: { PLENARY_SNAPSHOT_EVERY: '5' } });
    const moderator = await hall.moderator();
    const guest = await hall.join();
    for (let n = 0; n < 8; n += 1) {
      const asker = await hall.join();
      await moderator.sendSurely('question.approve', { question: await ask(asker, `Question number ${n}, is it still there?`) });
    }
    // The event, what is live, and for each question that it was asked, approved and, before or after that, screened.
    const commands = 2 + 3 * 8;
    await guest.until('all live, and nothing more to come', (g) => g.all('question').length === 8 && g.all('question').some(({ rev }) => rev === commands));
    const shown = shownTo(guest);
    const redis = new Redis(hall.redis.url);
    expect(await redis.exists('plenary:{idm-2024-geneva}:snapshot')).toBe(1);
    await hall.server.kill();
    await hall.restart();
    const fromSnapshot = await hall.join();
    await fromSnapshot.until('all there', (p) => p.all('question').length === 8);
    expect(shownTo(fromSnapshot)).toEqual(shown);
    await hall.server.kill();
    await redis.del('plenary:{idm-2024-geneva}:snapshot');
    redis.disconnect();
    await hall.restart();
    const fromLog = await hall.join();
    await fromLog.until('all there', (p) => p.all('question').length === 8);
    expect(shownTo(fromLog)).toEqual(shown);
  });

  it('somebody who was away shows the same as somebody who was not', async () => {
    hall = await openHall({ session: 'panel-1' });
    const moderator = await hall.moderator();
    const [stays, leaves, asker] = [await hall.join(), await hall.join(), await hall.join()];
    const first = await ask(asker, 'What became of the first question?');
    await moderator.sendSurely('question.approve', { question: first });
    await leaves.until('it is live', (p) => p.get('question', first));
    leaves.socket.disconnect();
    const second = await ask(asker, 'And what about the second question?');
    await moderator.sendSurely('question.approve', { question: second });
    await moderator.sendSurely('question.reject', { question: first, reason: 'off-topic' });
    await stays.until('first gone, second live', (p) => !p.get('question', first) && p.get('question', second));
    leaves.socket.connect();
    // Nothing is on its way any more: both questions are checked, and both people have seen what came after that.
    for (const question of [first, second]) await moderator.until('it is checked', (m) => m.get('question', question)?.desk?.screened);
    const last = await moderator.sendSurely('stage.setQuestions', { session: 'panel-3', open: false });
    for (const person of [stays, leaves]) await person.until('all of it', (p) => (p.cursor?.seq ?? 0) >= (last.ok ? last.seq : Infinity) && p.get('question', second));
    expect([...leaves.records.values()]).toEqual(expect.arrayContaining([...stays.records.values()]));
    expect(leaves.records.size).toBe(stays.records.size);
  });
});
