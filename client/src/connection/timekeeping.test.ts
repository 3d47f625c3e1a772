import { describe, expect, it } from 'vitest';
import type { ClockTimes } from '@plenary/sync/clock';
import { askEveryMs, askedAtFirst, keepTime } from './timekeeping.ts';

type Speaker = { ask: (name: string) => Promise<unknown> };

/** A page on whose lines each answer takes as long as it is told to, by a clock that stands still otherwise. */
function page(tookMs: readonly number[]) {
  let nowMs = 1000;
  let speak: ((line: never) => void) | null = null;
  let timer: { dueMs: number; task: () => void } | null = null;
  let asked = 0;
  const taken: ClockTimes[] = [];
  const stay = new AbortController();
  const line = (answer: unknown = { ok: true, nowMs: 500_000 }): Speaker => ({
    ask: (name) => {
      expect(name).toBe('clock');
      nowMs += tookMs[asked] ?? 10;
      asked += 1;
      return Promise.resolve(answer);
    },
  });
  const attach = (attached: (line: never) => void): (() => void) => {
    speak = attached;
    return () => void (speak = null);
  };
  const after = (delayMs: number, task: () => void): (() => void) => {
    const own = { dueMs: nowMs + delayMs, task };
    timer = own;
    return () => void (timer = timer === own ? null : timer);
  };
  keepTime({ attach, keepClock: (times) => void taken.push(times) }, { nowMs: () => nowMs, after }, stay.signal);
  /** Answers come in microtasks. */
  const settle = async (): Promise<void> => {
    for (let n = 0; n < 50; n += 1) await Promise.resolve();
  };
  return {
    taken, stay, settle,
    connect: async (to: Speaker) => {
      speak?.(to as never);
      await settle();
    },
    advance: async (ms: number) => {
      nowMs += ms;
      const due = timer && timer.dueMs <= nowMs ? timer : null;
      if (due) timer = null;
      due?.task();
      await settle();
    },
    line,
    isWaiting: () => timer !== null,
  };
}

describe('keeping time', () => {
  it('asks several times at first, each with its own round trip, and then now and then', async () => {
    const { taken, connect, line, advance } = page([900, 40, 60, 50, 20]);
    await connect(line());
    expect(taken.map(({ sentAtMs, receivedAtMs }) => receivedAtMs - sentAtMs)).toEqual([900, 40, 60, 50]);
    expect(taken).toHaveLength(askedAtFirst);
    await advance(askEveryMs - 1);
    expect(taken).toHaveLength(askedAtFirst);
    await advance(1);
    expect(taken.at(-1)).toMatchObject({ serverMs: 500_000 });
    expect(taken).toHaveLength(askedAtFirst + 1);
    await advance(askEveryMs);
    expect(taken).toHaveLength(askedAtFirst + 2);
  });

  it('begins again on a new line, and asks no more on the old one', async () => {
    const { taken, connect, line, advance } = page([]);
    await connect(line());
    await connect(line());
    expect(taken).toHaveLength(2 * askedAtFirst);
    await advance(askEveryMs);
    expect(taken).toHaveLength(2 * askedAtFirst + 1);
  });

  it('takes nothing from a refusal or from silence, and goes on', async () => {
    const { taken, connect, line, isWaiting } = page([]);
    await connect(line({ ok: false, error: { code: 'too-many-requests', message: '', retryable: true } }));
    await connect(line(null));
    expect(taken).toEqual([]);
    expect(isWaiting()).toBe(true);
  });

  it('stops with its page', async () => {
    const { taken, stay, connect, line, advance, isWaiting } = page([]);
    await connect(line());
    stay.abort();
    expect(isWaiting()).toBe(false);
    await advance(askEveryMs);
    expect(taken).toHaveLength(askedAtFirst);
  });
});
