// Lines that are bad without being dead: cut, slow and late, in tiny pieces, and messages that come twice or overtake each other.
import { setTimeout as pause } from 'node:timers/promises';
import { goodLine } from '../proxy/pipe.ts';
import type { Fault } from './fault.ts';

export const linesCut: Fault = {
  name: 'lines-cut',
  title: 'every line cut, to people and to Redis, five times',
  withinMs: 15_000,
  async run({ nodes, swarm }) {
    for (let time = 0; time < 5; time += 1) {
      const storm = swarm.storm();
      for (const { line, redisLine } of nodes) {
        line.reset();
        redisLine.reset();
      }
      await storm;
    }
  },
};

export const linesSlow: Fault = {
  name: 'lines-slow',
  title: 'lines late by 150 ms, 30 kB/s, in slices of 1 to 40 bytes, for 6 s',
  withinMs: 15_000,
  async run({ nodes, swarm, lifted }) {
    for (const { line, redisLine } of nodes) {
      line.line({ latencyMs: 150, sliceBytes: 40 });
      redisLine.line({ latencyMs: 30, sliceBytes: 40 });
    }
    nodes[0]?.redisLine.line({ bytesPerSecond: 30_000 });
    const storm = swarm.storm();
    await pause(6000);
    for (const { line, redisLine } of nodes) {
      line.line(goodLine);
      redisLine.line(goodLine);
    }
    lifted();
    await storm;
  },
};

export const messagesTwice: Fault = {
  name: 'messages-twice',
  title: 'messages of people delivered twice and out of order, for 6 s',
  withinMs: 10_000,
  async run({ nodes, swarm, note }) {
    for (const { line } of nodes) line.messages({ twice: 0.5, late: 0.3, withinMs: 1500 });
    const until = performance.now() + 6000;
    while (performance.now() < until) await swarm.storm();
    for (const { line } of nodes) line.messages(null);
    const changed = nodes.reduce((sum, { line }) => sum + line.done.messagesChanged, 0);
    if (changed === 0) throw new Error('no message came twice or late');
    note(`${changed} messages`);
  },
};
