import { describe, expect, it } from 'vitest';
import { ManualTiming } from './loopback.fixture.ts';
import { MadeUpHttp, refusal } from './made-up-http.fixture.ts';
import { ScreenPairing } from './screen-pairing.ts';

describe('pairing of a screen', () => {
  it('shows a code, asks for a new one when it is over, and ends when it was typed in', async () => {
    let looked: unknown = refusal('pairing-expired', 410);
    let code = 0;
    const made = new MadeUpHttp((what) => (what.startsWith('POST') ? { status: 'waiting', code: `K${(code += 1)}`, expiresAtMs: 5 } : looked));
    const timing = new ManualTiming();
    const pairing = new ScreenPairing({ http: made.house, timing });
    const over = pairing.run(new AbortController().signal);
    await timing.untilWaiting();
    expect(pairing.getSnapshot()).toEqual({ state: 'waiting', code: 'K1', expiresAtMs: 5 });
    looked = null;
    timing.advance(2000);
    await timing.untilWaiting();
    expect(pairing.getSnapshot()).toMatchObject({ code: 'K1' });
    looked = refusal('pairing-expired', 410);
    timing.advance(2000);
    await timing.untilWaiting();
    expect(pairing.getSnapshot()).toMatchObject({ code: 'K2' });
    looked = { status: 'paired', event: 'idm', screen: 's1' };
    timing.advance(2000);
    await over;
    expect(pairing.getSnapshot()).toEqual({ state: 'paired' });
  });

  it('stops when the page goes', async () => {
    const timing = new ManualTiming();
    const stay = new AbortController();
    const over = new ScreenPairing({ http: new MadeUpHttp(() => null).house, timing }).run(stay.signal);
    await timing.untilWaiting();
    stay.abort();
    await over;
    expect(timing.waiting()).toBe(0);
  });
});
