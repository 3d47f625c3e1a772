// Commands of a crowd: in a closed loop (a window of unanswered ones), at a rate, or everybody once within a time.
// One unanswered command a person; nobody past their limit.
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { sharedNowMs } from '../machine/clock.ts';
import { spreadOf } from '../machine/spread.ts';
import type { Hall } from './hall.ts';
import type { Line } from './line.ts';
import { isYes } from './look.ts';
import type { Commands, CommandsOrder } from './orders.ts';

const lastAnswersMs = 10_000;
const seldom = 20_000;

interface Turn { sent: number; asked: number; last: number | null }

class Sending {
  readonly times: number[] = [];
  refused = 0;
  unanswered = 0;
  lastAckAtMs = 0;
  why = '';
  readonly #order: CommandsOrder;
  readonly #run = Math.random().toString(36).slice(2, 8);
  readonly #turns = new Map<Line, Turn>();
  /** Who may send next, oldest first; what lies before `#next` is used up. */
  #free: Line[];
  #next = 0;

  constructor(lines: readonly Line[], order: CommandsOrder) {
    this.#order = order;
    this.#free = [...lines];
    for (const line of lines) this.#turns.set(line, { sent: 0, asked: 0, last: null });
  }

  /** Lets the next person send, as of `atMs`; false when nobody may. */
  sendOne(atMs: number): boolean {
    const line = this.#free[this.#next];
    const turn = line && this.#turns.get(line);
    if (!line || !turn) return false;
    this.#next += 1;
    const { bodies } = this.#order;
    turn.asked = (line.number + turn.sent) % bodies.length;
    turn.sent += 1;
    line.sent += 1;
    line.sentAt = atMs;
    this.unanswered += 1;
    line.send(`42${line.sent}["command",{"id":"b-${this.#run}-${line.number}-${turn.sent}",${bodies[turn.asked]}}]`);
    return true;
  }

  /** An answer to what this line sent last; later ones of an earlier run are no answer to this one. */
  take(line: Line, id: number, payload: Buffer): void {
    const turn = this.#turns.get(line);
    if (!turn || turn.sent === 0 || line.sentAt === 0 || id !== line.sent) return;
    this.times.push(performance.now() - line.sentAt);
    this.lastAckAtMs = sharedNowMs();
    line.sentAt = 0;
    this.unanswered -= 1;
    if (isYes(payload)) turn.last = turn.asked;
    else this.#refuse(payload);
    if (turn.sent < this.#order.maxEach) this.#free.push(line);
    if (this.#next < seldom) return;
    this.#free = this.#free.slice(this.#next);
    this.#next = 0;
  }

  tally(): number[] {
    const counts = this.#order.bodies.map(() => 0);
    for (const { last } of this.#turns.values()) if (last !== null) counts[last] = (counts[last] ?? 0) + 1;
    return counts;
  }

  #refuse(payload: Buffer): void {
    this.refused += 1;
    this.why ||= payload.toString('utf8');
  }
}

export async function runCommands(hall: Hall, order: CommandsOrder): Promise<Commands> {
  const before = hall.counts();
  const people = hall.listeners.slice(...(order.people ?? [0]));
  const sending = new Sending(people, order);
  const startedAtMs = sharedNowMs();
  const endsAt = performance.now() + order.seconds * 1000;
  await send(hall, sending, { order, endsAt, people: people.length });
  for (let waited = 0; sending.unanswered > 0 && waited < lastAnswersMs; waited += 20) await pause(20);
  hall.onAck = () => undefined;
  const after = hall.counts();
  const listeners = Math.max(1, hall.listeners.length);
  const { refused, unanswered, why, lastAckAtMs, times } = sending;
  // Up to the last answer; where answers are missing, as long as they were waited for.
  const seconds = ((unanswered > 0 ? sharedNowMs() : lastAckAtMs) - startedAtMs) / 1000;
  return {
    refused, unanswered, why, lastAckAtMs, seconds,
    acked: times.length - refused,
    perSecond: Math.round((times.length - refused) / seconds),
    ack: spreadOf(times),
    tally: sending.tally(),
    framesEach: (after.frames - before.frames) / listeners,
    bytesEach: (after.bytes - before.bytes) / listeners,
  };
}

function send(hall: Hall, sending: Sending, { order, endsAt, people }: { order: CommandsOrder; endsAt: number; people: number }): Promise<void> {
  const { pace } = order;
  if ('window' in pace) return inClosedLoop(hall, sending, { window: pace.window, endsAt });
  if ('perSecond' in pace) return atTimes(hall, sending, evenly(pace.perSecond, endsAt));
  const from = performance.now();
  return atTimes(hall, sending, Array.from({ length: people }, () => from + Math.random() * pace.withinMs).toSorted((a, b) => a - b));
}

/** Each answer lets the next one send; ends at the time, or when everybody has sent as often as they may. */
function inClosedLoop(hall: Hall, sending: Sending, { window, endsAt }: { window: number; endsAt: number }): Promise<void> {
  const over = Promise.withResolvers<void>();
  const timer = setTimeout(() => over.resolve(), endsAt - performance.now());
  hall.onAck = (line, id, payload) => {
    sending.take(line, id, payload);
    const now = performance.now();
    if (now >= endsAt) return;
    if (!sending.sendOne(now) && sending.unanswered === 0) over.resolve();
  };
  for (let n = 0; n < window; n += 1) sending.sendOne(performance.now());
  return over.promise.finally(() => clearTimeout(timer));
}

function* evenly(perSecond: number, endsAt: number): Generator<number> {
  for (let dueAt = performance.now(); dueAt < endsAt; dueAt += 1000 / perSecond) yield dueAt;
}

/** A late command counts from when it was due, so that a stalled server cannot slow its own test down. */
async function atTimes(hall: Hall, sending: Sending, times: Iterable<number>): Promise<void> {
  hall.onAck = (line, id, payload) => sending.take(line, id, payload);
  for (const dueAt of times) {
    while (dueAt > performance.now()) await pause(1);
    sending.sendOne(dueAt);
  }
}
