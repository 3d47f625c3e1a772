// Rule Q-73: what authors are told of the answer to their own question.
import { expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createHall, idIn } from '../../../testkit/src/hall.ts';
import { people } from '../../../testkit/src/people.ts';
import { viewPersonal } from '../views.ts';

const { ana, ben, moderator } = people;

it('Q-73 the author’s own question carries who promised an answer, when it was answered, and what was written, while it stands so', () => {
  const hall = createHall();
  const question = idIn(hall.did(ana, ask('Why?')), 'question');
  hall.did(moderator, { type: 'question.approve', question });
  const ownOf = (person: typeof ana) => viewPersonal(hall.state, { authors: [person.id], supporter: person.id, voterIn: () => person.id }).questions[0];
  const undo = () => hall.did(moderator, { type: 'question.undo', question, decision: hall.state.questions.get(question)?.decisions.at(-1)?.seq ?? 0 });
  const bare = ownOf(ana);
  for (const key of ['notice', 'written', 'answeredAtMs']) expect(bare).not.toHaveProperty(key);

  hall.did(moderator, { type: 'question.notice', question, who: 'The secretariat', untilMs: null });
  expect(ownOf(ana)).toEqual({ ...bare, status: 'onNotice', notice: { who: 'The secretariat', untilMs: null } });
  undo();
  hall.did(moderator, { type: 'question.write', question, text: 'Because.', links: [{ url: 'https://example.org', title: 'Report' }] });
  const links = [{ url: 'https://example.org/', title: 'Report' }];
  expect(ownOf(ana)).toEqual({ ...bare, status: 'answered', answeredAtMs: hall.state.atMs, written: { text: 'Because.', links, atMs: hall.state.atMs } });
  expect(ownOf(ben)).toBeUndefined();
  undo();
  expect(ownOf(ana)).toEqual(bare);
});
