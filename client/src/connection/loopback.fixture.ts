// For the tests: a real Socket.IO server on loopback, a clock that stands still until it is moved, and a page to look at.
import { createServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import type { EventRecordUnion } from '@plenary/domain/records';
import type { PeekAck } from '@plenary/protocol/peek';
import type { CommandAck, Watch, WatchAck, WireError } from '@plenary/protocol/up';
import { livePath } from '@plenary/protocol/version';
import { memoryKeyValue, type KeyValue } from '../store/key-value.ts';
import type { LiveSnapshot, LiveStore } from '../store/store.ts';
import { Live } from './live.ts';
import type { LiveOptions } from './live-options.ts';
import type { Change, Surroundings } from './surroundings.ts';
import type { Timing } from './timing.ts';

export interface SentCommand { readonly id: string; readonly type: string; readonly [key: string]: unknown }

export class LoopbackServer {
  readonly watches: Watch[] = [];
  readonly commands: SentCommand[] = [];
  readonly handshakes: unknown[] = [];
  /** Questions that were claimed, or `null`s, as they came. */
  readonly claims: unknown[] = [];
  /** Polls whose result so far was asked for. */
  readonly peeks: string[] = [];
  answerPeek: (poll: string) => PeekAck = () => ({ ok: true, round: 1, counted: null, result: null, parts: null });
  /** Heartbeats, as they came. */
  readonly beats: unknown[] = [];
  /** What the next connections are refused with; `null` lets them in. */
  refusal: WireError | null = null;
  answerWatch: (watch: Watch, socket: Socket) => WatchAck | 'nothing' | { readonly odd: true } = () => watchAck(1);
  answerCommand: (command: SentCommand) => CommandAck | 'nothing' = () => ({ ok: true, seq: 2 });
  url = '';
  private readonly http = createServer();
  private readonly io: Server;
  private readonly listeners = new Set<() => void>();

  private constructor(transports: ('polling' | 'websocket')[]) {
    this.io = new Server(this.http, { path: livePath, transports });
    this.io.use((socket, next) => {
      this.handshakes.push(socket.handshake.auth);
      this.tell();
      next(this.refusal ? Object.assign(new Error(this.refusal.code), { data: this.refusal }) : undefined);
    });
    this.io.on('connection', (socket) => {
      socket.on('watch', (watch: Watch, ack: (answer: unknown) => void) => {
        this.watches.push(watch);
        const answer = this.answerWatch(watch, socket);
        if (answer !== 'nothing') ack(answer);
        this.tell();
      });
      socket.on('command', (command: SentCommand, ack: (answer: unknown) => void) => {
        this.commands.push(command);
        const answer = this.answerCommand(command);
        if (answer !== 'nothing') ack(answer);
        this.tell();
      });
      socket.on('claim', (claim: { question: unknown }, ack: (answer: unknown) => void) => {
        this.claims.push(claim.question);
        ack({ ok: true });
        this.tell();
      });
      socket.on('peek', (asked: { poll: string }, ack: (answer: unknown) => void) => {
        this.peeks.push(asked.poll);
        ack(this.answerPeek(asked.poll));
        this.tell();
      });
      socket.on('beat', (beat: unknown, ack: (answer: unknown) => void) => {
        this.beats.push(beat);
        ack({ ok: true });
        this.tell();
      });
      socket.on('disconnect', () => this.tell());
      this.tell();
    });
  }

  static async open(transports: ('polling' | 'websocket')[] = ['polling', 'websocket']): Promise<LoopbackServer> {
    const server = new LoopbackServer(transports);
    await new Promise<void>((resolve) => server.http.listen(0, '127.0.0.1', resolve));
    const address = server.http.address();
    if (typeof address !== 'object' || !address) throw new Error('the server has no port');
    server.url = `http://127.0.0.1:${address.port}`;
    return server;
  }

  send(name: string, message: unknown): void {
    this.io.emit(name, message);
  }

  connections(): number {
    return this.io.sockets.sockets.size;
  }

  /** Breaks every line, as a network would. */
  breakLines(): void {
    for (const socket of this.io.sockets.sockets.values()) socket.conn.close();
  }

  /** Resolves as soon as it holds, looking again whenever something arrives. */
  until(holds: () => boolean): Promise<void> {
    return untilTold((listener) => {
      this.listeners.add(listener);
      return () => void this.listeners.delete(listener);
    }, holds);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.io.close();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function untilTold(subscribe: (listener: () => void) => () => void, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds()) return;
      stop();
      resolve();
    };
    const stop = subscribe(look);
    look();
  });
}

export class ManualTiming implements Timing {
  atMs = 1_000_000;
  private timers: { dueAtMs: number; task: () => void }[] = [];
  private ids = 0;
  private readonly listeners = new Set<() => void>();

  nowMs(): number {
    return this.atMs;
  }

  after(delayMs: number, task: () => void): () => void {
    const timer = { dueAtMs: this.atMs + delayMs, task };
    this.timers.push(timer);
    for (const listener of this.listeners) listener();
    return () => void (this.timers = this.timers.filter((other) => other !== timer));
  }

  random(): number {
    return 0.5;
  }

  newId(): string {
    this.ids += 1;
    return `command-${this.ids}`;
  }

  waiting(): number {
    return this.timers.length;
  }

  /** Resolves once somebody waits for the clock. */
  untilWaiting(): Promise<void> {
    return untilTold((listener) => {
      this.listeners.add(listener);
      return () => void this.listeners.delete(listener);
    }, () => this.waiting() > 0);
  }

  advance(ms: number): void {
    this.atMs += ms;
    const due = this.timers.filter(({ dueAtMs }) => dueAtMs <= this.atMs).toSorted((a, b) => a.dueAtMs - b.dueAtMs);
    this.timers = this.timers.filter((timer) => !due.includes(timer));
    for (const { task } of due) task();
  }
}

export class ManualSurroundings implements Surroundings {
  online = true;
  private listener: (change: Change) => void = () => undefined;

  isOnline(): boolean {
    return this.online;
  }

  listen(listener: (change: Change) => void, signal: AbortSignal): void {
    this.listener = listener;
    signal.addEventListener('abort', () => (this.listener = () => undefined));
  }

  turn(change: Change): void {
    this.online = change !== 'offline';
    this.listener(change);
  }
}

/** A page of one participant, on `using`: gone at the end of the test. */
export class TestPage {
  readonly timing = new ManualTiming();
  readonly surroundings = new ManualSurroundings();
  readonly live: Live;
  readonly store: LiveStore;
  private readonly stay = new AbortController();

  constructor(url: string, more: Partial<LiveOptions> & { readonly storage?: KeyValue } = {}) {
    this.live = new Live({
      url, event: 'idm', as: 'participant', person: 'p1', watch: 'live', languages: () => ['en'], storage: memoryKeyValue(),
      timing: this.timing, surroundings: this.surroundings, ...more,
    });
    this.store = this.live.store;
    this.live.start(this.stay.signal);
  }

  now(): LiveSnapshot {
    return this.store.getSnapshot();
  }

  until(holds: (snapshot: LiveSnapshot) => boolean): Promise<void> {
    return untilTold(this.store.subscribe, () => holds(this.store.getSnapshot()));
  }

  untilLine(state: LiveSnapshot['line']['state']): Promise<void> {
    return this.until(({ line }) => line.state === state);
  }

  close(): void {
    this.stay.abort();
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

export function watchAck(seq: number, more: Partial<Extract<WatchAck, { ok: true }>> = {}): WatchAck {
  return { ok: true, session: 's1', nowMs: 2_000_000, cursor: { epoch: 'e0', seq }, records: [], gone: [], ...more };
}

export function question(id: string, rev: number, session = 's1'): EventRecordUnion {
  return {
    kind: 'question', id, rev, session, text: id, edited: false, language: null, author: null, anonymous: true, group: null, mode: null,
    status: 'live', supporters: 0, liveAtMs: 0, answeredAtMs: null,
  };
}

export function room(rev: number, live: string | null): EventRecordUnion {
  return { kind: 'room', id: 'r', rev, title: { en: 'Hall' }, live, onStage: null, focus: null };
}
