// Rules W-*: the shapes of the wire and its version move together.
// A shape moved on purpose? Raise `protocolVersion` and run `WRITE_WIRE=1 vitest run src/wire.test.ts`, which adds the new version's hashes.
// Before the first release, while no older client exists, the same command also renews the hashes of the present version.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { commandSchema } from '@plenary/domain/commands';
import { edgeAt, edgeSchema, standpointAt } from '@plenary/domain/question/standing-in-lists';
import { pollLimits } from '@plenary/domain/poll/state';
import { personalSchema, recordSchema } from '@plenary/domain/records';
import * as caption from './captions/caption.ts';
import * as clock from './clock.ts';
import * as cursor from './cursor.ts';
import * as down from './down.ts';
import * as handshake from './handshake.ts';
import * as access from './http/access.ts';
import * as air from './on-air/air.ts';
import * as peek from './peek.ts';
import * as up from './up.ts';
import { livePath, maxFrameBytes, protocolVersion } from './version.ts';

const file = new URL('../fixtures/wire.json', import.meta.url);
const fixtureSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** Every schema that a module of the wire exports, and the two unions of the domain that travel on it. */
const messages: Record<string, z.core.$ZodType> = { command: commandSchema, record: recordSchema, personal: personalSchema };
for (const [family, schemas] of Object.entries({ air, caption, clock, cursor, down, handshake, access, peek, up })) {
  for (const [name, schema] of Object.entries(schemas)) if (schema instanceof z.core.$ZodType) messages[`${family}.${name}`] = schema;
}

/** The same shape gives the same text, in whatever order its fields and words were written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (key, each: unknown) => {
    if (Array.isArray(each)) return key === 'required' || key === 'enum' ? each.toSorted() : each;
    return typeof each === 'object' && each !== null ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1))) : each;
  });
}
const hashOf = (schema: z.core.$ZodType): string =>
  createHash('sha256').update(canonical(z.toJSONSchema(schema, { reused: 'inline' }))).digest('hex').slice(0, 16);
const hashes = Object.fromEntries(Object.entries(messages).map(([name, schema]) => [name, hashOf(schema)]));

const known = existsSync(file) ? z.parse(fixtureSchema, JSON.parse(readFileSync(file, 'utf8'))) : {};
if (process.env['WRITE_WIRE']) {
  known[protocolVersion] = hashes;
  writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`);
}

const bytesOf = (body: object): number => new TextEncoder().encode(JSON.stringify({ id: 'x'.repeat(64), ...body })).length;

describe('wire', () => {
  it('W-1 a message does not change its shape without a new protocol version', () => {
    const moved = Object.keys({ ...known[protocolVersion], ...hashes }).filter((name) => known[protocolVersion]?.[name] !== hashes[name]);
    const advice = `the shape of ${moved.join(', ')} moved, but protocolVersion is still ${protocolVersion}: see the head of this file`;
    expect(moved, advice).toEqual([]);
  });

  it('W-2 every family of messages is watched over', () => {
    for (const name of ['up.watchSchema', 'up.commandAckSchema', 'down.deltaSchema', 'down.meSchema', 'handshake.handshakeSchema', 'access.joinSchema', 'air.airedSchema']) {
      expect(Object.keys(hashes)).toContain(name);
    }
  });

  it('W-3 a field more, a field less or another limit is another shape; another order of fields is not', () => {
    const shape = { a: z.string(), b: z.int() };
    const hash = hashOf(z.object(shape));
    expect(hashOf(z.object({ b: shape.b, a: shape.a }))).toBe(hash);
    const others = [{ a: shape.a }, { ...shape, c: z.boolean() }, { ...shape, a: z.optional(shape.a) }, { ...shape, a: z.string().check(z.maxLength(9)) }];
    for (const other of others) expect(hashOf(z.object(other))).not.toBe(hash);
  });

  it('W-4 what is no message is refused by every schema, and none throws', () => {
    const upward = [handshake.handshakeSchema, up.watchSchema, up.browseSchema, peek.peekSchema, up.beatSchema, up.commandEnvelopeSchema, access.joinSchema, access.pairSchema, access.redeemSchema, commandSchema];
    for (const junk of [null, undefined, 1, 'text', [], {}, [[[]]], { type: '__proto__' }, { type: 'poll.vote', poll: {}, options: 'a' }]) {
      for (const schema of upward) expect(z.safeParse(schema, junk).success).toBe(false);
    }
    fc.assert(fc.property(fc.anything(), (junk) => upward.every((schema) => !z.safeParse(schema, junk).success)));
  });

  it('W-5 a cursor is an epoch and a seq that is not negative', () => {
    expect(z.safeParse(cursor.cursorSchema, { epoch: 'e', seq: 0 }).success).toBe(true);
    for (const seq of [-1, 0.5, '1', Number.NaN]) expect(z.safeParse(cursor.cursorSchema, { epoch: 'e', seq }).success).toBe(false);
  });

  it('W-15 a page is asked of a known list, from where another one ended, with a short query, and is not too large', () => {
    const right = { session: 's1', list: 'fair', limit: 50 };
    const after = edgeAt({ by: [1, 1_000_000, -12, -1_732_521_600_000], id: 'question-1' });
    for (const more of [{}, { after }, { query: 'q'.repeat(100) }]) expect(z.safeParse(up.browseSchema, { ...right, ...more }).success).toBe(true);
    const odd = [{ list: 'waiting' }, { limit: 0 }, { limit: 101 }, { limit: 1.5 }, { query: 'q'.repeat(101) }, { after: '' }, { after: '1:2:3' }, { after: `${after} ` }, { session: '' }];
    for (const more of odd) expect(z.safeParse(up.browseSchema, { ...right, ...more }).success).toBe(false);
    fc.assert(fc.property(fc.tuple(fc.maxSafeInteger(), fc.nat(), fc.nat(), fc.nat()), fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/), (by, id) => {
      expect(standpointAt(z.parse(edgeSchema, edgeAt({ by, id })))).toEqual({ by, id });
    }));
  });

  it('W-19 a heartbeat has exactly its fields, each within its limits', () => {
    const right = { picture: 'now:panel-1', rev: 4, seq: 9, width: 1920, height: 1080, pixelRatio: 1.25, delayMs: null, clockOffsetMs: -40, visible: true, drawnAgoMs: 12 };
    for (const picture of ['welcome', 'poll:a_B-9', 'question:q|poll:p', 'countdown:1732521600000|welcome']) expect(z.safeParse(up.beatSchema, { ...right, picture }).success).toBe(true);
    for (const picture of ['', 'Welcome', 'a b', 'poll:', 'a|b|c', 'announcement:Lunch is ready', `poll:${'x'.repeat(65)}`]) expect(z.safeParse(up.beatSchema, { ...right, picture }).success).toBe(false);
    const odd = [{ rev: -1 }, { seq: 0.5 }, { width: 0 }, { height: 70_000 }, { pixelRatio: 0 }, { pixelRatio: Number.NaN }, { delayMs: -1 }, { clockOffsetMs: '1' }, { visible: 1 }, { drawnAgoMs: Infinity }, { screen: 'another' }];
    for (const more of odd) expect(z.safeParse(up.beatSchema, { ...right, ...more }).success).toBe(false);
    for (const field of Object.keys(right)) expect(z.safeParse(up.beatSchema, { ...right, [field]: undefined }).success).toBe(false);
  });

  it('W-6 everything that can be accepted, and a question of 10,000 characters, fits into one frame', () => {
    const options = Array.from({ length: pollLimits.maxOptions }, () => '字'.repeat(pollLimits.optionLength));
    expect(bytesOf({ type: 'poll.create', session: 'x'.repeat(64), title: '字'.repeat(pollLimits.titleLength), options })).toBeLessThan(maxFrameBytes);
    expect(bytesOf({ type: 'question.submit', session: 'x'.repeat(64), text: '字'.repeat(10_000) })).toBeLessThan(maxFrameBytes);
    expect(livePath).toMatch(/^\/[a-z]+$/);
  });
});
