// The socket server: lets connections in, guards them, and is the way out for frames. The only folder that knows Socket.IO.
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { livePath, maxFrameBytes } from '@plenary/protocol/version';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import { errorBody } from '@plenary/protocol/errors/sentence';
import { languagesOf } from '../access/languages.ts';
import type { Limits } from '../access/limits.ts';
import { callerAddress, isOwnOrigin } from '../access/origin.ts';
import type { LiveEvent } from '../live/event.ts';
import { describeError, type Log } from '../observe/log.ts';
import { CommandStats, LineStats, Traffic } from '../observe/stats.ts';
import { Air } from './air.ts';
import { Channels, type House } from './channels.ts';
import type { Connection } from './connection.ts';
import { guard, type GuardParts } from './guard.ts';
import { createHandlers } from './handlers.ts';
import { startHeartbeat, type Heartbeat } from './heartbeat.ts';
import { admit, type Admitted } from './handshake.ts';
import { seeOff } from './leaving.ts';
import { passOn } from './pass-on.ts';
import { Wire } from './wire.ts';

export interface GatewayParts {
  readonly http: HttpServer;
  /** The event, once it is loaded; nobody is let in before. */
  readonly event: () => LiveEvent | null;
  readonly limits: Limits;
  readonly publicUrl: string | null;
  readonly trustedProxies: number;
  readonly log: Log;
}

const maxPagesPerPerson = 12;

export class Gateway {
  readonly channels: Channels;
  readonly air: Air;
  readonly lines = new LineStats();
  readonly commands = new CommandStats();
  readonly traffic = new Traffic();
  readonly #parts: GatewayParts;
  readonly #io: Server;
  readonly #pages = new Map<string, number>();
  /** Made with the first connection: the same for all. */
  #guard: GuardParts | null = null;
  readonly #heartbeat: Heartbeat;
  #leaving = false;
  /** Until something is known of it, every group is a small one. */
  #house: House | null = null;

  constructor(parts: GatewayParts) {
    this.#parts = parts;
    this.#io = new Server(parts.http, {
      path: livePath,
      serveClient: false,
      maxHttpBufferSize: maxFrameBytes,
      perMessageDeflate: false,
      httpCompression: false,
      pingInterval: 5900,
      // Together under ten seconds: by then either side knows that the other is gone.
      pingTimeout: 4000,
      connectTimeout: 10_000,
      allowRequest: (request, allow) => allow(null, isOwnOrigin(request.headers, parts.publicUrl)),
    });
    if (parts.trustedProxies > 0) passOn(this.#io, () => !this.#leaving && (parts.event()?.replica.following ?? false));
    this.channels = new Channels(() => this.#loaded(), parts.log);
    this.air = new Air(() => this.#loaded(), parts.log);
    this.#heartbeat = startHeartbeat(() => this.channels.connections());
    this.#io.use((socket, next) => void this.#letIn(socket).then(next));
    this.#io.on('connection', (socket) => this.#welcome(socket));
  }

  /** Who is here, over all nodes. */
  knowHouse(house: House): void {
    this.#house = house;
  }

  /** Lets nobody in any more, and asks everybody to come back elsewhere; resolves when they have left, or the time is over. */
  drain(boundMs: number): Promise<void> {
    this.#leaving = true;
    return seeOff(this.#io, boundMs);
  }

  async close(): Promise<void> {
    this.#heartbeat.stop();
    this.channels.readers.stop();
    this.air.stop();
    this.#io.disconnectSockets(true);
    await this.#io.close();
  }

  #loaded(): LiveEvent {
    const event = this.#parts.event();
    if (!event) throw new Error('no event is loaded yet');
    return event;
  }

  /** Resolves with the refusal, or with nothing when the connection may come in; never rejects. */
  async #letIn(socket: Socket): Promise<Error | undefined> {
    try {
      const code = await this.#check(socket);
      return code ? refusal(code, socket) : undefined;
    } catch (error) {
      this.#parts.log.warn(describeError(error), 'a connection could not be checked');
      return refusal('unavailable', socket);
    }
  }

  async #check(socket: Socket): Promise<ErrorCode | null> {
    const event = this.#parts.event();
    if (!event) return 'unavailable';
    const { headers, address, auth } = socket.handshake;
    if (!(await this.#parts.limits.take('connect', callerAddress(headers, address, this.#parts.trustedProxies)))) return 'too-many-requests';
    const admitted = await admit(event, auth, headers.cookie);
    if (!admitted.ok) return admitted.code;
    if ((this.#pages.get(admitted.identity.person) ?? 0) >= maxPagesPerPerson) return 'too-many-connections';
    // Asked last: the node may have begun to leave meanwhile.
    if (this.#leaving) return 'unavailable';
    // Counted here, not at the welcome: many that knock at once would all find the same room left.
    this.#keepPage(socket, admitted.identity.person);
    socket.data.admitted = admitted;
    return null;
  }

  #welcome(socket: Socket): void {
    const connection = connectionOf(socket, this.traffic);
    if (!connection) return void socket.disconnect(true);
    const { channels } = this;
    channels.add(connection);
    guard(connection, (this.#guard ??= this.#makeGuard()));
    // Others are told when it changes; whoever opens a page anew changes nothing by it.
    if (this.#house) channels.greet(connection, this.#house);
    socket.on('disconnect', (reason) => {
      this.lines.end(reason);
      channels.remove(connection);
      this.air.forget(connection);
    });
  }

  #makeGuard(): GuardParts {
    const { limits, log } = this.#parts;
    const { channels } = this;
    const handlers = createHandlers({
      event: this.#loaded(),
      limits,
      log,
      stats: this.commands,
      join: (joining) => channels.join(joining),
      sendPersonal: (to) => channels.sendPersonal(to),
      connections: () => channels.listeners(),
      air: this.air,
      groupSize: (group) => this.#house?.groups[group] ?? 0,
    });
    return { handlers, log, abused: async ({ socket }) => !(await limits.take('badFrame', socket.id)) };
  }

  /** Counts a page until its connection ends, also when it ends before it was welcomed. */
  #keepPage(socket: Socket, person: string): void {
    let kept = true;
    const letGo = (): void => {
      if (kept) this.#countPage(person, -1);
      kept = false;
    };
    this.#countPage(person, 1);
    socket.on('disconnect', letGo);
    socket.conn.once('close', letGo);
  }

  #countPage(person: string, by: 1 | -1): void {
    const pages = (this.#pages.get(person) ?? 0) + by;
    if (pages > 0) this.#pages.set(person, pages);
    else this.#pages.delete(person);
  }
}

function connectionOf(socket: Socket, traffic: Traffic): Connection | null {
  // Socket.IO types `data` as anything; only `#check` above writes it.
  const admitted = socket.data.admitted as Admitted | undefined;
  if (!admitted?.ok) return null;
  const { identity, token, as, audience } = admitted;
  const languages = languagesOf(identity.language, socket.handshake.headers['accept-language']);
  return { socket, identity, token, as, audience, languages, watched: null, channel: null, wire: new Wire(socket, traffic), seen: null };
}

/** Socket.IO hands `data` of the error to the client, and its message. */
function refusal(code: ErrorCode, socket: Socket): Error {
  const body = errorBody(code, languagesOf(null, socket.handshake.headers['accept-language']));
  return Object.assign(new Error(code), { data: body });
}
