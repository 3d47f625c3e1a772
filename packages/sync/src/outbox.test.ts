import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '@plenary/domain/commands';
import type { CommandAck } from '@plenary/protocol/up';
import { maxFrameBytes } from '@plenary/protocol/version';
import { fitsFrame, utf8Bytes } from './frame.ts';
import { answered, connected, disconnected, enqueue, isPending, nextDueAtMs, remove, settle, takeDue, type Outbox } from './outbox.ts';
import { parseEntry, serialiseEntry, thingsOf, type OutboxEntry } from './outbox-entry.ts';

const support = (question: string): Command => ({ type: 'question.support', question });
const unsupport = (question: string): Command => ({ type: 'question.unsupport', question });
const vote = (poll: string, option: string): Command => ({ type: 'poll.vote', poll, options: [option] });
const ask = (text: string): Command => ({ type: 'question.submit', session: 's1', text, anonymous: true });
const ok: CommandAck = { ok: true, seq: 7 };
const refusal = (retryable: boolean): CommandAck =>
  ({ ok: false, error: { code: retryable ? 'unavailable' : 'question-unknown', message: 'no', retryable } });

function queue(outbox: Outbox, id: string, body: Command): Outbox {
  const enqueued = enqueue(outbox, { id: `command-${id}`, body, nowMs: 1000 });
  if (!enqueued.ok) throw new Error('too large');
  return enqueued.outbox;
}
const take = (outbox: Outbox, nowMs = 1000, maxInFlight = 10) => takeDue(outbox, { nowMs, maxInFlight });
const bodies = (entries: readonly OutboxEntry[]): Command[] => entries.map((entry) => entry.body);
const answer = (outbox: Outbox, id: string, ack: CommandAck): Outbox => answered(outbox, `command-${id}`, { ack, nowMs: 1000, random: 0.5 });

describe('outbox', () => {
  it('SY-11 keeps what was being sent when the line was lost, and sends it again at once when it is back', () => {
    const failed = answer(take(queue([], '1', ask('Why?'))).outbox, '1', refusal(true));
    expect(take(failed).due).toEqual([]);
    expect(take(connected(failed, 1000)).due).toHaveLength(1);
    const lost = disconnected(take(connected(failed, 1000)).outbox);
    expect(lost.map((entry) => entry.state)).toEqual(['queued']);
  });

  it('SY-12 resends with the same id and body', () => {
    const first = take(queue([], '1', ask('Why?')));
    const again = take(disconnected(first.outbox));
    expect(again.due[0]).toMatchObject({ id: first.due[0]?.id, body: first.due[0]?.body, attempts: 2 });
  });

  it('SY-12 an id that is queued already is not queued twice', () => {
    const once = queue([], '1', ask('Why?'));
    expect(queue(once, '1', ask('Other'))).toBe(once);
  });

  it('SY-13 a command about several screens is about each of them, and one about all screens of a room about the room', () => {
    expect(thingsOf({ type: 'screen.take', screens: ['left', 'right'] })).toEqual(['screen:left', 'screen:right']);
    expect(thingsOf({ type: 'screen.cue', screen: 'left', scene: { kind: 'now' } })).toEqual(['screen:left']);
    expect([thingsOf({ type: 'screen.cover', room: 'hall' }), thingsOf({ type: 'screen.uncover', room: 'hall' })]).toEqual([['room:hall'], ['room:hall']]);
  });

  it('SY-13 sends the second command about a question only after the first was answered', () => {
    const approve: Command = { type: 'question.approve', question: 'q' };
    const stage: Command = { type: 'question.stage', question: 'q' };
    const next: Command = { type: 'stage.next', room: 'r' };
    const first = take(queue(queue(queue(queue([], '1', approve), '2', stage), '3', support('other')), '4', next));
    expect(bodies(first.due)).toEqual([approve, support('other')]);
    const second = take(answer(first.outbox, '1', ok));
    expect(bodies(second.due)).toEqual([stage]);
    expect(bodies(take(answer(second.outbox, '2', refusal(false))).due)).toEqual([next]);
  });

  it('SY-14 a newer choice replaces an unsent or refused one, but never one that may have arrived', () => {
    expect(bodies(queue(queue([], '1', support('q')), '2', unsupport('q')))).toEqual([unsupport('q')]);
    expect(bodies(queue(queue([], '1', vote('p', 'a')), '2', vote('other', 'b')))).toHaveLength(2);
    const sent = disconnected(take(queue([], '1', vote('p', 'a'))).outbox);
    expect(bodies(queue(sent, '2', vote('p', 'b')))).toEqual([vote('p', 'a'), vote('p', 'b')]);
    const refused = answer(take(sent).outbox, '1', refusal(false));
    expect(bodies(queue(refused, '2', vote('p', 'b')))).toEqual([vote('p', 'b')]);
    expect(bodies(queue(queue([], '1', ask('One?')), '2', ask('One?')))).toHaveLength(2);
  });

  it('SY-15 refuses what would not fit into a frame', () => {
    expect(enqueue([], { id: 'command-1', body: ask('x'.repeat(maxFrameBytes)), nowMs: 0 })).toEqual({ ok: false, code: 'frame-too-large' });
    expect(enqueue([], { id: 'command-1', body: ask('é'.repeat(maxFrameBytes / 2)), nowMs: 0 }).ok).toBe(false);
    expect(enqueue([], { id: 'command-1', body: ask('x'.repeat(20_000)), nowMs: 0 }).ok).toBe(true);
  });

  it('SY-15 counts bytes as the wire does', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => utf8Bytes(text) === Buffer.byteLength(text)));
    expect(fitsFrame({ text: 'a' })).toBe(true);
  });

  it('SY-16 waits longer after each retryable refusal and forgets about a final one', () => {
    let outbox = queue([], '1', ask('Why?'));
    let nowMs = 1000;
    const waits: number[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      outbox = answered(take(outbox, nowMs).outbox, 'command-1', { ack: refusal(true), nowMs, random: 0.5 });
      const dueAtMs = nextDueAtMs(outbox, nowMs) ?? nowMs;
      waits.push(dueAtMs - nowMs);
      expect(take(outbox, dueAtMs - 1).due).toEqual([]);
      nowMs = dueAtMs;
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(new Set(waits).size).toBe(4);
    const final = answered(take(outbox, nowMs).outbox, 'command-1', { ack: refusal(false), nowMs, random: 0 });
    expect(final[0]).toMatchObject({ state: 'refused', error: { code: 'question-unknown' } });
    expect(take(connected(final, nowMs), nowMs + 1e9).due).toEqual([]);
    expect(nextDueAtMs(final, nowMs)).toBeUndefined();
    expect(remove(final, 'command-1')).toEqual([]);
  });

  it('SY-17 sends no more at a time than it may', () => {
    let outbox: Outbox = [];
    for (let i = 0; i < 9; i += 1) outbox = queue(outbox, String(i), support(`q${i}`));
    const first = take(outbox, 1000, 4);
    expect(first.due).toHaveLength(4);
    expect(take(first.outbox, 1000, 4).due).toHaveLength(0);
    expect(take(answer(first.outbox, '0', ok), 1000, 4).due).toHaveLength(1);
  });

  it('SY-18 keeps an accepted entry until its seq was seen', () => {
    const accepted = answer(take(queue([], '1', ask('Why?'))).outbox, '1', ok);
    expect(settle(accepted, 6)).toBe(accepted);
    expect(settle(accepted, 7)).toEqual([]);
  });

  it('SY-19 reads back what was written, and leaves out what is no entry', () => {
    const [sending] = take(queue([], '1', ask('Why?'))).outbox;
    if (!sending) throw new Error('nothing queued');
    expect(parseEntry(serialiseEntry(sending))).toEqual({ ...sending, state: 'queued' });
    for (const text of ['', '{', 'null', '[]', '{"id":"x"}', serialiseEntry({ ...sending, attempts: -1 })]) {
      expect(parseEntry(text)).toBeUndefined();
    }
    fc.assert(fc.property(fc.string(), (text) => parseEntry(text) === undefined));
  });
});

const step = fc.oneof(
  fc.record({ do: fc.constant('queue' as const), body: fc.constantFrom(support('a'), unsupport('a'), support('b'), vote('p', 'a'), vote('p', 'b'), ask('x')) }),
  fc.record({ do: fc.constant('take' as const) }),
  fc.record({ do: fc.constant('answer' as const), nth: fc.nat(5), ack: fc.constantFrom(ok, refusal(true), refusal(false)) }),
  fc.record({ do: fc.constantFrom('lose' as const, 'connect' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function run(outbox: Outbox, { step, at }: { step: Step; at: number }): { outbox: Outbox; due: OutboxEntry[] } {
  switch (step.do) {
    case 'queue': return { outbox: queue(outbox, String(at), step.body), due: [] };
    case 'take': return take(outbox, 1e12, 3);
    case 'lose': return { outbox: disconnected(outbox), due: [] };
    case 'connect': return { outbox: connected(outbox, 1000), due: [] };
    case 'answer': {
      const sending = outbox.filter((entry) => entry.state === 'sending');
      const entry = sending[step.nth % Math.max(sending.length, 1)];
      return { outbox: entry ? answer(outbox, entry.id.slice('command-'.length), step.ack) : outbox, due: [] };
    }
  }
}

describe('outbox, whatever happens', () => {
  it('SY-11 SY-13 SY-14 keeps order about each thing, never two in flight about one, and ends with the last choice', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let outbox: Outbox = [];
      for (const [at, next] of steps.entries()) {
        const before = outbox;
        const after = run(outbox, { step: next, at });
        outbox = after.outbox;
        const flying = outbox.filter((entry) => entry.state === 'sending').flatMap((entry) => thingsOf(entry.body));
        expect(new Set(flying).size).toBe(flying.length);
        for (const entry of after.due) {
          const older = before.slice(0, before.findIndex((held) => held.id === entry.id)).filter(isPending);
          expect(older.flatMap((held) => thingsOf(held.body))).not.toContain(thingsOf(entry.body)[0]);
        }
        // Nothing that may have arrived disappears but by an answer.
        const lost = before.filter((held) => held.attempts > 0 && isPending(held) && !outbox.some((entry) => entry.id === held.id));
        expect(lost).toEqual([]);
      }
    }), { numRuns: 400 });
  });
});
