// The disk on which Redis keeps its file is full: what cannot be written is not acknowledged. Then there is room again.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, rmdir, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { World } from '../world/world.ts';
import type { Fault } from './fault.ts';

const run = promisify(execFile);
const diskBytes = 16_000_000;

/** A small disk in memory at this folder; gives back what takes it away. */
async function mountSmallDisk(folder: string): Promise<() => Promise<void>> {
  await run('mount', ['-t', 'tmpfs', '-o', `size=${diskBytes}`, 'tmpfs', folder]);
  return async () => void (await run('umount', [folder]));
}

async function notHere(): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'plenary-mount-'));
  try {
    await (await mountSmallDisk(folder))();
    return undefined;
  } catch {
    return 'this account may not mount a small disk';
  } finally {
    await rmdir(folder).catch(() => undefined);
  }
}

export const diskFull: Fault = {
  name: 'disk-full',
  title: 'the disk of Redis full for some seconds',
  withinMs: 15_000,
  world: { redisDisk: mountSmallDisk },
  notHere,
  async run(world) {
    const { redis, redisFolder, swarm, note } = world;
    const filler = join(redisFolder, 'filler');
    await fill(filler, redisFolder);
    const storm = swarm.storm();
    const died = await gone(world);
    await pause(2000);
    await rm(filler);
    if (died) await redis.start();
    world.lifted();
    note(died ? 'Redis ended itself' : 'Redis stayed and refused');
    await storm;
  },
};

async function fill(filler: string, folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  // What tmpfs counts as free may be a page more than it gives: the last bytes are written one page at a time.
  await writeFile(filler, Buffer.alloc(Math.max(0, bavail - 1) * bsize)).catch(() => undefined);
  for (let page = 0; page < 8; page += 1) await writeFile(filler, Buffer.alloc(bsize), { flag: 'a' }).catch(() => undefined);
}

/** Whether Redis ends itself within a few seconds, as it does when every write must reach the disk. */
async function gone({ redis }: World): Promise<boolean> {
  for (let look = 0; look < 60; look += 1) {
    if (!redis.isRunning()) return true;
    await pause(50);
  }
  return false;
}
