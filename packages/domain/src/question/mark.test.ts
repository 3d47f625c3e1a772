// Rules: what moderators put beside a question without touching its words.
import { describe, expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';

const { ana, moderator } = people;
const asked = (hall: Hall, text = 'Why?') => idIn(hall.did(ana, ask(text)), 'question');
function live(hall: Hall, text = 'Why?'): string {
  const question = asked(hall, text);
  hall.did(moderator, { type: 'question.approve', question });
  return question;
}
const seen = (hall: Hall, question: string) => seenAs(hall.state, `question:${question}`, 'participant');

describe('marks', () => {
  it('Q-69 a question that can still be asked is pinned, three of a session at most, until it is answered or gone', () => {
    const hall = createHall();
    const all = ['One', 'Two', 'Three', 'Four'].map((text) => live(hall, text));
    const [first = '', second = '', third = '', fourth = ''] = all;
    const pin = (question: string) => codeOf(hall.send(moderator, { type: 'question.pin', question }));
    expect(pin(asked(hall))).toBe('question-not-live');
    expect([first, second, third].map(pin)).toEqual(['accepted', 'accepted', 'accepted']);
    expect(pin(first)).toBe('question-already-decided');
    expect(pin(fourth)).toBe('too-many-pins');
    expect(seen(hall, first)).toMatchObject({ pinned: true });
    hall.did(moderator, { type: 'question.answer', question: first });
    expect(seen(hall, first)).not.toHaveProperty('pinned');
    expect(pin(first)).toBe('question-not-live');
    expect(pin(fourth)).toBe('accepted');
    hall.did(moderator, { type: 'question.unpin', question: second });
    expect(seen(hall, second)).not.toHaveProperty('pinned');
    expect(codeOf(hall.send(moderator, { type: 'question.unpin', question: second }))).toBe('question-already-decided');
  });

  it('Q-69 a question that comes back finds the places at the top taken', () => {
    const hall = createHall();
    const [first = '', ...rest] = ['One', 'Two', 'Three', 'Four'].map((text) => live(hall, text));
    const pin = (question: string) => codeOf(hall.send(moderator, { type: 'question.pin', question }));
    expect([first, rest[0] ?? '', rest[1] ?? ''].map(pin)).toEqual(['accepted', 'accepted', 'accepted']);
    const { decision } = hall.did(moderator, { type: 'question.reject', question: first, reason: 'other' });
    expect(pin(rest[2] ?? '')).toBe('accepted');
    hall.did(moderator, { type: 'question.undo', question: first, decision: Number(decision) });
    expect(seen(hall, first)).toMatchObject({ status: 'live' });
    expect(seen(hall, first)).not.toHaveProperty('pinned');
    expect(rest.filter((question) => hall.state.questions.get(question)?.pinned)).toHaveLength(3);
  });

  it('Q-70 a question is addressed to a speaker of its session, or to nobody', () => {
    const hall = createHall();
    const question = live(hall);
    const address = (to: string | null) => codeOf(hall.send(moderator, { type: 'question.address', question, to }));
    expect(address('Somebody Else')).toBe('speaker-unknown');
    expect(address(null)).toBe('question-already-decided');
    expect(address(' First Speaker ')).toBe('accepted');
    expect(seen(hall, question)).toMatchObject({ addressed: 'First Speaker' });
    expect(address('First Speaker')).toBe('question-already-decided');
    expect(address(null)).toBe('accepted');
    expect(seen(hall, question)).not.toHaveProperty('addressed');
  });

  it('Q-71 labels are seen by staff alone: few, short, each once', () => {
    const hall = createHall();
    const question = live(hall);
    const label = (text: string, type: 'question.label' | 'question.unlabel' = 'question.label') => codeOf(hall.send(moderator, { type, question, label: text }));
    expect(label('x'.repeat(1000))).toBe('label-too-long');
    expect(label('\u200d')).toBe('label-empty');
    expect(['Data', ' data\n', 'visas', '3', '4', '5'].map((text) => label(text))).toEqual(Array.from({ length: 6 }, () => 'accepted'));
    expect(label('6')).toBe('too-many-labels');
    expect(seenAs(hall.state, `question:${question}`, 'moderator')).toMatchObject({ desk: { labels: ['Data', 'visas', '3', '4', '5'] } });
    const { publicRev } = hall.state.questions.get(question) ?? {};
    expect(label('DATA', 'question.unlabel')).toBe('accepted');
    expect(label('none', 'question.unlabel')).toBe('accepted');
    expect(hall.state.questions.get(question)?.publicRev).toBe(publicRev);
    expect(JSON.stringify(seen(hall, question))).not.toContain('visas');
  });

  it('Q-72 undoing a pin or an address changes nothing else', () => {
    const hall = createHall();
    const question = live(hall);
    const { decision } = hall.did(moderator, { type: 'question.pin', question });
    hall.did(person('other', 'moderator'), { type: 'question.edit', question, text: 'Why so?' });
    expect(codeOf(hall.send(moderator, { type: 'question.undo', question, decision: Number(decision) }))).toBe('decision-changed');
    const addressed = hall.did(moderator, { type: 'question.address', question, to: 'First Speaker' });
    hall.did(moderator, { type: 'question.undo', question, decision: Number(addressed['decision']) });
    expect(seen(hall, question)).toMatchObject({ pinned: true, text: 'Why so?' });
    expect(seen(hall, question)).not.toHaveProperty('addressed');
  });
});
