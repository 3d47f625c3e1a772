// The core alone, on one thread: ballots applied, a log replayed from a real Redis, a snapshot kept and loaded, and what a ballot weighs.
// By hand: node tests/bench/domain.ts [--ballots 1000000]
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Redis } from 'ioredis';
import { apply } from '@plenary/domain/apply';
import type { StampedCommand } from '@plenary/domain/commands';
import { noChanges } from '@plenary/domain/core/decision';
import { serialiseState } from '@plenary/domain/serialise';
import { emptyState, type EventState } from '@plenary/domain/state';
import { entryFields } from '@plenary/server/log/entry';
import { logStart, readRest } from '@plenary/server/log/read';
import { readSnapshot, writeSnapshot } from '@plenary/server/log/snapshots';
import { createHall, idIn } from '../../packages/testkit/src/hall.ts';
import { draft } from '../../packages/testkit/src/bodies.ts';
import { people } from '../../packages/testkit/src/people.ts';
import { startRedis } from '../harness/redis.ts';

export interface CoreFigures {
  readonly ballots: number;
  readonly appliedPerSecond: number;
  readonly bytesPerBallot: number;
  readonly replaySeconds: number;
  readonly snapshotBytes: number;
  /** The longest that taking a snapshot held the event loop, and how long it took in all. */
  readonly snapshotHoldMs: number;
  readonly snapshotWriteSeconds: number;
  readonly snapshotLoadSeconds: number;
}

/** Everything before the ballots: an event, and a poll that is open. */
function opening(): { log: StampedCommand[]; poll: string } {
  const hall = createHall();
  const poll = idIn(hall.did(people.moderator, draft()), 'poll');
  hall.did(people.moderator, { type: 'poll.open', poll });
  return { log: hall.log.map(({ command }) => command), poll };
}

const token = (length: number): string => {
  let text = '';
  while (text.length < length) text += Math.random().toString(36).slice(2);
  return text.slice(0, length);
};

/** A ballot as the gateway stamps it: ids of the same lengths, a voter of its own. */
function ballot(poll: string): StampedCommand {
  const actor = { id: token(20), role: 'participant', group: null, mode: null, language: null } as const;
  return { id: token(32), actor, print: token(16), newId: token(16), body: { type: 'poll.vote', poll, options: [Math.random() < 0.6 ? 'a' : 'b'] } };
}

/** Entries of 1 to 500 commands, as a log has them. */
function* batches(poll: string, ballots: number): Generator<StampedCommand[]> {
  for (let left = ballots; left > 0; ) {
    const size = Math.min(left, 1 + Math.floor(Math.random() * 500));
    left -= size;
    yield Array.from({ length: size }, () => ballot(poll));
  }
}

function opened(): { state: EventState; poll: string } {
  const { log, poll } = opening();
  const state = emptyState();
  for (const command of log) apply(state, command, { atMs: 1, changes: noChanges() });
  return { state, poll };
}

/** Texts as JSON gives them, so that nothing is shared between a ballot and what made it. */
const asRead = (batch: StampedCommand[]): StampedCommand[] => JSON.parse(JSON.stringify(batch)) as StampedCommand[];

/** CPU time of this thread so far, in ms: what others do on the same cores does not count. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function collectGarbage(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export function measureApply(ballots: number): Pick<CoreFigures, 'appliedPerSecond' | 'bytesPerBallot'> {
  const { state, poll } = opened();
  const before = collectGarbage();
  let spentMs = 0;
  for (const batch of batches(poll, ballots)) {
    const commands = asRead(batch);
    const startedAt = threadMs();
    const changes = noChanges();
    for (const command of commands) apply(state, command, { atMs: 2, changes });
    spentMs += threadMs() - startedAt;
  }
  const bytes = collectGarbage() - before;
  if (state.polls.get(poll)?.now.votes.size !== ballots) throw new Error('ballots were lost');
  return { appliedPerSecond: Math.round((ballots / spentMs) * 1000), bytesPerBallot: Math.round(bytes / ballots) };
}

/** A log of so many commands in Redis, replayed as a node does that boots; then a snapshot of it. */
export async function measureReplay(ballots: number): Promise<Omit<CoreFigures, 'ballots' | 'appliedPerSecond' | 'bytesPerBallot'>> {
  await using server = await startRedis();
  const redis = new Redis(server.url);
  try {
    await fillLog(redis, ballots);
    const startedAt = performance.now();
    const state = await replay(redis);
    const replaySeconds = (performance.now() - startedAt) / 1000;
    return { replaySeconds, ...(await measureSnapshot(redis, state)) };
  } finally {
    redis.disconnect();
  }
}

async function fillLog(redis: Redis, ballots: number): Promise<void> {
  const { log, poll } = opening();
  await redis.xadd('log', '*', ...entryFields(log));
  for (const batch of batches(poll, ballots)) await redis.xadd('log', '*', ...entryFields(batch));
}

async function replay(redis: Redis): Promise<EventState> {
  const state = emptyState();
  for await (const { entries } of readRest(redis, 'log', logStart)) {
    const changes = noChanges();
    for (const { commands, atMs } of entries) for (const command of commands) if (command) apply(state, command, { atMs, changes });
  }
  return state;
}

async function measureSnapshot(redis: Redis, state: EventState): Promise<Pick<CoreFigures, 'snapshotBytes' | 'snapshotHoldMs' | 'snapshotWriteSeconds' | 'snapshotLoadSeconds'>> {
  const keys = { snapshot: 'snapshot', epoch: 'snapshot-epoch' };
  await redis.set(keys.epoch, 'e');
  collectGarbage();
  const hold = watchHold();
  const startedAt = performance.now();
  await writeSnapshot(redis, keys, { state, entry: '1-0', epoch: 'e' });
  const writtenAt = performance.now();
  const snapshotHoldMs = hold.end();
  collectGarbage();
  const loadedFrom = performance.now();
  const read = await readSnapshot(redis, 'snapshot', 'e');
  const snapshotLoadSeconds = (performance.now() - loadedFrom) / 1000;
  if (!read || serialiseState(read.state) !== serialiseState(state)) throw new Error('the snapshot is not the state');
  const snapshotBytes = Number(await redis.memory('USAGE', 'snapshot', 'SAMPLES', 0));
  return { snapshotBytes, snapshotHoldMs, snapshotWriteSeconds: (writtenAt - startedAt) / 1000, snapshotLoadSeconds };
}

/** The longest time for which nothing else could run. */
function watchHold(): { end: () => number } {
  let longest = 0;
  let last = performance.now();
  const look = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(look, 1);
  return { end: () => (look(), clearInterval(timer), longest) };
}

export async function measureCore(ballots: number): Promise<CoreFigures> {
  return { ballots, ...measureApply(ballots), ...(await measureReplay(ballots)) };
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { ballots: { type: 'string', default: '1000000' }, only: { type: 'string' } } });
  const ballots = Number(values.ballots);
  console.log(values.only === 'apply' ? measureApply(ballots) : values.only === 'replay' ? await measureReplay(ballots) : await measureCore(ballots));
}
