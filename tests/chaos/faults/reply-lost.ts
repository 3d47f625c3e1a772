// Redis executes an append and its reply never arrives: nobody may be told that it failed, and it may not count twice.
import type { Fault } from './fault.ts';

/** An append of this event, however it is sent: as a command of its own or by a script. */
export const appending = /\r\n(?:xadd|evalsha|eval|fcall)\r\n[\s\S]{0,400}:log\r\n/i;

export const replyLost: Fault = {
  name: 'reply-lost',
  title: 'the reply of 12 appends lost after they were executed',
  withinMs: 15_000,
  async run({ nodes, swarm, note }) {
    const times = 3;
    const lost = (): number => nodes.reduce((sum, { redisLine }) => sum + redisLine.done.repliesLost, 0);
    for (let round = 0; round < 2; round += 1) {
      for (const { redisLine } of nodes) redisLine.loseReplies(appending, times);
      const storm = swarm.storm();
      await swarm.accepted(60);
      await storm;
    }
    if (lost() < nodes.length) throw new Error('no reply was lost');
    note(`${lost()} replies lost`);
  },
};
