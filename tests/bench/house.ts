// Plenary for a measurement: one Redis that keeps its people for the whole run, and nodes that come and go. Logins, limits and dedupe
// are on, as in earnest: a proxy is trusted, and the crowd's people come from many addresses.
import { Agent, request } from 'node:http';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Redis } from 'ioredis';
import { livePath, protocolVersion } from '@plenary/protocol/version';
import { startProcess, type Child } from '../harness/process.ts';
import type { Ready } from '../harness/plenary.ts';
import { dataFolderOf, startRedis, type TestRedis } from '../harness/redis.ts';
import { addressOf } from './crowd/hall.ts';
import { measuredNode, type Subject } from './subject.ts';
import { Moderator, shortPoll } from './moderator.ts';

export interface House extends AsyncDisposable {
  readonly redis: TestRedis;
  readonly redisPid: number;
  /** How the log is synced from now on. */
  sync(how: 'always' | 'everysec'): Promise<void>;
  /** Lets people join until there are so many; needs a node. */
  people(node: Node, count: number): Promise<readonly string[]>;
  node(env?: Readonly<Record<string, string>>): Promise<Node>;
}

export interface Node extends AsyncDisposable {
  readonly pid: number;
  readonly url: string;
  readonly port: number;
  readonly ready: Ready;
  readonly child: Child;
}

const main = resolve(import.meta.dirname, '../../server/src/main.ts');

export async function openHouse(): Promise<House> {
  const redis = await startRedis();
  const tokens: string[] = [];
  return {
    redis,
    redisPid: redis.pid(),
    async sync(how) {
      const client = new Redis(redis.url);
      await client.config('SET', 'appendfsync', how);
      client.disconnect();
    },
    async people(node, count) {
      if (tokens.length < count) tokens.push(...(await join(node, { from: tokens.length, to: count })));
      return tokens.slice(0, count);
    },
    node: (env = {}) => startNode(redis.url, env),
    [Symbol.asyncDispose]: () => redis[Symbol.asyncDispose](),
  };
}

async function startNode(redisUrl: string, env: Readonly<Record<string, string>>): Promise<Node> {
  const child = startProcess({
    command: process.execPath,
    args: [...measuredNode, main],
    env: { REDIS_URL: redisUrl, PORT: '0', HOST: '127.0.0.1', PLENARY_ROLE: 'both', PLENARY_LOG_LEVEL: 'warn', PLENARY_TRUST_PROXY: '1', PLENARY_DATA: dataFolderOf(redisUrl) ?? '', ...env },
    ipc: true,
  });
  const exit = once(child.child, 'exit').then(() => {
    throw new Error(`the server ended before it was ready: ${child.said()}`);
  });
  exit.catch(() => undefined);
  const [ready] = (await Promise.race([once(child.child, 'message'), exit])) as [Ready];
  const { port } = new URL(ready.addresses.participant);
  return { pid: child.child.pid ?? 0, url: `http://127.0.0.1:${port}`, port: Number(port), ready, child, [Symbol.asyncDispose]: child.kill };
}

/** Joins over HTTP as phones do, some at a time; gives back the tokens. */
export async function join(node: Node, { from, to, inFlight = 32 }: { from: number; to: number; inFlight?: number }): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  const tokens: string[] = [];
  const numbers = Array.from({ length: to - from }, (_, index) => from + index).values();
  const one = async (): Promise<void> => {
    for (const number of numbers) {
      const answer = await post({ agent, port: node.port, path: '/api/join', number }, { code: node.ready.joinCode, mode: number % 2 ? 'room' : 'remote' });
      tokens.push((answer as { token: string }).token);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, one));
  agent.destroy();
  return tokens;
}

interface To { readonly agent: Agent; readonly port: number; readonly path: string; readonly number: number }

async function post({ agent, port, path, number }: To, body: unknown): Promise<unknown> {
  const text = JSON.stringify(body);
  const asking = request({
    agent, port, path, host: '127.0.0.1', method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), 'x-forwarded-for': addressOf(number) },
  });
  asking.end(text);
  const [response] = (await once(asking, 'response')) as [AsyncIterable<Buffer> & { statusCode: number }];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk);
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode} ${Buffer.concat(chunks).toString()}`);
  return JSON.parse(Buffer.concat(chunks).toString());
}

/** The JSON of a handshake. */
export const authOf = (as: 'participant' | 'staff' | 'screen', event: string, token: string): string => JSON.stringify({ protocol: protocolVersion, event, as, token });

export interface PlenarySubject extends Subject {
  readonly node: Node;
  readonly moderator: Moderator;
  /** Ends the poll; the counts that staff see then. */
  tally(): Promise<readonly number[]>;
}

/** One node of Plenary as something to measure: on stage, with an open poll of two options. */
export async function plenarySubject(house: House, options: { name: string; people: number; env?: Readonly<Record<string, string>> }): Promise<PlenarySubject> {
  const node = await house.node(options.env);
  const tokens = await house.people(node, options.people);
  const moderator = await Moderator.enter(node);
  const poll = await moderator.openPoll(shortPoll);
  return {
    name: options.name,
    node,
    moderator,
    pid: node.pid,
    redisPid: house.redisPid,
    line: { host: '127.0.0.1', port: node.port, path: `${livePath}/?EIO=4&transport=websocket`, dialect: 'plenary' },
    auths: (count) => tokens.slice(0, count).map((token) => authOf('participant', moderator.event, token)),
    speakerAuth: authOf('staff', moderator.event, moderator.token),
    says: ['poll.reveal', 'poll.hide'].map((type) => `42ACK["command",{"id":"ID","type":"${type}","poll":"${poll}"}]`),
    poll,
    options: ['a', 'b'],
    tally: () => moderator.closedCounts(poll),
    async [Symbol.asyncDispose]() {
      moderator.leave();
      await node[Symbol.asyncDispose]();
    },
  };
}
