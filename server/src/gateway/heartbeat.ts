// Asks every WebSocket whether it still lives, a few at a time, with the next frame that goes there anyway or else alone. Engine.IO would
// ask each by a timer of its own, at three times the cost; an answer puts that timer off, and who does not answer is found dead after it.
import type { Connection } from './connection.ts';

/** One round over all connections and the wait for a frame: together shorter than Engine.IO's own interval. */
export const roundMs = 4800;
const steps = 25;
/** How many steps a line waits for a frame to go with: some 770 ms. */
const patience = 4;

export interface Heartbeat { stop(): void }

type Asked = Pick<Connection, 'wire'>;

export function startHeartbeat(connections: () => Iterable<Asked>): Heartbeat {
  let round: readonly Asked[] = [];
  let step = steps;
  const waiting: (readonly Asked[])[] = [];
  const beat = (): void => {
    if (step === steps) round = [...connections()];
    if (step === steps) step = 0;
    const due = round.slice(Math.ceil((round.length * step) / steps), Math.ceil((round.length * (step + 1)) / steps));
    for (const { wire } of due) wire.askSoon();
    waiting.push(due);
    const late = waiting.length > patience ? waiting.shift() : undefined;
    for (const { wire } of late ?? []) wire.ask();
    step += 1;
  };
  const timer = setInterval(beat, roundMs / steps);
  return { stop: () => clearInterval(timer) };
}
