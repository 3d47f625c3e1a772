// The lossy lane: small messages between nodes over Redis pub/sub. May be late or missing; nothing may depend on one.
import * as z from 'zod/mini';
import { idSchema } from '@plenary/domain/core/roles';
import { captionSchema } from '@plenary/protocol/captions/caption';
import { nodeFiguresSchema } from '@plenary/protocol/http/operations';
import { beatSchema } from '@plenary/protocol/up';
import type { RedisClient } from '../log/redis.ts';
import { describeError, type Log } from '../observe/log.ts';

export const busMessageSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('here'),
    node: idSchema,
    room: z.int(),
    remote: z.int(),
    staff: z.int(),
    groups: z.record(z.string(), z.int()),
    languages: z.record(z.string(), z.int()),
    screens: z.array(idSchema),
  }),
  z.object({ kind: z.literal('figures'), figures: nodeFiguresSchema }),
  z.object({ kind: z.literal('renamed'), person: idSchema }),
  z.object({ kind: z.literal('claim'), by: idSchema, name: z.nullable(z.string()), question: z.nullable(idSchema) }),
  z.object({ kind: z.literal('beat'), screen: idSchema, ...beatSchema.shape }),
  z.object({ kind: z.literal('caption'), ...captionSchema.shape }),
  z.object({ kind: z.literal('access'), invitation: z.optional(idSchema), person: z.optional(idSchema) }),
]);
export type BusMessage = z.infer<typeof busMessageSchema>;

export interface Bus {
  publish(message: BusMessage): void;
  subscribe(handler: (message: BusMessage) => void): void;
  /** The line for signals was away and is back: what was said meanwhile is lost. */
  missed(handler: () => void): void;
}

export function createBus(options: { publisher: RedisClient; subscriber: RedisClient; channel: string; log: Log }): Bus {
  const { publisher, subscriber, channel, log } = options;
  const handlers: ((message: BusMessage) => void)[] = [];
  subscriber.on('message', (_channel: string, text: string) => {
    const message = readMessage(text);
    if (message) for (const handle of handlers) handle(message);
  });
  const missedHandlers: (() => void)[] = [];
  let wasAway = false;
  subscriber.on('close', () => (wasAway = true));
  subscriber.on('ready', () => {
    if (wasAway) for (const handle of missedHandlers) handle();
    wasAway = false;
  });
  subscriber.subscribe(channel).catch((error: unknown) => log.warn(describeError(error), 'signals are not heard'));
  return {
    publish(message) {
      publisher.publish(channel, JSON.stringify(message)).catch(() => log.debug('a signal was lost'));
    },
    subscribe: (handler) => void handlers.push(handler),
    missed: (handler) => void missedHandlers.push(handler),
  };
}

function readMessage(text: string): BusMessage | null {
  try {
    const parsed = busMessageSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
