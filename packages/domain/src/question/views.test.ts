// Rules Q-*: who sees what of a question.
import { describe, expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createHall, idIn } from '../../../testkit/src/hall.ts';
import { seenAs, sight } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';

const { ana, moderator } = people;

describe('seeing questions', () => {
  it('Q-38 an anonymous question names its author to nobody; a signed one by the name in the directory, if it is still there', () => {
    const hall = createHall();
    const asked = [ask('Hidden', { anonymous: true }), ask('Signed')].map((body) => idIn(hall.did(ana, body), 'question'));
    const erased = idIn(hall.did(person('nobody'), ask('Erased')), 'question');
    for (const question of [...asked, erased]) hall.did(moderator, { type: 'question.approve', question });
    for (const audience of ['participant', 'moderator', 'screen'] as const) {
      const authors = [...asked, erased].map((id) => seenAs(hall.state, `question:${id}`, audience));
      expect(authors).toMatchObject([{ author: null, anonymous: true }, { author: 'Name of ana' }, { author: null, anonymous: false }]);
    }
  });

  it('Q-39 a question hidden again is gone for those who could have seen it, and not mentioned to those who came later', () => {
    const hall = createHall();
    const question = idIn(hall.did(ana, ask('Why?')), 'question');
    const approved = hall.state.seq + 1;
    hall.did(moderator, { type: 'question.approve', question });
    hall.did(moderator, { type: 'question.reject', question, reason: 'other' });
    const gone = (since: number) => sight(hall.state, { audience: 'participant', since }).gone;
    expect(gone(approved)).toEqual([`question:${question}`]);
    expect(gone(hall.state.seq)).toEqual([]);
    expect(gone(-1)).toEqual([]);
    expect(seenAs(hall.state, `question:${question}`, 'moderator')).toMatchObject({ status: 'rejected' });
  });

  it('Q-40 flags, reason, note, the author’s words and the newest decision are on the moderators’ desk only', () => {
    const hall = createHall();
    const question = idIn(hall.did(ana, ask('Why?')), 'question');
    const { decision } = hall.did(moderator, { type: 'question.approve', question });
    const desk = { decision: { seq: decision, action: 'approve', by: 'moderator' }, flags: [], screened: false };
    expect(seenAs(hall.state, `question:${question}`, 'moderator')).toMatchObject({ desk });
    for (const audience of ['participant', 'screen'] as const) {
      expect(seenAs(hall.state, `question:${question}`, audience)).not.toHaveProperty('desk');
    }
  });
});
