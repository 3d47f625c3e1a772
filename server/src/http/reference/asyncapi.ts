// The socket's reference as AsyncAPI 3.0, generated from the schemas of the wire.
import * as z from 'zod/mini';
import { airAckSchema, airedSchema, airSchema } from '@plenary/protocol/on-air/air';
import { clockAckSchema } from '@plenary/protocol/clock';
import { captionSchema } from '@plenary/protocol/captions/caption';
import { commandSchema } from '@plenary/domain/commands';
import { deltaSchema, meSchema, movingSchema, resetSchema, signalSchema } from '@plenary/protocol/down';
import { handshakeSchema } from '@plenary/protocol/handshake';
import { beatAckSchema, beatSchema, browseAckSchema, browseSchema, claimAckSchema, claimSchema, commandAckSchema, commandEnvelopeSchema, watchAckSchema, watchSchema } from '@plenary/protocol/up';
import { peekAckSchema, peekSchema } from '@plenary/protocol/peek';
import { livePath, maxFrameBytes, protocolVersion } from '@plenary/protocol/version';
import { jsonSchema } from './openapi.ts';

type Json = Readonly<Record<string, unknown>>;

/** One message of the socket: its name, which way it goes, what it means, its shape, and the shape of the acknowledgement. */
export interface SocketMessage {
  readonly name: string;
  readonly direction: 'up' | 'down';
  readonly summary: string;
  readonly payload: z.core.$ZodType;
  readonly answer?: z.core.$ZodType;
}

export const socketMessages: readonly SocketMessage[] = [
  { name: 'handshake', direction: 'up', summary: 'Said once, as `auth` of the connection. Browsers use their cookie instead of a token.', payload: handshakeSchema },
  { name: 'watch', direction: 'up', summary: 'Watches a session, or whichever is live; with a cursor, only what was missed.', payload: watchSchema, answer: watchAckSchema },
  { name: 'browse', direction: 'up', summary: 'Asks for the next questions of a list of a session, or of those in it that hold the words of a query. For who holds only the beginning of a list: see `edges` in the answer to `watch`.', payload: browseSchema, answer: browseAckSchema },
  { name: 'peek', direction: 'up', summary: 'Asks for the result so far of an open poll that shows it to those who have voted. For who has; ask again when `turnout.voters` of the poll has moved, every few seconds at most.', payload: peekSchema, answer: peekAckSchema },
  { name: 'command', direction: 'up', summary: 'Wants something done: an id made by the client beside the body below. Acknowledged once applied; the same id twice has one effect and the same answer.', payload: commandEnvelopeSchema, answer: commandAckSchema },
  { name: 'claim', direction: 'up', summary: 'Staff: says which question one looks at, again every few seconds. Told to the other staff by a signal; never kept.', payload: claimSchema, answer: claimAckSchema },
  { name: 'beat', direction: 'up', summary: 'Screens: says how it is, every few seconds: what it shows, its size, its delay. Told to the staff by a signal; never kept.', payload: beatSchema, answer: beatAckSchema },
  { name: 'clock', direction: 'up', summary: 'Asks what time it is on the log’s clock. Ask a few times and go by the quickest answer: it is right to within half of the time that it took.', payload: z.object({}), answer: clockAckSchema },
  { name: 'air', direction: 'up', summary: 'Wants to be told what is on air in a room or on a screen, now and at each change, as `onAir`.', payload: airSchema, answer: airAckSchema },
  { name: 'onAir', direction: 'down', summary: 'What is on air, whole: small, flat, and of a version of its own. To whoever asked by `air`.', payload: airedSchema },
  { name: 'caption', direction: 'down', summary: 'A line of what is said in a room, to screens and to who is told of one. The lossy lane: may be late or missing.', payload: captionSchema },
  { name: 'delta', direction: 'down', summary: 'Changed records, and keys that this reader may no longer see.', payload: deltaSchema },
  { name: 'me', direction: 'down', summary: 'What is personal, whole; to that person’s connections only.', payload: meSchema },
  { name: 'signal', direction: 'down', summary: 'The lossy lane: presence, and to staff who looks at which question and how the screens are. May be late or missing.', payload: signalSchema },
  { name: 'reset', direction: 'down', summary: 'History was replaced (watch again) or the access was taken back (stop).', payload: resetSchema },
  { name: 'moving', direction: 'down', summary: 'This node leaves: finish what is in flight, then connect again at a random moment within the time given.', payload: movingSchema },
];

export function asyncApi(): Json {
  const messages = Object.fromEntries(socketMessages.map((message) => [message.name, describe(message)]));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Plenary live',
      version: String(protocolVersion),
      description: `Socket.IO 4 at the path ${livePath}. A frame has at most ${maxFrameBytes} bytes. Clients that poll put a random line=… of their own into the query, one for each connection: a proxy keeps its requests together by it. The bodies of commands are in components.schemas.command.`,
    },
    channels: { live: { address: livePath, messages } },
    operations: Object.fromEntries(
      socketMessages.map(({ name, direction }) => [
        name,
        { action: direction === 'up' ? 'receive' : 'send', channel: { $ref: '#/channels/live' }, messages: [{ $ref: `#/channels/live/messages/${name}` }] },
      ]),
    ),
    components: { schemas: { command: jsonSchema(commandSchema) } },
  };
}

function describe({ name, summary, payload, answer }: SocketMessage): Json {
  return { name, summary, payload: jsonSchema(payload), ...(answer ? { 'x-acknowledgement': jsonSchema(answer) } : {}) };
}
