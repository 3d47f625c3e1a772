// Rules: support that looks like a campaign, and what moderators do about it.
import { describe, expect, it } from 'vitest';
import { ask } from '../../../testkit/src/bodies.ts';
import { createHall, idIn, type Hall } from '../../../testkit/src/hall.ts';
import { codeOf, seenAs } from '../../../testkit/src/look.ts';
import { people, person } from '../../../testkit/src/people.ts';
import { viewPersonal } from '../views.ts';
import type { RecordKey } from '../records.ts';
import { fairOrder } from './ranking.ts';
import type { Evidence } from './suspicion.ts';

const { ana, ben, moderator, host, system } = people;
const evidence: Evidence = { signals: [{ kind: 'same-minute', count: 3, of: 5 }, { kind: 'only-here', count: 3, of: 3 }], fromMs: 1, toMs: 2, questions: [], people: ['burst-0', 'burst-1', 'burst-2'] };

function liveQuestion(hall: Hall, text: string, supporters: readonly string[]): string {
  const question = idIn(hall.did(ana, ask(text)), 'question');
  hall.did(moderator, { type: 'question.approve', question });
  for (const name of supporters) hall.did(person(name), { type: 'question.support', question });
  return question;
}

function burst() {
  const hall = createHall();
  const question = liveQuestion(hall, 'Pushed', ['burst-0', 'burst-1', 'burst-2', 'cleo']);
  const key: RecordKey = `question:${question}`;
  const count = () => (seenAs(hall.state, key, 'participant') as { supporters: number }).supporters;
  const act = (type: 'question.freeze' | 'question.unfreeze' | 'question.discount' | 'question.restoreCount') => codeOf(hall.send(moderator, { type, question }));
  return { hall, question, key, count, act, suspect: (more: Partial<Evidence> = {}) => hall.did(system, { type: 'question.suspected', question, evidence: { ...evidence, ...more } }) };
}

describe('a suspicion', () => {
  it('Q-45 is shown to staff alone, is replaced by newer evidence, and changes nothing else', () => {
    const { hall, question, key, count, suspect } = burst();
    const before = seenAs(hall.state, key, 'participant') as object;
    const order = fairOrder(hall.state, 'opening');
    suspect();
    expect(seenAs(hall.state, key, 'moderator')).toMatchObject({ desk: { suspicion: { people: 3, signals: evidence.signals } } });
    expect(seenAs(hall.state, key, 'participant')).toEqual({ ...before, rev: hall.state.seq });
    expect([count(), fairOrder(hall.state, 'opening')]).toEqual([4, order]);
    suspect({ people: ['burst-0'] });
    expect(seenAs(hall.state, key, 'moderator')).toMatchObject({ desk: { suspicion: { people: 1 } } });
    for (const actor of [ana, moderator, host]) expect(codeOf(hall.send(actor, { type: 'question.suspected', question, evidence }))).toBe('role-not-allowed');
    const hidden = idIn(hall.did(ana, ask('Hidden')), 'question');
    expect(codeOf(hall.send(system, { type: 'question.suspected', question: hidden, evidence }))).toBe('accepted');
    expect(seenAs(hall.state, `question:${hidden}`, 'participant')).toBe('unseen');
    hall.did(moderator, { type: 'question.reject', question: hidden, reason: 'other' });
    expect(codeOf(hall.send(system, { type: 'question.suspected', question: hidden, evidence }))).toBe('question-already-decided');
    hall.did(ana, { type: 'question.withdraw', question });
    expect(codeOf(hall.send(system, { type: 'question.suspected', question, evidence }))).toBe('question-withdrawn');
  });

  it('Q-49 names nobody in any view, and leaves one’s own support as it was given', () => {
    const { hall, key, act, suspect } = burst();
    suspect();
    act('question.discount');
    for (const audience of ['participant', 'moderator', 'screen'] as const) expect(JSON.stringify(seenAs(hall.state, key, audience))).not.toContain('burst-');
    expect(viewPersonal(hall.state, { authors: [], supporter: 'burst-0', voterIn: () => '' }).supports).toEqual([key.slice('question:'.length)]);
  });
});

describe('moderators', () => {
  it('Q-46 freeze a count: it stands still for everyone and in the order, until it is unfrozen', () => {
    const { hall, question, key, count, act } = burst();
    const other = liveQuestion(hall, 'Another', ['a', 'b', 'c', 'd', 'e']);
    expect(act('question.freeze')).toBe('accepted');
    expect(seenAs(hall.state, key, 'participant')).toMatchObject({ frozen: true, supporters: 4 });
    for (const name of ['new-0', 'new-1', 'new-2']) hall.did(person(name), { type: 'question.support', question });
    hall.did(person('cleo'), { type: 'question.unsupport', question });
    expect(count()).toBe(4);
    expect(fairOrder(hall.state, 'opening').map(({ id }) => id)).toEqual([other, question]);
    expect(act('question.unfreeze')).toBe('accepted');
    expect(count()).toBe(6);
    expect(fairOrder(hall.state, 'opening').map(({ id }) => id)).toEqual([question, other]);
    expect(seenAs(hall.state, key, 'participant')).not.toHaveProperty('frozen');
  });

  it('Q-47 discount whom the evidence names, also when they come again; who comes after counts, and restored, all do', () => {
    const { hall, question, key, count, act, suspect } = burst();
    suspect();
    expect(act('question.discount')).toBe('accepted');
    expect(count()).toBe(1);
    expect(seenAs(hall.state, key, 'moderator')).toMatchObject({ supporters: 1, desk: { discounted: 3, suspicion: { leftOut: true } } });
    suspect({ people: ['burst-2', 'cleo'] });
    expect(seenAs(hall.state, key, 'moderator')).toMatchObject({ desk: { discounted: 3, suspicion: { leftOut: false } } });
    hall.did(person('burst-0'), { type: 'question.unsupport', question });
    hall.did(person('burst-0'), { type: 'question.support', question });
    expect(count()).toBe(1);
    hall.did(ben, { type: 'question.support', question });
    expect(count()).toBe(2);
    expect(act('question.restoreCount')).toBe('accepted');
    expect(count()).toBe(5);
  });

  it('Q-47 hear nobody whose support does not count', () => {
    const { hall, question, act, suspect } = burst();
    const next = liveQuestion(hall, 'Next', ['burst-0', 'burst-1', 'burst-2', 'x', 'y']);
    suspect();
    act('question.discount');
    hall.did(moderator, { type: 'question.stage', question });
    expect(fairOrder(hall.state, 'opening')).toMatchObject([{ id: next, unheard: 5 }]);
    act('question.restoreCount');
    expect(fairOrder(hall.state, 'opening')).toMatchObject([{ id: next, unheard: 2 }]);
  });

  it('Q-46 Q-47 do both in either order, with the same outcome', () => {
    for (const order of [['question.freeze', 'question.discount'], ['question.discount', 'question.freeze']] as const) {
      const { hall, question, count, act, suspect } = burst();
      suspect();
      for (const type of order) expect(act(type)).toBe('accepted');
      hall.did(ben, { type: 'question.support', question });
      expect(count()).toBe(1);
      act('question.unfreeze');
      expect(count()).toBe(2);
    }
  });

  it('Q-48 alone do so, each once, and only where there is something', () => {
    const { hall, question, act, suspect } = burst();
    for (const type of ['question.freeze', 'question.unfreeze', 'question.discount', 'question.restoreCount'] as const) {
      for (const actor of [ana, system, people.rapporteur]) expect(codeOf(hall.send(actor, { type, question }))).toBe('role-not-allowed');
    }
    expect(act('question.discount')).toBe('nothing-to-discount');
    for (const type of ['question.unfreeze', 'question.restoreCount'] as const) expect(act(type)).toBe('question-already-decided');
    suspect();
    for (const type of ['question.freeze', 'question.discount'] as const) expect([act(type), act(type)]).toEqual(['accepted', 'question-already-decided']);
    const hidden = idIn(hall.did(ana, ask('Hidden')), 'question');
    expect(codeOf(hall.send(moderator, { type: 'question.freeze', question: hidden }))).toBe('question-not-live');
  });

  it('Q-47 leave out those whom newer evidence names as well, and the earlier ones still', () => {
    const { count, act, suspect } = burst();
    suspect({ people: ['burst-0', 'burst-1'] });
    act('question.discount');
    expect(count()).toBe(2);
    suspect({ people: ['burst-2'] });
    expect(act('question.discount')).toBe('accepted');
    expect(count()).toBe(1);
  });

  it('F-9 Q-47 whose support does not count lends nothing, also when another question of theirs is asked', () => {
    const { hall, question, act, suspect } = burst();
    const asked = liveQuestion(hall, 'Asked', ['somebody']);
    const other = liveQuestion(hall, 'Other', ['z']);
    hall.did(ben, { type: 'question.support', question });
    suspect();
    act('question.discount');
    hall.did(moderator, { type: 'question.stage', question: asked });
    expect(fairOrder(hall.state, 'opening').map(({ id }) => id)).toEqual([question, other]);
    for (const name of ['burst-0', 'burst-1', 'burst-2']) hall.did(person(name), { type: 'question.support', question: asked });
    // Two count, against one: those who are left out were heard now, and that takes nothing away here.
    expect(fairOrder(hall.state, 'opening').map(({ id }) => id)).toEqual([question, other]);
  });
});
