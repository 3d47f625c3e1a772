import { describe, expect, it } from 'vitest';
import { errorBody } from '@plenary/protocol/errors/sentence';
import { admitted, MadeUpHttp, refusal } from './made-up-http.fixture.ts';
import { learnSentences } from './page-sentences.ts';

describe('http', () => {
  it('asks each endpoint of the contract as it wants to be asked', async () => {
    const { http, house, asked } = new MadeUpHttp(() => undefined);
    const calls = [
      http.card('IDM 2024'), http.join({ code: 'IDM' }), http.me('staff'), http.changeMe('participant', { name: null }), http.leave('screen'),
      http.redeem('abc'), house.invitations(), house.invite({ role: 'moderator', label: 'Desk' }), house.revoke('i1'), house.beginPairing(),
      house.pairing(), house.pair({ code: 'K7', name: 'Left', room: 'r' }),
    ];
    await Promise.all(calls);
    expect(asked.map(({ what }) => what)).toEqual([
      'GET /api/events/IDM%202024', 'POST /api/join', 'GET /api/me?as=staff', 'PATCH /api/me?as=participant', 'POST /api/leave?as=screen',
      'POST /api/invitations/redeem', 'GET /api/invitations', 'POST /api/invitations', 'DELETE /api/invitations/i1', 'POST /api/screens/pairing',
      'GET /api/screens/pairing', 'POST /api/screens/pair',
    ]);
    for (const { what, headers } of asked) {
      expect(headers.get('content-type')).toBe(what.startsWith('GET') ? null : 'application/json');
      expect(headers.get('accept-language')).toBe('fr, en');
    }
  });

  it('sends a picture as the bytes that it is', async () => {
    const sent = { picture: 'p-1', width: 48, height: 32 };
    const { house, asked } = new MadeUpHttp(() => sent);
    expect(await house.sendPicture('IDM 2024', new Blob(['bytes'], { type: 'image/webp' }))).toEqual({ ok: true, value: sent });
    expect(asked.map(({ what, headers }) => [what, headers.get('content-type')])).toEqual([['POST /api/events/IDM%202024/pictures', 'image/webp']]);
  });

  it('gives what the schema says, and the error of the catalogue', async () => {
    const made = new MadeUpHttp(() => ({ ...admitted, extra: 1 }));
    expect(await made.http.join({ code: 'IDM' })).toEqual({ ok: true, value: admitted });
    made.answer = () => refusal('join-code-wrong', 404);
    expect(await made.http.join({ code: 'NO' })).toEqual({ ok: false, error: errorBody('join-code-wrong', ['en']) });
  });

  it('has a sentence in the person’s language for whatever else happens', async () => {
    await learnSentences('fr');
    const cases = [
      [null, 'unavailable'],
      [new Response('<html>Bad gateway', { status: 502 }), 'unavailable'],
      [new Response('nothing here', { status: 404 }), 'internal'],
      [new Response('<html>Sign in to this network'), 'protocol-unsupported'],
      [{ identity: { id: 7 } }, 'protocol-unsupported'],
    ] as const;
    for (const [answer, code] of cases) {
      expect(await new MadeUpHttp(() => answer).http.me('participant')).toEqual({ ok: false, error: errorBody(code, ['fr']) });
    }
  });
});
