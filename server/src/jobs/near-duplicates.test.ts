// Near duplicates of a session as its questions come, change and go: the same as comparing with each of them.
import { expect, it } from 'vitest';
import { screenDuplicate } from '@plenary/screening/duplicate';
import { ask } from '../../../packages/testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../packages/testkit/src/hall.ts';
import { people, person } from '../../../packages/testkit/src/people.ts';
import { nearDuplicates } from './near-duplicates.ts';

const words = 'How will States protect migrant children at borders?';
const asked = (hall: Hall, who: string, text: string, replyTo?: string): string => idIn(hall.did(person(who), ask(text, { ...(replyTo !== undefined && { replyTo }) })), 'question');
const approved = (hall: Hall, who: string, text: string): string => {
  const question = asked(hall, who, text);
  hall.did(people.moderator, { type: 'question.approve', question });
  return question;
};
const named = (hall: Hall, id: string) => {
  const question = hall.state.questions.get(id);
  return question && nearDuplicates().of(hall.state, question).map(({ questionId }) => questionId);
};

it('names what a match was merged into, over however many steps, and never the question itself', () => {
  const hall = createHall();
  const first = approved(hall, 'ana', words);
  const second = approved(hall, 'ben', 'Which children are meant here, and which borders?');
  const third = approved(hall, 'cleo', 'Are borders the right place to begin with?');
  hall.did(people.moderator, { type: 'question.merge', question: first, into: second });
  const fourth = asked(hall, 'dan', words);
  expect(named(hall, fourth)).toEqual([second]);
  hall.did(people.moderator, { type: 'question.merge', question: second, into: third });
  expect(named(hall, fourth)).toEqual([third]);
  expect(named(hall, third)).toEqual([]);
  hall.did(people.moderator, { type: 'question.approve', question: fourth });
  hall.did(people.moderator, { type: 'question.merge', question: third, into: fourth });
  expect(named(hall, fourth)).toEqual([]);
});

it('compares replies with the replies to the same question, and questions with questions', () => {
  const hall = createHall();
  hall.did(people.moderator, { type: 'stage.setReplies', session: 'opening', open: true });
  const question = approved(hall, 'ana', words);
  const other = approved(hall, 'ben', 'Who pays for climate adaptation?');
  const reply = asked(hall, 'cleo', words, question);
  const again = asked(hall, 'dan', words, question);
  const elsewhere = asked(hall, 'eve', words, other);
  expect([named(hall, question), named(hall, reply), named(hall, again), named(hall, elsewhere)]).toEqual([[], [again], [reply], []]);
});

it('finds what is in the session now: not what was rejected or withdrawn, not an old wording, not the question itself, and nothing of a state before', () => {
  const hall = createHall();
  const near = nearDuplicates();
  const found = (id: string) => {
    const question = hall.state.questions.get(id);
    if (!question) throw new Error('no such question');
    const others = [...hall.state.questions.values()].filter((other) => other.id !== id && other.session === question.session && other.status !== 'rejected' && other.status !== 'withdrawn');
    const flags = near.of(hall.state, question);
    expect(flags).toEqual(screenDuplicate(question.text, others));
    return flags.map(({ questionId }) => questionId);
  };
  const first = asked(hall, 'ana', 'How will States protect migrant children at borders?');
  expect(found(first)).toEqual([]);
  const second = asked(hall, 'ben', 'How can States better protect migrant children at the borders?');
  expect(found(second)).toEqual([first]);
  const third = asked(hall, 'cleo', 'At borders, how will States protect children who are migrants?');
  hall.did(people.moderator, { type: 'question.reject', question: second, reason: 'duplicate' });
  expect(found(third)).toEqual([first]);
  hall.did(people.moderator, { type: 'question.edit', question: first, text: 'Which cities have opened their schools?' });
  expect(found(third)).toEqual([]);
  hall.did(person('cleo'), { type: 'question.withdraw', question: third });
  const fourth = asked(hall, 'dan', 'How will States protect migrant children at borders?');
  expect(found(fourth)).toEqual([]);

  const other = createHall();
  const elsewhere = idIn(other.did(people.ana, ask('How will States protect migrant children at borders?')), 'question');
  const question = other.state.questions.get(elsewhere);
  expect(question && near.of(other.state, question)).toEqual([]);
});
