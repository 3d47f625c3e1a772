// The turns of a crowd: each does one thing after the other with a moment in between, until all are told to stop.
import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../seed.ts';
import type { Member } from './member.ts';

export interface Turns {
  /** Begins the life of a member: `next` is one turn. */
  begin(member: Member, next: () => Promise<void>): void;
  /** Resolves once everybody who lives has been through a turn that began after now. */
  allServed(): Promise<void>;
  /** No turn begins any more. */
  halt(): void;
  /** Resolves when no turn is open. */
  ended(): Promise<void>;
}

const pauseMs = [200, 500] as const;

export function createTurns(random: Random, gone: AbortSignal): Turns {
  const stopping = new AbortController();
  const lives: Promise<void>[] = [];
  const counts = new Map<Member, { begun: number; ended: number }>();
  const live = async (count: { begun: number; ended: number }, next: () => Promise<void>): Promise<void> => {
    while (!stopping.signal.aborted && !gone.aborted) {
      await pause(random.between(...pauseMs));
      const turn = (count.begun += 1);
      await next();
      count.ended = turn;
    }
  };
  return {
    begin(member, next) {
      const count = { begun: 0, ended: 0 };
      counts.set(member, count);
      lives.push(live(count, next));
    },
    async allServed() {
      const open = [...counts.values()].map((count) => ({ count, from: count.begun }));
      while (!gone.aborted && open.some(({ count, from }) => count.ended <= from)) await pause(10);
    },
    halt: () => stopping.abort(),
    ended: async () => void (await Promise.all(lives)),
  };
}
