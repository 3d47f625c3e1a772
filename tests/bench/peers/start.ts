// Starts a peer for a measurement, and says how a crowd reaches it.
import { once } from 'node:events';
import { resolve } from 'node:path';
import { startProcess } from '../../harness/process.ts';
import type { Dialect } from '../crowd/line.ts';
import { measuredNode, type Subject } from '../subject.ts';

export interface PeerOptions {
  readonly name: string;
  readonly file: 'ws' | 'echo' | 'log-echo' | 'naive' | 'sink';
  readonly env?: Readonly<Record<string, string>>;
  readonly redisPid?: number;
  /** The frame that its broadcasts carry: as large as Plenary's. */
  readonly frame?: string;
}

export async function startPeer({ name, file, env = {}, redisPid, frame = '' }: PeerOptions): Promise<Subject> {
  const dialect: Dialect = file === 'ws' ? 'ws' : 'socket.io';
  const running = startProcess({ command: process.execPath, args: [...measuredNode, resolve(import.meta.dirname, `${file}.ts`)], env, ipc: true });
  const exit = once(running.child, 'exit').then(() => {
    throw new Error(`${name} ended: ${running.said()}`);
  });
  exit.catch(() => undefined);
  const [{ port }] = (await Promise.race([once(running.child, 'message'), exit])) as [{ port: number }];
  const auths = (count: number): string[] => Array.from({ length: count }, () => '');
  return {
    name,
    pid: running.child.pid ?? 0,
    redisPid: redisPid ?? null,
    line: { host: '127.0.0.1', port, path: dialect === 'ws' ? '/' : '/socket.io/?EIO=4&transport=websocket', dialect },
    auths,
    speakerAuth: '',
    says: [dialect === 'ws' ? frame : frame.replace('42["delta"', '42["say"')],
    poll: 'bench-poll',
    options: ['a', 'b'],
    [Symbol.asyncDispose]: running.kill,
  };
}
