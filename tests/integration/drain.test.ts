// A node that is stopped: nobody loses anything, nobody is told of it, and everybody comes back once.
import { describe, expect, it } from 'vitest';
import { io } from 'socket.io-client';
import { livePath, protocolVersion } from '@plenary/protocol/version';
import { startBalancer } from '../harness/balancer.ts';
import { openHall, type Hall } from '../harness/hall.ts';
import { openPage, type Page } from '../harness/page.ts';
import { post, type Person } from '../harness/person.ts';
import { countsOf, votersOf } from '../harness/polls.ts';
import { startPlenary } from '../harness/plenary.ts';

const session = 'panel-1';
const portOf = (url: string): number => Number(new URL(url).port);

async function openPoll(moderator: Person): Promise<string> {
  const made = await moderator.sendSurely('poll.create', { session, title: 'Still here?', options: ['Yes', 'No'], choice: 'single', maxOptions: 1, showWhileOpen: true });
  const poll = made.ok ? String(made.result?.['poll']) : '';
  await moderator.sendSurely('poll.open', { poll });
  return poll;
}

async function fill(hall: Hall, url: string, count: number): Promise<Page[]> {
  const pages: Page[] = [];
  for (let n = 0; n < count; n += 1) pages.push(await openPage({ joinUrl: hall.url, url, code: hall.server.ready.joinCode }));
  return pages;
}

/** Votes one after the other, each as soon as the last was acknowledged; gives the seqs of the acknowledgements. */
async function voteTimes(page: Page, poll: string, votes: readonly string[]): Promise<number[]> {
  const seqs: number[] = [];
  for (const option of votes) {
    const ack = await page.do({ type: 'poll.vote', poll, options: [option] });
    if (!ack.ok) throw new Error(ack.error.code);
    seqs.push(ack.seq);
  }
  return seqs;
}

const votes = ['a', 'b', 'a', 'b', 'b', 'a', 'b'];

describe('a node that is stopped', () => {
  it('while people vote: each ballot is acknowledged once, everybody comes back once, and nobody is told of it', async () => {
    await using hall = await openHall({ session });
    const moderator = await hall.moderator();
    await using other = await startPlenary({ redisUrl: hall.redis.url, role: 'web' });
    await using balancer = await startBalancer([hall.port, portOf(other.url)]);
    const poll = await openPoll(moderator);
    const pages = await fill(hall, balancer.url, 30);
    const [here, there] = [balancer.handed(portOf(other.url)), balancer.handed(hall.port)];
    expect([here, there]).toEqual([15, 15]);
    const voting = pages.map((page) => voteTimes(page, poll, votes));
    await other.stop();
    const seqs = (await Promise.all(voting)).flat();
    expect(new Set(seqs).size).toBe(pages.length * votes.length);
    await Promise.all(pages.map((page) => page.until(({ line, replica }) => line.state === 'live' && replica.records.size > 0)));
    expect(balancer.handed(hall.port)).toBe(there + here);
    expect(pages.map(({ said }) => said)).toEqual(pages.map(() => ['connecting', 'live']));
    await moderator.sendSurely('poll.close', { poll });
    await moderator.until('all ballots', (m) => countsOf(m, poll) === '0,30');
    expect(votersOf(moderator, poll)).toBe(30);
    for (const page of pages) page[Symbol.dispose]();
  });

  it('and started again, alone: what people do meanwhile is kept and acknowledged, each once', async () => {
    await using hall = await openHall({ session });
    const poll = await openPoll(await hall.moderator());
    const pages = await fill(hall, hall.url, 20);
    const voting = pages.map((page) => voteTimes(page, poll, votes));
    await hall.server.stop();
    await hall.restart();
    const seqs = (await Promise.all(voting)).flat();
    expect(new Set(seqs).size).toBe(pages.length * votes.length);
    const moderator = await hall.moderator();
    await moderator.sendSurely('poll.close', { poll });
    await moderator.until('all ballots', (m) => votersOf(m, poll) === 20 && countsOf(m, poll) === '0,20');
    expect(pages.flatMap(({ said }) => said)).not.toContain('refused');
    for (const page of pages) page[Symbol.dispose]();
  });

  it('lets nobody in any more, and serves to the end whoever has not left', async () => {
    await using hall = await openHall({ session });
    const moderator = await hall.moderator();
    const poll = await openPoll(moderator);
    const { body } = await post(`${hall.url}/api/join`, { code: hall.server.ready.joinCode });
    const { token, identity } = body as { token: string; identity: { event: string } };
    // One that does not know the word: an older page, or somebody's own client.
    const stays = io(hall.url, { path: livePath, transports: ['websocket'], forceNew: true, reconnection: false, auth: { protocol: protocolVersion, event: identity.event, as: 'participant', token } });
    const told = new Promise<{ withinMs: number }>((resolve) => stays.once('moving', resolve));
    await new Promise<void>((connected) => stays.once('connect', () => connected()));
    const stopped = hall.server.stop();
    expect((await told).withinMs).toBeLessThan(100);
    await expect(fetch(`${hall.url}/api/health/ready`)).rejects.toThrow('fetch failed');
    expect(await stays.emitWithAck('command', { id: 'a-last-ballot', type: 'poll.vote', poll, options: ['a'] })).toMatchObject({ ok: true });
    await stopped;
    expect(hall.server.process.child.exitCode).toBe(0);
  });
});
