// Stands between an event and a Redis that is not what it was: says whether the log may be written, and only be looked at where not.
import { describeError, type Log } from '../observe/log.ts';
import { replaceEpoch } from './epoch.ts';
import { judge } from './judge.ts';
import type { EventKeys } from './keys.ts';
import { lookAt, type Place } from './history.ts';
import { lossOf, weaknessOf, type ReadOnly } from './read-only.ts';
import type { RedisClient } from './redis.ts';
import { findWeak, readSettings } from './self-check.ts';
import type { Witness } from './witness.ts';

export interface GuardOptions {
  readonly redis: RedisClient;
  readonly keys: EventKeys;
  readonly witness: Witness;
  readonly replicas: number;
  readonly relaxed: boolean;
  readonly log: Log;
}

/** `reload`: the history that was followed is over; there is a new epoch, and everything is read again. */
export type Standing = { readonly kind: 'same' } | { readonly kind: 'reload' } | { readonly kind: 'read-only'; readonly readOnly: ReadOnly };

export class Guard {
  readonly #options: GuardOptions;
  #written = '';
  #saidWeak = false;

  constructor(options: GuardOptions) {
    this.#options = options;
  }

  /** The place that an earlier process of this machine has witnessed. */
  witnessed(): Promise<Place | null> {
    return this.#options.witness.read();
  }

  /** `kept`: the last place that was acknowledged. `last`: the last one applied. */
  async check({ kept, last, withSettings = true }: { kept: Place; last: Place; withSettings?: boolean }): Promise<Standing> {
    const { redis, keys, relaxed } = this.#options;
    await this.#takeAcceptance();
    const found = await lookAt(redis, keys, { epoch: last.epoch, entries: [kept.entry, last.entry] });
    const verdict = judge({ kept, last, found, relaxed });
    if (verdict.kind === 'lost') return { kind: 'read-only', readOnly: lossOf(verdict.reason) };
    const weak = withSettings ? await this.#checkSettings() : null;
    if (weak) return { kind: 'read-only', readOnly: weak };
    // Whoever notices first replaces the epoch that is over; the others find the new one.
    if (verdict.kind === 'reload') await replaceEpoch(redis, keys.epoch, last.epoch);
    return verdict;
  }

  /** Nothing when Redis keeps what is promised, or when less was accepted by the configuration. */
  async #checkSettings(): Promise<ReadOnly | null> {
    const { redis, replicas, relaxed, log } = this.#options;
    const weak = findWeak(await readSettings(redis, replicas), replicas);
    if (weak.length === 0) return null;
    const why = weaknessOf(weak);
    if (!relaxed) return why;
    if (!this.#saidWeak) log.warn({ why: why.why }, 'PLENARY_DURABILITY=relaxed: what people are told is received can be lost');
    this.#saidWeak = true;
    return null;
  }

  /** Writes a place down for the next process of this machine. */
  async keep(place: Place): Promise<void> {
    const { witness, log } = this.#options;
    const name = `${place.epoch} ${place.entry}`;
    if (name === this.#written) return;
    this.#written = name;
    await witness.write(place).catch((error: unknown) => log.error(describeError(error), 'the place in the log could not be written down'));
  }

  /** An operator's word is taken over into the log's keys, where all nodes find it. */
  async #takeAcceptance(): Promise<void> {
    const { witness, redis, keys, log } = this.#options;
    const epoch = await witness.accepted();
    if (epoch === null) return;
    await redis.sadd(keys.accepted, epoch);
    await replaceEpoch(redis, keys.epoch, epoch);
    await witness.forgetAccepted();
    log.error({ epoch }, 'an operator has accepted that this history is lost');
  }
}
