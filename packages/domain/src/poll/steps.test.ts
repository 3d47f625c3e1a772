// Rules P-100, P-102, P-103, P-130, P-131, P-140: when a result may be seen, that it moves in steps while people vote, and of how many it is.
import { describe, expect, it } from 'vitest';
import { casts, writing } from '../../../testkit/src/bodies.ts';
import { createEmptyHall, createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import { twoRooms } from '../../../testkit/src/programme.ts';
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
  it('P-100 the result of an open poll moves with the fifth voter who is new in it, for staff too; P-140 and is told as of the step before', () => {
    const { hall, poll } = opened();
    for (const voter of ['v1', 'v2', 'v3', 'v4']) votes(hall, poll, voter, 'a');
    for (const voter of ['v5', 'v6', 'v7', 'v8', 'v9']) {
      votes(hall, poll, voter, 'b');
      expect(results(hall, poll)).toEqual([null, null, null]);
    }
    votes(hall, poll, 'v10', 'c');
    expect(results(hall, poll)).toEqual(everyone.map(() => ({ counts: [4, 1, 0] })));
    for (const voter of ['v11', 'v12', 'v13', 'v14']) votes(hall, poll, voter, 'c');
    expect(results(hall, poll)).toEqual(everyone.map(() => ({ counts: [4, 1, 0] })));
    expect(seenAs(hall.state, `poll:${poll}`, 'participant')).toMatchObject({ turnout: { voters: 14 }, counted: 5 });
    votes(hall, poll, 'v15', 'a');
    expect(results(hall, poll)).toEqual(everyone.map(() => ({ counts: [4, 5, 1] })));
    votes(hall, poll, 'v16', 'a');
    close(hall, poll);
    expect(results(hall, poll)).toEqual(everyone.map(() => ({ counts: [6, 5, 5] })));
  });

  it('P-140 whoever votes last before the close is one of five at least whose ballots are told with it', () => {
    const { hall, poll } = opened();
    for (let nth = 0; nth < 10; nth += 1) votes(hall, poll, `v${nth}`, 'a');
    votes(hall, poll, 'last', 'c');
    expect(seenAs(hall.state, `poll:${poll}`, 'moderator')).toMatchObject({ counted: 5 });
    close(hall, poll);
    expect(seenAs(hall.state, `poll:${poll}`, 'moderator')).toMatchObject({ counted: 11, result: { counts: [10, 0, 1] } });
  });

  it('P-140 an event that was created before tells each step at once, as it did', () => {
    const hall = createEmptyHall();
    hall.did(people.system, { ...twoRooms, toldLate: undefined });
    const poll = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: writing() }), 'poll');
    hall.did(moderator, { type: 'poll.open', poll });
    for (const voter of ['v1', 'v2', 'v3', 'v4', 'v5', 'v6']) votes(hall, poll, voter, 'a');
    expect(results(hall, poll)).toEqual(everyone.map(() => ({ counts: [5, 0, 0] })));
    expect(hall.state.polls.get(poll)?.now).not.toHaveProperty('next');
    for (const audience of everyone) expect(seenAs(createHall().state, 'event:two-rooms', audience)).not.toHaveProperty('toldLate');
  });

  it('P-100 somebody who changes their ballot again and again does not make a step', () => {
    const { hall, poll } = opened();
    for (let nth = 1; nth <= 10; nth += 1) votes(hall, poll, `v${nth}`, 'a');
    votes(hall, poll, 'quiet', 'c');
    for (const option of ['b', 'a', 'b', 'a', 'b', 'a', 'b']) votes(hall, poll, 'v1', option);
    expect(seenAs(hall.state, `poll:${poll}`, 'participant')).toMatchObject({ counted: 5, result: { counts: [5, 0, 0] } });
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
    expect(results(hall, poll)).toEqual([null, null, null]);
    for (const voter of ['v6', 'v7', 'v8', 'v9', 'v10']) votesIn(hall, poll, { voter, inJury: false, option: 'b' });
    expect(results(hall, poll)).toEqual(everyone.map(() => ({ counts: [80, 20, 0] })));
    expect(parts(hall, poll)).toMatchObject([{ ballots: 0 }, { ballots: 5 }]);
    for (let nth = 1; nth <= 9; nth += 1) {
      expect(parts(hall, poll)).toMatchObject([{ ballots: 0 }, { ballots: 5 }]);
      votesIn(hall, poll, { voter: `j${nth}`, inJury: true, option: nth < 5 ? 'c' : 'a' });
    }
    expect(parts(hall, poll)).toMatchObject([{ ballots: 5, result: { counts: [0, 0, 5] } }, { ballots: 5 }]);
    votesIn(hall, poll, { voter: 'j10', inJury: true, option: 'a' });
    close(hall, poll);
    expect(parts(hall, poll)).toMatchObject([{ ballots: 11 }, { ballots: 10 }]);
  });
});

describe('when a result may be seen', () => {
  const afterTen = (results: RawWriting['results']) => {
    const made = opened({ results });
    for (let nth = 1; nth <= 10; nth += 1) votes(made.hall, made.poll, `v${nth}`, 'b');
    return made;
  };
  const told = { counts: [0, 5, 0] };
  const shown = { counts: [0, 10, 0] };

  it('P-102 while people vote, once it is closed, or when moderators reveal it; staff see it at any time', () => {
    const seen = (['live', 'voted', 'closed', 'revealed'] as const).map((when) => {
      const { hall, poll } = afterTen(when);
      const open = resultFor(hall, poll, 'participant');
      close(hall, poll);
      const closed = resultFor(hall, poll, 'screen');
      hall.did(moderator, { type: 'poll.reveal', poll });
      return [open, closed, resultFor(hall, poll, 'screen'), resultFor(hall, poll, 'moderator')];
    });
    expect(seen).toEqual([[told, shown, shown, shown], [null, shown, shown, shown], [null, shown, shown, shown], [null, null, shown, shown]]);
  });

  it('P-103 where it is for those who have voted, only they are told while the poll is open', () => {
    const { hall, poll } = afterTen('voted');
    const state = hall.state.polls.get(poll);
    expect(state && ['v1', 'v10', 'v11'].map((voter) => viewVoterResult(state, voter))).toEqual([...[1, 2].map(() => ({ round: 1, counted: 5, result: told, parts: null })), undefined]);
    const { hall: other, poll: later } = afterTen('closed');
    const closedLater = other.state.polls.get(later);
    expect(closedLater && viewVoterResult(closedLater, 'v1')).toBeUndefined();
    close(hall, poll);
    hall.did(moderator, { type: 'poll.hide', poll });
    expect(state && viewVoterResult(state, 'v1')).toBeUndefined();
  });

  it('P-130 a result says how many ballots are in it, which are fewer than voted between two steps', () => {
    const { hall, poll } = afterTen('live');
    hall.did(person('v99'), casts(poll, { options: ['a'] }));
    expect(seenAs(hall.state, `poll:${poll}`, 'participant')).toMatchObject({ turnout: { voters: 11 }, counted: 5, result: told });
    close(hall, poll);
    expect(seenAs(hall.state, `poll:${poll}`, 'participant')).toMatchObject({ turnout: { voters: 11 }, counted: 11 });
  });
});
