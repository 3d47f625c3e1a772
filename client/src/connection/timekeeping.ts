// Keeps the page's idea of the server's clock right: asks several times when a line has come, as the first answers may be slow, and now and then after
// that, as clocks drift and are set. The quickest answer counts.
import { clockAckSchema } from '@plenary/protocol/clock';
import type { ClockTimes } from '@plenary/sync/clock';
import type { Line } from './line.ts';
import type { Timing } from './timing.ts';

export const askedAtFirst = 4;
export const askEveryMs = 30_000;

type Speaker = Pick<Line, 'ask'>;

/** The page, as far as this needs it. */
export interface Clocked {
  attach(speak: (line: Speaker) => void): () => void;
  keepClock(times: ClockTimes): void;
}

export function keepTime(page: Clocked, timing: Pick<Timing, 'nowMs' | 'after'>, signal: AbortSignal): void {
  let stopTimer = (): void => undefined;
  let current: Speaker | null = null;
  const ask = async (line: Speaker): Promise<void> => {
    const sentAtMs = timing.nowMs();
    const ack = await line.ask('clock', {}, clockAckSchema);
    if (ack?.ok) page.keepClock({ sentAtMs, receivedAtMs: timing.nowMs(), serverMs: ack.nowMs });
  };
  const later = (line: Speaker): void => {
    stopTimer = timing.after(askEveryMs, () => void ask(line).then(() => line === current && later(line)));
  };
  const begin = async (line: Speaker): Promise<void> => {
    stopTimer();
    current = line;
    for (let nth = 0; nth < askedAtFirst && line === current; nth += 1) await ask(line);
    if (line === current) later(line);
  };
  const detach = page.attach((line) => void begin(line));
  signal.addEventListener('abort', () => {
    detach();
    current = null;
    stopTimer();
  });
}
