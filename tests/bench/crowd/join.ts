// People who join as phones do: a request of their own to join, a line of their own, a first look. By hand, so that it costs little.
import { once } from 'node:events';
import { connect } from 'node:net';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { protocolVersion } from '@plenary/protocol/version';
import { spreadOf } from '../machine/spread.ts';
import { addressOf, type Hall } from './hall.ts';
import type { Joined, JoinOrder } from './orders.ts';

export async function runJoins(hall: Hall, order: JoinOrder): Promise<Joined> {
  const times: number[] = [];
  const failures: string[] = [];
  const startedAt = performance.now();
  const one = async (number: number, dueAt: number): Promise<void> => {
    try {
      const token = await askForToken(order, number);
      await hall.letIn(order.line, { number, auth: JSON.stringify({ protocol: protocolVersion, event: order.event, as: 'participant', token }) });
      times.push(performance.now() - dueAt);
    } catch (error) {
      failures.push(String(error));
    }
  };
  await ('inFlight' in order.pace ? someAtATime(order.people, order.pace.inFlight, one) : atRate(order.people, order.pace.perSecond, one));
  return {
    joined: times.length,
    failed: failures.length,
    why: failures[0] ?? '',
    perSecond: Math.round(times.length / ((performance.now() - startedAt) / 1000)),
    each: spreadOf(times),
  };
}

type One = (number: number, dueAt: number) => Promise<void>;

async function someAtATime(people: number, inFlight: number, one: One): Promise<void> {
  const numbers = Array.from({ length: people }, (_, index) => index).values();
  const next = async (): Promise<void> => {
    for (const number of numbers) await one(number, performance.now());
  };
  await Promise.all(Array.from({ length: inFlight }, next));
}

async function atRate(people: number, perSecond: number, one: One): Promise<void> {
  const startedAt = performance.now();
  const all: Promise<void>[] = [];
  for (let number = 0; number < people; number += 1) {
    const dueAt = startedAt + (number * 1000) / perSecond;
    while (dueAt > performance.now()) await pause(1);
    all.push(one(number, dueAt));
  }
  await Promise.all(all);
}

async function askForToken({ line, code }: JoinOrder, number: number): Promise<string> {
  const body = JSON.stringify({ code, mode: number % 2 ? 'room' : 'remote' });
  const socket = connect(line.port, line.host);
  socket.write(
    `POST /api/join HTTP/1.1\r\nHost: ${line.host}:${line.port}\r\nConnection: close\r\nContent-Type: application/json\r\n` +
      `X-Forwarded-For: ${addressOf(number)}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
  await once(socket, 'close');
  const token = /"token":"([^"]+)"/.exec(text)?.[1];
  if (!token) throw new Error(`not joined: ${text.slice(0, 200)}`);
  return token;
}
