// Keeps the store's replica complete: watches, catches up by cursor, and trusts a delta only while nothing is missing before it.
import type { Cursor } from '@plenary/protocol/cursor';
import type { Delta, Me } from '@plenary/protocol/down';
import type { WatchAck, WireError } from '@plenary/protocol/up';
import { betterSample, sampleClock, type ClockSample, type ClockTimes } from '@plenary/sync/clock';
import { applySight, cursorFor, isBefore, type Extent, type Replica } from '@plenary/sync/replica';
import { newerMe } from '@plenary/sync/personal';
import { settle } from '@plenary/sync/outbox';
import { settleSeen } from '../store/settle.ts';
import type { LiveStore } from '../store/store.ts';
import type { Line } from './line.ts';
import type { Returning } from './returning.ts';
import type { Timing } from './timing.ts';

/** A session by id, or whichever is live. */
export type Wanted = string;

/** `stale`: a newer watch has taken over. `silent`: no answer; the line is dead or does not understand us. */
export type CaughtUp = 'done' | 'stale' | 'silent' | WireError;

/** More rounds than the stage can move in that time. */
const maxRounds = 5;

export class CatchUp {
  wanted: Wanted;
  private readonly store: LiveStore;
  private readonly timing: Timing;
  private readonly returning: Returning;
  private turn = 0;
  /** Something is missing: nothing moves the cursor until the next `run` is done. */
  private hasGap = true;
  /** The newest moment that a delta told of while an answer was awaited. */
  private heard: Cursor | null = null;
  private clock: ClockSample | null = null;

  constructor(parts: { store: LiveStore; timing: Timing; returning: Returning; wanted: Wanted }) {
    this.store = parts.store;
    this.timing = parts.timing;
    this.returning = parts.returning;
    this.wanted = parts.wanted;
  }

  /** Watches what is wanted and takes over everything that was missed. */
  async run(line: Line): Promise<CaughtUp> {
    const mine = ++this.turn;
    this.hasGap = true;
    let session = this.sessionOfWanted();
    for (let left = maxRounds; left > 0; left -= 1) {
      const cursor = cursorFor(this.replica(), session);
      const sentAtMs = this.timing.nowMs();
      this.heard = null;
      const ack = await line.watch({ session: this.wanted, ...(cursor && { cursor }) });
      if (mine !== this.turn) return 'stale';
      if (!ack) return 'silent';
      if (!ack.ok) return ack.error;
      this.keepClock({ sentAtMs, receivedAtMs: this.timing.nowMs(), serverMs: ack.nowMs });
      this.returning.hint(ack.returnWithinMs);
      const isWhole = this.takeAck(ack, { session, hadCursor: cursor !== undefined });
      this.hasGap = !isWhole || isBefore(ack.cursor, this.heard);
      if (!this.hasGap) return 'done';
      session = isWhole ? this.sessionOfWanted() : ack.session;
    }
    return 'silent';
  }

  /** Takes a delta over. `gap`: something is missing, and nobody is catching up yet. */
  takeDelta(delta: Delta): 'taken' | 'gap' {
    const { wanted, hasGap } = this;
    if (hasGap) this.heard = delta.cursor;
    const extent = extentOf(delta, { replica: this.replica(), wanted, hasGap });
    this.show(applySight(this.replica(), { ...delta, extent }));
    if (hasGap || extent === 'part') return 'taken';
    this.hasGap = !cursorFor(this.replica(), delta.session);
    return this.hasGap ? 'gap' : 'taken';
  }

  takeMe(incoming: Me): void {
    const snapshot = this.store.getSnapshot();
    const me = newerMe(snapshot.me, incoming);
    this.store.update({ me, outbox: settleSeen(snapshot.outbox, { ...snapshot, me }) });
  }

  markGap(): void {
    this.hasGap = true;
  }

  /** Whether everything of the session that is watched now is held. */
  private takeAck(ack: Extract<WatchAck, { ok: true }>, asked: { session: string | null; hadCursor: boolean }): boolean {
    // What was missed was counted from the cursor of the session that we took to be live. It may be another one by now.
    const isOther = asked.hadCursor && !ack.reset && ack.session !== asked.session;
    const extent: Extent = !asked.hadCursor || ack.reset ? 'all' : isOther ? 'part' : 'next';
    this.show(applySight(this.replica(), { ...ack, extent }));
    return !isOther;
  }

  private sessionOfWanted(): string | null {
    return this.wanted === 'live' ? liveSessionOf(this.replica()) : this.wanted;
  }

  private replica(): Replica {
    return this.store.getSnapshot().replica;
  }

  private show(replica: Replica): void {
    const before = this.store.getSnapshot();
    const isOtherHistory = before.replica.epoch !== null && replica.epoch !== before.replica.epoch;
    const outbox = isOtherHistory ? settle(before.outbox, Infinity) : settleSeen(before.outbox, { ...before, replica });
    this.store.update({ replica, outbox });
  }

  /** Takes over what an answer says of the server's clock, if that is better than what is known. */
  keepClock(times: ClockTimes): void {
    this.clock = betterSample(this.clock, sampleClock(times));
    this.store.update({ clockOffsetMs: this.clock.offsetMs });
  }
}

function extentOf(delta: Delta, at: { replica: Replica; wanted: Wanted; hasGap: boolean }): Extent {
  if (at.hasGap) return 'part';
  if (delta.reset) return 'all';
  if (delta.session === at.replica.session) return 'next';
  return at.wanted === 'live' ? 'session' : 'part';
}

/** The session that was live when we last heard, of the first room that has one: the one that `live` follows. */
function liveSessionOf(replica: Replica): string | null {
  for (const record of replica.records.values()) if (record.kind === 'room' && record.live) return record.live;
  return null;
}
