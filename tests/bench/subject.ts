// Something that is measured: its process, how a crowd gets in, what makes it speak to all, and what is voted on.
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LineOptions } from './crowd/line.ts';
import { residentKb } from './machine/cost.ts';

export interface Subject extends AsyncDisposable {
  readonly name: string;
  readonly pid: number;
  readonly redisPid: number | null;
  readonly line: Omit<LineOptions, 'auth' | 'forwardedFor'>;
  auths(count: number): readonly string[];
  readonly speakerAuth: string;
  /** Messages of the speaker, each of which causes one frame to everybody. */
  readonly says: readonly string[];
  readonly poll: string;
  readonly options: readonly string[];
}

/** How Node is started for every subject alike: with Plenary's room for what lives briefly, and so that memory can be compared after a collection. */
export const measuredNode = ['--max-semi-space-size=64', '--expose-gc', '--import', resolve(import.meta.dirname, 'machine/settle.ts')] as const;

/** Resident memory in kB once garbage is collected: the least of a few looks. */
export async function settledKb(pid: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let look = 0; look < 4; look += 1) {
    process.kill(pid, 'SIGUSR2');
    await pause(400);
    least = Math.min(least, residentKb(pid));
  }
  return least;
}
