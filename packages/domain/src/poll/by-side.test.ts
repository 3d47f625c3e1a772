// Rules P-117, P-118: the table of a result by group, from the poll's side; what it hides is split/'s to prove.
import { describe, expect, it } from 'vitest';
import { casts, writing } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { seenAs } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import type { PollSplit } from './state.ts';

const { moderator } = people;

function opened(split: PollSplit): { hall: Hall; poll: string } {
  const hall = createHall();
  const poll = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: writing({ split, options: [{ text: { en: 'Yes' } }, { text: { en: 'No' } }] }) }), 'poll');
  hall.did(moderator, { type: 'poll.open', poll });
  return { hall, poll };
}

/** `y` and `n`: ballots of people of a group, or of none. */
function voted(hall: Hall, poll: string, ballots: string, group: 'states' | null): void {
  const before = hall.state.polls.get(poll)?.now.votes.size ?? 0;
  for (const [index, letter] of [...ballots].entries()) {
    hall.did(person(`voter-${before + index}`, 'participant', { group }), casts(poll, { options: [letter === 'y' ? 'a' : 'b'] }));
  }
}

const tableFor = (hall: Hall, poll: string, audience: 'participant' | 'moderator') => {
  const seen = seenAs(hall.state, `poll:${poll}`, audience);
  return typeof seen === 'object' && 'table' in seen ? seen.table : seen;
};
const whole = { ballots: 22, totals: [12, 10], rows: [{ id: 'states', ballots: 11, cells: [6, 5] }, { id: null, ballots: 11, cells: [6, 5] }] };

describe('the result by group', () => {
  it('P-117 is told once the poll is closed, to those for whom it is', () => {
    const seen = (['everyone', 'staff'] as const).map((seenBy) => {
      const { hall, poll } = opened({ by: 'group', seenBy, live: false });
      voted(hall, poll, 'yyyyyynnnnn', 'states');
      voted(hall, poll, 'yyyyyynnnnn', null);
      const open = tableFor(hall, poll, 'moderator');
      hall.did(moderator, { type: 'poll.close', poll });
      return [open, tableFor(hall, poll, 'participant'), tableFor(hall, poll, 'moderator')];
    });
    expect(seen).toMatchObject([[null, whole, whole], [null, null, whole]]);
  });

  it('P-117 is hidden with the result', () => {
    const { hall, poll } = opened({ by: 'group', seenBy: 'everyone', live: false });
    voted(hall, poll, 'yyyyyynnnnn', 'states');
    voted(hall, poll, 'yyyyyynnnnn', null);
    hall.did(moderator, { type: 'poll.close', poll });
    hall.did(moderator, { type: 'poll.hide', poll });
    expect(tableFor(hall, poll, 'participant')).toBeNull();
  });

  it('P-117 counts by where people are, too', () => {
    const { hall, poll } = opened({ by: 'mode', seenBy: 'everyone', live: false });
    for (let index = 0; index < 24; index += 1) hall.did(person(`v${index}`, 'participant', { mode: index % 2 === 0 ? 'room' : 'remote' }), casts(poll, { options: [index < 12 ? 'a' : 'b'] }));
    hall.did(moderator, { type: 'poll.close', poll });
    expect(tableFor(hall, poll, 'participant')).toMatchObject({ rows: [{ id: 'room' }, { id: 'remote' }, { id: null }], totals: [12, 12] });
  });

  it('P-118 moves live in steps of five voters of each group that moved, whoever goes from one group to another', () => {
    const { hall, poll } = opened({ by: 'group', seenBy: 'everyone', live: true });
    voted(hall, poll, 'y'.repeat(20) + 'n'.repeat(20), 'states');
    voted(hall, poll, 'y'.repeat(20) + 'n'.repeat(20), null);
    const first = tableFor(hall, poll, 'participant');
    expect(first).toMatchObject({ rows: [{ id: 'states' }, { id: null }] });
    // One voter goes there and back; four others vote in their group: that is five who moved, but of four and of one or two only.
    for (const group of [null, 'states', null] as const) hall.did(person('voter-0', 'participant', { group }), casts(poll, { options: ['b'] }));
    voted(hall, poll, 'yyyy', 'states');
    const told = tableFor(hall, poll, 'participant');
    expect(typeof told === 'object' && told !== null && 'ballots' in told && Number(told.ballots) <= 80).toBe(true);
    hall.did(moderator, { type: 'poll.close', poll });
    expect(tableFor(hall, poll, 'participant')).toEqual(told);
  });
});
