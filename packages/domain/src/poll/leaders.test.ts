// Rule P-116: the list of those with most right answers.
import { describe, expect, it } from 'vitest';
import { casts, writing } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import type { RawWriting } from './commands.ts';
import { leadersOf } from './leaders.ts';

const { moderator } = people;
const quiz = (more: Partial<RawWriting> = {}): RawWriting => writing({ setup: { kind: 'quiz', right: ['b'], leaders: true }, named: true, results: 'closed', ...more });

function asked(hall: Hall, answers: Readonly<Record<string, string>>, more: Partial<RawWriting> = {}): string {
  const poll = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: quiz(more) }), 'poll');
  hall.did(moderator, { type: 'poll.open', poll });
  for (const [voter, option] of Object.entries(answers)) hall.did(person(voter), casts(poll, { options: [option] }));
  hall.did(moderator, { type: 'poll.close', poll });
  return poll;
}

describe('leaders of a quiz', () => {
  it('P-116 are told by name over all questions of the session that are revealed; those who are level share a place', () => {
    const hall = createHall();
    asked(hall, { ana: 'b', ben: 'b', cleo: 'a' });
    asked(hall, { ana: 'b', ben: 'a', cleo: 'a' }, { results: 'revealed' });
    const poll = asked(hall, { ana: 'b', ben: 'a', cleo: 'b', nobody: 'b' });
    const [first, second] = ['ana', 'ben'].map((id) => `Name of ${id}`);
    expect(seenAs(hall.state, `poll:${poll}`, 'participant')).toMatchObject({
      leaders: [{ place: 1, name: first, right: 2, asked: 2 }, { place: 2, name: second, right: 1, asked: 2 }, { place: 2, name: 'Name of cleo', right: 1, asked: 2 }],
    });
  });

  it('P-116 end with the tenth, or with all who share their place', () => {
    const lists = [[5, 5], [9, 3], [12, 0]].map(([twice = 0, once = 0]) => {
      const hall = createHall();
      const voters = Array.from({ length: twice + once }, (_, index) => `voter-${index}`);
      asked(hall, Object.fromEntries(voters.map((voter) => [voter, 'b'])));
      const poll = asked(hall, Object.fromEntries(voters.map((voter, index) => [voter, index < twice ? 'b' : 'a'])));
      const kept = hall.state.polls.get(poll);
      return kept && leadersOf(hall.state, kept, (voter) => `Name of ${voter}`)?.map(({ place }) => place);
    });
    expect(lists).toEqual([[1, 1, 1, 1, 1, 6, 6, 6, 6, 6], [1, 1, 1, 1, 1, 1, 1, 1, 1, 10, 10, 10], Array.from({ length: 12 }, () => 1)]);
  });

  it('P-116 are not told before the answer is, nor by polls that do not ask for it, and need names', () => {
    const hall = createHall();
    const hidden = asked(hall, { ana: 'b' }, { results: 'revealed' });
    const plain = asked(hall, { ana: 'b' }, { setup: { kind: 'quiz', right: ['b'], leaders: false } });
    for (const poll of [hidden, plain]) expect(seenAs(hall.state, `poll:${poll}`, 'moderator')).toMatchObject({ leaders: null });
    expect(codeOf(hall.send(moderator, { type: 'poll.write', session: 'opening', writing: quiz({ named: false }) }))).toBe('leaders-need-names');
  });
});
