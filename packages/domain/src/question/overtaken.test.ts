// Rules: two moderators at one question.
import { describe, expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';

const { ana, moderator } = people;
const colleague = person('colleague', 'moderator');
const asked = (hall: Hall): string => idIn(hall.did(ana, ask('Why?')), 'question');
const approve = (question: string, seen?: number | null) => ({ type: 'question.approve', question, seen }) as const;
const reject = (question: string, seen?: number | null) => ({ type: 'question.reject', question, reason: 'unclear', seen }) as const;

describe('two moderators at one question', () => {
  it('Q-50 a decision is refused when somebody else has decided since what was seen, and changes nothing', () => {
    const hall = createHall();
    const question = asked(hall);
    const decision = Number(hall.did(moderator, approve(question, null)).decision);
    const before = JSON.stringify(hall.state.questions.get(question));
    const edit = { type: 'question.edit', question, text: 'Why not?', seen: null } as const;
    for (const late of [reject(question, null), approve(question, null), edit, { type: 'question.stage', question, seen: null } as const]) {
      expect(codeOf(hall.send(colleague, late))).toBe('decision-changed');
    }
    expect(JSON.stringify(hall.state.questions.get(question))).toBe(before);
    expect(seenAs(hall.state, `question:${question}`, 'moderator')).toMatchObject({ desk: { decision: { seq: decision, name: 'Name of moderator' } } });
    expect(codeOf(hall.send(colleague, reject(question, decision)))).toBe('accepted');
  });

  it('Q-51 one’s own decisions since do not stand in the way', () => {
    const hall = createHall();
    const question = asked(hall);
    hall.did(moderator, approve(question, null));
    hall.did(moderator, { type: 'question.stage', question, seen: null });
    expect(codeOf(hall.send(moderator, { type: 'question.answer', question, seen: null }))).toBe('accepted');
  });

  it('Q-51 a decision that was seen and taken back stands in the way', () => {
    const hall = createHall();
    const question = asked(hall);
    const decision = Number(hall.did(moderator, approve(question, null)).decision);
    hall.did(moderator, { type: 'question.undo', question, decision });
    expect(codeOf(hall.send(colleague, reject(question, decision)))).toBe('decision-changed');
    expect(codeOf(hall.send(colleague, reject(question, null)))).toBe('accepted');
  });

  it('Q-52 a withdrawn question says so first, and who does not say what was seen is judged by the standing alone', () => {
    const hall = createHall();
    const [withdrawn, rejected] = [asked(hall), asked(hall)];
    hall.did(moderator, { type: 'question.edit', question: withdrawn, text: 'Why so?' });
    hall.did(ana, { type: 'question.withdraw', question: withdrawn });
    expect(codeOf(hall.send(colleague, approve(withdrawn, null)))).toBe('question-withdrawn');
    hall.did(moderator, reject(rejected));
    expect(codeOf(hall.send(colleague, reject(rejected)))).toBe('question-already-decided');
    expect(codeOf(hall.send(colleague, approve(rejected)))).toBe('accepted');
  });
});
