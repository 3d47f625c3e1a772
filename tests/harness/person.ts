// Somebody at the event, without a browser: joins over HTTP, connects by Socket.IO, keeps what they see, and waits for what must come.
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { Command } from '@plenary/domain/commands';
import type { RecordKind, RecordOf } from '@plenary/domain/records';
import { deltaSchema, meSchema, movingSchema, type Me, type Signal } from '@plenary/protocol/down';
import type { Cursor } from '@plenary/protocol/cursor';
import type { IdentityFace } from '@plenary/protocol/handshake';
import { commandAckSchema, watchAckSchema, type CommandAck, type WatchAck } from '@plenary/protocol/up';
import { livePath, protocolVersion } from '@plenary/protocol/version';
import { newerMe } from '@plenary/sync/personal';
import type { Records } from '@plenary/sync/replica';
import { Sights } from './sights.ts';

/** What each type of command carries beside its type. */
export type Payload<T extends Command['type']> = Omit<Extract<Command, { type: T }>, 'type'>;

/** Long, for a machine that has much else to do: whoever waits for nothing is told so, a little later. */
const patienceMs = 45_000;
/** A node answers within five seconds, or its line is dead. */
const answerWithinMs = 8000;

export class Person implements AsyncDisposable {
  readonly frames: string[] = [];
  readonly signals: Signal[] = [];
  readonly resets: string[] = [];
  me: Me | null = null;
  readonly socket: Socket;
  readonly #sights = new Sights();
  readonly #changed = new EventEmitter().setMaxListeners(0);

  /** `languages`: what the browser asks for, as `Accept-Language`. */
  constructor(url: string, options: { as: IdentityFace; token: string; event: string; sees?: 'screen'; transports?: string[]; languages?: string }) {
    const { as, token, event, sees, transports = ['websocket'], languages } = options;
    // As the page does: a proxy keeps the requests of one connection together by this key.
    this.socket = io(url, { path: livePath, transports, query: { line: randomUUID() }, auth: { protocol: protocolVersion, event, as, token, ...(sees && { sees }) }, reconnectionDelay: 50, reconnectionDelayMax: 200, forceNew: true, ...(languages && { extraHeaders: { 'accept-language': languages } }) });
    this.socket.onAny((name: string, payload: unknown) => {
      this.frames.push(JSON.stringify([name, payload]));
      this.#take(name, payload);
      this.#changed.emit('change');
    });
    this.socket.on('connect', () => {
      this.#watchAgain();
      this.#changed.emit('change');
    });
    // Socket.IO gives up after a refusal; one that says "try again" (the server still loads) is tried again, as the page does.
    this.socket.on('connect_error', (error: Error & { data?: { retryable?: boolean } }) => {
      if (!this.socket.active && error.data?.retryable) setTimeout(() => this.socket.connect(), 50);
    });
    // Nor after a server that leaves said good-bye; the page comes back, unless its access has ended.
    this.socket.on('disconnect', (reason) => {
      this.#changed.emit('change');
      if (reason === 'io server disconnect' && this.socket.io.reconnection() && !this.resets.includes('access')) this.socket.connect();
    });
  }

  get records(): Records {
    return this.#sights.records;
  }

  get session(): string | null {
    return this.#sights.session;
  }

  get cursor(): Cursor | undefined {
    return this.#sights.cursor;
  }

  /** A line that breaks meanwhile connects again and watches again; one that holds is asked again after a moment. */
  #watchAgain(): void {
    const later = (): void => void setTimeout(() => this.socket.connected && this.#watchAgain(), 500);
    this.watch(this.#sights.watching).then((ack) => ack.ok || !ack.error.retryable || later(), later);
  }

  #take(name: string, payload: unknown): void {
    if (name === 'me') this.me = newerMe(this.me, meSchema.parse(payload));
    if (name === 'signal') this.signals.push(payload as Signal);
    if (name === 'reset') {
      this.resets.push((payload as { reason: string }).reason);
      this.forget();
      if (this.socket.connected) this.#watchAgain();
    }
    if (name === 'delta' && !this.#sights.take(deltaSchema.parse(payload))) this.#watchAgain();
    if (name === 'moving') this.#move(movingSchema.parse(payload).withinMs);
  }

  /** What is held counts for nothing: the next watch shows everything. */
  forget(): void {
    this.#sights.forget();
  }

  /** As the page does, but without waiting for what is in flight: it is sent again. */
  #move(withinMs: number): void {
    setTimeout(() => void this.socket.disconnect().connect(), Math.random() * withinMs);
  }

  /** Resolves once nothing is missing, also when the line asks again on its own meanwhile. */
  async watch(session: string): Promise<WatchAck> {
    const ack = await this.#sights.watch(session, async (cursor) => {
      const raw: unknown = await this.socket.timeout(answerWithinMs).emitWithAck('watch', { session, ...(cursor ? { cursor } : {}) });
      this.frames.push(JSON.stringify(['watch', raw]));
      return watchAckSchema.parse(raw);
    });
    this.#changed.emit('change');
    return ack;
  }

  /** Sends a command once; `id` to send the same one again. For what is refused for now: anything else may have to be sent again. */
  send<T extends Command['type']>(type: T, payload: Payload<T>, id: string = randomUUID()): Promise<CommandAck> {
    return this.ask('command', { id, type, ...payload }).then((raw) => commandAckSchema.parse(raw));
  }

  /** Sends until it is answered for good, as the page does: the same id each time. */
  sendSurely<T extends Command['type']>(type: T, payload: Payload<T>, id: string = randomUUID()): Promise<CommandAck> {
    return this.sendAny(type, payload, id);
  }

  /** As `sendSurely`, with anything at all as the body. */
  async sendAny(type: string, payload: object, id: string = randomUUID()): Promise<CommandAck> {
    const limit = AbortSignal.timeout(2 * patienceMs);
    while (!limit.aborted) {
      const raw = await this.ask('command', { id, type, ...payload }).catch(() => null);
      const ack = raw === null ? null : commandAckSchema.parse(raw);
      if (ack && (ack.ok || !ack.error.retryable)) return ack;
      await this.#moment();
    }
    throw new Error(`${type} was never acknowledged`);
  }

  /** Asks once, by any name. */
  async ask(name: string, payload: unknown): Promise<unknown> {
    return this.socket.timeout(answerWithinMs).emitWithAck(name, payload);
  }

  all<K extends RecordKind>(kind: K): RecordOf<K>[] {
    return [...this.records.values()].filter((record): record is RecordOf<K> => record.kind === kind);
  }

  get<K extends RecordKind>(kind: K, id: string): RecordOf<K> | undefined {
    return this.all(kind).find((record) => record.id === id);
  }

  /** Resolves once `seen` gives something: now, or after a change. */
  async until<T>(what: string, seen: (person: this) => T | undefined | false | null): Promise<T> {
    const limit = AbortSignal.timeout(patienceMs);
    for (;;) {
      const found = seen(this);
      if (found) return found;
      if (limit.aborted) throw new Error(`Never came: ${what}. ${this.#whatIsHere()}`);
      await this.#next(limit);
    }
  }

  /** What somebody needs to tell why something did not come. */
  #whatIsHere(): string {
    const { connected, active } = this.socket;
    return JSON.stringify({ connected, active, session: this.session, cursor: this.cursor, resets: this.resets, last: this.frames.slice(-3).map((frame) => frame.slice(0, 300)) });
  }

  /** The next change, or the limit, or a second: what is waited for may not come as a frame. */
  #next(limit: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, 1000);
    this.#changed.once('change', resolve);
    limit.addEventListener('abort', () => resolve(), { once: true });
    return promise.finally(() => {
      clearTimeout(timer);
      this.#changed.off('change', resolve);
    });
  }

  async #moment(): Promise<void> {
    if (!this.socket.connected) await Promise.race([new Promise<void>((connected) => this.socket.once('connect', () => connected())), this.#next(AbortSignal.timeout(500))]);
    else await this.#next(AbortSignal.timeout(100));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.socket.disconnect();
    await Promise.resolve();
  }
}

export interface JoinOptions { readonly name?: string; readonly group?: string; readonly mode?: 'room' | 'remote'; readonly language?: string; readonly transports?: string[] }

/** Posts JSON. */
export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<{ status: number; body: unknown; cookies: string[] }> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : null, cookies: response.headers.getSetCookie() };
}

/** Posts JSON until it is answered for good: what the server cannot take for a moment is sent again. */
export async function postSurely(...request: Parameters<typeof post>): ReturnType<typeof post> {
  const limit = AbortSignal.timeout(2 * patienceMs);
  for (;;) {
    const answer = await post(...request);
    const { error } = (answer.body ?? {}) as { error?: { code: string } };
    if (error?.code !== 'unavailable' || limit.aborted) return answer;
    await pause(100);
  }
}

/** Joins as a participant and connects. */
export async function joinPerson(url: string, code: string, options: JoinOptions = {}): Promise<Person> {
  const { transports, ...profile } = options;
  const { body } = await postSurely(`${url}/api/join`, { code, ...profile });
  const { token, identity } = body as { token: string; identity: { event: string } };
  return new Person(url, { as: 'participant', token, event: identity.event, ...(transports && { transports }) });
}

/** Gets in by a link's token and connects. */
export async function redeemPerson(url: string, invite: string, transports?: string[]): Promise<Person> {
  const { body } = await postSurely(`${url}/api/invitations/redeem`, { token: invite });
  const { token, identity } = body as { token: string; identity: { event: string } };
  return new Person(url, { as: 'staff', token, event: identity.event, ...(transports && { transports }) });
}
