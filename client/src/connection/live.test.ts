import { describe, expect, it } from 'vitest';
import { errorBody } from '@plenary/protocol/errors/sentence';
import { protocolVersion } from '@plenary/protocol/version';
import { memoryKeyValue } from '../store/key-value.ts';
import { ackTimeoutMs } from './line.ts';
import { LoopbackServer, question, room, TestPage, watchAck } from './loopback.fixture.ts';

const keys = (page: TestPage): string[] => [...page.now().replica.records.keys()].toSorted();
const support = (id: string) => ({ type: 'question.support', question: id }) as const;

describe('a page that comes', () => {
  it('says who it is, watches, and shows what there is', async () => {
    await using server = await LoopbackServer.open();
    server.answerWatch = () => watchAck(3, { records: [room(1, 's1'), question('a', 3)] });
    using page = new TestPage(server.url, { token: 'secret' });
    expect(page.now().line.state).toBe('connecting');
    await page.untilLine('live');
    expect(server.handshakes).toEqual([{ protocol: protocolVersion, event: 'idm', as: 'participant', token: 'secret' }]);
    expect(server.watches).toEqual([{ session: 'live' }]);
    expect(keys(page)).toEqual(['question:a', 'room:r']);
    expect(page.now().clockOffsetMs).toBe(1_000_000);
  });

  it('gets in by polling where no WebSocket gets through', async () => {
    await using server = await LoopbackServer.open(['polling']);
    using page = new TestPage(server.url);
    await page.untilLine('live');
  });

  it('is refused for good without trying again', async () => {
    await using server = await LoopbackServer.open();
    server.refusal = errorBody('not-joined', ['en']);
    using page = new TestPage(server.url);
    await page.untilLine('refused');
    expect(page.now().line).toEqual({ state: 'refused', error: server.refusal });
    expect(page.timing.waiting()).toBe(0);
  });

  it('tries again when the server cannot just now', async () => {
    await using server = await LoopbackServer.open();
    server.refusal = errorBody('unavailable', ['en']);
    using page = new TestPage(server.url);
    await page.until(({ line }) => line.state === 'connecting' && line.error?.code === 'unavailable');
    server.refusal = null;
    await page.timing.untilWaiting();
    page.timing.advance(1000);
    await page.untilLine('live');
  });

  it('closes its line and its timers when it goes', async () => {
    await using server = await LoopbackServer.open();
    const page = new TestPage(server.url);
    await page.untilLine('live');
    page.close();
    await server.until(() => server.connections() === 0);
    expect(page.timing.waiting()).toBe(0);
  });
});

describe('a line that breaks', () => {
  it('is said to be broken, opened again, and catches up by cursor', async () => {
    await using server = await LoopbackServer.open();
    server.answerWatch = () => watchAck(3, { records: [room(1, 's1'), question('a', 3), question('b', 2)] });
    using page = new TestPage(server.url);
    await page.untilLine('live');
    server.send('delta', { session: 's1', cursor: { epoch: 'e0', seq: 5 }, records: [question('c', 5)], gone: [] });
    await page.until(({ replica }) => replica.records.size === 4);
    server.answerWatch = () => watchAck(7, { records: [question('d', 7)], gone: ['question:b'] });
    server.breakLines();
    await page.untilLine('reconnecting');
    expect(page.now().line).toEqual({ state: 'reconnecting', sinceMs: 2_000_000, error: null });
    page.timing.advance(1000);
    await page.untilLine('live');
    expect(server.watches.at(-1)).toEqual({ session: 'live', cursor: { epoch: 'e0', seq: 5 } });
    expect(keys(page)).toEqual(['question:a', 'question:c', 'question:d', 'room:r']);
  });

  it('that gives no answer is given up', async () => {
    await using server = await LoopbackServer.open();
    server.answerWatch = () => 'nothing';
    using page = new TestPage(server.url);
    await server.until(() => server.watches.length === 1);
    server.answerWatch = () => watchAck(1);
    page.timing.advance(ackTimeoutMs);
    await page.timing.untilWaiting();
    page.timing.advance(1000);
    await page.untilLine('live');
    expect(server.handshakes).toHaveLength(2);
  });

  it('waits for the network and returns with it', async () => {
    await using server = await LoopbackServer.open();
    using page = new TestPage(server.url);
    await page.untilLine('live');
    page.surroundings.online = false;
    server.breakLines();
    await page.untilLine('offline');
    page.surroundings.turn('online');
    expect(page.now().line.state).toBe('reconnecting');
    await page.untilLine('live');
  });

  it('is looked at again when somebody looks at the page', async () => {
    await using server = await LoopbackServer.open();
    using page = new TestPage(server.url);
    await page.untilLine('live');
    server.answerWatch = () => watchAck(9, { records: [question('new', 9)] });
    page.surroundings.turn('visible');
    await page.until(({ replica }) => replica.records.has('question:new'));
    expect(page.now().line.state).toBe('live');
  });
});

describe('what the page holds', () => {
  it('follows the stage, with everything of the new session', async () => {
    await using server = await LoopbackServer.open();
    server.answerWatch = () => watchAck(3, { records: [room(1, 's1'), question('a', 3)] });
    using page = new TestPage(server.url);
    await page.untilLine('live');
    server.send('delta', { session: 's2', cursor: { epoch: 'e0', seq: 8 }, records: [room(8, 's2'), question('z', 4, 's2')], gone: [] });
    await page.until(({ replica }) => replica.session === 's2');
    server.breakLines();
    await page.untilLine('reconnecting');
    server.answerWatch = () => watchAck(8, { session: 's2' });
    page.timing.advance(1000);
    await page.untilLine('live');
    expect(server.watches.at(-1)?.cursor).toEqual({ epoch: 'e0', seq: 8 });
    expect(page.now().replica.records.has('question:z')).toBe(true);
  });

  it('asks again for what it read before an answer that is older', async () => {
    await using server = await LoopbackServer.open();
    server.answerWatch = (_, socket) => {
      const isFirst = server.watches.length === 1;
      if (isFirst) socket.emit('delta', { session: 's1', cursor: { epoch: 'e0', seq: 2 }, records: [room(2, 's1')], gone: [] });
      return isFirst ? watchAck(1, { session: null, records: [room(1, null)] }) : watchAck(2, { records: [room(2, 's1'), question('a', 2)] });
    };
    using page = new TestPage(server.url);
    await page.until(({ replica }) => replica.session === 's1');
    expect(keys(page)).toEqual(['question:a', 'room:r']);
    expect(server.watches.map(({ cursor }) => cursor?.seq)).toEqual([undefined, 1, undefined]);
  });

  it('asks for all of a session that went live while it was away', async () => {
    await using server = await LoopbackServer.open();
    server.answerWatch = () => watchAck(3, { records: [room(1, 's1'), question('a', 3)] });
    using page = new TestPage(server.url);
    await page.untilLine('live');
    server.answerWatch = ({ cursor }) =>
      watchAck(9, { session: 's2', ...(cursor ? { records: [room(8, 's2')] } : { reset: true, records: [room(8, 's2'), question('old', 2, 's2')] }) });
    server.breakLines();
    await page.untilLine('reconnecting');
    page.timing.advance(1000);
    await page.untilLine('live');
    expect(server.watches.map(({ cursor }) => cursor?.seq)).toEqual([undefined, 3, undefined]);
    expect(page.now().replica.session).toBe('s2');
    expect(page.now().replica.records.has('question:old')).toBe(true);
  });

  it('watches another session when asked, and falls back to the stage when there is none', async () => {
    await using server = await LoopbackServer.open();
    server.answerWatch = ({ session }) =>
      session === 'gone' ? { ok: false, error: errorBody('session-unknown', ['en']) } : watchAck(1, { session: session === 'live' ? 's1' : session });
    using page = new TestPage(server.url, { as: 'staff' });
    await page.untilLine('live');
    page.live.watch('s2');
    await page.until(({ replica }) => replica.session === 's2');
    page.live.watch('gone');
    await page.until(({ replica }) => replica.session === 's1');
    expect(page.now().line.state).toBe('live');
  });

  it('is replaced when the history was', async () => {
    await using server = await LoopbackServer.open();
    server.answerWatch = () => watchAck(50, { records: [question('lost', 40)] });
    using page = new TestPage(server.url);
    await page.untilLine('live');
    server.answerWatch = () => watchAck(2, { cursor: { epoch: 'e1', seq: 2 }, reset: true, records: [question('kept', 2)] });
    server.send('reset', { reason: 'history' });
    await page.until(({ replica }) => replica.epoch === 'e1');
    expect(keys(page)).toEqual(['question:kept']);
  });

  it('stops when the access was taken back', async () => {
    await using server = await LoopbackServer.open();
    using page = new TestPage(server.url);
    await page.untilLine('live');
    server.send('reset', { reason: 'access' });
    await page.untilLine('refused');
    expect(page.now().line).toMatchObject({ error: { code: 'link-revoked' } });
    await server.until(() => server.connections() === 0);
    expect(page.timing.waiting()).toBe(0);
  });

  it('skips what it cannot read, counts it, and asks again from before it', async () => {
    await using server = await LoopbackServer.open();
    server.answerWatch = () => watchAck(3, { records: [room(1, 's1')] });
    using page = new TestPage(server.url);
    await page.untilLine('live');
    server.send('delta', { session: 's1', cursor: { epoch: 'e0', seq: 4 }, records: [{ kind: 'hologram', id: 'h' }], gone: [] });
    server.send('delta', { session: 's1', cursor: { epoch: 'e0', seq: 5 }, records: [question('later', 5)], gone: [] });
    await page.until(({ replica }) => replica.records.has('question:later'));
    expect(page.now().unreadable).toBe(1);
    server.answerWatch = () => watchAck(5, { records: [question('missed', 4), question('later', 5)] });
    page.timing.advance(1000);
    await page.until(({ replica }) => replica.records.has('question:missed'));
    expect(server.watches.at(-1)).toEqual({ session: 'live', cursor: { epoch: 'e0', seq: 3 } });
  });

  it('survives frames of every odd kind', async () => {
    await using server = await LoopbackServer.open();
    using page = new TestPage(server.url);
    await page.untilLine('live');
    const odd: unknown[] = [null, 7, 'x', [], {}, { session: 's1' }, { reason: 'because' }, { kind: 'presence', room: 'many' }];
    for (const name of ['delta', 'me', 'signal', 'reset']) for (const message of odd) server.send(name, message);
    server.send('unheard-of', { a: 1 });
    server.send('signal', { kind: 'presence', room: 4, remote: 9 });
    await page.until(({ presence }) => presence?.remote === 9);
    expect(page.now().unreadable).toBe(odd.length * 4);
    expect(page.now().line.state).toBe('live');
  });
});

describe('what people do', () => {
  it('is acknowledged, shown until it is in the personal view, and then let go', async () => {
    await using server = await LoopbackServer.open();
    using page = new TestPage(server.url);
    await page.untilLine('live');
    server.send('me', { cursor: { epoch: 'e0', seq: 1 }, questions: [], supports: [], ballots: {}, rounds: {}, receipts: {} });
    await page.until(({ me }) => me !== null);
    const sent = page.live.send(support('a'));
    expect(page.now().outbox[0]?.state).toBe('sending');
    expect(sent.ok && (await sent.settled)).toEqual({ ok: true, seq: 2 });
    expect(page.now().outbox[0]?.state).toBe('accepted');
    server.send('me', { cursor: { epoch: 'e0', seq: 2 }, questions: [], supports: ['a'], ballots: {}, rounds: {}, receipts: {} });
    await page.until(({ outbox }) => outbox.length === 0);
    expect(page.now().me?.supports).toEqual(['a']);
  });

  it('is kept with its receipt, for when nobody else can tell any more whose a ballot was', async () => {
    await using server = await LoopbackServer.open();
    using page = new TestPage(server.url);
    await page.untilLine('live');
    server.send('me', { cursor: { epoch: 'e0', seq: 2 }, questions: [], supports: [], ballots: { p: { options: ['a'] } }, rounds: { p: 1 }, receipts: { p: { round: 1, receipt: '7K3M' } } });
    await page.until(({ kept }) => kept.length === 1);
    server.send('me', { cursor: { epoch: 'e0', seq: 3 }, questions: [], supports: [], ballots: {}, rounds: {}, receipts: {} });
    await page.until(({ me }) => me?.cursor.seq === 3);
    expect(page.now().kept).toEqual([{ poll: 'p', round: 1, receipt: '7K3M', ballot: { options: ['a'] } }]);
  });

  it('is sent again under the same id when the line broke before the answer', async () => {
    await using server = await LoopbackServer.open();
    using page = new TestPage(server.url);
    await page.untilLine('live');
    server.answerCommand = () => 'nothing';
    page.live.send(support('a'));
    await server.until(() => server.commands.length === 1);
    server.breakLines();
    await page.untilLine('reconnecting');
    expect(page.now().outbox[0]?.state).toBe('queued');
    server.answerCommand = () => ({ ok: true, seq: 5 });
    page.timing.advance(1000);
    await server.until(() => server.commands.length === 2);
    expect(server.commands[1]).toEqual(server.commands[0]);
    await page.until(({ outbox }) => outbox[0]?.state === 'accepted');
  });

  it('is sent again when no answer came in time, and when the server cannot just now', async () => {
    await using server = await LoopbackServer.open();
    using page = new TestPage(server.url);
    await page.untilLine('live');
    server.answerCommand = () => 'nothing';
    page.live.send(support('a'));
    await server.until(() => server.commands.length === 1);
    server.answerCommand = () => ({ ok: false, error: errorBody('unavailable', ['en']) });
    page.timing.advance(ackTimeoutMs);
    await page.until(({ outbox }) => outbox[0]?.error?.code === 'indeterminate');
    page.timing.advance(1000);
    await page.until(({ outbox }) => outbox[0]?.error?.code === 'unavailable');
    server.answerCommand = () => ({ ok: true, seq: 5 });
    page.timing.advance(5000);
    await page.until(({ outbox }) => outbox[0]?.state === 'accepted');
    expect(new Set(server.commands.map(({ id }) => id)).size).toBe(1);
  });

  it('stays with its reason when it was refused, until it was read', async () => {
    await using server = await LoopbackServer.open();
    using page = new TestPage(server.url);
    await page.untilLine('live');
    const error = errorBody('question-unknown', ['en']);
    server.answerCommand = () => ({ ok: false, error });
    const sent = page.live.send(support('a'));
    expect(sent.ok && (await sent.settled)).toEqual({ ok: false, error });
    expect(page.now().outbox).toMatchObject([{ state: 'refused', error }]);
    if (sent.ok) page.live.discard(sent.id);
    expect(page.now().outbox).toEqual([]);
  });

  it('without a line is kept over a reload and sent when the line returns', async () => {
    await using server = await LoopbackServer.open();
    const storage = memoryKeyValue();
    server.refusal = errorBody('unavailable', ['en']);
    const before = new TestPage(server.url, { storage });
    const first = before.live.send({ type: 'question.submit', session: 's1', text: 'Why?', anonymous: true });
    before.live.send(support('a'));
    const second = before.live.send({ type: 'question.unsupport', question: 'a' });
    before.close();
    server.refusal = null;
    using page = new TestPage(server.url, { storage });
    expect(page.now().outbox).toHaveLength(2);
    await server.until(() => server.commands.length === 2);
    expect(server.commands.map(({ id }) => id)).toEqual([first.ok && first.id, second.ok && second.id]);
    await page.until(({ outbox }) => outbox.every(({ state }) => state === 'accepted'));
    expect(storage.keys()).toEqual([]);
  });

  it('is never sent as another person, and junk in storage is thrown away', async () => {
    await using server = await LoopbackServer.open();
    const storage = memoryKeyValue();
    storage.write('plenary/1/idm/p2/outbox/participant/command-1', '{"id":"command-1"}');
    storage.write('plenary/1/idm/p1/outbox/participant/command-9', 'not json');
    using page = new TestPage(server.url, { storage });
    await page.untilLine('live');
    expect(page.now().outbox).toEqual([]);
    expect(storage.keys()).toEqual(['plenary/1/idm/p2/outbox/participant/command-1']);
  });

  it('that is too large is told at once and never sent', async () => {
    await using server = await LoopbackServer.open();
    using page = new TestPage(server.url);
    await page.untilLine('live');
    const sent = page.live.send({ type: 'question.submit', session: 's1', text: 'é'.repeat(40_000), anonymous: true });
    expect(sent).toMatchObject({ ok: false, error: { code: 'frame-too-large' } });
    expect(page.now().outbox).toEqual([]);
  });

  it('that a newer choice replaced, or that was taken away, is settled with nothing', async () => {
    await using server = await LoopbackServer.open();
    server.refusal = errorBody('unavailable', ['en']);
    using page = new TestPage(server.url);
    const older = page.live.send({ type: 'poll.vote', poll: 'p', options: ['a'] });
    const newer = page.live.send({ type: 'poll.vote', poll: 'p', options: ['b'] });
    expect(older.ok && (await older.settled)).toBeUndefined();
    if (newer.ok) page.live.discard(newer.id);
    expect(newer.ok && (await newer.settled)).toBeUndefined();
  });
});
