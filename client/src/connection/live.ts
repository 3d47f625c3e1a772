// Keeps one page in the event: opens lines, opens the next when one breaks, catches up on each, and says honestly how the line is.
import type * as z from 'zod/mini';
import type { Command } from '@plenary/domain/commands';
import type { Handshake } from '@plenary/protocol/handshake';
import { pageError } from './page-sentences.ts';
import type { Beat, Browse, WireError } from '@plenary/protocol/up';
import { protocolVersion } from '@plenary/protocol/version';
import { backoffMs } from '@plenary/sync/backoff';
import type { ClockTimes } from '@plenary/sync/clock';
import { keepBallots, loadBallots, newBallots } from '../store/kept-ballots.ts';
import { createStore, type LiveStore } from '../store/store.ts';
import { browse, type Browsed } from './browsing.ts';
import { CatchUp, type Wanted } from './catch-up.ts';
import { Claiming } from './claiming.ts';
import { Hearing } from './hearing.ts';
import { openLine, type Line, type LineEvents } from './line.ts';
import type { LiveOptions } from './live-options.ts';
import { finishWithinMs, Move } from './move.ts';
import { Returning } from './returning.ts';
import { Sender, type Sent } from './sender.ts';
import type { Change } from './surroundings.ts';

const unreadableBackoff = { baseMs: 1000, maxMs: 60_000 };

export class Live {
  readonly store: LiveStore = createStore();
  private readonly options: LiveOptions;
  private readonly handshake: Handshake;
  private readonly catchUp: CatchUp;
  private readonly sender: Sender;
  private readonly hearing: Hearing;
  private readonly claiming: Claiming;
  private line: Line | null = null;
  private isOpen = false;
  private isRunning = false;
  private readonly returning: Returning;
  private readonly move: Move;
  private liveAtMs: number | null = null;
  /** When the last line was lost that was live. */
  private lostAtMs: number | null = null;
  private stopTimer = (): void => undefined;
  private readonly attached = new Set<(line: Line) => void>();

  constructor(options: LiveOptions) {
    const { event, as, person, token, sees, timing, storage, languages } = options;
    this.options = options;
    this.handshake = { protocol: protocolVersion, event, as, ...(token !== undefined && { token }), ...(sees && { sees }) };
    this.returning = new Returning(timing);
    this.move = new Move(timing);
    this.catchUp = new CatchUp({ store: this.store, timing, returning: this.returning, wanted: options.watch });
    this.hearing = new Hearing(this.store, timing);
    this.claiming = new Claiming(timing, (question) => this.isOpen && void this.line?.claim({ question }));
    this.sender = new Sender({ store: this.store, timing, storage, languages, owner: { event, as, person } });
  }

  /** Connects, and stays connected until aborted; may be started again after that. */
  start(signal: AbortSignal): void {
    if (signal.aborted) return;
    this.isRunning = true;
    this.returning.again();
    this.liveAtMs = null;
    this.store.update({ line: { state: 'connecting' } });
    this.sender.load();
    this.store.update({ kept: loadBallots(this.options.storage, this.options) });
    this.options.surroundings.listen((change) => this.lookAgain(change), signal);
    signal.addEventListener('abort', () => {
      this.isRunning = false;
      this.dropLine();
      this.move.end();
      this.hearing.stop();
      this.claiming.look(null);
    });
    this.connect();
  }

  /** Puts a command into the outbox; works without a line too. */
  send(body: Command): Sent {
    return this.sender.send(body);
  }

  /** Puts many commands into the outbox at once, each a command of its own. */
  sendAll(bodies: readonly Command[]): readonly Sent[] {
    return this.sender.sendAll(bodies);
  }

  /** Takes entries out of the outbox: a refusal that was read, or something that is not to be sent any more. */
  discard(...ids: readonly string[]): void {
    this.sender.discard(...ids);
  }

  /** Says to the other moderators which question this one looks at, or none, until told otherwise. Without a line nobody hears it. */
  look(question: string | null): void {
    this.claiming.look(question);
  }

  /** Says once how this screen is, to the staff; resolves with whether it was answered. Nothing while there is no line that has caught up. */
  beat(beat: Beat): Promise<boolean> | null {
    return this.liveAtMs === null || !this.line ? null : this.line.beat(beat).then((ack) => ack !== null);
  }

  /** What an answer said of the server's clock. */
  keepClock(times: ClockTimes): void {
    this.catchUp.keepClock(times);
  }

  /** Lets something speak over each line that has caught up, this one and those that follow it. */
  attach(speak: (line: Line) => void): () => void {
    this.attached.add(speak);
    if (this.line && this.liveAtMs !== null) speak(this.line);
    return () => void this.attached.delete(speak);
  }

  /** Asks for more of a list, or searches in it; what comes is held. `hear` is told before it is. */
  browse(asked: Browse, hear?: (browsed: Browsed) => void): Promise<Browsed> {
    return browse({ line: this.isOpen ? this.line : null, store: this.store }, asked, hear);
  }

  /** Asks what is not part of every page; `null` without a line, or when no answer came in time that can be read. */
  async ask<S extends z.ZodMiniType>(name: string, message: unknown, schema: S): Promise<z.output<S> | null> {
    return this.isOpen && this.line ? this.line.ask(name, message, schema) : null;
  }

  /** Watches another session, or `live`. */
  watch(session: Wanted): void {
    if (session === this.catchUp.wanted) return;
    this.catchUp.wanted = session;
    if (this.line && this.isOpen) void this.watchNow(this.line);
  }

  private connect(): void {
    if (!this.isRunning || this.line || this.store.getSnapshot().line.state === 'refused') return;
    this.stopTimer();
    const { url, timing } = this.options;
    const line: Line = openLine({ url, timing, handshake: this.handshake, events: this.eventsOf(() => line) });
    this.line = line;
  }

  private eventsOf(line: () => Line): LineEvents {
    return {
      opened: () => {
        this.isOpen = true;
        void this.watchNow(line());
      },
      closed: (error) => (error && !error.retryable ? this.refuse(error) : this.reconnect(error)),
      delta: (delta) => {
        if (this.catchUp.takeDelta(delta) === 'gap') void this.watchNow(line());
      },
      me: (me) => {
        this.catchUp.takeMe(me);
        this.keepBallots();
      },
      signal: (signal) => this.hearing.hear(signal),
      reset: ({ reason }) => {
        if (reason === 'history') void this.watchNow(line());
        else this.refuse(pageError('link-revoked', this.options.languages()));
      },
      moving: ({ withinMs }) => this.move.begin(withinMs, () => void this.moveOver(line())),
      unreadable: () => this.catchUpLater(line()),
    };
  }

  private async watchNow(line: Line): Promise<void> {
    const outcome = await this.catchUp.run(line);
    if (line !== this.line || outcome === 'stale') return;
    if (outcome === 'silent') return this.reconnect(null);
    if (outcome === 'done') return this.showLive(line);
    if (outcome.code === 'session-unknown' && this.catchUp.wanted !== 'live') return this.watch('live');
    if (!outcome.retryable) return this.refuse(outcome);
    this.later(this.returning.nextMs(), () => void this.watchNow(line));
  }

  /** A message was lost on us: everything since the cursor is asked for again, but never in a quick loop. */
  private catchUpLater(line: Line): void {
    const { unreadable } = this.store.getSnapshot();
    this.store.update({ unreadable: unreadable + 1 });
    this.catchUp.markGap();
    this.later(backoffMs(unreadable, this.options.timing.random(), unreadableBackoff), () => void this.watchNow(line));
  }

  /** This page's moment has come: what is in flight gets its answer, then another node is asked at once. */
  private async moveOver(line: Line): Promise<void> {
    await this.sender.finish(finishWithinMs);
    if (line !== this.line) return;
    this.dropLine();
    this.connect();
  }

  private showLive(line: Line): void {
    if (this.liveAtMs !== null) return;
    this.move.end();
    this.liveAtMs = this.options.timing.nowMs();
    this.store.update({ line: { state: 'live' } });
    this.hearing.listen();
    this.sender.lineLive(line);
    for (const speak of this.attached) speak(line);
  }

  private reconnect(error: WireError | null): void {
    if (this.liveAtMs !== null) this.returning.lost(this.liveAtMs);
    this.dropLine();
    this.showLost(error);
    this.later(this.returning.nextMs(), () => this.connect());
  }

  private refuse(error: WireError): void {
    this.dropLine();
    this.move.end();
    this.store.update({ line: { state: 'refused', error } });
  }

  private dropLine(): void {
    this.stopTimer();
    this.line?.close();
    this.line = null;
    this.isOpen = false;
    if (this.liveAtMs !== null) this.lostAtMs = this.options.timing.nowMs();
    this.liveAtMs = null;
    this.sender.lineLost();
    this.move.lineGone(() => this.showLost());
  }

  private showLost(error: WireError | null = null): void {
    const { line, clockOffsetMs } = this.store.getSnapshot();
    const isOnline = this.options.surroundings.isOnline();
    if (isOnline && this.move.isQuiet) return;
    if (line.state === 'connecting' && isOnline) return this.store.update({ line: { ...line, error } });
    const sinceMs = 'sinceMs' in line ? line.sinceMs : (this.lostAtMs ?? this.options.timing.nowMs()) + clockOffsetMs;
    this.store.update({ line: isOnline ? { state: 'reconnecting', sinceMs, error } : { state: 'offline', sinceMs } });
  }

  private lookAgain(change: Change): void {
    if (change === 'offline') {
      if (!this.line) this.showLost();
      return;
    }
    this.returning.again();
    if (!this.line && change === 'online') this.showLost();
    // A line may have died while nobody looked: an answer shows that it lives, and brings what was missed.
    if (this.line && this.isOpen) void this.watchNow(this.line);
    else this.connect();
  }

  /** While it is known whose they are. */
  private keepBallots(): void {
    const { kept, me } = this.store.getSnapshot();
    const fresh = newBallots(kept, me);
    if (fresh.length > 0) this.store.update({ kept: keepBallots(this.options.storage, this.options, { kept, fresh }) });
  }

  private later(delayMs: number, task: () => void): void {
    this.stopTimer();
    this.stopTimer = this.options.timing.after(delayMs, task);
  }
}
