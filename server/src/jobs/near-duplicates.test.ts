// Near duplicates of a session as its questions come, change and go: the same as comparing with each of them.
import { expect, it } from 'vitest';
import { screenDuplicate } from '@plenary/screening/duplicate';
import { ask } from '../../../packages/testkit/src/bodies.ts';
import { createHall, idIn } from '../../../packages/testkit/src/hall.ts';
import { people, person } from '../../../packages/testkit/src/people.ts';
import { nearDuplicates } from './near-duplicates.ts';

it('finds what is in the session now: not what was rejected or withdrawn, not an old wording, not the question itself, and nothing of a state before', () => {
  const hall = createHall();
  const near = nearDuplicates();
  const asked = (who: string, text: string): string => idIn(hall.did(person(who), ask(text)), 'question');
  const found = (id: string) => {
    const question = hall.state.questions.get(id);
    if (!question) throw new Error('no such question');
    const others = [...hall.state.questions.values()].filter((other) => other.id !== id && other.session === question.session && other.status !== 'rejected' && other.status !== 'withdrawn');
    const flags = near.of(hall.state, question);
    expect(flags).toEqual(screenDuplicate(question.text, others));
    return flags.map(({ questionId }) => questionId);
  };
  const first = asked('ana', 'How will States protect migrant children at borders?');
  expect(found(first)).toEqual([]);
  const second = asked('ben', 'How can States better protect migrant children at the borders?');
  expect(found(second)).toEqual([first]);
  const third = asked('cleo', 'At borders, how will States protect children who are migrants?');
  hall.did(people.moderator, { type: 'question.reject', question: second, reason: 'duplicate' });
  expect(found(third)).toEqual([first]);
  hall.did(people.moderator, { type: 'question.edit', question: first, text: 'Which cities have opened their schools?' });
  expect(found(third)).toEqual([]);
  hall.did(person('cleo'), { type: 'question.withdraw', question: third });
  const fourth = asked('dan', 'How will States protect migrant children at borders?');
  expect(found(fourth)).toEqual([]);

  const other = createHall();
  const elsewhere = idIn(other.did(people.ana, ask('How will States protect migrant children at borders?')), 'question');
  const question = other.state.questions.get(elsewhere);
  expect(question && near.of(other.state, question)).toEqual([]);
});
