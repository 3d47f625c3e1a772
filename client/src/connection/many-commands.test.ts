import { describe, expect, it } from 'vitest';
import { errorBody } from '@plenary/protocol/errors/sentence';
import { LoopbackServer, TestPage } from './loopback.fixture.ts';

const approve = (question: string) => ({ type: 'question.approve', question }) as const;
const many = Array.from({ length: 40 }, (_, index) => approve(`q${index}`));

describe('many commands at once', () => {
  it('are shown in one step, each sent once and answered for itself', async () => {
    await using server = await LoopbackServer.open();
    using page = new TestPage(server.url);
    await page.untilLine('live');
    let shown = 0;
    page.live.store.subscribe(() => (shown += 1));
    server.answerCommand = ({ question }) => (question === 'q7' ? { ok: false, error: errorBody('decision-changed', ['en']) } : { ok: true, seq: 2 });
    const sent = page.live.sendAll(many);
    // Once with all of them, once more as the first ones go out.
    expect(shown).toBe(2);
    const acks = await Promise.all(sent.map((one) => (one.ok ? one.settled : undefined)));
    expect(acks.filter((ack) => ack?.ok)).toHaveLength(39);
    expect(acks[7]).toMatchObject({ ok: false, error: { code: 'decision-changed' } });
    expect(new Set(server.commands.map(({ id }) => id)).size).toBe(40);
    expect(server.commands).toHaveLength(40);
  });

  it('rest when the server asks for less, and are not tried one after the other meanwhile', async () => {
    await using server = await LoopbackServer.open();
    using page = new TestPage(server.url);
    await page.untilLine('live');
    server.answerCommand = () => (server.commands.length > 16 ? { ok: false, error: errorBody('too-many-requests', ['en']) } : { ok: true, seq: 2 });
    page.live.sendAll(many);
    await page.until(({ outbox }) => outbox.some(({ error }) => error) && outbox.every(({ state }) => state !== 'sending'));
    // Those that were on their way when the first was turned away, and none of the others.
    expect(server.commands.length).toBeLessThanOrEqual(16 + 8);
    server.answerCommand = () => ({ ok: true, seq: 2 });
    page.timing.advance(15_000);
    await page.until(({ outbox }) => outbox.every(({ state }) => state === 'accepted'));
    expect(new Set(server.commands.map(({ id }) => id)).size).toBe(40);
  });

  it('that were never sent are taken away together', async () => {
    await using server = await LoopbackServer.open();
    server.refusal = errorBody('unavailable', ['en']);
    using page = new TestPage(server.url);
    const ids = page.live.sendAll(many).flatMap((one) => (one.ok ? [one.id] : []));
    page.live.discard(...ids);
    expect(page.now().outbox).toEqual([]);
  });
});
