// Every frame of a connection goes through one guard that finds its handler, catches and answers; nothing that a client sends gets past it.
import { errorCatalogue } from '@plenary/protocol/errors/catalogue';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import { errorBody } from '@plenary/protocol/errors/sentence';
import { describeError, type Log } from '../observe/log.ts';
import type { Answer, Connection, Handler } from './connection.ts';
import { readQuickly } from './quick.ts';
import { SightAnswer } from './sight-answer.ts';

export interface GuardParts {
  readonly handlers: Readonly<Record<string, Handler>>;
  readonly log: Log;
  /** Whether this connection has sent too much that cannot be read. */
  readonly abused: (connection: Connection) => Promise<boolean>;
}

const unreadable: readonly ErrorCode[] = ['frame-invalid', 'command-unknown'];
const noReply = (): void => undefined;

interface Frame { readonly name: unknown; readonly payload: unknown; readonly acknowledge: (answer: object) => void }

/** Answers every frame of a connection from now on, with a handler's answer or a code. */
export function guard(connection: Connection, parts: GuardParts): void {
  const { socket } = connection;
  const answer = (frame: Frame): void => void reply(connection, frame, parts).catch(noReply);
  socket.on('error', noReply);
  socket.onAny((name: unknown, ...rest: unknown[]) => {
    const last = rest.at(-1);
    answer({ name, payload: rest[0], acknowledge: typeof last === 'function' ? (said): void => void last(said instanceof SightAnswer ? said.value : said) : noReply });
  });
  readQuickly(connection, (name, payload, acknowledge) => answer({ name, payload, acknowledge }));
}

async function reply(connection: Connection, { name, payload, acknowledge }: Frame, parts: GuardParts): Promise<void> {
  const { handlers, log } = parts;
  const handler = typeof name === 'string' && Object.hasOwn(handlers, name) ? handlers[name] : undefined;
  let answer: Answer = { ok: false, code: handler ? 'internal' : 'command-unknown' };
  try {
    if (handler) answer = await handler(connection, payload);
  } catch (error) {
    log.error({ frame: name, ...describeError(error) }, 'a handler failed');
  }
  if (answer.ok) return acknowledge(answer);
  acknowledge({ ok: false, error: errorBody(answer.code, connection.languages) });
  const abuse = unreadable.includes(answer.code) && (await parts.abused(connection));
  if (abuse || errorCatalogue[answer.code].connection === 'close') connection.socket.disconnect(true);
}
