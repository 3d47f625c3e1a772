// The socket server: lets connections in, guards them, and is the way out for frames. The only folder that knows Socket.IO.
import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { livePath, maxFrameBytes } from '@plenary/protocol/version';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import { errorBody } from '@plenary/protocol/errors/sentence';
import { languagesOf } from '../access/languages.ts';
import { callerAddress, isOwnOrigin } from '../access/origin.ts';
import type { Limits } from '../access/limits.ts';
import type { LiveEvent } from '../live/event.ts';
import { describeError, type Log } from '../observe/log.ts';
import { createChannels, type Channels } from './channels.ts';
import { audienceOf, guard, type Connection } from './connection.ts';
import { createHandlers } from './handlers.ts';
import { admit, type Admitted } from './handshake.ts';

export interface Gateway {
  readonly channels: Channels;
  close(): Promise<void>;
}

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

export function createGateway(parts: GatewayParts): Gateway {
  const { http, limits, log } = parts;
  const io = new Server(http, {
    path: livePath,
    serveClient: false,
    maxHttpBufferSize: maxFrameBytes,
    perMessageDeflate: false,
    httpCompression: false,
    pingInterval: 5000,
    pingTimeout: 5000,
    connectTimeout: 10_000,
    allowRequest: (request, allow) => allow(null, isOwnOrigin(request.headers, parts.publicUrl)),
  });
  const loaded = (): LiveEvent => {
    const event = parts.event();
    if (!event) throw new Error('no event is loaded yet');
    return event;
  };
  const channels = createChannels(io, loaded);
  const pages = new Map<string, number>();

  io.use((socket, next) => {
    letIn(socket)
      .then((code) => next(code ? refusal(code, socket) : undefined))
      .catch((error: unknown) => {
        log.warn(describeError(error), 'a connection could not be checked');
        next(refusal('unavailable', socket));
      });
  });

  const letIn = async (socket: Socket): Promise<ErrorCode | null> => {
    const event = parts.event();
    if (!event) return 'unavailable';
    const { headers, address } = socket.handshake;
    if (!(await limits.take('connect', callerAddress(headers, address, parts.trustedProxies)))) return 'too-many-requests';
    const admitted = await admit(event, socket.handshake.auth, socket.handshake.headers.cookie);
    if (!admitted.ok) return admitted.code;
    if ((pages.get(admitted.identity.person) ?? 0) >= maxPagesPerPerson) return 'too-many-connections';
    socket.data.admitted = admitted;
    return null;
  };

  io.on('connection', (socket) => {
    const connection = connectionOf(socket);
    if (!connection) return void socket.disconnect(true);
    const { person } = connection.identity;
    pages.set(person, (pages.get(person) ?? 0) + 1);
    channels.add(connection);
    const handlers = createHandlers({ event: loaded(), limits, join: channels.join, sendPersonal: channels.sendPersonal });
    guard(connection, handlers, { log, abused: async () => !(await limits.take('badFrame', socket.id)) });
    socket.on('disconnect', () => {
      channels.remove(connection);
      const left = (pages.get(person) ?? 1) - 1;
      if (left > 0) pages.set(person, left);
      else pages.delete(person);
    });
  });

  return {
    channels,
    async close() {
      io.disconnectSockets(true);
      await io.close();
    },
  };
}

function connectionOf(socket: Socket): Connection | null {
  // Socket.IO types `data` as anything; only `letIn` above writes it.
  const admitted = socket.data.admitted as Admitted | undefined;
  if (!admitted?.ok) return null;
  const { identity, token, as } = admitted;
  const languages = languagesOf(identity.language, socket.handshake.headers['accept-language']);
  return { socket, identity, token, as, audience: audienceOf(identity), languages, watched: null };
}

/** Socket.IO hands `data` of the error to the client, and its message. */
function refusal(code: ErrorCode, socket: Socket): Error {
  const body = errorBody(code, languagesOf(null, socket.handshake.headers['accept-language']));
  return Object.assign(new Error(code), { data: body });
}
