// The watch over how support comes: what it tells, once, and what it cannot know.
import { expect, it } from 'vitest';
import type { Changes } from '@plenary/domain/core/decision';
import { noChanges } from '@plenary/domain/core/decision';
import { ask } from '../../../packages/testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../packages/testkit/src/hall.ts';
import { people, person } from '../../../packages/testkit/src/people.ts';
import type { Outgoing } from '../live/send.ts';
import { createLog } from '../observe/log.ts';
import { CampaignWatch } from './campaign-watch.ts';

function watched(hall: Hall) {
  const told: Outgoing['body'][] = [];
  let tell: (changes: Changes) => void = () => undefined;
  const replica = { state: hall.state, following: true, listen: (listener: { applied?: (changes: Changes) => void }) => void (tell = listener.applied ?? tell) };
  const watch = new CampaignWatch({
    replica,
    log: createLog('silent'),
    send: async ({ body }) => {
      told.push(body);
      hall.did(people.system, body);
      return { ok: true, seq: hall.state.seq };
    },
  });
  watch.start();
  const supports = async (question: string, names: readonly string[]): Promise<void> => {
    for (const name of names) hall.did(person(name), { type: 'question.support', question });
    tell({ ...noChanges(), staff: new Set([`question:${question}`]) });
    await watch.look();
  };
  return { watch, told, supports };
}

const crowd = (name: string, size: number): string[] => Array.from({ length: size }, (_, n) => `${name}-${n}`);
function live(hall: Hall, text: string): string {
  const question = idIn(hall.did(people.ana, ask(text)), 'question');
  hall.did(people.moderator, { type: 'question.approve', question });
  return question;
}

it('tells of people who come at once and do nothing else, once, and again when they are many more', async () => {
  const hall = createHall();
  const [one, two, pushed] = [live(hall, 'One?'), live(hall, 'Two?'), live(hall, 'Pushed?')];
  const { watch, told, supports } = watched(hall);
  await supports(one, crowd('usual', 12));
  await supports(two, crowd('usual', 12));
  expect(told).toEqual([]);
  await supports(pushed, crowd('burst', 12));
  expect(told).toMatchObject([{ question: pushed, evidence: { signals: [{ kind: 'same-minute', count: 12 }, { kind: 'only-here', count: 12, of: 12 }], people: crowd('burst', 12).toSorted() } }]);
  await supports(pushed, crowd('late', 1));
  expect(told).toHaveLength(1);
  await supports(pushed, crowd('more', 12));
  expect(told).toHaveLength(2);
  watch.stop();
});

it('does not take for a burst what was there before it looked', async () => {
  const hall = createHall();
  const [one, two, pushed] = [live(hall, 'One?'), live(hall, 'Two?'), live(hall, 'Pushed?')];
  for (const name of crowd('usual', 12)) for (const question of [one, two]) hall.did(person(name), { type: 'question.support', question });
  for (const name of crowd('old', 40)) hall.did(person(name), { type: 'question.support', question: pushed });
  const { watch, told, supports } = watched(hall);
  await supports(pushed, ['somebody']);
  expect(told).toEqual([]);
  watch.stop();
});

it('tells of like words by several authors within a minute, of questions that wait as well', async () => {
  const hall = createHall();
  const { watch, told, supports } = watched(hall);
  const asked = ['ana', 'ben', 'cleo'].map((name) => idIn(hall.did(person(name), ask(`Why is the corridor closed, ${name}?`)), 'question'));
  const [first = ''] = asked;
  for (const [n, question] of asked.entries()) {
    const flags = n === 0 ? [] : [{ kind: 'duplicate' as const, ranges: [], questionId: first, score: 0.9 }];
    hall.did(people.system, { type: 'question.screened', question, flags });
  }
  await supports(asked[2] ?? '', []);
  expect(told).toMatchObject([{ question: asked[2], evidence: { signals: [{ kind: 'same-wording', count: 3, of: 3 }], people: [], questions: asked.toSorted() } }]);
  await supports(asked[2] ?? '', []);
  expect(told).toHaveLength(1);
  watch.stop();
});
