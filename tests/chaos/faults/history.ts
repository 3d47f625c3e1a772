// The log is not what it was: its end cut off, emptied, or put back from an old copy. Every node says so aloud and takes nothing, from
// nobody; once the newest copy is there again all go on, and nothing that was acknowledged is missing.
import { cp, readdir, readFile, rename, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestRedis } from '../../harness/redis.ts';
import type { World } from '../world/world.ts';
import type { Fault } from './fault.ts';

const withinMs = 15_000;

export const tailCut: Fault = {
  name: 'log-tail-cut',
  title: "the end of Redis' file gone, from the last acknowledged command on",
  withinMs,
  async run(world) {
    const { redis, swarm } = world;
    const storm = swarm.storm();
    await swarm.accepted(10);
    await redis.kill();
    const newest = await copyFiles(redis, 'newest');
    await cutAt(redis, lastAcknowledged(world), { keepBytes: 10 });
    await redis.start();
    const { waiting } = await onlyShown(world, 'log-went-back');
    await putBack(redis, newest);
    world.lifted();
    await Promise.all([storm, waiting]);
  },
};

export const logEmptied: Fault = {
  name: 'log-emptied',
  title: 'FLUSHALL in a running Redis; then its file cut before that',
  withinMs,
  async run(world) {
    const { direct, redis } = world;
    await direct.flushall();
    const { waiting } = await onlyShown(world, 'log-empty');
    await redis.kill();
    await cutAt(redis, '*1\r\n$8\r\nflushall\r\n', { keepBytes: 0 });
    await redis.start();
    world.lifted();
    await waiting;
  },
};

export const oldCopy: Fault = {
  name: 'log-from-old-copy',
  title: 'Redis started on a copy that is some seconds old; then on the newest',
  withinMs,
  async run(world) {
    const { redis, swarm } = world;
    const old = await copyFiles(redis, 'old');
    await swarm.accepted(60);
    await redis.kill();
    const newest = await copyFiles(redis, 'newest');
    await putBack(redis, old);
    const { waiting } = await onlyShown(world, 'log-went-back');
    await putBack(redis, newest);
    world.lifted();
    await waiting;
  },
};

const filesOf = ({ folder }: TestRedis): string => join(folder, 'appendonlydir');

/** Copies Redis' files as they are, whether it runs or not. */
export async function copyFiles(redis: TestRedis, name: string): Promise<string> {
  const folder = join(redis.folder, name);
  await cp(filesOf(redis), folder, { recursive: true });
  return folder;
}

/** Lets Redis start on this copy instead of what it has. */
export async function putBack(redis: TestRedis, folder: string): Promise<void> {
  await redis.kill();
  await rm(filesOf(redis), { recursive: true });
  await rename(folder, filesOf(redis));
  await redis.start();
}

/** Ends the file in which these words stand where they begin, and so many bytes later. */
async function cutAt(redis: TestRedis, words: string, { keepBytes }: { keepBytes: number }): Promise<void> {
  const folder = filesOf(redis);
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.incr.aof'))) {
    const at = (await readFile(join(folder, name))).indexOf(words);
    if (at >= 0) return void (await truncate(join(folder, name), at + keepBytes));
  }
  throw new Error('what was to be cut off was not found');
}

/** The newest command that is applied at every member's node: each has acknowledged one that came no earlier. A node that had not read
 * what was cut off would find nothing missing. */
function lastAcknowledged({ swarm }: World): string {
  const accepted = swarm.ledger.entries.filter(({ outcome }) => outcome === 'accepted').toSorted((a, b) => (b.seq ?? 0) - (a.seq ?? 0));
  const nodeOf = new Map([...swarm.participants, ...swarm.staff].map(({ parts }) => [parts.id, parts.node.name]));
  const lasts = [...new Set(nodeOf.values())].map((node) => accepted.find(({ person }) => nodeOf.get(person) === node)?.seq ?? 0);
  const last = accepted.find(({ seq }) => (seq ?? 0) <= Math.min(...lasts));
  if (!last) throw new Error('nothing was acknowledged by every node');
  return last.id;
}

/** Resolves once every node says that it is read-only, and why, and each of the crowd was told that nothing is taken now; nothing was.
 * `waiting` resolves when what they sent meanwhile has an answer for good. */
export async function onlyShown({ nodes, swarm, note }: World, reason: string): Promise<{ waiting: Promise<void> }> {
  const limit = AbortSignal.timeout(20_000);
  const told = async (what: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await holds())) {
      if (limit.aborted) throw new Error(`never came: ${what}`);
      await pause(50);
    }
  };
  for (const { url, name } of nodes) {
    let is: string | null = null;
    await told(`${name} is read-only: ${reason}`, async () => (is = await standing(url)) === reason).catch((error: unknown) => {
      throw new Error(`${String(error)}; it says: ${is}`);
    });
  }
  const [before, heard] = [swarm.ledger.count('accepted'), refusals(swarm)];
  const waiting = swarm.storm();
  await told('each is told "read-only"', () => refusals(swarm).every((times, member) => times > (heard[member] ?? 0)));
  const meanwhile = swarm.ledger.count('accepted') - before;
  if (meanwhile > 0) throw new Error(`${meanwhile} commands were acknowledged by nodes that are read-only`);
  note(`all nodes read-only: ${reason}`);
  return { waiting };
}

const refusals = ({ participants }: World['swarm']): number[] => participants.map(({ heard }) => heard.get('read-only') ?? 0);

async function standing(url: string): Promise<string | null> {
  const { detail } = (await (await fetch(`${url}/api/health/ready`)).json()) as { detail: string | null };
  return detail;
}
