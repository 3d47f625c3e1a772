// What may become of the log under a line that never breaks: spoilt, silent. Never a mix of two histories, never a stop.
import { afterEach, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { operationsSchema } from '@plenary/protocol/http/operations';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { untilLines } from '../harness/lines.ts';
import { post } from '../harness/person.ts';

const key = (name: string): string => `plenary:{idm-2024-geneva}:${name}`;
let hall: Hall | null = null;
let redis: Redis | null = null;
afterEach(async () => {
  redis?.disconnect();
  await hall?.[Symbol.asyncDispose]();
  hall = null;
});

async function open(): Promise<{ hall: Hall; redis: Redis }> {
  hall = await openHall({ session: 'panel-1' });
  redis = new Redis(hall.redis.url);
  return { hall, redis };
}
const redeemHost = async ({ url, server }: Hall): Promise<string> => String(((await post(`${url}/api/invitations/redeem`, { token: server.invite('host') })).body as { token: unknown }).token);
const quarantined = async (url: string, token: string): Promise<number | undefined> => {
  const answer = await fetch(`${url}/api/operations`, { headers: { authorization: `Bearer ${token}` } });
  return operationsSchema.parse(await answer.json()).nodes[0]?.log.quarantined;
};
const isReady = async (url: string): Promise<boolean> => (await fetch(`${url}/api/health/ready`)).ok;
const until = async (what: string, seen: () => Promise<boolean>): Promise<void> => {
  const limit = AbortSignal.timeout(40_000);
  while (!(await seen())) {
    if (limit.aborted) throw new Error(`Never came: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

describe('the log under a line that holds', () => {
  it('with commands that no rule can judge: each is counted and skipped', async () => {
    const { hall: open_, redis: direct } = await open();
    const guest = await open_.join();
    const actor = { id: 'x', role: 'participant', group: null, mode: null, language: null };
    const bodies = [{ type: 'toString' }, { type: 'question.submit', session: 'panel-1' }, { type: 'poll.vote' }, { type: 'screen.pair', room: 'plenary-hall' }];
    for (const [n, body] of bodies.entries()) await direct.xadd(key('log'), '*', 'v', '1', 'c', JSON.stringify([{ id: `spoilt-${n}`, actor, print: 'p', newId: `n${n}`, body }]));
    await direct.xadd(key('log'), '*', 'v', '1', 'c', JSON.stringify([{ id: 'no-actor', body: { type: 'stage.clear' } }, null, 5]));
    expect(codeOf(await guest.sendSurely('question.submit', { session: 'panel-1', text: 'Does the day go on?', anonymous: true }))).toBe('ok');
    expect(guest.resets).toEqual([]);
    // Two of a known kind were refused by rules. What no rule can judge or nobody can read is counted for the host, and named by its place.
    const host = await redeemHost(open_);
    await expect.poll(() => quarantined(open_.url, host)).toBe(5);
    const ids = (await direct.xrange(key('log'), '-', '+')).filter(([, fields]) => /spoilt-[01]|no-actor/.test(fields.join())).map(([id]) => id);
    const named = await untilLines(open_.server, (lines) => {
      const entries = new Set(lines.filter(({ msg }) => String(msg).startsWith('the log holds something that cannot be applied')).map(({ entry }) => entry));
      return entries.size >= ids.length && entries;
    });
    expect(named).toEqual(new Set(ids));
  });

  it('with a key of another type: nothing is accepted, and it goes on once that is put right', async () => {
    const { hall: open_, redis: direct } = await open();
    const guest = await open_.join();
    await guest.until('panel 1', (g) => g.session === 'panel-1');
    await direct.rename(key('log'), key('kept'));
    await direct.set(key('log'), 'text');
    await until('not ready', async () => !(await isReady(open_.url)));
    expect(codeOf(await guest.send('question.submit', { session: 'panel-1', text: 'Is this kept anywhere?', anonymous: true }))).toBe('unavailable');
    await direct.rename(key('kept'), key('log'));
    await until('ready', () => isReady(open_.url));
    expect(codeOf(await guest.sendSurely('question.submit', { session: 'panel-1', text: 'And is this one kept?', anonymous: true }))).toBe('ok');
    expect(guest.resets).toEqual([]);
  });

  it('silent: it is not taken for a quiet log, and nothing is lost or doubled when it speaks again', async () => {
    const { hall: open_ } = await open();
    const moderator = await open_.moderator();
    const guest = await open_.join();
    await guest.until('panel 1', (g) => g.session === 'panel-1');
    process.kill(open_.redis.pid(), 'SIGSTOP');
    const text = 'Was this asked while nothing moved?';
    const asked = guest.sendSurely('question.submit', { session: 'panel-1', text, anonymous: true });
    await until('not ready', async () => !(await isReady(open_.url)));
    process.kill(open_.redis.pid(), 'SIGCONT');
    expect(codeOf(await asked)).toBe('ok');
    await moderator.until('once, screened', (m) => m.all('question').filter((q) => q.text === text && q.status === 'waiting').length === 1);
    expect(guest.resets).toEqual([]);
  });
});

describe('catching up', () => {
  it('a cursor of one session does not hide what another one holds, nor what the stage moved on to meanwhile', async () => {
    const { hall: open_ } = await open();
    const moderator = await open_.moderator();
    const [away, asker] = [await open_.join(), await open_.join()];
    const ask = async (session: string, text: string): Promise<string> => {
      const ack = await asker.sendSurely('question.submit', { session, text, anonymous: true });
      const question = ack.ok ? String(ack.result?.['question']) : '';
      await moderator.sendSurely('question.approve', { question });
      return question;
    };
    const early = await ask('panel-2', 'Asked early, of the second panel?');
    await ask('panel-1', 'And one of the first panel?');
    await away.until('panel 1', (p) => p.session === 'panel-1' && p.all('question').length === 1);
    await away.watch('panel-2');
    expect(away.get('question', early)).toBeDefined();
    await away.watch('live');
    expect(away.all('question').filter((q) => q.session === 'panel-1')).toHaveLength(1);
    away.socket.disconnect();
    await moderator.sendSurely('stage.goLive', { session: 'panel-2' });
    away.socket.connect();
    await away.until('what was asked before it was away', (p) => p.session === 'panel-2' && p.get('question', early));
  });
});
