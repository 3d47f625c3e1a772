// How a screen's page says how it is.
import { describe, expect, it } from 'vitest';
import { beatApartMs, beatEveryMs, Beating, type Condition } from './beating.ts';
import { LoopbackServer, ManualTiming, TestPage } from './loopback.fixture.ts';

const condition: Condition = { picture: 'welcome', rev: 1, seq: 2, width: 1920, height: 1080, pixelRatio: 1, clockOffsetMs: 0, visible: true, drawnAgoMs: 3 };

function screen() {
  const timing = new ManualTiming();
  const said: (number | null)[] = [];
  const answers: ((isAnswered: boolean) => void)[] = [];
  const beating = new Beating(timing, ({ delayMs }) => {
    said.push(delayMs);
    return new Promise((answer) => answers.push(answer));
  });
  const answer = async (isAnswered = true): Promise<void> => {
    answers.at(-1)?.(isAnswered);
    await Promise.resolve();
  };
  return { timing, said, beating, answer };
}

describe('a heartbeat', () => {
  it('is said at once and then at a pace, with how long the answer to the last one took', async () => {
    const { timing, said, beating, answer } = screen();
    beating.beat(() => condition);
    timing.advance(0);
    timing.advance(20);
    await answer();
    timing.advance(beatEveryMs - 20);
    await answer(false);
    timing.advance(beatEveryMs);
    expect(said).toEqual([null, 20, 20]);
    beating.beat(null);
    expect(timing.waiting()).toBe(0);
  });

  it('comes sooner when there is something new, but not with every change', () => {
    const { timing, said, beating } = screen();
    beating.beat(() => condition);
    timing.advance(0);
    for (let change = 0; change < 9; change += 1) {
      timing.advance(100);
      beating.soon();
    }
    expect(said).toHaveLength(1);
    timing.advance(beatApartMs - 900);
    expect(said).toHaveLength(2);
  });

  it('waits for a picture, and for a line', () => {
    const { timing, said, beating } = screen();
    beating.beat(() => null);
    timing.advance(0);
    timing.advance(beatEveryMs);
    expect(said).toEqual([]);
    const without = new Beating(timing, () => null);
    without.beat(() => condition);
    timing.advance(0);
    without.soon();
    without.beat(null);
    beating.beat(null);
    expect(timing.waiting()).toBe(0);
  });

  it('goes over the line while it is live, and nowhere without one', async () => {
    await using server = await LoopbackServer.open();
    const page = new TestPage(server.url, { as: 'screen' });
    const beating = new Beating(page.timing, (beat) => page.live.beat(beat));
    expect(page.live.beat({ ...condition, delayMs: null })).toBeNull();
    await page.untilLine('live');
    beating.beat(() => condition);
    page.timing.advance(0);
    await server.until(() => server.beats.length === 1);
    expect(server.beats).toEqual([{ ...condition, delayMs: null }]);
    server.breakLines();
    await page.untilLine('reconnecting');
    expect(page.live.beat({ ...condition, delayMs: null })).toBeNull();
    beating.beat(null);
    page.close();
    expect(page.timing.waiting()).toBe(0);
  });
});
