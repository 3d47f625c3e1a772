// Rules P-100, P-102, P-103, P-130, P-131: when a result may be seen, that it moves in steps while people vote, and of how many it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casts, writing } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import type { RawWriting } from './commands.ts';
import { viewVoterResult } from './views.ts';

const { moderator } = people;
const everyone = ['participant', 'screen', 'moderator'] as const;

function opened(more: Partial<RawWriting> = {}): { hall: Hall; poll: string } {
  const hall = createHall();
  const poll = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: writing(more) }), 'poll');
  hall.did(moderator, { type: 'poll.open', poll });
  return { hall, poll };
}

const votes = (hall: Hall, poll: string, voter: string, option: string) => codeOf(hall.send(person(voter), casts(poll, { options: [option] })));
const close = (hall: Hall, poll: string) => hall.did(moderator, { type: 'poll.close', poll });
const resultFor = (hall: Hall, poll: string, audience: (typeof everyone)[number]): unknown => {
  const seen = seenAs(hall.state, `poll:${poll}`, audience);
  return typeof seen === 'object' && 'result' in seen ? seen.result : seen;
};
const results = (hall: Hall, poll: string): unknown[] => everyone.map((audience) => resultFor(hall, poll, audience));

describe('steps', () => {
  it('P-100 the result of an open poll moves with the fifth voter who is new in it, for staff too', () => {
    const { hall, poll } = opened();
    for (const voter of ['v1', 'v2', 'v3', 'v4']) votes(hall, poll, voter, 'a');
    expect(results(hall, poll)).toEqual([null, null, null]);
    votes(hall, poll, 'v5', 'b');
    expect(results(hall, poll)).toEqual(everyone.map(() => ({ counts: [4, 1, 0] })));
    for (const voter of ['v6', 'v7', 'v8', 'v9']) votes(hall, poll, voter, 'c');
    expect(results(hall, poll)).toEqual(everyone.map(() => ({ counts: [4, 1, 0] })));
    expect(seenAs(hall.state, `poll:${poll}`, 'participant')).toMatchObject({ turnout: { voters: 9 } });
    close(hall, poll);
    expect(results(hall, poll)).toEqual(everyone.map(() => ({ counts: [4, 1, 4] })));
  });

  it('P-100 somebody who changes their ballot again and again does not make a step', () => {
    const { hall, poll } = opened();
    for (const voter of ['v1', 'v2', 'v3', 'v4', 'v5']) votes(hall, poll, voter, 'a');
    votes(hall, poll, 'quiet', 'c');
    for (const option of ['b', 'a', 'b', 'a', 'b', 'a', 'b']) votes(hall, poll, 'v1', option);
    expect(resultFor(hall, poll, 'participant')).toEqual({ counts: [5, 0, 0] });
  });

  it('P-100 between two results that anybody sees of an open poll lie five voters at least', () => {
    const ballot = fc.record({ voter: fc.nat({ max: 30 }), option: fc.constantFrom('a', 'b', 'c') });
    fc.assert(fc.property(fc.array(ballot, { minLength: 10, maxLength: 200 }), (ballots) => {
      const { hall, poll } = opened();
      let before = resultFor(hall, poll, 'moderator');
      let since = new Set<number>();
      for (const { voter, option } of ballots) {
        votes(hall, poll, `v${voter}`, option);
        since.add(voter);
        const now = resultFor(hall, poll, 'moderator');
        if (JSON.stringify(now) === JSON.stringify(before)) continue;
        expect(since.size).toBeGreaterThanOrEqual(5);
        before = now;
        since = new Set();
      }
    }), { numRuns: 60 });
  });
});

describe('steps of bodies with weights', () => {
  const jury = { label: { en: 'Jury' }, groups: ['states'], roles: [], weight: 50 };
  const everybody = { label: { en: 'Everybody' }, groups: [], roles: ['participant' as const], weight: 50 };
  const weighed = () => opened({ electorates: [jury, everybody] });
  const votesIn = (hall: Hall, poll: string, { voter, inJury, option }: { voter: string; inJury: boolean; option: string }) =>
    hall.did(person(voter, 'participant', { group: inJury ? 'states' : null }), casts(poll, { options: [option] }));
  const none = ['a', 'b'].map((electorate) => ({ electorate, ballots: 0, result: { counts: [0, 0, 0] } }));
  const parts = (hall: Hall, poll: string): readonly unknown[] => {
    const seen = seenAs(hall.state, `poll:${poll}`, 'moderator');
    return typeof seen === 'object' && 'parts' in seen && Array.isArray(seen.parts) ? seen.parts : none;
  };

  it('P-131 a juror’s ballot is not told by the fifth one of everybody’s', () => {
    const { hall, poll } = weighed();
    votesIn(hall, poll, { voter: 'juror', inJury: true, option: 'c' });
    for (const voter of ['v1', 'v2', 'v3', 'v4']) votesIn(hall, poll, { voter, inJury: false, option: 'a' });
    expect(results(hall, poll)).toEqual([null, null, null]);
    votesIn(hall, poll, { voter: 'v5', inJury: false, option: 'b' });
    expect(results(hall, poll)).toEqual(everyone.map(() => ({ counts: [80, 20, 0] })));
    expect(parts(hall, poll)).toMatchObject([{ ballots: 0 }, { ballots: 5 }]);
    for (const voter of ['j1', 'j2', 'j3', 'j4']) votesIn(hall, poll, { voter, inJury: true, option: 'c' });
    expect(parts(hall, poll)).toMatchObject([{ ballots: 5, result: { counts: [0, 0, 5] } }, { ballots: 5 }]);
    votesIn(hall, poll, { voter: 'j6', inJury: true, option: 'a' });
    close(hall, poll);
    expect(parts(hall, poll)).toMatchObject([{ ballots: 6 }, { ballots: 5 }]);
  });

  it('P-131 between two results of one body lie five of its voters at least, or none', () => {
    const ballot = fc.record({ voter: fc.nat({ max: 25 }).map(String), inJury: fc.boolean(), option: fc.constantFrom('a', 'b', 'c') });
    fc.assert(fc.property(fc.array(ballot, { minLength: 10, maxLength: 150 }), (ballots) => {
      const { hall, poll } = weighed();
      let before = [...parts(hall, poll)];
      const since = [new Set<string>(), new Set<string>()];
      const bodyOf = new Map<string, number>();
      for (const each of ballots) {
        const body = each.inJury ? 0 : 1;
        for (const moved of [bodyOf.get(each.voter) ?? body, body]) since[moved]?.add(each.voter);
        bodyOf.set(each.voter, body);
        votesIn(hall, poll, each);
        const now = [...parts(hall, poll)];
        for (const place of [0, 1]) {
          if (JSON.stringify(now[place]) === JSON.stringify(before[place])) continue;
          expect(since[place]?.size).toBeGreaterThanOrEqual(5);
          since[place]?.clear();
        }
        before = now;
      }
    }), { numRuns: 60 });
  });
});

describe('when a result may be seen', () => {
  const afterFive = (results: RawWriting['results']) => {
    const made = opened({ results });
    for (const voter of ['v1', 'v2', 'v3', 'v4', 'v5']) votes(made.hall, made.poll, voter, 'b');
    return made;
  };
  const shown = { counts: [0, 5, 0] };

  it('P-102 while people vote, once it is closed, or when moderators reveal it; staff see it at any time', () => {
    const seen = (['live', 'voted', 'closed', 'revealed'] as const).map((when) => {
      const { hall, poll } = afterFive(when);
      const open = resultFor(hall, poll, 'participant');
      close(hall, poll);
      const closed = resultFor(hall, poll, 'screen');
      hall.did(moderator, { type: 'poll.reveal', poll });
      return [open, closed, resultFor(hall, poll, 'screen'), resultFor(hall, poll, 'moderator')];
    });
    expect(seen).toEqual([[shown, shown, shown, shown], [null, shown, shown, shown], [null, shown, shown, shown], [null, null, shown, shown]]);
  });

  it('P-103 where it is for those who have voted, only they are told while the poll is open', () => {
    const { hall, poll } = afterFive('voted');
    const state = hall.state.polls.get(poll);
    expect(state && ['v1', 'v6'].map((voter) => viewVoterResult(state, voter))).toEqual([{ round: 1, counted: 5, result: shown, parts: null }, undefined]);
    const { hall: other, poll: later } = afterFive('closed');
    const closedLater = other.state.polls.get(later);
    expect(closedLater && viewVoterResult(closedLater, 'v1')).toBeUndefined();
    close(hall, poll);
    hall.did(moderator, { type: 'poll.hide', poll });
    expect(state && viewVoterResult(state, 'v1')).toBeUndefined();
  });

  it('P-130 a result says how many ballots are in it, which are fewer than voted between two steps', () => {
    const { hall, poll } = afterFive('live');
    hall.did(person('v9'), casts(poll, { options: ['a'] }));
    expect(seenAs(hall.state, `poll:${poll}`, 'participant')).toMatchObject({ turnout: { voters: 6 }, counted: 5, result: shown });
    close(hall, poll);
    expect(seenAs(hall.state, `poll:${poll}`, 'participant')).toMatchObject({ turnout: { voters: 6 }, counted: 6 });
  });
});
