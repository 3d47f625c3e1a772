// A light participant for load: a bare Socket.IO client that parses nothing it does not need, so that the server is what is measured.
import { randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type { EventRecordUnion } from '@plenary/domain/records';
import { livePath, protocolVersion } from '@plenary/protocol/version';

interface Ack { readonly ok: boolean; readonly result?: Readonly<Record<string, string>>; readonly error?: { readonly code: string } }

export interface Visitor {
  readonly socket: Socket;
  frames: number;
  bytes: number;
  /** Called with each changed record. */
  seen: (record: EventRecordUnion) => void;
  command(type: string, payload: Readonly<Record<string, unknown>>): Promise<Ack>;
  close(): void;
}

interface Access { readonly url: string; readonly as: 'participant' | 'staff'; readonly token: string; readonly event: string }

async function postJson(url: string, body: unknown): Promise<{ token: string; identity: { event: string } }> {
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as { token: string; identity: { event: string } };
}

export async function enterByCode(url: string, code: string, profile: Readonly<Record<string, unknown>> = {}): Promise<Visitor> {
  const { token, identity } = await postJson(`${url}/api/join`, { code, ...profile });
  return connect({ url, as: 'participant', token, event: identity.event });
}

export async function enterByLink(url: string, invite: string): Promise<Visitor> {
  const { token, identity } = await postJson(`${url}/api/invitations/redeem`, { token: invite });
  return connect({ url, as: 'staff', token, event: identity.event });
}

async function connect({ url, as, token, event }: Access): Promise<Visitor> {
  const socket = io(url, { path: livePath, transports: ['websocket'], forceNew: true, auth: { protocol: protocolVersion, event, as, token } });
  const visitor: Visitor = {
    socket,
    frames: 0,
    bytes: 0,
    seen: () => undefined,
    command: (type, payload) => socket.emitWithAck('command', { id: randomUUID(), type, ...payload }) as Promise<Ack>,
    close: () => void socket.disconnect(),
  };
  const take = (sight: { records?: EventRecordUnion[] }): void => {
    for (const record of sight.records ?? []) visitor.seen(record);
  };
  socket.onAny(() => (visitor.frames += 1));
  socket.on('delta', take);
  await new Promise<void>((connected, failed) => {
    socket.once('connect', connected);
    socket.once('connect_error', failed);
  });
  socket.on('connect', () => void socket.emitWithAck('watch', { session: 'live' }).then(take, () => undefined));
  take((await socket.emitWithAck('watch', { session: 'live' })) as { records: EventRecordUnion[] });
  return visitor;
}
