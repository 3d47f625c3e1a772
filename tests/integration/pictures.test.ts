// Pictures on a real Redis and a real server: kept once, found on every node and after a restart, bounded, and never taken away while a poll shows them.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { pictureLimits, uploadedPictureSchema, type UploadedPicture } from '@plenary/protocol/http/pictures';
import { keysOf } from '@plenary/server/log/keys';
import { pictureId, type Picture } from '@plenary/server/pictures/read';
import { createPictures, type Pictures } from '@plenary/server/pictures/store';
import { codeOf, openHall, type Hall } from '../harness/hall.ts';
import { post, type Payload } from '../harness/person.ts';
import { startRedis, type TestRedis } from '../harness/redis.ts';

const file = (name: string): Buffer => readFileSync(new URL(`../../server/fixtures/pictures/${name}`, import.meta.url));
const plain = file('plain.png');

/** Bytes that are told for a picture by how they begin, each another one. */
function madeUp(nth: number, length = 40): Picture {
  const bytes = Buffer.concat([plain.subarray(0, 8), Buffer.alloc(length, nth), Buffer.from(`${nth}`)]);
  return { id: pictureId(bytes), type: 'image/png', bytes, width: 1, height: 1 };
}

describe('the pictures of an event', () => {
  const keys = keysOf('pictures');
  const hourMs = 3_600_000;
  let server: TestRedis;
  let redis: Redis;
  let inUse: Set<string>;
  let nowMs: number;
  let pictures: Pictures;
  const another = (): Pictures => createPictures({ redis, keys, inUse: () => inUse, nowMs: () => nowMs });

  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
  });
  beforeEach(async () => {
    await redis.flushall();
    inUse = new Set();
    nowMs = Date.UTC(2024, 10, 25, 8);
    pictures = another();
  });
  afterAll(async () => {
    redis.disconnect();
    await server[Symbol.asyncDispose]();
  });

  it('are found by their ids on every node, byte by byte, and others are not', async () => {
    const picture = madeUp(1);
    expect(await pictures.keep(picture)).toBe(true);
    for (const node of [pictures, another()]) expect(await node.find(picture.id)).toEqual({ type: 'image/png', bytes: picture.bytes });
    for (const id of [madeUp(2).id, 'x', '', '../pictures', `${picture.id}x`, '__proto__']) expect(await pictures.find(id)).toBeNull();
    expect([await pictures.has([picture.id]), await another().has([picture.id]), await pictures.has([]), await pictures.has([picture.id, madeUp(2).id]), await pictures.has(['x'])]).toEqual([true, true, true, false, false]);
  });

  it('are 100 at most; the same one again is none more', async () => {
    const kept = await Promise.all(Array.from({ length: pictureLimits.pictures + 5 }, (_, nth) => pictures.keep(madeUp(nth))));
    expect(kept.filter(Boolean)).toHaveLength(pictureLimits.pictures);
    expect(await redis.hlen(keys.pictures)).toBe(pictureLimits.pictures);
    expect(await another().keep(madeUp(0))).toBe(true);
    expect(await another().keep(madeUp(1000))).toBe(false);
  });

  it('have so many bytes together at most', async () => {
    const size = pictureLimits.bytes - 100;
    const fitting = Math.floor(pictureLimits.totalBytes / size);
    for (let nth = 0; nth < fitting; nth += 1) expect(await pictures.keep(madeUp(nth, size))).toBe(true);
    expect(await pictures.keep(madeUp(fitting, size))).toBe(false);
  });

  it('make room for new ones when no poll shows them and nobody has sent them for an hour', async () => {
    for (let nth = 0; nth < pictureLimits.pictures; nth += 1) await pictures.keep(madeUp(nth));
    inUse = new Set([madeUp(0).id, madeUp(1).id]);
    nowMs += hourMs + 1;
    await pictures.keep(madeUp(2));
    expect(await pictures.keep(madeUp(1000))).toBe(true);
    const found = await Promise.all([0, 1, 2, 3, 99, 1000].map(async (nth) => (await pictures.find(madeUp(nth).id)) !== null));
    expect(found).toEqual([true, true, true, false, false, true]);
    expect(await redis.hlen(keys.pictureTimes)).toBe(4);
  });
});

const awards = (picture: string): Payload<'poll.write'>['writing'] => ({
  title: { en: 'Who should win?' }, setup: { kind: 'single' }, options: [{ text: { en: 'One' }, picture }, { text: { en: 'Two' } }],
  results: 'revealed', named: false, changeable: true, sealed: true, electorates: [], split: null,
});

describe('a picture sent to a server', () => {
  let hall: Hall;
  let moderator = '';
  const url = (id = ''): string => `${hall.url}/api/events/IDM-2024/pictures${id && `/${id}`}`;
  const send = async (name: string, type: string): Promise<UploadedPicture> => {
    const response = await fetch(url(), { method: 'POST', headers: { 'content-type': type, authorization: `Bearer ${moderator}` }, body: new Uint8Array(file(name)) });
    expect(response.status).toBe(201);
    return uploadedPictureSchema.parse(await response.json());
  };

  beforeAll(async () => {
    hall = await openHall();
    const { body } = await post(`${hall.url}/api/invitations/redeem`, { token: hall.server.invite('moderator') });
    moderator = (body as { token: string }).token;
  });
  afterAll(() => hall[Symbol.asyncDispose]());

  it('is served to everybody as what it is, for a day, without what nobody sees', async () => {
    for (const [name, bare, type] of [['told.jpg', 'baseline.jpg', 'image/jpeg'], ['told.png', 'plain.png', 'image/png'], ['told.webp', 'clear.webp', 'image/webp']] as const) {
      const { picture, width, height } = await send(name, type);
      expect([width, height]).toEqual([48, 32]);
      const answer = await fetch(url(picture));
      expect(Buffer.from(await answer.arrayBuffer()).equals(file(bare))).toBe(true);
      expect(Object.fromEntries(['content-type', 'cache-control', 'x-content-type-options', 'content-security-policy', 'content-disposition', 'etag'].map((header) => [header, answer.headers.get(header)]))).toEqual({
        'content-type': type,
        'cache-control': 'public, max-age=86400, immutable',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'content-disposition': `inline; filename="picture.${type.slice(6)}"`,
        'etag': `"${picture}"`,
      });
      expect((await fetch(url(picture), { headers: { 'if-none-match': `"${picture}"` } })).status).toBe(304);
      expect((await fetch(url(picture), { method: 'HEAD' })).headers.get('content-length')).toBe(`${file(bare).length}`);
    }
  });

  it('has its type from its bytes, whatever it is called', async () => {
    const { picture } = await send('plain.png', 'image/webp');
    expect((await fetch(url(picture))).headers.get('content-type')).toBe('image/png');
  });

  it('is shown by the poll that names it; one that nobody has sent is named by none', async () => {
    const desk = await hall.moderator();
    const { picture } = await send('clear.png', 'image/png');
    const write = async (id: string) => desk.sendSurely('poll.write', { session: 'awards', writing: awards(id) });
    expect(codeOf(await write('nowhere'))).toBe('picture-unknown');
    expect(codeOf(await write(`${picture.slice(1)}A`))).toBe('picture-unknown');
    const written = await write(picture);
    const poll = written.ok ? String(written.result?.['poll']) : '';
    await desk.watch('awards');
    expect((await desk.until('the poll', (it) => it.get('poll', poll))).options).toMatchObject([{ text: { en: 'One' }, picture }, { text: { en: 'Two' } }]);
    expect(codeOf(await desk.sendSurely('poll.rewrite', { poll, writing: awards('nowhere') }))).toBe('picture-unknown');
  });

  it('is one with the same picture sent before, and there after a restart', async () => {
    const [first, second] = [await send('plain.png', 'image/png'), await send('moving.png', 'image/png')];
    expect(second).toEqual(first);
    await hall.server.stop();
    await hall.restart();
    expect((await fetch(url(first.picture))).status).toBe(200);
  });

  it('is seen by a hall behind one address, all at once, and leaves room for who joins', async () => {
    const { picture } = await send('lossy.webp', 'image/webp');
    for (let round = 0; round < 70; round += 1) {
      const statuses = await Promise.all(Array.from({ length: 100 }, async () => {
        const answer = await fetch(url(picture));
        await answer.arrayBuffer();
        return answer.status;
      }));
      expect(new Set(statuses)).toEqual(new Set([200]));
    }
    expect(await post(`${hall.url}/api/join`, { code: 'IDM-2024' })).toMatchObject({ status: 200 });
  });
});
