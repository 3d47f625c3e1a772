// Fan-out rounds: the speaker causes one frame, every listener gets it; how long each took, and whether any did not.
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { spreadOf } from '../machine/spread.ts';
import type { Hall } from './hall.ts';
import { isDelta } from './look.ts';
import type { Rounds, RoundsOrder } from './orders.ts';

const roundLimitMs = 10_000;
const fewestRounds = 4;

export async function runRounds(hall: Hall, { seconds, everyMs, says, fewest = fewestRounds }: RoundsOrder): Promise<Rounds> {
  const [speaker] = hall.speakers;
  if (!speaker) throw new Error('nobody speaks');
  const times: number[] = [];
  const answers: number[] = [];
  const before = hall.counts();
  const startedAt = performance.now();
  let rounds = 0;
  for (; rounds < fewest || performance.now() - startedAt < seconds * 1000; rounds += 1) {
    const saidAt = performance.now();
    hall.onSpeakerAck = () => answers.push(performance.now() - saidAt);
    const everybody = arrivals(hall, (now) => times.push(now - saidAt));
    speaker.send((says[rounds % says.length] ?? '').replace('ID', `round-${startedAt.toFixed(0)}-${rounds}`).replace('ACK', String(rounds + 1)));
    await everybody;
    await pause(Math.max(0, everyMs - (performance.now() - saidAt)));
  }
  const after = hall.counts();
  hall.onEvent = () => undefined;
  hall.onSpeakerAck = () => undefined;
  const frames = after.frames - before.frames;
  return {
    frames,
    rounds,
    missing: rounds * hall.listeners.length - times.length,
    bytesEach: Math.round((after.bytes - before.bytes) / Math.max(1, frames)),
    seconds: (performance.now() - startedAt) / 1000,
    delay: spreadOf(times),
    answer: spreadOf(answers),
  };
}

/** Resolves when each listener has had one delta, or after the limit. */
function arrivals(hall: Hall, arrived: (nowMs: number) => void): Promise<void> {
  const all = Promise.withResolvers<void>();
  const timer = setTimeout(() => all.resolve(), roundLimitMs);
  let left = hall.listeners.length;
  hall.onEvent = (_line, payload) => {
    if (!isDelta(payload)) return;
    arrived(performance.now());
    left -= 1;
    if (left === 0) all.resolve();
  };
  return all.promise.finally(() => clearTimeout(timer));
}
