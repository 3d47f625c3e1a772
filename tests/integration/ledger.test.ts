// The ledger over HTTP: for hosts alone, from either node, found whole by the command that anyone can run, and broken when it was touched.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHall, type Hall } from '../harness/hall.ts';
import { post } from '../harness/person.ts';
import { startPlenary } from '../harness/plenary.ts';

const program = resolve(import.meta.dirname, '../../infra/scripts/plenary.mjs');

describe('the ledger', () => {
  let hall: Hall;
  let folder: string;
  let host: string;

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1' });
    folder = await mkdtemp(join(tmpdir(), 'plenary-ledger-'));
    host = await tokenOf('host');
  });
  afterAll(async () => {
    await hall[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  const tokenOf = async (role: 'host' | 'moderator'): Promise<string> =>
    ((await post(`${hall.url}/api/invitations/redeem`, { token: hall.server.invite(role) })).body as { token: string }).token;
  const get = (form: 'jsonl' | 'csv', token: string | null, url = hall.url): Promise<Response> =>
    fetch(`${url}/api/ledger.${form}`, token === null ? {} : { headers: { authorization: `Bearer ${token}` } });
  const verify = async (text: string): Promise<{ code: number; said: string }> => {
    const file = join(folder, 'export');
    await writeFile(file, text);
    return new Promise((done) => execFile(process.execPath, [program, 'verify', file], (error, said) => done({ code: typeof error?.code === 'number' ? error.code : 0, said })));
  };

  it('is given to hosts alone', async () => {
    expect((await get('jsonl', null)).status).toBe(401);
    expect((await get('csv', await tokenOf('moderator'))).status).toBe(403);
    const guest = await hall.join();
    expect((await get('csv', String((guest.socket.auth as { token: string }).token))).status).toBe(401);
  });

  it('says plainly that a file cannot be read', async () => {
    const said = await new Promise<string>((done) => execFile(process.execPath, [program, 'verify', join(folder, 'nowhere')], (_, __, complaint) => done(complaint)));
    expect(said).toBe('This file cannot be read.\n');
  });

  it('tells every decision, from any node, in both forms, and can be checked by anyone', async () => {
    const [moderator, asker] = [await hall.moderator(), await hall.join({ name: 'Somebody Particular' })];
    const asked = await asker.sendSurely('question.submit', { session: 'panel-1', text: '=HYPERLINK("https://example.org") Why?', anonymous: true });
    const question = asked.ok ? String(asked.result?.['question']) : '';
    await moderator.sendSurely('question.approve', { question });
    await moderator.sendSurely('question.edit', { question, text: 'Why is that so?' });
    await moderator.sendSurely('question.reject', { question, reason: 'off-topic', note: 'For the author alone' });

    const by = await moderator.until('the decision', (m) => m.get('question', question)?.desk?.decision?.by);
    const answer = await get('jsonl', host);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=ledger-idm-2024-geneva.jsonl');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const lines = await answer.text();
    expect(lines.split('\n')[2]).toContain('"action":"unpublish"');
    for (const hidden of ['Somebody Particular', 'For the author alone', by]) expect(lines).not.toContain(hidden);
    expect(await verify(lines)).toMatchObject({ code: 0, said: expect.stringContaining('Whole: 2 decisions of idm-2024-geneva') as string });

    const table = await (await get('csv', host)).text();
    expect(table).toContain('\'=HYPERLINK');
    expect(await verify(table)).toMatchObject({ code: 0 });
    expect(await verify(table.replace('off-topic', 'offensive'))).toMatchObject({ code: 1, said: expect.stringContaining('Broken at line 4') as string });
    expect(await verify(lines.replace('Why is that so?', 'Why is that good?'))).toMatchObject({ code: 1, said: expect.stringContaining('Broken at line 2') as string });

    // Another start ends the links of this one: nothing comes after this.
    await using other = await startPlenary({ redisUrl: hall.redis.url, role: 'web' });
    expect(await (await get('jsonl', host, other.url)).text()).toBe(lines);
  });
});
