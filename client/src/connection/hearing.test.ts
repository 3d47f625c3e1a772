// The lossy lane as a page hears it: claims end by themselves, and nothing is left running when the page goes.
import { describe, expect, it } from 'vitest';
import { lookingAt } from '../store/claims.ts';
import { LoopbackServer, TestPage } from './loopback.fixture.ts';

describe('what a page hears over the lossy lane', () => {
  it('a claim holds until its time is over, on the page’s own clock', async () => {
    await using server = await LoopbackServer.open();
    using page = new TestPage(server.url);
    await page.untilLine('live');
    server.send('signal', { kind: 'claim', by: 'ana', name: 'Ana', question: 'q', forMs: 9000 });
    await page.until(({ claims }) => claims.length === 1);
    page.timing.advance(8999);
    expect(lookingAt(page.now().claims, 'q', 'me')).toEqual(['Ana']);
    page.timing.advance(1);
    expect(page.now().claims).toEqual([]);
  });

  it('a page that goes forgets them, and keeps no timer', async () => {
    await using server = await LoopbackServer.open();
    const page = new TestPage(server.url);
    await page.untilLine('live');
    server.send('signal', { kind: 'claim', by: 'ana', name: null, question: 'q', forMs: 9000 });
    await page.until(({ claims }) => claims.length === 1);
    page.close();
    expect(page.now().claims).toEqual([]);
    expect(page.timing.waiting()).toBe(0);
  });
});
