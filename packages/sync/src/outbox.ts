// Client half of commands: every command is kept until it is acknowledged and resent with the same id. Pure transitions.
import type { Command } from '@plenary/domain/commands';
import type { CommandAck } from '@plenary/protocol/up';
import { backoffMs, defaultBackoff, type BackoffLimits } from './backoff.ts';
import { fitsFrame } from './frame.ts';
import { choiceOf, thingsOf, type OutboxEntry } from './outbox-entry.ts';

/** Entries in the order in which they were queued. */
export type Outbox = readonly OutboxEntry[];
export type Enqueued = { readonly ok: true; readonly outbox: Outbox } | { readonly ok: false; readonly code: 'frame-too-large' };

/**
 * Adds a command, unless its frame would be too large. A choice (support, ballot) takes the place of an older one about the same
 * thing that was never sent or was refused. An id that is already there changes nothing.
 */
export function enqueue(outbox: Outbox, command: { id: string; body: Command; nowMs: number }): Enqueued {
  const { id, body, nowMs } = command;
  if (!fitsFrame({ id, ...body })) return { ok: false, code: 'frame-too-large' };
  if (outbox.some((entry) => entry.id === id)) return { ok: true, outbox };
  const choice = choiceOf(body);
  const replaced = (entry: OutboxEntry): boolean =>
    choice !== undefined && choiceOf(entry.body) === choice && (isUnsent(entry) || entry.state === 'refused');
  const entry: OutboxEntry = { id, body, state: 'queued', queuedAtMs: nowMs, attempts: 0, nextAttemptAtMs: nowMs };
  return { ok: true, outbox: [...outbox.filter((older) => !replaced(older)), entry] };
}

/** The line is there: whatever waits may be sent now. */
export function connected(outbox: Outbox, nowMs: number): Outbox {
  return outbox.map((entry) => (entry.state === 'queued' ? { ...entry, nextAttemptAtMs: nowMs } : entry));
}

/** The line is gone: what was being sent waits again. Whether it arrived is unknown, so it keeps its id. */
export function disconnected(outbox: Outbox): Outbox {
  return outbox.map((entry) => (entry.state === 'sending' ? { ...entry, state: 'queued' } : entry));
}

/** Marks what is to be sent now as being sent: due, first about its things, and at most `maxInFlight` at a time. */
export function takeDue(outbox: Outbox, when: { nowMs: number; maxInFlight: number }): { outbox: Outbox; due: OutboxEntry[] } {
  const due: OutboxEntry[] = [];
  let free = when.maxInFlight - outbox.filter((entry) => entry.state === 'sending').length;
  const taken = new Set<string>();
  const after = outbox.map((entry): OutboxEntry => {
    if (entry.state !== 'queued' && entry.state !== 'sending') return entry;
    const things = thingsOf(entry.body);
    const isFirst = !things.some((thing) => taken.has(thing));
    for (const thing of things) taken.add(thing);
    if (entry.state === 'sending' || !isFirst || free <= 0 || entry.nextAttemptAtMs > when.nowMs) return entry;
    free -= 1;
    const sending: OutboxEntry = { ...entry, state: 'sending', attempts: entry.attempts + 1 };
    due.push(sending);
    return sending;
  });
  return { outbox: after, due };
}

/** When a waiting entry becomes due that is not due at `nowMs`, in ms; nothing when there is none. */
export function nextDueAtMs(outbox: Outbox, nowMs: number): number | undefined {
  const times = outbox.filter((entry) => entry.state === 'queued').map((entry) => entry.nextAttemptAtMs);
  const later = times.filter((atMs) => atMs > nowMs);
  return later.length === 0 ? undefined : Math.min(...later);
}

export interface Reply {
  readonly ack: CommandAck;
  readonly nowMs: number;
  /** In [0, 1), for the jitter of the next try. */
  readonly random: number;
  readonly backoff?: BackoffLimits;
}

/** The server's answer: accepted, refused for good, or to be tried again later. Answers about unknown or decided ids change nothing. */
export function answered(outbox: Outbox, id: string, reply: Reply): Outbox {
  const { ack, nowMs, random, backoff = defaultBackoff } = reply;
  return change(outbox, id, (entry) => {
    const { error: _error, ...plain } = entry;
    if (ack.ok) return { ...plain, state: 'accepted', seq: ack.seq, ...(ack.result && { result: ack.result }) };
    if (!ack.error.retryable) return { ...plain, state: 'refused', error: ack.error };
    const nextAttemptAtMs = nowMs + backoffMs(Math.max(entry.attempts - 1, 0), random, backoff);
    return { ...plain, state: 'queued', error: ack.error, nextAttemptAtMs };
  });
}

/** Takes an entry away: a refusal that was read, or something that is not to be sent any more. */
export function remove(outbox: Outbox, id: string): Outbox {
  return outbox.some((entry) => entry.id === id) ? outbox.filter((entry) => entry.id !== id) : outbox;
}

/** Lets go of accepted entries whose effect is in what the server has shown by now. */
export function settle(outbox: Outbox, seq: number): Outbox {
  const isSettled = (entry: OutboxEntry): boolean => entry.state === 'accepted' && (entry.seq ?? 0) <= seq;
  return outbox.some(isSettled) ? outbox.filter((entry) => !isSettled(entry)) : outbox;
}

/** Whether an entry has never left this browser. */
export const isUnsent = (entry: OutboxEntry): boolean => entry.state === 'queued' && entry.attempts === 0;

/** Whether an entry still waits for its answer. */
export const isPending = (entry: OutboxEntry): boolean => entry.state === 'queued' || entry.state === 'sending';

function change(outbox: Outbox, id: string, to: (entry: OutboxEntry) => OutboxEntry): Outbox {
  return outbox.map((entry) => (entry.id === id && isPending(entry) ? to(entry) : entry));
}
