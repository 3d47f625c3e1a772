// Asks every WebSocket whether it still lives, a few at a time. Engine.IO would ask each of them by a timer of its own, at three times the
// cost; an answer to ours puts that timer off, and who does not answer is asked by it and found dead after its time limit.
import type { Connection } from './connection.ts';

/** One round over all connections, shorter than Engine.IO's own interval. */
export const roundMs = 5000;
const steps = 25;

export interface Heartbeat { stop(): void }

export function startHeartbeat(connections: () => Iterable<Connection>): Heartbeat {
  let round: readonly Connection[] = [];
  let step = steps;
  const beat = (): void => {
    if (step === steps) round = [...connections()];
    if (step === steps) step = 0;
    const until = Math.ceil((round.length * (step + 1)) / steps);
    for (const { wire } of round.slice(Math.ceil((round.length * step) / steps), until)) wire.ping();
    step += 1;
  };
  const timer = setInterval(beat, roundMs / steps);
  return { stop: () => clearInterval(timer) };
}
