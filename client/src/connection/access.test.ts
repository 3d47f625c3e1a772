import { describe, expect, it } from 'vitest';
import { errorBody } from '@plenary/protocol/errors/sentence';
import { Access } from './access.ts';
import type { Http } from './http.ts';
import { takeInvitation, type Page } from './invitation-link.ts';
import { ManualTiming } from './loopback.fixture.ts';
import { admitted, MadeUpHttp, me, refusal } from './made-up-http.fixture.ts';

function accessOn(made: MadeUpHttp, invitation: string | null = null) {
  const timing = new ManualTiming();
  const stay = new AbortController();
  const forgotten: string[] = [];
  const access = new Access({ as: 'participant', http: made.http, timing, takeInvitation: () => invitation, forget: ({ id }) => void forgotten.push(id) });
  const until = (state: string): Promise<void> => new Promise((resolve) => {
    const look = (): void => {
      if (access.getSnapshot().state !== state) return;
      stop();
      resolve();
    };
    const stop = access.subscribe(look);
    look();
  });
  return { access, forgotten, timing, until, stay, start: () => access.start(stay.signal) };
}

describe('access', () => {
  it('lets in by the cookie', async () => {
    const { access, until, start } = accessOn(new MadeUpHttp(() => ({ identity: me })));
    expect(access.getSnapshot()).toEqual({ state: 'checking' });
    start();
    await until('in');
    expect(access.getSnapshot()).toEqual({ state: 'in', identity: me });
  });

  it('is out without a word for somebody new, in after joining, and leaves nothing behind', async () => {
    const made = new MadeUpHttp((what) => (what === 'POST /api/join' ? admitted : refusal('not-joined', 401)));
    const { access, forgotten, until, start } = accessOn(made);
    start();
    await until('out');
    expect(access.getSnapshot()).toEqual({ state: 'out', error: null });
    expect(await access.join({ code: 'IDM' })).toMatchObject({ ok: true });
    expect(access.getSnapshot().state).toBe('in');
    made.answer = () => undefined;
    await access.leave();
    expect(access.getSnapshot()).toEqual({ state: 'out', error: null });
    expect(forgotten).toEqual(['p1']);
  });

  it('joins again while the server can take nothing, and says so', async () => {
    const answers: unknown[] = [refusal('not-joined', 401), null, refusal('unavailable', 503), admitted];
    const made = new MadeUpHttp(() => answers.shift());
    const { access, until, start, timing } = accessOn(made);
    start();
    await until('out');
    const heard: string[] = [];
    let told: () => void = () => undefined;
    const next = (): Promise<void> => new Promise((resolve) => (told = resolve));
    const joining = access.join({ code: 'IDM' }, ({ code }) => {
      heard.push(code);
      told();
    });
    for (const waitMs of [1000, 2000]) {
      await next();
      timing.advance(waitMs);
    }
    expect(await joining).toMatchObject({ ok: true });
    expect(heard).toEqual(['unavailable', 'unavailable']);
    expect(made.whats().filter((what) => what === 'POST /api/join')).toHaveLength(3);
    expect(access.getSnapshot()).toEqual({ state: 'in', identity: me });
  });

  it('does not join again once the page has gone', async () => {
    const made = new MadeUpHttp((what) => (what === 'POST /api/join' ? null : refusal('not-joined', 401)));
    const { access, until, start, stay, timing } = accessOn(made);
    start();
    await until('out');
    const { promise, resolve } = Promise.withResolvers<void>();
    const joining = access.join({ code: 'IDM' }, () => resolve());
    await promise;
    stay.abort();
    timing.advance(1000);
    expect(await joining).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    expect(made.whats().filter((what) => what === 'POST /api/join')).toHaveLength(1);
  });

  it('redeems a link first, once, and keeps it while the server is away', async () => {
    const made = new MadeUpHttp(() => null);
    const { access, until, start, timing } = accessOn(made, 'token-1');
    start();
    await until('unreachable');
    made.answer = () => admitted;
    timing.advance(1000);
    await until('in');
    await access.check();
    expect(made.whats()).toEqual(['POST /api/invitations/redeem', 'POST /api/invitations/redeem', 'GET /api/me?as=participant']);
    expect(made.asked[0]?.body).toEqual({ token: 'token-1' });
  });

  it('says what is wrong with a link, unless one is in already', async () => {
    const made = new MadeUpHttp((what) => refusal(what.includes('redeem') ? 'link-expired' : 'not-joined'));
    const { access, until, start } = accessOn(made, 'old');
    start();
    await until('out');
    expect(access.getSnapshot()).toMatchObject({ error: { code: 'link-expired' } });
    const known = accessOn(new MadeUpHttp((what) => (what.includes('redeem') ? refusal('link-expired') : { identity: me })), 'old');
    known.start();
    await known.until('in');
  });

  it('asks again by itself while the server is away, and no more after it has gone', async () => {
    const made = new MadeUpHttp(() => null);
    const { until, start, timing, stay } = accessOn(made);
    start();
    await until('unreachable');
    timing.advance(1000);
    await timing.untilWaiting();
    expect(made.asked).toHaveLength(2);
    stay.abort();
    expect(timing.waiting()).toBe(0);
  });

  it('an answer that comes too late does not undo what was done meanwhile', async () => {
    const slow = Promise.withResolvers<void>();
    const made = new MadeUpHttp(() => admitted);
    const late: Http = { ...made.http, me: async () => (await slow.promise, { ok: false, error: errorBody('not-joined', ['en']) }) };
    const access = new Access({ as: 'participant', http: late, timing: new ManualTiming(), takeInvitation: () => null, forget: () => undefined });
    const checking = access.check();
    await access.join({ code: 'IDM' });
    slow.resolve();
    await checking;
    expect(access.getSnapshot().state).toBe('in');
  });

  it('takes the link out of the address', () => {
    const shown: string[] = [];
    const page = (hash: string): Page => ({
      location: { hash, pathname: '/host', search: '?a=1' },
      history: { state: null, replaceState: (_state, _title, url) => void shown.push(String(url)) },
    });
    expect(takeInvitation(page('#invite=abc.def'))).toBe('abc.def');
    expect(takeInvitation(page('#programme'))).toBeNull();
    expect(shown).toEqual(['/host?a=1']);
  });
});
