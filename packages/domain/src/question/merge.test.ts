// Rules: questions that ask the same are one, and can be taken apart again.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs, sight } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import { viewPersonal } from '../views.ts';

const { ana, moderator, host } = people;

function liveQuestions(hall: Hall, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const question = idIn(hall.did(person(`author-${index}`), ask(`Question ${index}?`)), 'question');
    hall.did(moderator, { type: 'question.approve', question });
    return question;
  });
}
const two = (hall: Hall): [string, string] => {
  const [first = '', second = ''] = liveQuestions(hall, 2);
  return [first, second];
};
const support = (hall: Hall, name: string, question: string) => hall.send(person(name), { type: 'question.support', question });
const supportersOf = (hall: Hall, id: string): string[] => [...(hall.state.questions.get(id)?.supporters ?? [])].toSorted();
const merge = (hall: Hall, question: string, into: string) => codeOf(hall.send(moderator, { type: 'question.merge', question, into }));

describe('merging', () => {
  it('Q-53 a merged question is gone for others, and each of its supporters counts once with the other', () => {
    const hall = createHall();
    const [first, second] = two(hall);
    for (const name of ['ben', 'cleo']) support(hall, name, first);
    for (const name of ['cleo', 'dan']) support(hall, name, second);
    const since = hall.state.seq;
    expect(merge(hall, second, first)).toBe('accepted');
    expect(sight(hall.state, { audience: 'participant', since }).gone).toEqual([`question:${second}`]);
    expect(seenAs(hall.state, `question:${first}`, 'participant')).toMatchObject({ supporters: 3 });
    expect(seenAs(hall.state, `question:${second}`, 'moderator')).toMatchObject({ status: 'merged', desk: { mergedInto: first } });
    const mine = (name: string) => viewPersonal(hall.state, { authors: [name], supporter: name, voterIn: () => name });
    expect(mine('dan').supports).toEqual([first]);
    expect(mine('author-1').questions).toMatchObject([{ status: 'merged', merged: { into: first, text: 'Question 0?' } }]);
    // Who has not heard of it yet, supports the whole.
    expect(codeOf(support(hall, 'eve', second))).toBe('accepted');
    expect(supportersOf(hall, first)).toContain('eve');
  });

  it('Q-53 an author whose question another one joins does not come to support their own', () => {
    const hall = createHall();
    const [first, second] = two(hall);
    support(hall, 'author-0', second);
    merge(hall, second, first);
    expect(supportersOf(hall, first)).toEqual([]);
  });

  it('Q-54 merged and taken out in any order, each has the supporters that it was given', () => {
    const step = fc.record({ kind: fc.constantFrom('merge', 'merge', 'unmerge', 'undo', 'support', 'support', 'unsupport'), a: fc.nat({ max: 4 }), b: fc.nat({ max: 4 }), who: fc.nat({ max: 5 }) });
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const hall = createHall();
      const ids = liveQuestions(hall, 5);
      const given = new Map(ids.map((id) => [id, new Set<string>()]));
      const rootOf = (id: string): string => hall.state.questions.get(id)?.merged ? rootOf(hall.state.questions.get(id)?.merged?.into ?? '') : id;
      for (const { kind, a, b, who } of steps) {
        const [question = '', into = ''] = [ids[a], ids[b]];
        const name = `supporter-${who}`;
        if (kind === 'merge') merge(hall, question, into);
        if (kind === 'unmerge') hall.send(moderator, { type: 'question.unmerge', question });
        if (kind === 'undo') hall.send(moderator, { type: 'question.undo', question, decision: hall.state.questions.get(question)?.decisions.at(-1)?.seq ?? 0 });
        if (kind === 'support' && codeOf(support(hall, name, question)) === 'accepted' && !familyOf(question).some((id) => given.get(id)?.has(name))) given.get(rootOf(question))?.add(name);
        if (kind === 'unsupport' && codeOf(hall.send(person(name), { type: 'question.unsupport', question })) === 'accepted') {
          for (const id of familyOf(question)) given.get(id)?.delete(name);
        }
      }
      function familyOf(id: string): string[] {
        return ids.filter((other) => rootOf(other) === rootOf(id));
      }
      // While merged, the whole has everyone's, each once.
      for (const id of ids.filter((one) => rootOf(one) === one)) {
        const whole = new Set(familyOf(id).flatMap((one) => [...(given.get(one) ?? [])]));
        expect(supportersOf(hall, id)).toEqual([...whole].toSorted());
      }
      for (let left = ids.length; left > 0; left -= 1) for (const question of ids) hall.send(moderator, { type: 'question.unmerge', question });
      for (const id of ids) {
        hall.send(moderator, { type: 'question.approve', question: id });
        expect(supportersOf(hall, id)).toEqual([...(given.get(id) ?? [])].toSorted());
        expect(hall.state.questions.get(id)).toMatchObject({ status: 'live' });
        for (const name of given.get(id) ?? []) expect(hall.state.supportsOf.get(name)?.has(id)).toBe(true);
      }
    }), { numRuns: 200 });
  });

  it('Q-55 only into another of the same session that everyone sees, in no circle, and not once decided', () => {
    const hall = createHall();
    const [first, second] = two(hall);
    const elsewhere = idIn(hall.did(ana, ask('There?', { session: 'panel' })), 'question');
    const hidden = idIn(hall.did(ana, ask('Hidden?')), 'question');
    expect(merge(hall, first, first)).toBe('merge-into-itself');
    expect(merge(hall, first, 'nothing')).toBe('question-unknown');
    expect(merge(hall, first, elsewhere)).toBe('merge-other-session');
    expect(merge(hall, first, hidden)).toBe('merge-target-not-live');
    expect(merge(hall, hidden, first)).toBe('accepted');
    expect(merge(hall, first, hidden)).toBe('merge-in-a-circle');
    expect(codeOf(hall.send(moderator, { type: 'question.approve', question: hidden }))).toBe('question-merged');
    expect(codeOf(hall.send(moderator, { type: 'question.reject', question: hidden, reason: 'other' }))).toBe('question-merged');
    hall.did(moderator, { type: 'question.answer', question: second });
    expect(merge(hall, second, first)).toBe('question-already-decided');
    expect(codeOf(hall.send(moderator, { type: 'question.unmerge', question: second }))).toBe('question-not-merged');
    hall.did(moderator, { type: 'question.undo', question: second, decision: hall.state.questions.get(second)?.decisions.at(-1)?.seq ?? 0 });
    hall.did(moderator, { type: 'question.freeze', question: second });
    expect(merge(hall, second, first)).toBe('merge-count-held');
    expect(codeOf(hall.send(ana, { type: 'question.merge', question: second, into: first }))).toBe('role-not-allowed');
  });

  it('Q-56 what was merged into a question that is hidden stands for itself again', () => {
    for (const hide of ['reject', 'withdraw'] as const) {
      const hall = createHall();
      const [first, second] = two(hall);
      support(hall, 'ben', second);
      merge(hall, second, first);
      if (hide === 'reject') hall.did(host, { type: 'question.reject', question: first, reason: 'other' });
      else hall.did(person('author-0'), { type: 'question.withdraw', question: first });
      expect(hall.state.questions.get(second)).toMatchObject({ status: 'live' });
      expect([supportersOf(hall, first), supportersOf(hall, second)]).toEqual([[], ['ben']]);
    }
  });

  it('Q-56 what was merged stands for itself again when its whole is withdrawn, also where that was itself merged on', () => {
    const hall = createHall();
    const [first = '', second = '', third = ''] = liveQuestions(hall, 3);
    support(hall, 'ben', first);
    merge(hall, first, second);
    merge(hall, second, third);
    hall.did(person('author-1'), { type: 'question.withdraw', question: second });
    expect(hall.state.questions.get(first)).toMatchObject({ status: 'live' });
    expect([supportersOf(hall, first), supportersOf(hall, second), supportersOf(hall, third)]).toEqual([['ben'], [], []]);
  });

  it('Q-55 nor is it put back by undo while its count is held', () => {
    const hall = createHall();
    const [first, second] = two(hall);
    merge(hall, second, first);
    hall.did(moderator, { type: 'question.unmerge', question: second });
    const undo = () => codeOf(hall.send(moderator, { type: 'question.undo', question: second, decision: hall.state.questions.get(second)?.decisions.at(-1)?.seq ?? 0 }));
    hall.did(moderator, { type: 'question.freeze', question: second });
    expect(undo()).toBe('merge-count-held');
    hall.did(moderator, { type: 'question.unfreeze', question: second });
    expect(undo()).toBe('accepted');
  });

  it('Q-56 undo takes it out, and puts it back', () => {
    const hall = createHall();
    const [first, second] = two(hall);
    support(hall, 'ben', second);
    merge(hall, second, first);
    hall.did(moderator, { type: 'question.unmerge', question: second });
    const undo = () => hall.did(moderator, { type: 'question.undo', question: second, decision: hall.state.questions.get(second)?.decisions.at(-1)?.seq ?? 0 });
    undo();
    expect([hall.state.questions.get(second)?.status, supportersOf(hall, first)]).toEqual(['merged', ['ben']]);
    undo();
    expect([hall.state.questions.get(second)?.status, supportersOf(hall, first), supportersOf(hall, second)]).toEqual(['live', [], ['ben']]);
  });

  it('A-22 Q-53 everyone whom a merge concerns is told: the authors of both, and of what was merged before', () => {
    const hall = createHall();
    const [first, second, third] = liveQuestions(hall, 3);
    if (!first || !second || !third) throw new Error('three questions');
    support(hall, 'ben', first);
    const told = (act: () => unknown): string[] => {
      hall.changes.personal.clear();
      act();
      return [...hall.changes.personal].toSorted();
    };
    const merged = () => viewPersonal(hall.state, { authors: ['author-0'], supporter: '', voterIn: () => '' }).questions[0]?.merged;
    expect(told(() => merge(hall, first, second))).toEqual(['author-0', 'author-1', 'ben']);
    expect(told(() => merge(hall, second, third))).toEqual(['author-0', 'author-1', 'author-2', 'ben']);
    expect(merged()).toEqual({ into: third, text: 'Question 2?' });
    expect(told(() => hall.did(moderator, { type: 'question.edit', question: third, text: 'In other words?' }))).toContain('author-0');
    expect(merged()).toEqual({ into: third, text: 'In other words?' });
    hall.changes.staff.clear();
    hall.changes.latest = null;
    expect(told(() => hall.did(person('ben'), { type: 'question.unsupport', question: third }))).toEqual(['author-0', 'author-1', 'author-2', 'ben']);
    expect([...hall.changes.staff]).toEqual(expect.arrayContaining([first, second, third].map((id) => `question:${id}`)));
  });

  it('A-17 what was merged and taken out again leaves no trace in the bytes of the state', () => {
    const hall = createHall();
    const [first, second] = two(hall);
    merge(hall, second, first);
    hall.did(moderator, { type: 'question.unmerge', question: second });
    for (const id of [first, second]) for (const key of ['merged', 'parts', 'given']) expect(hall.state.questions.get(id)).not.toHaveProperty(key);
  });

  it('Q-55 one that is on stage is merged into nothing, but others into it', () => {
    const hall = createHall();
    const [first, second] = two(hall);
    hall.did(moderator, { type: 'question.stage', question: first });
    expect(merge(hall, first, second)).toBe('question-already-decided');
    expect(merge(hall, second, first)).toBe('accepted');
    expect(hall.state.questions.get(first)).toMatchObject({ status: 'onStage', parts: [second] });
  });
});
