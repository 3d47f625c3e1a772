// Two nodes on one Redis: what is changed or taken back at one holds at the other.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHall, type Hall } from '../harness/hall.ts';
import { Person, post } from '../harness/person.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';

describe('two nodes', () => {
  let hall: Hall;
  let other: TestPlenary;
  const event = 'idm-2024-geneva';

  beforeAll(async () => {
    other = await startPlenary({ redisUrl: (hall = await openHall({ session: 'panel-1' })).redis.url, role: 'web' });
  });
  afterAll(async () => {
    await other[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  it('a name that somebody changes by joining again at one is the new one at the other', async () => {
    const { token } = (await post(`${hall.url}/api/join`, { code: 'IDM-2024', name: 'First Name' })).body as { token: string };
    const asker = new Person(hall.url, { as: 'participant', token, event });
    const { token: reads } = (await post(`${other.url}/api/join`, { code: 'IDM-2024' })).body as { token: string };
    const reader = new Person(other.url, { as: 'participant', token: reads, event });
    const moderator = new Person(other.url, { as: 'staff', token: ((await post(`${other.url}/api/invitations/redeem`, { token: other.invite('moderator') })).body as { token: string }).token, event });
    const ack = await asker.sendSurely('question.submit', { session: 'panel-1', text: 'Who is asking this question?', anonymous: false });
    const question = ack.ok ? String(ack.result?.['question']) : '';
    await moderator.until('the question', (m) => m.get('question', question));
    expect((await moderator.sendSurely('question.approve', { question })).ok).toBe(true);
    await reader.until('the first name', (p) => p.get('question', question)?.author === 'First Name');
    await post(`${hall.url}/api/join`, { code: 'IDM-2024', name: 'Second Name' }, { authorization: `Bearer ${token}` });
    await reader.until('the second name', (p) => p.get('question', question)?.author === 'Second Name');
    for (const person of [asker, reader, moderator]) await person[Symbol.asyncDispose]();
  });

  it('a link that is revoked at one ends the access of who came in by it at the other', async () => {
    const host = ((await post(`${other.url}/api/invitations/redeem`, { token: other.invite('host') })).body as { token: string }).token;
    const headers = { authorization: `Bearer ${host}` };
    const { id, url } = (await post(`${hall.url}/api/invitations`, { role: 'moderator', label: 'Elsewhere' }, headers)).body as { id: string; url: string };
    const { token } = (await post(`${other.url}/api/invitations/redeem`, { token: new URL(url).hash.slice('#invite='.length) })).body as { token: string };
    const moderator = new Person(other.url, { as: 'staff', token, event });
    await moderator.until('the desk', (m) => m.session);
    expect((await fetch(`${hall.url}/api/invitations/${id}`, { method: 'DELETE', headers })).status).toBe(204);
    await moderator.until('the end', (m) => m.resets.includes('access'));
    await moderator[Symbol.asyncDispose]();
  });
});
