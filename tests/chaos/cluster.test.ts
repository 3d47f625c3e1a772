// Many events on one Redis Cluster: each lives in one slot, on one node, and goes on when that slot moves to another.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { startCluster, type Cluster } from '../harness/cluster.ts';
import { codeOf } from '../harness/hall.ts';
import { joinPerson, redeemPerson, type Person } from '../harness/person.ts';
import { startPlenary } from '../harness/plenary.ts';

const root = resolve(import.meta.dirname, '../..');
const logOf = (slug: string): string => `plenary:{${slug}}:log`;

interface Day extends AsyncDisposable { readonly slug: string; readonly moderator: Person; readonly guest: Person }

/** An event of its own: the day of the dialogue under another name, on a server of its own, with a panel on stage. */
async function openDay(slug: string, cluster: Cluster): Promise<Day> {
  await using held = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'plenary-day-'));
  held.defer(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'programme.json');
  const programme = await readFile(join(root, 'infra/events/idm-2024-geneva.json'), 'utf8');
  await writeFile(file, programme.replaceAll('idm-2024-geneva', slug));
  const env = { REDIS_URL: '', REDIS_CLUSTER: cluster.addresses, PLENARY_PROGRAMME: file, PLENARY_DATA: join(folder, 'data'), PLENARY_DRAIN_MS: '0' };
  const server = held.use(await startPlenary({ redisUrl: '', env }));
  const moderator = held.use(await redeemPerson(server.url, server.invite('moderator')));
  expect(codeOf(await moderator.sendSurely('stage.goLive', { session: 'panel-1' }))).toBe('ok');
  const guest = held.use(await joinPerson(server.url, server.ready.joinCode, { name: 'Ama' }));
  await guest.until('panel 1', (g) => g.session === 'panel-1');
  const all = held.move();
  return { slug, moderator, guest, [Symbol.asyncDispose]: () => all.disposeAsync() };
}

/** A question goes in, is screened by a job, and is seen by the moderator. */
async function askAndScreen({ guest, moderator }: Day, text: string): Promise<void> {
  const ack = await guest.sendSurely('question.submit', { session: 'panel-1', text, anonymous: true });
  const question = ack.ok ? String(ack.result?.['question']) : '';
  await moderator.until('screened', (m) => m.get('question', question)?.status === 'waiting');
}

describe('a cluster of three', () => {
  it('holds each of two events whole in one slot, on its own node', async () => {
    await using cluster = await startCluster();
    await using geneva = await openDay('geneva-day', cluster);
    await using dhaka = await openDay('dhaka-day', cluster);
    await askAndScreen(geneva, 'Is this asked in Geneva?');
    await askAndScreen(dhaka, 'And is this asked in Dhaka?');
    const slots = await Promise.all([geneva, dhaka].map(({ slug }) => cluster.slotOf(logOf(slug))));
    expect(new Set(slots).size).toBe(2);
    const [north, south] = [await cluster.ownerOf(logOf(geneva.slug)), await cluster.ownerOf(logOf(dhaka.slug))];
    expect(north).not.toBe(south);
    const keys = await cluster.keys();
    expect(keys.flat().length).toBeGreaterThan(10);
    for (const [node, held] of keys.entries()) for (const key of held) {
      expect(slots).toContain(await cluster.slotOf(key));
      expect(node).toBe(key.includes(geneva.slug) ? north : south);
    }
  });

  it('moves an event to another node: what was sent meanwhile is there once, and jobs go on', async () => {
    await using cluster = await startCluster();
    await using day = await openDay('geneva-day', cluster);
    const to = ((await cluster.ownerOf(logOf(day.slug))) + 1) % 3;
    await askAndScreen(day, 'Was this asked before the move?');
    const meanwhile = day.guest.sendSurely('question.submit', { session: 'panel-1', text: 'And was this asked while it moved?', anonymous: true }, 'asked-meanwhile');
    await cluster.move(logOf(day.slug), to);
    expect(codeOf(await meanwhile)).toBe('ok');
    await askAndScreen(day, 'And was this asked after the move?');
    expect(day.guest.resets).toEqual([]);
    const direct = new Redis(cluster.nodes[to]?.url ?? '');
    const log = JSON.stringify(await direct.xrange(logOf(day.slug), '-', '+'));
    direct.disconnect();
    expect(log.split('asked-meanwhile')).toHaveLength(2);
  });
});
