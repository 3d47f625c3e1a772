// A reader that stops reading costs a bounded amount, holds up nobody, and has everything once it reads again.
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delta } from '@plenary/protocol/down';
import { createLog } from '../observe/log.ts';
import type { Connection } from './connection.ts';
import { openLines, tcpOf, type Lines, type Pair } from './lines.fixture.ts';
import { Readers, readerLimits } from './readers.ts';
import { eventFrame, Wire } from './wire.ts';

let lines: Lines;
beforeEach(async () => {
  lines = await openLines();
});
afterEach(() => lines[Symbol.asyncDispose]());

const delta = (seq: number): Delta => ({ session: null, cursor: { epoch: 'e', seq }, records: [], gone: [] });
/** Large enough that a few hundred of them fill what the kernel holds for a line. */
const heavy = (seq: number) => eventFrame('delta', { ...delta(seq), gone: ['x'.repeat(50_000)] });
// Only what the readers look at.
const connectionOf = ({ server }: Pair): Connection => ({ wire: new Wire(server), seen: null }) as Connection;

function readersThatCatchUp() {
  const caught: (number | undefined)[] = [];
  const resumed: Connection[] = [];
  const readers = new Readers({
    log: createLog('silent'),
    catchUp: async ({ seen }) => {
      caught.push(seen?.seq);
      return delta(1000);
    },
    resumed: (connection) => resumed.push(connection),
  });
  return { readers, caught, resumed };
}

describe('a reader that stops reading', () => {
  it('falls behind within its budget, and then nothing more is kept for it', async () => {
    const { readers } = readersThatCatchUp();
    const pair = await lines.connect();
    tcpOf(pair.client).pause();
    const connection = connectionOf(pair);
    let seq = 0;
    while (!readers.isBehind(connection)) readers.give(connection, heavy((seq += 1)), delta(seq).cursor);
    const { bytes } = connection.wire.waiting();
    for (let more = 0; more < 100; more += 1) readers.give(connection, heavy(seq + more), delta(seq + more).cursor);
    expect(connection.wire.waiting().bytes).toBe(bytes);
    expect(bytes).toBeLessThan(readerLimits.bytes + 60_000);
    expect(readers.stats).toMatchObject({ behind: 1, fellBehind: 1 });
    readers.stop();
  });

  it('gets all that it missed since what it saw last, once it reads again, and deltas go on', async () => {
    const { readers, caught, resumed } = readersThatCatchUp();
    const pair = await lines.connect();
    const tcp = tcpOf(pair.client);
    const seen: number[] = [];
    const upTo = (seq: number): Promise<void> => new Promise((resolve) => pair.client.on('delta', ({ cursor }: Delta) => cursor.seq === seq && resolve()));
    pair.client.on('delta', ({ cursor }: Delta) => seen.push(cursor.seq));
    tcp.pause();
    const connection = connectionOf(pair);
    let seq = 0;
    while (!readers.isBehind(connection)) readers.give(connection, heavy((seq += 1)), delta(seq).cursor);
    const lastSeen = seq - 1;
    const caughtUp = upTo(1000);
    tcp.resume();
    await caughtUp;
    expect(caught).toEqual([lastSeen]);
    expect(resumed).toEqual([connection]);
    const next = upTo(1001);
    readers.give(connection, heavy(1001), delta(1001).cursor);
    await next;
    expect(seen).toEqual([...Array.from({ length: lastSeen }, (_, n) => n + 1), 1000, 1001]);
    expect(readers.stats).toMatchObject({ behind: 0, ended: 0 });
    readers.stop();
  });

  it('by long-polling falls behind by the number of messages that wait', async () => {
    const { readers } = readersThatCatchUp();
    const pair = await lines.connect(['polling']);
    const connection = connectionOf(pair);
    for (let seq = 1; seq <= readerLimits.frames * 3; seq += 1) readers.give(connection, heavy(seq), delta(seq).cursor);
    expect(readers.isBehind(connection)).toBe(true);
    const caughtUp = new Promise((resolve) => pair.client.on('delta', ({ cursor }: Delta) => cursor.seq === 1000 && resolve(null)));
    await caughtUp;
    readers.stop();
  });

  it('misses what may be lost', async () => {
    const { readers } = readersThatCatchUp();
    const pair = await lines.connect();
    const connection = connectionOf(pair);
    tcpOf(pair.client).pause();
    while (connection.wire.waiting().bytes === 0) connection.wire.write(heavy(1));
    const before = connection.wire.waiting().bytes;
    readers.offer(connection, heavy(2));
    expect(connection.wire.waiting().bytes).toBe(before);
    readers.stop();
  });

  it('is forgotten when it leaves', async () => {
    const { readers, resumed } = readersThatCatchUp();
    const pair = await lines.connect();
    const connection = connectionOf(pair);
    tcpOf(pair.client).pause();
    for (let seq = 1; !readers.isBehind(connection); seq += 1) readers.give(connection, heavy(seq), delta(seq).cursor);
    const gone = once(pair.server, 'disconnect');
    connection.wire.cut();
    await gone;
    readers.forget(connection);
    expect(readers.stats.behind).toBe(0);
    expect(resumed).toEqual([]);
    readers.stop();
  });
});
