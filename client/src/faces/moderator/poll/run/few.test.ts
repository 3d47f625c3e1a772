// When a result may tell who chose what.
import { describe, expect, it } from 'vitest';
import type { Electorate } from '@plenary/domain/poll/state';
import { fewCouldVote, fewVoted } from './few.ts';

const body = (id: string, groups: string[], roles: Electorate['roles'] = []): Electorate => ({ id, label: {}, groups, roles, weight: 50 });
const here = (room: number, remote: number, groups: Record<string, number> = {}) => ({ room, remote, groups });
const jury = body('a', ['jury']);
const others = body('b', [], ['participant']);

describe('fewCouldVote', () => {
  it.each([
    ['all', [], here(3, 1)], [null, [], here(3, 2)], ['all', [jury], here(50, 0, { jury: 4 })], [null, [jury], here(50, 0, { jury: 5 })], ['all', [jury], here(50, 0)],
    ['body', [jury, others], here(50, 0, { jury: 4 })], [null, [jury, others], here(50, 0, { jury: 5 })], ['all', [jury, others], here(2, 2, { jury: 2 })],
  ] as const)('says %s', (few, electorates, house) => expect(fewCouldVote({ named: false, electorates: [...electorates] }, house)).toBe(few));

  it('says nothing by name, or while nobody knows who is here', () => {
    expect([fewCouldVote({ named: true, electorates: [] }, here(1, 0)), fewCouldVote({ named: false, electorates: [] }, null)]).toEqual([null, null]);
  });
});

describe('fewVoted', () => {
  const poll = (voters: number, electorates: Electorate[] = []) => ({ named: false, status: 'open', electorates, turnout: { voters, changed: 0, couldVote: null, refused: null, repeated: null } }) as const;

  it('goes by all, and where there are several bodies by as many as leave one with too few', () => {
    expect([0, 4, 5].map((voters) => fewVoted(poll(voters)))).toEqual(['all', 'all', null]);
    expect([4, 9, 10].map((voters) => fewVoted(poll(voters, [jury, others])))).toEqual(['all', 'body', null]);
  });

  it('says nothing by name, or once it is closed', () => {
    expect([fewVoted({ ...poll(1), named: true }), fewVoted({ ...poll(1), status: 'closed' })]).toEqual([null, null]);
  });
});
