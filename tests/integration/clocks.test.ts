// Nodes whose own clocks are wrong by minutes tell everybody the log's time, and what closes by it closes at the same moment on all of them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { clockAckSchema } from '@plenary/protocol/clock';
import { logStart, readRest } from '@plenary/server/log/read';
import { betterSample, sampleClock, type ClockSample } from '@plenary/sync/clock';
import { openHall, type Hall } from '../harness/hall.ts';
import { joinPerson, type Person } from '../harness/person.ts';
import { startPlenary, type TestPlenary } from '../harness/plenary.ts';
import { wrongClockIn } from '../harness/wrong-clock.ts';

const minuteMs = 60_000;
/** What a node knows of the log's clock is right to within half of its own round trip to Redis, which is on this machine, however busy that is. */
const nodeKnowsMs = 2000;

describe('wrong clocks', () => {
  let hall: Hall;
  let fast: TestPlenary;
  let slow: TestPlenary;
  let moderator: Person;

  beforeAll(async () => {
    hall = await openHall({ session: 'panel-1', env: { PLENARY_ROLE: 'web' } });
    moderator = await hall.moderator();
    fast = await startPlenary({ redisUrl: hall.redis.url, role: 'web', env: wrongClockIn(7 * minuteMs) });
    slow = await startPlenary({ redisUrl: hall.redis.url, role: 'web', env: wrongClockIn(-4 * minuteMs) });
  });
  afterAll(async () => {
    for (const node of [fast, slow]) await node[Symbol.asyncDispose]();
    await hall[Symbol.asyncDispose]();
  });

  async function clockOf(person: Person): Promise<ClockSample> {
    await person.until('the event', (it) => it.all('event')[0]);
    let held: ClockSample | null = null;
    for (let n = 0; n < 6; n += 1) {
      const sentAtMs = Date.now();
      const ack = clockAckSchema.parse(await person.ask('clock', {}));
      if (ack.ok) held = betterSample(held, sampleClock({ sentAtMs, receivedAtMs: Date.now(), serverMs: ack.nowMs }));
    }
    return held ?? { offsetMs: Infinity, roundTripMs: 0, takenAtMs: 0 };
  }

  /** When (ms of the log) the log was told to close a poll, whether it did or not. */
  async function closings(poll: string): Promise<number[]> {
    const redis = new Redis(hall.redis.url);
    const at: number[] = [];
    for await (const { entries } of readRest(redis, 'plenary:{idm-2024-geneva}:log', logStart)) {
      for (const { commands, atMs } of entries) for (const command of commands) if (command?.body.type === 'poll.close' && command.body.poll === poll) at.push(atMs);
    }
    redis.disconnect();
    return at;
  }

  it('each node tells the log’s time, to within half a round trip, whatever its own clock shows', async () => {
    for (const url of [hall.url, fast.url, slow.url]) {
      await using person = await joinPerson(url, 'IDM-2024');
      const { offsetMs, roundTripMs } = await clockOf(person);
      expect(Math.abs(offsetMs)).toBeLessThanOrEqual(roundTripMs / 2 + nodeKnowsMs);
    }
  });

  it('the first answer of a line tells the same', async () => {
    for (const url of [fast.url, slow.url]) {
      await using person = await joinPerson(url, 'IDM-2024');
      const sentAtMs = Date.now();
      const ack = await person.watch('live');
      const { offsetMs, roundTripMs } = sampleClock({ sentAtMs, receivedAtMs: Date.now(), serverMs: ack.ok ? ack.nowMs : 0 });
      expect(Math.abs(offsetMs)).toBeLessThanOrEqual(roundTripMs / 2 + nodeKnowsMs);
    }
  });

  it('a countdown is taken as one in the future by the log’s clock alone', async () => {
    await moderator.sendSurely('screen.pair', { name: 'Wall', room: 'plenary-hall' });
    const { id } = await moderator.until('the wall', (it) => it.all('screen')[0]);
    expect((await moderator.sendSurely('screen.show', { screen: id, scene: { kind: 'countdown', untilMs: Date.now() + minuteMs, text: '' } })).ok).toBe(true);
    expect(await moderator.sendSurely('screen.show', { screen: id, scene: { kind: 'countdown', untilMs: Date.now() - 1000, text: '' } })).toMatchObject({ ok: false, error: { code: 'countdown-time-invalid' } });
  });

  it.each([['slow', -4], ['fast', 7]])('a poll is closed and sealed in time by a worker whose clock is minutes %s, which does not try it long before', async (_name, minutes) => {
    await using worker = await startPlenary({ redisUrl: hall.redis.url, role: 'worker', env: wrongClockIn(minutes * minuteMs) });
    const made = await moderator.sendSurely('poll.create', { session: 'panel-1', title: 'In time?', options: ['Yes', 'No'], choice: 'single', maxOptions: 1, showWhileOpen: true });
    const poll = made.ok ? String(made.result?.['poll']) : '';
    await moderator.sendSurely('poll.open', { poll, closesAfterMs: 3000 });
    const closed = await moderator.until('its end', (it) => it.get('poll', poll)?.status === 'closed' && it.get('poll', poll));
    expect(closed.closedAtMs).toBe(closed.closesAtMs);
    await moderator.until('its seal', (it) => it.get('poll', poll)?.head);
    const { openedAtMs, closesAtMs } = closed;
    expect(Math.min(...(await closings(poll)))).toBeGreaterThan(((openedAtMs ?? 0) + (closesAtMs ?? 0)) / 2);
    expect(worker.process.child.exitCode).toBeNull();
  });

  it('asking without end is held back', async () => {
    await using person = await joinPerson(hall.url, 'IDM-2024');
    await person.until('the event', (it) => it.all('event')[0]);
    const startedAtMs = performance.now();
    const answers = await Promise.all(Array.from({ length: 80 }, () => person.ask('clock', {})));
    const told = answers.filter((answer) => clockAckSchema.parse(answer).ok).length;
    // On a machine that needs longer than that for them, the next ten seconds have begun.
    expect(told).toBeGreaterThanOrEqual(60);
    expect(told).toBeLessThanOrEqual(60 * (1 + Math.floor((performance.now() - startedAtMs) / 10_000)));
  });
});
