import { describe, expect, it } from 'vitest';
import { createLogClock, redisTimeMs } from './clock.ts';

describe('the log’s clock', () => {
  it('is known to a node whose own is wrong by minutes, from the quickest answer', async () => {
    let own = 1_000_000;
    const took = [80, 4, 30, 12];
    const stay = new AbortController();
    const clock = createLogClock({
      ownMs: () => own,
      async ask() {
        const ms = took.shift() ?? 0;
        own += ms / 2;
        const shown = own + 180_000;
        own += ms / 2;
        if (took.length === 0) stay.abort();
        return shown;
      },
    });
    expect(clock.nowMs()).toBe(1_000_000);
    await clock.keep(stay.signal);
    expect(clock.nowMs() - own).toBe(180_000);
  });

  it('goes on from what is known while the log is out of reach', async () => {
    let asked = 0;
    const stay = new AbortController();
    const clock = createLogClock({
      ownMs: () => 5000,
      async ask() {
        asked += 1;
        if (asked === 4) stay.abort();
        if (asked > 1) throw new Error('out of reach');
        return 9000;
      },
    });
    await clock.keep(stay.signal);
    expect(asked).toBe(4);
    expect(clock.nowMs()).toBe(9000);
  });

  it('reads what Redis says, in ms', async () => {
    expect(await redisTimeMs({ time: async () => ['1732521600', '123987'] })).toBe(1_732_521_600_123);
  });
});
