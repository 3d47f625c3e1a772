// Two desks on two nodes close and open one poll again while everybody votes, all at the same moment: nobody has two ballots, and none is lost.
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedOf } from '@plenary/domain/poll/asked';
import { sumOf } from '@plenary/domain/poll/cells';
import { countAnew } from '@plenary/domain/poll/kinds/rules';
import { stateIn } from '../harness/log-state.ts';
import { codeOf } from '../harness/hall.ts';
import type { Payload } from '../harness/person.ts';
import { openTwoNodes, type TwoNodes } from '../harness/two-nodes.ts';

const writing: Payload<'poll.write'>['writing'] = {
  title: { en: 'Which first?' }, setup: { kind: 'single' }, options: ['Skills', 'Rights', 'Data'].map((en) => ({ text: { en } })),
  results: 'closed', named: false, changeable: true, sealed: false, electorates: [], split: null,
};

describe('a poll that everybody acts on at once', () => {
  let hall: TwoNodes;
  let redis: Redis;

  beforeAll(async () => {
    hall = await openTwoNodes();
    redis = new Redis(hall.redis.url);
  });
  afterAll(async () => {
    redis.disconnect();
    await hall[Symbol.asyncDispose]();
  });

  it('has in each round the ballots that were acknowledged, one of each voter, and the same list on both nodes', async () => {
    const [one, other] = [await hall.staff('moderator', 0), await hall.staff('moderator', 1)];
    await one.sendSurely('stage.goLive', { session: 'panel-1' });
    const voters = await Promise.all(Array.from({ length: 10 }, () => hall.join()));
    const made = await one.sendSurely('poll.write', { session: 'panel-1', writing });
    const poll = made.ok ? String(made.result?.['poll']) : '';
    await other.until('the draft', (it) => it.get('poll', poll));

    let taken = 0;
    const counted = async (round: number): Promise<void> => {
      const casts = voters.map((voter, index) => voter.sendSurely('poll.cast', { poll, ballot: { options: ['abc'.charAt((index + round) % 3)] } }));
      taken += (await Promise.all(casts)).filter((ack) => ack.ok).length;
    };
    const twice = (type: 'poll.open' | 'poll.close' | 'poll.reopen') => [one.sendSurely(type, { poll }), other.sendSurely(type, { poll })];
    const oneOf = async (both: ReturnType<typeof twice>): Promise<number> => (await Promise.all(both)).filter((ack) => codeOf(ack) === 'ok').length;
    for (let round = 1; round <= 5; round += 1) {
      // Some of these ballots come before the poll is open, or for the round before.
      const [opened] = await Promise.all([oneOf(twice(round === 1 ? 'poll.open' : 'poll.reopen')), counted(round)]);
      await counted(round);
      const [closed] = await Promise.all([oneOf(twice('poll.close')), counted(round + 1)]);
      expect([round, opened, closed]).toEqual([round, 1, 1]);
    }

    for (const desk of [one, other]) await desk.until('all seals', (it) => it.get('poll', poll)?.head && it.get('poll', poll)?.past.every(({ head }) => head !== null));
    const kept = (await stateIn(redis, 'plenary:{idm-2024-geneva}:log')).polls.get(poll);
    const rounds = kept ? [...kept.past, kept.now] : [];
    expect(rounds.map(({ votes }) => votes.size)).toEqual([10, 10, 10, 10, 10]);
    // Whatever was acknowledged is a ballot, or took the place of one; the same again is neither.
    const stood = rounds.reduce((sum, { votes, changed }) => sum + votes.size + changed, 0);
    expect(stood).toBeLessThanOrEqual(taken);
    for (const { votes, cells } of rounds) if (kept) expect(new Map(sumOf(cells).counts)).toEqual(new Map(countAnew(askedOf(kept), [...votes].map(([, vote]) => vote.kept))));
    const [here, there] = await Promise.all(hall.nodes.map(async ({ url }) => (await fetch(`${url}/api/events/IDM-2024/polls/${poll}/ballots.jsonl`)).text()));
    expect([here, here?.split('\n').length]).toEqual([there, 1 + 5 + 50 + 1 + 1]);
    for (const person of [one, other, ...voters]) await person[Symbol.asyncDispose]();
  });
});
