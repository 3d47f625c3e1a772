// More questions than anybody may send, all at once: each is taken or refused with a code, the desk goes on, and what was taken is there.
// The full size is `node tests/load/question-flood.ts`.
import { expect, it } from 'vitest';
import { openHall } from '../harness/hall.ts';
import { screenedIn } from '../harness/screened.ts';
import { drained, floodQuestions } from '../load/flood.ts';

const [people, each, session] = [100, 20, 'panel-1'];
/** What one person may have undecided in a session. */
const open = 5;

it('2,000 questions from 100 connections: each has its answer, none that was taken is lost or checked twice, decisions go on', async () => {
  await using hall = await openHall({ session });
  const moderator = await hall.moderator();
  await moderator.until(session, (m) => m.session === session);
  const { sent, accepted, refused, decidedMs, grewMb } = await floodQuestions(hall, moderator, { people, each, session });

  const codes = Object.keys(refused);
  expect(accepted.length + Object.values(refused).reduce((sum, count) => sum + count, 0)).toBe(sent);
  for (const code of codes) expect(['question-limit', 'too-many-requests']).toContain(code);
  // Each decision makes room for one more of its author.
  expect(accepted.length).toBeGreaterThanOrEqual(people * open);
  expect(accepted.length).toBeLessThanOrEqual(people * open + decidedMs.length);
  expect(decidedMs.length).toBeGreaterThan(open);
  expect(grewMb).toBeLessThan(400);

  await drained(moderator, accepted);
  expect(moderator.all('question')).toHaveLength(accepted.length);
  expect(moderator.all('question').filter(({ status }) => status === 'live')).toHaveLength(decidedMs.length);

  expect((await screenedIn(hall.redis.url)).toSorted()).toEqual(accepted.toSorted());
});
