// One connection: who it is, and every frame of it through one guard that parses, catches and answers.
import type { Socket } from 'socket.io';
import type { IdentityFace } from '@plenary/protocol/handshake';
import type { Audience } from '@plenary/domain/core/view';
import type { Cursor } from '@plenary/protocol/cursor';
import { errorCatalogue } from '@plenary/protocol/errors/catalogue';
import type { ErrorCode } from '@plenary/protocol/errors/codes';
import { errorBody } from '@plenary/protocol/errors/sentence';
import type { KeptIdentity } from '../access/identities.ts';
import type { Watched } from '../live/look.ts';
import { describeError, type Log } from '../observe/log.ts';
import type { Wire } from './wire.ts';

export interface Connection {
  readonly socket: Socket;
  /** Replaced when the person changes their profile. */
  identity: KeptIdentity;
  readonly token: string;
  readonly as: IdentityFace;
  readonly audience: Audience;
  readonly languages: readonly string[];
  watched: Watched | null;
  /** The channel that it listens to, by name. */
  channel: string | null;
  readonly wire: Wire;
  /** The cursor of the last sight that was handed to it. */
  seen: Cursor | null;
}

/** What a handler answers: anything that goes into the acknowledgement, or a code. */
export type Answer = { readonly ok: true } | { readonly ok: false; readonly code: ErrorCode };
export type Handler = (connection: Connection, payload: unknown) => Promise<Answer>;

export function audienceOf(identity: KeptIdentity): Audience {
  if (identity.role === 'screen') return 'screen';
  return identity.role === 'participant' || identity.role === 'panellist' ? 'participant' : 'moderator';
}

/** Answers every frame of a connection with a handler's answer or a code; nothing that a client sends gets past it. */
export function guard(connection: Connection, handlers: Readonly<Record<string, Handler>>, parts: { log: Log; abused: () => Promise<boolean> }): void {
  const { socket, languages } = connection;
  socket.on('error', () => undefined);
  socket.onAny((name: unknown, ...frame: unknown[]) => {
    const reply = frame.at(-1);
    const acknowledge = typeof reply === 'function' ? (answer: unknown): void => void reply(answer) : (): void => undefined;
    const handler = typeof name === 'string' && Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    const answering = handler ? handler(connection, frame[0]) : Promise.resolve<Answer>({ ok: false, code: 'command-unknown' });
    answering
      .catch((error: unknown): Answer => {
        parts.log.error({ frame: handler ? name : 'unknown', ...describeError(error) }, 'a handler failed');
        return { ok: false, code: 'internal' };
      })
      .then(async (answer) => {
        acknowledge(answer.ok ? answer : { ok: false, error: errorBody(answer.code, languages) });
        if (!answer.ok) await leaveIfNeeded(answer.code);
      })
      .catch(() => undefined);
  });

  const unreadable: readonly ErrorCode[] = ['frame-invalid', 'command-unknown'];
  const leaveIfNeeded = async (code: ErrorCode): Promise<void> => {
    const abuse = unreadable.includes(code) && (await parts.abused());
    if (abuse || errorCatalogue[code].connection === 'close') socket.disconnect(true);
  };
}
