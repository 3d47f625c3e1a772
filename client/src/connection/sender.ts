// Sends the outbox: what is due goes out while the line is live, comes back with an answer, and is kept in the browser until then.
import type { Command } from '@plenary/domain/commands';
import { pageError } from './page-sentences.ts';
import type { CommandAck, WireError } from '@plenary/protocol/up';
import { answered, connected, disconnected, enqueue, nextDueAtMs, remove, takeDue, type Outbox } from '@plenary/sync/outbox';
import type { OutboxEntry } from '@plenary/sync/outbox-entry';
import type { KeyValue } from '../store/key-value.ts';
import { settleSeen } from '../store/settle.ts';
import type { LiveStore } from '../store/store.ts';
import type { Line } from './line.ts';
import { keepOutbox, loadOutbox, type OutboxOwner } from './outbox-storage.ts';
import type { Timing } from './timing.ts';

/** `settled`: the final answer; nothing if the entry was taken away or replaced before there was one. Never rejects. */
export type Sent =
  | { readonly ok: true; readonly id: string; readonly settled: Promise<CommandAck | undefined> }
  | { readonly ok: false; readonly error: WireError };

export interface SenderParts {
  readonly store: LiveStore;
  readonly timing: Timing;
  readonly storage: KeyValue;
  readonly owner: OutboxOwner;
  /** Best first, for sentences that are made here. */
  readonly languages: () => readonly string[];
}

const maxInFlight = 8;

export class Sender {
  private readonly parts: SenderParts;
  private readonly waiters = new Map<string, (ack: CommandAck | undefined) => void>();
  private line: Line | null = null;
  /** Told once nothing is in flight any more; until then nothing new is sent. */
  private finished: (() => void) | null = null;
  private stopTimer = (): void => undefined;
  /** Until when nothing is sent, because the server asked for less: whatever came next would be turned away as well. */
  private restUntilMs = 0;

  constructor(parts: SenderParts) {
    this.parts = parts;
  }

  send(body: Command): Sent {
    const sent = this.enqueue(this.outbox(), body);
    this.show(sent.outbox);
    this.pump();
    return sent.sent;
  }

  /** Puts many into the outbox, in one step that is shown at once. */
  sendAll(bodies: readonly Command[]): readonly Sent[] {
    let outbox = this.outbox();
    const all = bodies.map((body) => {
      const { sent, outbox: after } = this.enqueue(outbox, body);
      outbox = after;
      return sent;
    });
    this.show(outbox);
    this.pump();
    return all;
  }

  discard(...ids: readonly string[]): void {
    this.show(ids.reduce(remove, this.outbox()));
    this.pump();
  }

  /** Reads what an earlier page left. */
  load(): void {
    const held = this.outbox();
    const left = loadOutbox(this.parts.storage, this.parts.owner).filter(({ id }) => !held.some((entry) => entry.id === id));
    if (left.length > 0) this.parts.store.update({ outbox: [...left, ...held] });
  }

  /** The line is live: sends what waits, and whatever comes, until `lineLost`. */
  lineLive(line: Line): void {
    this.line = line;
    this.show(connected(this.outbox(), this.parts.timing.nowMs()));
    this.pump();
  }

  /** Sends nothing more over this line; resolves once what is in flight has its answer, or the time is over. */
  finish(withinMs: number): Promise<void> {
    return new Promise((resolve) => {
      const stopWaiting = this.parts.timing.after(withinMs, () => this.finished?.());
      this.finished = () => {
        stopWaiting();
        resolve();
      };
      this.pump();
    });
  }

  lineLost(): void {
    this.line = null;
    this.finished?.();
    this.finished = null;
    this.stopTimer();
    this.show(disconnected(this.outbox()));
  }

  private enqueue(before: Outbox, body: Command): { readonly outbox: Outbox; readonly sent: Sent } {
    const { timing, languages } = this.parts;
    const id = timing.newId();
    const enqueued = enqueue(before, { id, body, nowMs: timing.nowMs() });
    if (!enqueued.ok) return { outbox: before, sent: { ok: false, error: pageError(enqueued.code, languages()) } };
    const settled = new Promise<CommandAck | undefined>((resolve) => this.waiters.set(id, resolve));
    return { outbox: enqueued.outbox, sent: { ok: true, id, settled } };
  }

  private pump(): void {
    this.stopTimer();
    const { line, finished } = this;
    if (finished && !this.outbox().some(({ state }) => state === 'sending')) finished();
    if (!line || finished) return;
    const nowMs = this.parts.timing.nowMs();
    if (nowMs < this.restUntilMs) return void (this.stopTimer = this.parts.timing.after(this.restUntilMs - nowMs, () => this.pump()));
    const { outbox, due } = takeDue(this.outbox(), { nowMs, maxInFlight });
    if (due.length > 0) this.show(outbox);
    for (const entry of due) void this.deliver(entry, line);
    const dueAtMs = nextDueAtMs(outbox, nowMs);
    if (dueAtMs !== undefined) this.stopTimer = this.parts.timing.after(dueAtMs - nowMs, () => this.pump());
  }

  private async deliver(entry: OutboxEntry, line: Line): Promise<void> {
    const answer = await line.command({ ...entry.body, id: entry.id });
    // A line that broke meanwhile has put everything back into the queue: whether this arrived is for the next line to find out.
    if (line !== this.line) return;
    const { timing, languages, store } = this.parts;
    const ack: CommandAck = answer ?? { ok: false, error: pageError('indeterminate', languages()) };
    if (ack.ok || !ack.error.retryable) this.tell(entry.id, ack);
    const after = answered(this.outbox(), entry.id, { ack, nowMs: timing.nowMs(), random: timing.random() });
    if (!ack.ok && ack.error.code === 'too-many-requests') this.restUntilMs = after.find(({ id }) => id === entry.id)?.nextAttemptAtMs ?? 0;
    this.show(settleSeen(after, store.getSnapshot()));
    this.pump();
  }

  private outbox(): Outbox {
    return this.parts.store.getSnapshot().outbox;
  }

  private show(after: Outbox): void {
    const { store, storage, owner } = this.parts;
    keepOutbox(storage, owner, { before: this.outbox(), after });
    store.update({ outbox: after });
    const held = new Set(after.map(({ id }) => id));
    for (const id of this.waiters.keys()) if (!held.has(id)) this.tell(id, undefined);
  }

  private tell(id: string, ack: CommandAck | undefined): void {
    this.waiters.get(id)?.(ack);
    this.waiters.delete(id);
  }
}
