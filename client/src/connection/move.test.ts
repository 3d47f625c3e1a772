// A page whose node leaves: it moves at its own moment, with nothing in flight, and the person notices nothing unless it takes long.
import { describe, expect, it } from 'vitest';
import { LoopbackServer, question, TestPage, watchAck } from './loopback.fixture.ts';
import { finishWithinMs, quietMs } from './move.ts';

const support = (id: string) => ({ type: 'question.support', question: id }) as const;

/** A page that is live, and what its person was told of the line from then on. */
async function livePage(server: LoopbackServer): Promise<{ page: TestPage; told: string[] }> {
  const page = new TestPage(server.url);
  await page.untilLine('live');
  const told: string[] = [];
  page.store.subscribe(() => told.push(page.now().line.state));
  return { page, told };
}

describe('a node that leaves', () => {
  it('is left at a moment within the time that it gave, and the person is told nothing', async () => {
    await using server = await LoopbackServer.open();
    const { page, told } = await livePage(server);
    using _gone = page;
    server.send('moving', { withinMs: 1000 });
    await page.timing.untilWaiting();
    page.timing.advance(499);
    expect(server.handshakes).toHaveLength(1);
    server.answerWatch = () => watchAck(2, { records: [question('new', 2)] });
    page.timing.advance(1);
    await page.until(({ replica }) => replica.records.has('question:new') && page.timing.waiting() === 0);
    expect(server.handshakes).toHaveLength(2);
    expect(new Set(told)).toEqual(new Set(['live']));
  });

  it('answers what is in flight before it is left; what comes meanwhile goes to the next', async () => {
    await using server = await LoopbackServer.open();
    const { page } = await livePage(server);
    using _gone = page;
    server.answerCommand = () => 'nothing';
    page.live.send(support('a'));
    await server.until(() => server.commands.length === 1);
    server.send('moving', { withinMs: 1000 });
    server.send('signal', { kind: 'presence', room: 1, remote: 1 });
    await page.until(({ presence }) => presence !== null);
    page.timing.advance(500);
    server.answerCommand = () => ({ ok: true, seq: 2 });
    page.live.send(support('b'));
    expect(server.commands.map(({ id }) => id)).toEqual(['command-1']);
    page.timing.advance(finishWithinMs);
    await page.until(({ outbox }) => outbox.length === 2 && outbox.every(({ state }) => state === 'accepted'));
    expect(server.commands.map(({ id }) => id)).toEqual(['command-1', 'command-1', 'command-2']);
    expect(server.handshakes).toHaveLength(2);
  });

  it('with nobody to go to: it is said after a while, and since when', async () => {
    await using server = await LoopbackServer.open();
    const { page, told } = await livePage(server);
    using _gone = page;
    server.send('moving', { withinMs: 0 });
    await page.timing.untilWaiting();
    server.refusal = { code: 'unavailable', message: '', retryable: true };
    page.timing.advance(0);
    await server.until(() => server.handshakes.length === 2);
    expect(told).not.toContain('reconnecting');
    page.timing.advance(quietMs);
    await page.untilLine('reconnecting');
    expect(page.now().line).toMatchObject({ state: 'reconnecting', sinceMs: 2_000_000 });
    server.refusal = null;
    await page.timing.untilWaiting();
    page.timing.advance(2000);
    await page.untilLine('live');
  });

  it('and ends before this page has left is as quiet', async () => {
    await using server = await LoopbackServer.open();
    const { page, told } = await livePage(server);
    using _gone = page;
    server.send('moving', { withinMs: 1000 });
    await page.timing.untilWaiting();
    server.breakLines();
    await server.until(() => server.connections() === 0);
    page.timing.advance(1000);
    await server.until(() => server.watches.length === 2);
    await page.until(({ line }) => line.state === 'live');
    expect(told).not.toContain('reconnecting');
  });
});
