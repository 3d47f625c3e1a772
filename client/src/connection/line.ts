// One connection to the server, from opening to closing: every message is parsed once, here. Never reconnects: whoever opened it
// opens the next. The only file that knows Socket.IO.
import { io, type Socket } from 'socket.io-client';
import * as z from 'zod/mini';
import type { Command } from '@plenary/domain/commands';
import { deltaSchema, meSchema, movingSchema, resetSchema, signalSchema, type Delta, type Me, type Moving, type Reset, type Signal } from '@plenary/protocol/down';
import type { Handshake } from '@plenary/protocol/handshake';
import { beatAckSchema, browseAckSchema, claimAckSchema, commandAckSchema, errorBodySchema, watchAckSchema, type Beat, type BeatAck, type Browse, type BrowseAck, type Claim, type ClaimAck, type CommandAck, type Watch, type WatchAck, type WireError } from '@plenary/protocol/up';
import { livePath } from '@plenary/protocol/version';
import type { Timing } from './timing.ts';

/** What comes down. After `closed` nothing comes any more. */
export interface LineEvents {
  opened(): void;
  /** It could not be opened, or it broke. `error`: what the server said, if it refused. */
  closed(error: WireError | null): void;
  delta(delta: Delta): void;
  me(me: Me): void;
  signal(signal: Signal): void;
  reset(reset: Reset): void;
  /** The node leaves: this line will end, another one is to be had elsewhere. */
  moving(moving: Moving): void;
  /** Something came that could not be read. */
  unreadable(): void;
}

export interface Line {
  /** The answer, or nothing if none came in time, it could not be read, or the line closed. */
  watch(watch: Watch): Promise<WatchAck | null>;
  command(command: { id: string } & Command): Promise<CommandAck | null>;
  claim(claim: Claim): Promise<ClaimAck | null>;
  beat(beat: Beat): Promise<BeatAck | null>;
  browse(browse: Browse): Promise<BrowseAck | null>;
  /** Anything else that is said on this line, by what is not part of every page: it parses what comes. */
  ask<S extends z.ZodMiniType>(name: string, message: unknown, schema: S): Promise<z.output<S> | null>;
  /** Gives back what ends it. */
  hear<S extends z.ZodMiniType>(name: string, schema: S, take: (message: z.output<S>) => void): () => void;
  /** Closes it without telling. */
  close(): void;
}

export interface LineOptions {
  /** The server's origin. */
  readonly url: string;
  readonly handshake: Handshake;
  readonly timing: Timing;
  readonly events: LineEvents;
}

const openTimeoutMs = 10_000;
export const ackTimeoutMs = 10_000;

export function openLine({ url, handshake, timing, events }: LineOptions): Line {
  const socket = io(url, {
    path: livePath,
    auth: handshake,
    // Some networks let no WebSocket through: then the same connection goes by polling.
    transports: ['websocket', 'polling'],
    // A proxy before several servers keeps the requests of one connection together by this key.
    query: { line: timing.random().toString(36).slice(2) },
    tryAllTransports: true,
    reconnection: false,
    forceNew: true,
    timeout: openTimeoutMs,
  });
  const questions = new Questions(socket, timing, () => events.unreadable());
  const broke = (error: WireError | null): void => {
    if (questions.end()) events.closed(error);
  };
  socket.on('connect', () => events.opened());
  socket.on('connect_error', (error) => broke(refusalOf(error)));
  socket.on('disconnect', () => broke(null));
  const hear = <S extends z.ZodMiniType>(name: string, schema: S, take: (message: z.output<S>) => void): (() => void) => {
    const listen = (message: unknown): void => {
      const parsed = z.safeParse(schema, message);
      if (parsed.success) take(parsed.data);
      else events.unreadable();
    };
    socket.on(name, listen);
    return () => void socket.off(name, listen);
  };
  hear('delta', deltaSchema, events.delta);
  hear('me', meSchema, events.me);
  hear('signal', signalSchema, events.signal);
  hear('reset', resetSchema, events.reset);
  hear('moving', movingSchema, events.moving);
  return {
    watch: (watch) => questions.ask('watch', watch, watchAckSchema),
    command: (command) => questions.ask('command', command, commandAckSchema),
    beat: (beat) => questions.ask('beat', beat, beatAckSchema),
    claim: (claim) => questions.ask('claim', claim, claimAckSchema),
    browse: (asked) => questions.ask('browse', asked, browseAckSchema),
    ask: (name, message, schema) => questions.ask(name, message, schema),
    hear,
    close: () => void questions.end(),
  };
}

/** What was sent up and is waiting for its answer. */
class Questions {
  private readonly socket: Socket;
  private readonly timing: Timing;
  private readonly unreadable: () => void;
  private readonly waiting = new Set<() => void>();
  private isEnded = false;

  constructor(socket: Socket, timing: Timing, unreadable: () => void) {
    this.socket = socket;
    this.timing = timing;
    this.unreadable = unreadable;
  }

  ask<S extends z.ZodMiniType>(name: string, message: unknown, schema: S): Promise<z.output<S> | null> {
    if (this.isEnded) return Promise.resolve(null);
    return new Promise((resolve) => {
      const settle = (answer: z.output<S> | null): void => {
        stopTimer();
        this.waiting.delete(giveUp);
        resolve(answer);
      };
      const giveUp = (): void => settle(null);
      const stopTimer = this.timing.after(ackTimeoutMs, giveUp);
      this.waiting.add(giveUp);
      this.socket.emit(name, message, (answer: unknown) => {
        if (this.isEnded) return;
        const parsed = z.safeParse(schema, answer);
        if (!parsed.success) this.unreadable();
        settle(parsed.success ? parsed.data : null);
      });
    });
  }

  /** Closes the socket and gives up all that waits. False when that was done before. */
  end(): boolean {
    if (this.isEnded) return false;
    this.isEnded = true;
    this.socket.off();
    this.socket.disconnect();
    for (const giveUp of this.waiting) giveUp();
    return true;
  }
}

/** What a middleware of the server said, as opposed to a network that failed. */
function refusalOf(error: unknown): WireError | null {
  const parsed = z.safeParse(errorBodySchema, error instanceof Error && 'data' in error ? error.data : undefined);
  return parsed.success ? parsed.data : null;
}
