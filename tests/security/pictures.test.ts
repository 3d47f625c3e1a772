// Pictures as a way in: programs, pages in disguise, sizes, roles, paths, other people's sites.
import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { openHall, type Hall } from '../harness/hall.ts';
import { post } from '../harness/person.ts';

const file = (name: string): Buffer => readFileSync(new URL(`../../server/fixtures/pictures/${name}`, import.meta.url));
const page = '<!doctype html><html><script>alert(document.cookie)</script></html>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

describe('a hostile picture', () => {
  let hall: Hall;
  let redis: Redis;
  const tokens: Record<string, string> = {};
  const send = async (body: Buffer | string, headers: Record<string, string> = {}, code = 'IDM-2024'): Promise<{ status: number; code: string; picture: string }> => {
    const response = await fetch(`${hall.url}/api/events/${code}/pictures`, {
      method: 'POST', headers: { 'content-type': 'image/png', authorization: `Bearer ${tokens['moderator']}`, ...headers }, body: new Uint8Array(Buffer.from(body)),
    });
    const answer = (await response.json()) as { error?: { code: string }; picture?: string };
    return { status: response.status, code: answer.error?.code ?? 'ok', picture: answer.picture ?? '' };
  };
  const redeem = async (token: string): Promise<string> => ((await post(`${hall.url}/api/invitations/redeem`, { token })).body as { token: string }).token;
  const kept = (): Promise<number> => redis.hlen('plenary:{idm-2024-geneva}:pictures');

  beforeAll(async () => {
    hall = await openHall();
    redis = new Redis(hall.redis.url);
    tokens['host'] = await redeem(hall.server.invite('host'));
    tokens['guest'] = ((await post(`${hall.url}/api/join`, { code: 'IDM-2024' })).body as { token: string }).token;
    for (const role of ['rapporteur', 'panellist'] as const) {
      const made = await post(`${hall.url}/api/invitations`, { role, label: role }, { authorization: `Bearer ${tokens['host']}` });
      tokens[role] = await redeem(new URL((made.body as { url: string }).url).hash.slice('#invite='.length));
    }
  });
  // Another person each time: what one may send in a minute is bounded.
  beforeEach(async () => {
    tokens['moderator'] = await redeem(hall.server.invite('moderator'));
  });
  afterAll(async () => {
    redis.disconnect();
    await hall[Symbol.asyncDispose]();
  });

  it('that is a program, a page or nothing is refused, under every name', async () => {
    const before = await kept();
    const disguised = [svg, page, '', `GIF89a${page}`, Buffer.concat([file('plain.png').subarray(0, 8), Buffer.from(page)]), Buffer.concat([file('baseline.jpg').subarray(0, 4), Buffer.from(page)]), `RIFF\x40\0\0\0WEBP${page}`];
    for (const body of disguised) {
      for (const type of ['image/png', 'image/jpeg', 'image/svg+xml', 'text/html']) expect(await send(body, { 'content-type': type })).toMatchObject({ status: 415, code: 'picture-not-readable' });
    }
    for (const type of ['image/svg+xml', 'text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded']) expect((await send(file('plain.png'), { 'content-type': type })).code).toBe('picture-not-readable');
    expect((await send(file('plain.png'), { 'content-encoding': 'gzip' })).code).toBe('picture-not-readable');
    expect(await kept()).toBe(before);
  });

  it('with a page behind or within it is served without it, as a picture that no browser reads otherwise', async () => {
    const { picture } = await send(Buffer.concat([file('told.png'), Buffer.from(page)]));
    const answer = await fetch(`${hall.url}/api/events/IDM-2024/pictures/${picture}`);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1')).not.toMatch(/script|SECRET|Exif/i);
  });

  it('of 10 MB is not read to its end, whether it says so or not', async () => {
    expect(await send(Buffer.alloc(10_000_000, file('plain.png')))).toMatchObject({ status: 413, code: 'picture-too-large' });
    expect(await stream(hall.port, tokens['moderator'] ?? '')).toMatch(/^HTTP\/1.1 413[^]*picture-too-large/);
    expect((await fetch(`${hall.url}/api/health/live`)).status).toBe(200);
  });

  it('is taken from moderators and hosts only, and before anything of it is read', async () => {
    for (const role of ['guest', 'panellist']) expect(await send(file('plain.png'), { authorization: `Bearer ${tokens[role]}` })).toMatchObject({ status: 401, code: 'not-joined' });
    expect(await send(Buffer.alloc(10_000_000), { authorization: 'Bearer nobody' })).toMatchObject({ status: 401, code: 'not-joined' });
    expect(await send(file('plain.png'), { authorization: `Bearer ${tokens['rapporteur']}` })).toMatchObject({ status: 403, code: 'role-not-allowed' });
    expect((await send(file('plain.png'), { authorization: `Bearer ${tokens['host']}` })).code).toBe('ok');
    expect((await send(file('plain.png'), { origin: 'https://elsewhere.example' })).code).toBe('origin-foreign');
    expect((await send(file('plain.png'), {}, 'WRONG')).code).toBe('join-code-wrong');
  });

  it('is found under its own id and nowhere else', async () => {
    const { picture } = await send(file('lossy.webp'));
    const statusOf = async (path: string): Promise<number> => (await fetch(`${hall.url}/api/events/${path}`)).status;
    expect([await statusOf(`IDM-2024/pictures/${picture}`), await statusOf(`idm-2024-geneva/pictures/${picture}`), await statusOf(`WRONG/pictures/${picture}`)]).toEqual([200, 200, 404]);
    for (const id of [`${picture}x`, picture.slice(1), picture.toLowerCase() === picture ? 'A' : picture.toLowerCase(), '..%2f..%2fpackage.json', '%2e%2e%2fpackage.json', '__proto__', '%00', 'a'.repeat(43), `${picture}%00`, `${picture}.svg`, '*']) {
      expect([id, await statusOf(`IDM-2024/pictures/${id}`)]).toEqual([id, 404]);
    }
  });

  it('is not sent too often by one and the same person', async () => {
    const sent = await Promise.all(Array.from({ length: 80 }, () => send(page)));
    expect(new Set(sent.map(({ code }) => code))).toEqual(new Set(['picture-not-readable', 'too-many-requests']));
    expect((await send(file('grey.jpg'), { authorization: `Bearer ${tokens['host']}` })).code).toBe('ok');
  });
});

/** Sends a little more than a picture may have, without saying how much, and never comes to an end. */
function stream(port: number, token: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const chunk = Buffer.concat([Buffer.from('4000\r\n'), Buffer.alloc(0x4000, 1), Buffer.from('\r\n')]);
    let text = '';
    socket.on('data', (data) => (text += data.toString('latin1')));
    socket.on('error', () => resolve(text));
    socket.on('close', () => resolve(text));
    socket.write(`POST /api/events/IDM-2024/pictures HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: image/png\r\nAuthorization: Bearer ${token}\r\nTransfer-Encoding: chunked\r\n\r\n`);
    for (let nth = 0; nth < 19; nth += 1) socket.write(chunk);
  });
}
