// Rule P-150: another closing time for a poll that is open, on the log's clock.
import { expect, it } from 'vitest';
import { casts, writing } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import { pollLimits } from './state.ts';

const { moderator, system } = people;

function opened(closesAfterMs?: number): { hall: Hall; poll: string } {
  const hall = createHall();
  const poll = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: writing({}) }), 'poll');
  hall.did(moderator, { type: 'poll.open', poll, ...(closesAfterMs !== undefined && { closesAfterMs }) });
  return { hall, poll };
}

const setClosing = (poll: string, closesAfterMs: number | null) => ({ type: 'poll.setClosing', poll, closesAfterMs }) as const;
const vote = (hall: Hall, poll: string, voter: string) => codeOf(hall.send(person(voter), casts(poll, { options: ['a'] })));

it('P-150 gives more time, counted from then, which everybody sees', () => {
  const { hall, poll } = opened(10_000);
  hall.wait(9000);
  hall.did(moderator, setClosing(poll, 60_000));
  const atMs = hall.state.atMs;
  for (const audience of ['participant', 'screen', 'moderator'] as const) expect(seenAs(hall.state, `poll:${poll}`, audience)).toMatchObject({ closesAtMs: atMs + 60_000, status: 'open' });
  hall.wait(60_000);
  expect(vote(hall, poll, 'in-the-last-millisecond')).toBe('accepted');
  hall.wait(1);
  expect(vote(hall, poll, 'too-late')).toBe('poll-closed');
});

it('P-150 gives a poll without a time its last seconds, and takes the time away', () => {
  const { hall, poll } = opened();
  hall.did(moderator, setClosing(poll, 30_000));
  expect(hall.state.polls.get(poll)?.now.closesAtMs).toBe(hall.state.atMs + 30_000);
  hall.did(moderator, setClosing(poll, null));
  hall.wait(86_400_000);
  expect(vote(hall, poll, 'at-leisure')).toBe('accepted');
});

it('P-150 what was to close it at its former time does not, nor what was to close its former round', () => {
  const { hall, poll } = opened(10_000);
  const former = hall.state.polls.get(poll)?.now.closesAtMs ?? 0;
  const job = { type: 'poll.close', poll, closesAtMs: former } as const;
  hall.did(moderator, setClosing(poll, null));
  hall.wait(10_000);
  expect(codeOf(hall.send(system, job))).toBe('decision-changed');
  hall.did(moderator, { type: 'poll.close', poll });
  hall.did(moderator, { type: 'poll.reopen', poll });
  expect(codeOf(hall.send(system, job))).toBe('decision-changed');
  hall.did(moderator, setClosing(poll, 5000));
  const due = hall.state.polls.get(poll)?.now.closesAtMs ?? 0;
  expect(codeOf(hall.send(system, { ...job, closesAtMs: due }))).toBe('poll-time-invalid');
  hall.wait(5000);
  expect(codeOf(hall.send(system, { ...job, closesAtMs: due }))).toBe('accepted');
});

it('P-150 is for a poll that is open, and not once its time is over', () => {
  const { hall, poll } = opened(10_000);
  const draft = idIn(hall.did(moderator, { type: 'poll.write', session: 'opening', writing: writing({}) }), 'poll');
  const codes = [0, -1, 1.5, Number.NaN, pollLimits.maxOpenMs + 1].map((ms) => codeOf(hall.send(moderator, setClosing(poll, ms))));
  expect(codes).toEqual(Array.from({ length: 5 }, () => 'poll-time-invalid'));
  expect(codeOf(hall.send(moderator, setClosing(draft, 1000)))).toBe('poll-not-open');
  expect(codeOf(hall.send(people.ana, setClosing(poll, 1000)))).toBe('role-not-allowed');
  hall.wait(10_001);
  expect(codeOf(hall.send(moderator, setClosing(poll, 1000)))).toBe('poll-closed');
});
