// Ballots of a crowd: in a closed loop (a window of unanswered ones) or at a rate. One unanswered ballot a person; nobody past their limit.
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { sharedNowMs } from '../machine/clock.ts';
import { spreadOf } from '../machine/spread.ts';
import type { Hall } from './hall.ts';
import type { Line } from './line.ts';
import { isYes } from './look.ts';
import type { Ballots, BallotsOrder } from './orders.ts';

const lastAnswersMs = 10_000;

class Voting {
  readonly times: number[] = [];
  refused = 0;
  lastAckAtMs = 0;
  unanswered = 0;
  readonly #order: BallotsOrder;
  readonly #run = Math.random().toString(36).slice(2, 8);
  readonly #choices = new Map<Line, { sent: number; asked: number; counted: number | null }>();
  /** Who may vote next, oldest first. */
  readonly #free: Line[];
  #next = 0;

  constructor(lines: readonly Line[], order: BallotsOrder) {
    this.#order = order;
    this.#free = [...lines];
    for (const line of lines) this.#choices.set(line, { sent: 0, asked: 0, counted: null });
  }

  /** Lets the next person vote, as of `atMs`; false when nobody may. */
  castOne(atMs: number): boolean {
    const line = this.#free[this.#next];
    if (!line) return false;
    this.#next += 1;
    const choice = this.#choices.get(line);
    if (!choice) return false;
    const { options, poll } = this.#order;
    // Another option each time: a ballot that changes nothing would cost less.
    choice.asked = (line.number + choice.sent) % options.length;
    choice.sent += 1;
    line.sent += 1;
    line.sentAt = atMs;
    this.unanswered += 1;
    line.send(`42${line.sent}["command",{"id":"b-${this.#run}-${line.number}-${choice.sent}","type":"poll.vote","poll":"${poll}","options":["${options[choice.asked]}"]}]`);
    return true;
  }

  take(line: Line, payload: Buffer): void {
    const choice = this.#choices.get(line);
    if (!choice || line.sentAt === 0) return;
    this.times.push(performance.now() - line.sentAt);
    this.lastAckAtMs = sharedNowMs();
    line.sentAt = 0;
    this.unanswered -= 1;
    if (isYes(payload)) choice.counted = choice.asked;
    else this.refused += 1;
    if (choice.sent < this.#order.maxEach) this.#free.push(line);
    this.#tidy();
  }

  tally(): number[] {
    const counts = this.#order.options.map(() => 0);
    for (const { counted } of this.#choices.values()) if (counted !== null) counts[counted] = (counts[counted] ?? 0) + 1;
    return counts;
  }

  #tidy(): void {
    if (this.#next < 20_000) return;
    this.#free.splice(0, this.#next);
    this.#next = 0;
  }
}

export async function runBallots(hall: Hall, order: BallotsOrder): Promise<Ballots> {
  const before = hall.counts();
  const voting = new Voting(hall.listeners, order);
  const startedAt = performance.now();
  const startedAtMs = sharedNowMs();
  const endsAt = startedAt + order.seconds * 1000;
  await ('window' in order.pace ? inClosedLoop(hall, voting, { window: order.pace.window, endsAt }) : atRate(hall, voting, { perSecond: order.pace.perSecond, endsAt }));
  const seconds = (performance.now() - startedAt) / 1000;
  for (let waited = 0; voting.unanswered > 0 && waited < lastAnswersMs; waited += 20) await pause(20);
  hall.onAck = () => undefined;
  const after = hall.counts();
  const listeners = Math.max(1, hall.listeners.length);
  return {
    acked: voting.times.length - voting.refused,
    refused: voting.refused,
    unanswered: voting.unanswered,
    seconds,
    perSecond: Math.round(voting.times.length / ((voting.lastAckAtMs - startedAtMs) / 1000)),
    ack: spreadOf(voting.times),
    tally: voting.tally(),
    lastAckAtMs: voting.lastAckAtMs,
    framesEach: (after.frames - before.frames) / listeners,
    bytesEach: (after.bytes - before.bytes) / listeners,
  };
}

/** Each answer lets the next one vote; ends at the time, or when everybody has voted as often as they may. */
function inClosedLoop(hall: Hall, voting: Voting, { window, endsAt }: { window: number; endsAt: number }): Promise<void> {
  const over = Promise.withResolvers<void>();
  const timer = setTimeout(() => over.resolve(), endsAt - performance.now());
  hall.onAck = (line, _id, payload) => {
    voting.take(line, payload);
    const now = performance.now();
    if (now >= endsAt) return;
    if (!voting.castOne(now) && voting.unanswered === 0) over.resolve();
  };
  for (let n = 0; n < window; n += 1) voting.castOne(performance.now());
  return over.promise.finally(() => clearTimeout(timer));
}

/** A late ballot counts from when it was due, so that a stalled server cannot slow its own test down. */
async function atRate(hall: Hall, voting: Voting, { perSecond, endsAt }: { perSecond: number; endsAt: number }): Promise<void> {
  hall.onAck = (line, _id, payload) => voting.take(line, payload);
  let dueAt = performance.now();
  while (dueAt < endsAt) {
    while (dueAt <= performance.now() && dueAt < endsAt) {
      voting.castOne(dueAt);
      dueAt += 1000 / perSecond;
    }
    await pause(1);
  }
}
