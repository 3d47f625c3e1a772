// What a fault is: a name, a bound for being well again, and what it does to a world in which everybody takes part.
import type { World, WorldOptions } from '../world/world.ts';

export interface Fault {
  readonly name: string;
  /** What it does, in a few words, for the table. */
  readonly title: string;
  /** How long after `run` the last of the crowd may wait for an answer to something new. */
  readonly withinMs: number;
  readonly world?: WorldOptions;
  /** Refusals for good that this fault may bring to somebody. */
  readonly expectedCodes?: readonly string[];
  /** Why this machine cannot do it; nothing when it can. */
  readonly notHere?: () => Promise<string | undefined>;
  /** Breaks something, and puts right what would not come back by itself. Throws when what must hold meanwhile does not. */
  run(world: World): Promise<void>;
}
