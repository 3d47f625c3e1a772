// How a desk says what its moderator looks at.
import { describe, expect, it } from 'vitest';
import { claimAgainMs, Claiming, settledMs } from './claiming.ts';
import { LoopbackServer, ManualTiming, TestPage } from './loopback.fixture.ts';

function desk() {
  const timing = new ManualTiming();
  const said: (string | null)[] = [];
  return { timing, said, claiming: new Claiming(timing, (question) => said.push(question)) };
}

describe('claiming', () => {
  it('says nothing of questions that are passed by', () => {
    const { timing, said, claiming } = desk();
    for (const question of ['a', 'b', 'c']) {
      claiming.look(question);
      timing.advance(settledMs - 1);
    }
    expect(said).toEqual([]);
    timing.advance(1);
    expect(said).toEqual(['c']);
  });

  it('says it again while one stays, and once that one has gone on', () => {
    const { timing, said, claiming } = desk();
    claiming.look('a');
    timing.advance(settledMs);
    timing.advance(claimAgainMs);
    timing.advance(claimAgainMs);
    claiming.look('b');
    claiming.look('c');
    expect(said).toEqual(['a', 'a', 'a', null]);
    timing.advance(settledMs);
    claiming.look(null);
    claiming.look(null);
    expect(said).toEqual(['a', 'a', 'a', null, 'c', null]);
    expect(timing.waiting()).toBe(0);
  });

  it('goes over the line while there is one, and ends with the page', async () => {
    await using server = await LoopbackServer.open();
    const page = new TestPage(server.url);
    await page.untilLine('live');
    page.live.look('q');
    page.timing.advance(settledMs);
    await server.until(() => server.claims.length === 1);
    expect(server.claims).toEqual(['q']);
    page.close();
    expect(page.timing.waiting()).toBe(0);
  });
});
