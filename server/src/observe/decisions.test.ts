// Decisions are counted once each, from the moment at which somebody begins to watch.
import { expect, it } from 'vitest';
import { noChanges, type Changes } from '@plenary/domain/core/decision';
import { ask } from '../../../packages/testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../packages/testkit/src/hall.ts';
import { people } from '../../../packages/testkit/src/people.ts';
import { watchDecisions } from './decisions.ts';

function watched(hall: Hall) {
  let tell: (changes: Changes) => void = () => undefined;
  const watch = watchDecisions({ state: hall.state, listen: ({ applied }) => void (tell = applied ?? tell) });
  const told = (question: string): void => tell({ ...noChanges(), staff: new Set([`question:${question}`, 'room:big-room']) });
  return { watch, told };
}

it('counts the first decision on each question by the log’s clock, and what still waits', () => {
  const hall = createHall();
  const [early, late, open] = ['One?', 'Two?', 'Three?'].map((text) => idIn(hall.did(people.ana, ask(text)), 'question'));
  hall.did(people.moderator, { type: 'question.approve', question: early ?? '' });
  const { watch, told } = watched(hall);
  told(early ?? '');
  expect(watch.tookMs.read().count).toBe(0);
  hall.wait(42_000);
  hall.did(people.moderator, { type: 'question.approve', question: late ?? '' });
  told(late ?? '');
  told(late ?? '');
  hall.did(people.moderator, { type: 'question.answer', question: late ?? '' });
  told(late ?? '');
  expect(watch.tookMs.read()).toMatchObject({ count: 1, sum: 42_000 });
  expect(watch.undecided()).toEqual({ count: 1, oldestAtMs: hall.state.questions.get(open ?? '')?.askedAtMs });
});
