// The keys of ballot boxes: each round of a poll has one of its own, under which its voters have their names. Made when the box opens, the
// same on every node, and destroyed when it is sealed: from then on nobody can tell whose a ballot was.
import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { RedisClient } from '../log/redis.ts';
import { newMark, type Rewrite } from '../log/rewrite.ts';
import { describeError, type Log } from '../observe/log.ts';
import { pause } from '../observe/pause.ts';

/** A box as the log tells of it. `named`: its ballots carry names. `first`: from before boxes had keys. `hasBallots`: its key was made already, somewhere. */
export interface Box {
  readonly id: string;
  readonly stage: 'named' | 'first' | 'alive' | 'over';
  readonly hasBallots: boolean;
}

/** `named`: voters are known by their own id. `event`: they have their names under the event's key. `null`: there is no key here, not yet or no more. */
export type BoxKey = KeyObject | 'named' | 'event' | null;

export interface BoxKeys {
  keyOf(box: string): BoxKey;
  /** Resolves once its key is here; with false when there is none any more, or Redis does not give it in time. */
  ready(box: string): Promise<boolean>;
  /** Told when a key is gone: names that were made with it are to be forgotten. */
  onForgotten(tell: (box: string) => void): void;
}

export interface BoxKeysParts {
  readonly redis: RedisClient;
  /** `boxes`: a hash of keys by box, empty where one is destroyed. `mark`: set where Redis's file still holds what was destroyed. */
  readonly keys: { readonly boxes: string; readonly mark: string };
  readonly rewrite: Rewrite;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** How long a ballot waits for the key of its box. */
const readyWithinMs = 3000;
const retryMs = 500;

/** KEYS: the keys, the mark. ARGV: what to mark with, then boxes. What is destroyed leaves an empty field, so that no node puts it back. */
const destroyScript = `
for at = 2, #ARGV do
  local kept = redis.call('HGET', KEYS[1], ARGV[at])
  if kept ~= '' then redis.call('HSET', KEYS[1], ARGV[at], '') end
  if kept and kept ~= '' then redis.call('SET', KEYS[2], ARGV[1]) end
end
return 1`;

export class KeptBoxKeys implements BoxKeys {
  readonly #parts: BoxKeysParts;
  readonly #held = new Map<string, KeyObject>();
  readonly #fetching = new Map<string, Promise<boolean>>();
  readonly #tellForgotten: ((box: string) => void)[] = [];
  #keyless: ReadonlyMap<string, 'named' | 'event'> = new Map();
  #alive: ReadonlyMap<string, Box> = new Map();
  /** Destroyed, although the log may not say so yet. */
  readonly #gone = new Set<string>();
  /** Over by the log, and still to be destroyed in Redis. */
  readonly #doomed = new Set<string>();
  #isDestroying = false;

  constructor(parts: BoxKeysParts) {
    this.#parts = parts;
    // Another Redis may have taken over that has the opening of a box and not yet its key.
    parts.redis.on('ready', () => void this.putBack().catch((error: unknown) => parts.log.warn(describeError(error), 'the keys of ballot boxes were not looked for again')));
  }

  keyOf(box: string): BoxKey {
    return this.#held.get(box) ?? this.#keyless.get(box) ?? null;
  }

  async ready(box: string): Promise<boolean> {
    const fetching = this.#fetching.get(box);
    if (!fetching) return this.keyOf(box) !== null;
    const enough = new AbortController();
    const found = await Promise.race([fetching, pause(readyWithinMs, enough.signal)]);
    enough.abort();
    return found === true && this.keyOf(box) !== null;
  }

  onForgotten(tell: (box: string) => void): void {
    this.#tellForgotten.push(tell);
  }

  /** Makes, fetches and destroys what is due by the log. Resolves when the keys of all boxes are here that can be had now. */
  async follow(boxes: Iterable<Box>): Promise<void> {
    const all = [...boxes];
    this.#keyless = new Map(all.filter(({ stage }) => stage === 'named' || stage === 'first').map(({ id, stage }) => [id, stage === 'named' ? stage : 'event']));
    this.#alive = new Map(all.filter(({ stage }) => stage === 'alive').map((box) => [box.id, box]));
    for (const box of this.#held.keys()) if (!this.#alive.has(box)) this.#forget(box);
    for (const { id, stage } of all) if (stage === 'over' && !this.#gone.has(id)) this.#doomed.add(id);
    if (this.#doomed.size > 0) void this.#destroy();
    const missing = [...this.#alive.keys()].filter((box) => !this.#held.has(box) && !this.#gone.has(box));
    for (const box of missing) if (!this.#fetching.has(box)) this.#fetching.set(box, this.#fetch(box).finally(() => this.#fetching.delete(box)));
    await Promise.all(missing.map((box) => this.ready(box)));
  }

  /** Puts back what was lost with the log, unless it is to be gone. What Redis has is no longer known. */
  async putBack(): Promise<void> {
    this.#gone.clear();
    const { redis, keys } = this.#parts;
    for (const [box, key] of this.#held) {
      await redis.hsetnx(keys.boxes, box, textOf(key));
      const kept = await redis.hget(keys.boxes, box);
      if (kept === textOf(key)) continue;
      this.#forget(box);
      if (kept) this.#held.set(box, keyFrom(kept));
    }
  }

  /** Destroys all there are, also of boxes that the log does not know any more. False: Redis could not be reached. */
  async destroyAll(): Promise<boolean> {
    this.#alive = new Map();
    for (const box of this.#held.keys()) this.#forget(box);
    const { redis, keys, log } = this.#parts;
    try {
      for (const box of await redis.hkeys(keys.boxes)) this.#doomed.add(box);
    } catch (error) {
      log.error(describeError(error), 'the keys of ballot boxes are still in Redis');
      return false;
    }
    await this.#destroy();
    return this.#doomed.size === 0;
  }

  /** Fetches until it is here, or is not wanted any more. */
  async #fetch(box: string): Promise<boolean> {
    const { signal, log } = this.#parts;
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      const wanted = this.#alive.get(box);
      if (!wanted) return false;
      try {
        const kept = await this.#take(wanted);
        if (kept === '') this.#gone.add(box);
        if (kept && this.#alive.has(box)) this.#held.set(box, keyFrom(kept));
        if (kept !== null) return kept !== '';
        // Another one would let people vote again under other names: only a node that still has it can put it back.
        if (attempt === 0) log.error({ box }, 'the key of a ballot box is not in Redis any more: no ballots are taken here');
      } catch (error) {
        if (attempt === 0) log.warn(describeError(error), 'the key of a ballot box was not fetched; trying again');
      }
      await pause(retryMs, signal);
    }
    return false;
  }

  /** The first writer wins, so all nodes share it. */
  async #take({ id, hasBallots }: Box): Promise<string | null> {
    const { redis, keys } = this.#parts;
    if (!hasBallots) await redis.hsetnx(keys.boxes, id, randomBytes(32).toString('base64url'));
    return redis.hget(keys.boxes, id);
  }

  #forget(box: string): void {
    this.#held.delete(box);
    for (const tell of this.#tellForgotten) tell(box);
  }

  async #destroy(): Promise<void> {
    const { redis, keys, rewrite, log, signal } = this.#parts;
    if (this.#isDestroying) return;
    this.#isDestroying = true;
    while (this.#doomed.size > 0 && !signal.aborted) {
      const boxes = [...this.#doomed];
      try {
        await redis.eval(destroyScript, 2, keys.boxes, keys.mark, newMark(), ...boxes);
        for (const box of boxes) {
          this.#doomed.delete(box);
          this.#gone.add(box);
        }
        rewrite.wake();
      } catch (error) {
        log.error(describeError(error), 'the keys of sealed ballot boxes are still in Redis; trying again');
        await pause(retryMs, signal);
      }
    }
    this.#isDestroying = false;
  }
}

const textOf = (key: KeyObject): string => key.export().toString('base64url');
const keyFrom = (text: string): KeyObject => createSecretKey(Buffer.from(text, 'base64url'));
