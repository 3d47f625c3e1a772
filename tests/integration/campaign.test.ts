// A burst of support, over the wire: moderators see the evidence and never a name, hold the count still or leave the burst out, and the ledger has it.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { codeOf, openHall } from '../harness/hall.ts';
import { untilLines } from '../harness/lines.ts';
import { startPlenary } from '../harness/plenary.ts';
import type { Person } from '../harness/person.ts';

const session = 'panel-1';
const tokenOf = (person: Person): string => (person.socket.auth as { token: string }).token;

it('a burst is shown with its evidence, frozen, left out and restored, the same on two nodes', async () => {
  await using hall = await openHall({ session, env: { PLENARY_LOG_LEVEL: 'debug' } });
  const [moderator, host, author] = [await hall.moderator(), await hall.host(), await hall.join()];
  await using other = await startPlenary({ redisUrl: hall.redis.url, role: 'web' });
  expect(other.process.child.exitCode).toBeNull();
  const live = async (text: string): Promise<string> => {
    const ack = await author.sendSurely('question.submit', { session, text, anonymous: true });
    const question = ack.ok ? String(ack.result?.['question']) : '';
    expect(codeOf(await moderator.sendSurely('question.approve', { question }))).toBe('ok');
    return question;
  };
  const [one, two, pushed] = [await live('How are recruitment fees abolished?'), await live('Who keeps the register of brokers?'), await live('Why is the northern corridor closed?')];
  /** All at the same moment, for whoever looks on now and then: Redis stands still until all of it has been sent, and all but the first is one entry. */
  const support = async (size: number, questions: readonly string[]): Promise<Person[]> => {
    const crowd: Person[] = [];
    for (let n = 0; n < size; n += 1) crowd.push(await hall.join());
    for (const person of crowd) await person.until('the session', (p) => p.session);
    const ids = new Set<unknown>();
    process.kill(hall.redis.pid(), 'SIGSTOP');
    const sent = crowd.flatMap((person) => questions.map((question) => {
      const id = randomUUID();
      ids.add(id);
      return person.sendSurely('question.support', { question }, id);
    }));
    await untilLines(hall.server, (lines) => lines.filter(({ msg, command }) => msg === 'command received' && ids.has(command)).length >= ids.size);
    process.kill(hall.redis.pid(), 'SIGCONT');
    for (const ack of await Promise.all(sent)) expect(codeOf(ack)).toBe('ok');
    return crowd;
  };
  await support(12, [one, two]);
  const burst = await support(14, [pushed]);
  const seen = await moderator.until('the evidence', (m) => m.get('question', pushed)?.desk?.suspicion);
  expect(seen.signals).toContainEqual({ kind: 'only-here', count: 14, of: 14 });
  expect(seen.people).toBe(14);
  expect(moderator.get('question', one)?.desk?.suspicion).toBeUndefined();

  expect(codeOf(await moderator.sendSurely('question.freeze', { question: pushed }))).toBe('ok');
  await (await hall.join()).sendSurely('question.support', { question: pushed });
  await author.until('it stands still', (p) => p.get('question', pushed)?.frozen);
  expect(author.get('question', pushed)?.supporters).toBe(14);
  expect(codeOf(await host.sendSurely('question.discount', { question: pushed }))).toBe('ok');
  await author.until('nobody counts', (p) => p.get('question', pushed)?.supporters === 0);
  expect(codeOf(await host.sendSurely('question.unfreeze', { question: pushed }))).toBe('ok');
  await author.until('the one who came after counts', (p) => p.get('question', pushed)?.supporters === 1);
  expect(codeOf(await burst[0]?.sendSurely('question.restoreCount', { question: pushed }) ?? { ok: true })).toBe('role-not-allowed');
  expect(codeOf(await host.sendSurely('question.restoreCount', { question: pushed }))).toBe('ok');
  await author.until('all count', (p) => p.get('question', pushed)?.supporters === 15);
  expect(author.frames.join()).not.toContain('suspicion');

  const ledgers = await Promise.all([hall.url, other.url].map(async (url) => (await fetch(`${url}/api/ledger.jsonl`, { headers: { authorization: `Bearer ${tokenOf(host)}` } })).text()));
  expect(ledgers[1]).toBe(ledgers[0]);
  const entries = (ledgers[0] ?? '').trim().split('\n').map((line) => JSON.parse(line) as { kind: string; action: string; undoes: boolean }).filter(({ kind }) => kind === 'entry');
  expect(entries.map(({ action, undoes }) => [action, undoes])).toEqual([['freeze', false], ['discount', false], ['freeze', true], ['discount', true]]);
});
