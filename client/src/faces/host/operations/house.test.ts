// The nodes taken together, and their figures as people read them.
import { describe, expect, it } from 'vitest';
import { nodeOf } from './figures.builder.ts';
import { houseOf } from './house.ts';
import { unitsOf } from './units.ts';

describe('houseOf', () => {
  it('adds what adds up, and takes the longest delay', () => {
    const { commands, log } = nodeOf();
    const house = houseOf([nodeOf(), nodeOf({ node: 'b', connections: { participant: 100 }, commands: { ...commands, answerSlowestMs: 40 }, log: { ...log, seq: 99, behind: 4 } })]);
    expect(house).toMatchObject({ people: 503, commands: { perSecond: 20, answerSlowestMs: 40 }, log: { seq: 100, behind: 4 }, fanout: { framesPerSecond: 1600 } });
    expect(house.connections).toEqual([['participant', 500], ['moderator', 3], ['screen', 2]]);
  });

  it('takes what only one node knows', () => {
    expect(houseOf([nodeOf({ redis: null, queue: null }), nodeOf()])).toMatchObject({ redis: { entries: 50 }, queue: { waiting: 0 } });
    expect(houseOf([])).toMatchObject({ people: 0, redis: null, queue: null, commands: { answerSlowestMs: null } });
  });
});

describe('unitsOf', () => {
  it('is short, in the unit that fits', () => {
    const { duration, size, amount } = unitsOf('en');
    expect([duration(0.5), duration(12.4), duration(1500)]).toEqual(['0.5 ms', '12 ms', '1.5 sec']);
    expect([size(0), size(900), size(1_234_000)]).toEqual(['0 byte', '900 byte', '1.2 MB']);
    expect([amount(2.44), amount(13.7), amount(4812)]).toEqual(['2.4', '14', '4,812']);
  });
});
