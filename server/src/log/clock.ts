// The log's clock, as this node knows it: Redis stamps each entry by it, so all nodes tell people the same time, however wrong their own clocks are.
import { betterSample, sampleClock, type ClockSample } from '@plenary/sync/clock';
import { pause } from '../observe/pause.ts';

export interface LogClock {
  /** What it shows now; this node's own clock until it was first asked. */
  nowMs(): number;
  /** Asks it once. Never rejects: what cannot be reached is asked again later. */
  look(): Promise<void>;
  /** Asks it several times, and then now and then, until aborted. */
  keep(signal: AbortSignal): Promise<void>;
}

export interface LogClockParts {
  /** What the log's clock shows. */
  readonly ask: () => Promise<number>;
  readonly ownMs?: () => number;
}

const askedAtFirst = 4;
const everyMs = 10_000;

export function createLogClock({ ask, ownMs = () => Date.now() }: LogClockParts): LogClock {
  let held: ClockSample | null = null;
  const look = async (): Promise<void> => {
    const sentAtMs = ownMs();
    // Out of reach: what is known goes on, as clocks do.
    const serverMs = await ask().catch(() => null);
    if (serverMs !== null) held = betterSample(held, sampleClock({ sentAtMs, receivedAtMs: ownMs(), serverMs }));
  };
  return {
    nowMs: () => ownMs() + (held?.offsetMs ?? 0),
    look,
    async keep(signal) {
      for (let nth = 0; nth < askedAtFirst && !signal.aborted; nth += 1) await look();
      while (!signal.aborted) {
        await pause(everyMs, signal);
        if (!signal.aborted) await look();
      }
    },
  };
}

/** Of the Redis that keeps the log. */
export async function redisTimeMs(redis: { time(): Promise<(string | number)[]> }): Promise<number> {
  const [seconds = 0, micros = 0] = (await redis.time()).map(Number);
  return seconds * 1000 + Math.floor(micros / 1000);
}
