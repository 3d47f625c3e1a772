// Rule P-151: the order in which drafts wait.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writing } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs, sight } from '../../../testkit/src/look.ts';
import { people } from '../../../testkit/src/people.ts';

const { moderator } = people;
const write = (hall: Hall, session = 'opening'): string => idIn(hall.did(moderator, { type: 'poll.write', session, writing: writing({}) }), 'poll');
const arrange = (poll: string, before: string) => ({ type: 'poll.arrange', poll, before }) as const;

/** These of the drafts as staff see them, in their order. */
function ordered(hall: Hall, drafts: readonly string[]): string[] {
  const records = sight(hall.state, { audience: 'moderator' }).records.filter((record) => record.kind === 'poll');
  return records.filter(({ id }) => drafts.includes(id)).toSorted((a, b) => (a.order ?? -1) - (b.order ?? -1)).map(({ id }) => id);
}

it('P-151 drafts wait in the order in which they were written, until one is put in front of another', () => {
  const hall = createHall();
  const [a = '', b = '', c = '', d = ''] = Array.from({ length: 4 }, () => write(hall));
  expect(ordered(hall, [a, b, c, d])).toEqual([a, b, c, d]);
  hall.did(moderator, arrange(d, b));
  expect(ordered(hall, [a, b, c, d])).toEqual([a, d, b, c]);
  const { seq } = hall.state;
  hall.did(moderator, arrange(d, b));
  expect(ordered(hall, [a, b, c, d])).toEqual([a, d, b, c]);
  expect(sight(hall.state, { audience: 'moderator', since: seq }).records).toEqual([]);
  const e = write(hall);
  expect(ordered(hall, [a, b, c, d, e])).toEqual([a, d, b, c, e]);
});

it('P-151 only drafts of one session are arranged, by staff; others see nothing of it', () => {
  const hall = createHall();
  const [a, b, other] = [write(hall), write(hall), write(hall, 'panel')];
  expect(['nobody', other].map((before) => codeOf(hall.send(moderator, arrange(a, before))))).toEqual(['poll-unknown', 'poll-unknown']);
  expect(codeOf(hall.send(people.ana, arrange(b, a)))).toBe('role-not-allowed');
  hall.did(moderator, { type: 'poll.discard', poll: b });
  expect([arrange(b, a), arrange(a, b)].map((body) => codeOf(hall.send(moderator, body)))).toEqual(['poll-not-draft', 'poll-not-draft']);
  expect(seenAs(hall.state, `poll:${a}`, 'participant')).toBe('unseen');
});

it('P-151 whoever arranges what, each draft keeps a place of its own, and one that was moved stands right before the other or was before it', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { maxLength: 12 }), (moves) => {
    const hall = createHall();
    const drafts = Array.from({ length: 5 }, () => write(hall));
    for (const [one, other] of moves) {
      const [poll = '', before = ''] = [drafts[one], drafts[other]];
      const was = ordered(hall, drafts);
      hall.did(moderator, arrange(poll, before));
      const left = was.filter((id) => id !== poll);
      const expected = was.indexOf(poll) <= was.indexOf(before) ? was : left.toSpliced(left.indexOf(before), 0, poll);
      expect(ordered(hall, drafts)).toEqual(expected);
    }
  }), { numRuns: 50 });
});
