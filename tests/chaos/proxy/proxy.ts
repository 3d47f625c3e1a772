// A TCP proxy on loopback that does to connections what networks do: late, slow, sliced, cut, half open, a reply lost, a message twice.
// Whatever it does follows from its seed and from what it is told; by itself it does nothing.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { Random } from '../seed.ts';
import { MessageFaults, type MessagePlan } from './messages.ts';
import { goodLine, Pipe, type Line } from './pipe.ts';

export interface FaultProxy extends AsyncDisposable {
  readonly port: number;
  /** Connections that are open through it. */
  connections(): number;
  /** Replies that were lost, and messages that came twice or late, so far. */
  readonly done: { repliesLost: number; messagesChanged: number };
  /** From now on, for connections that are there and those to come; `goodLine` to heal. */
  line(line: Partial<Line>): void;
  /** Cuts every connection at once, with a reset. */
  reset(): void;
  /** The connections that are there stay open and carry nothing any more, either way; new ones are good. */
  silence(): void;
  /** New connections are refused until told otherwise. */
  refuse(refusing: boolean): void;
  /** The next requests that match are executed, their replies never arrive, and their connections break. */
  loseReplies(request: RegExp, times: number): void;
  /** Messages of WebSocket clients come twice or late; `null` to heal. */
  messages(plan: MessagePlan | null): void;
}

interface Joint { readonly near: Socket; readonly far: Socket; readonly up: Pipe; readonly down: Pipe; losing: boolean }

interface Orders { line: Line; refusing: boolean; losing: { request: RegExp; times: number } | null; plan: MessagePlan | null }

export async function startProxy(options: { to: number; random: Random; port?: number }): Promise<FaultProxy> {
  const { to, random } = options;
  const orders: Orders = { line: goodLine, refusing: false, losing: null, plan: null };
  const done = { repliesLost: 0, messagesChanged: 0 };
  const joints = new Set<Joint>();
  const server = createServer((near) => {
    if (orders.refusing) return void near.resetAndDestroy();
    join({ near, far: connect(to, '127.0.0.1'), orders, random, joints, done });
  });
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    done,
    connections: () => joints.size,
    line: (line) => void (orders.line = { ...orders.line, ...line }),
    reset() {
      for (const joint of joints) cut(joint);
    },
    silence() {
      for (const { up, down } of joints) {
        up.silence();
        down.silence();
      }
    },
    refuse: (refusing) => void (orders.refusing = refusing),
    loseReplies: (request, times) => void (orders.losing = { request, times }),
    messages: (plan) => void (orders.plan = plan),
    async [Symbol.asyncDispose]() {
      for (const joint of joints) cut(joint);
      server.close();
      await once(server, 'close');
    },
  };
}

/** A socket that is ending already cannot be reset any more: trying leaves it open for ever. */
function cut({ near, far }: Joint): void {
  for (const socket of [near, far]) {
    if (socket.writableEnded) socket.destroy();
    else socket.resetAndDestroy();
  }
}

interface Parts { readonly near: Socket; readonly far: Socket; readonly orders: Orders; readonly random: Random; readonly joints: Set<Joint>; readonly done: FaultProxy['done'] }

function join({ near, far, orders, random, joints, done }: Parts): void {
  const line = (): Line => orders.line;
  const joint: Joint = { near, far, up: new Pipe({ from: near, to: far }, line, random), down: new Pipe({ from: far, to: near }, line, random), losing: false };
  joints.add(joint);
  for (const socket of [near, far]) {
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      joints.delete(joint);
      near.destroy();
      far.destroy();
    });
  }
  const faults = new MessageFaults({ plan: () => orders.plan, random, give: (bytes) => joint.up.push(bytes), changed: () => void (done.messagesChanged += 1) });
  near.on('data', (chunk: Buffer) => {
    joint.losing ||= isToBeLost(orders, chunk);
    faults.push(chunk);
  });
  far.on('data', (chunk: Buffer) => {
    if (!joint.losing) return joint.down.push(chunk);
    done.repliesLost += 1;
    cut(joint);
  });
}

/** Whether this is one of the next requests whose reply is lost. */
function isToBeLost(orders: Orders, chunk: Buffer): boolean {
  const { losing } = orders;
  if (!losing || losing.times === 0 || !losing.request.test(chunk.toString('latin1'))) return false;
  losing.times -= 1;
  return true;
}
