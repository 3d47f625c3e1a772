// The counters as pages add them up.
import { describe, expect, it } from 'vitest';
import { countersOf, countersOfAll, tallyOf } from './counters.ts';
import { session, snapshotOf } from './snapshot.fixture.ts';

const tally = (id: string, asked: number, notTaken: Record<string, number>) => ({ kind: 'tally', id, rev: 1, asked, taken: 2, notTaken }) as const;

describe('counters', () => {
  const hall = snapshotOf([session('s1'), session('s2'), session('s3'), tally('s1', 9, { unclear: 2, other: 1 }), tally('s2', 2, {})]);

  it('of a session add up its reasons', () => {
    const one = tallyOf(hall, 's1');
    expect(one && countersOf(one)).toEqual({ asked: 9, taken: 2, notTaken: 3 });
    expect(tallyOf(hall, 's3')).toBeUndefined();
  });

  it('of the event add up its sessions, and are nothing while nothing is told', () => {
    expect(countersOfAll(hall)).toEqual({ asked: 11, taken: 4, notTaken: 3 });
    expect(countersOfAll(snapshotOf([session('s1')]))).toBeUndefined();
  });
});
