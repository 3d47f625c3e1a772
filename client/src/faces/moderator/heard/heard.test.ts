// Who is heard: shares, what is folded, and when a part that was passed over is named.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aQuestion } from '../queue/question.builder.ts';
import { dimensions, fewest, heardBy, overlookedIn, partsOf } from './heard.ts';

type Status = 'waiting' | 'live' | 'onStage' | 'answered' | 'onNotice' | 'rejected' | 'withdrawn';
let made = 0;
const of = (group: string | null, status: Status, more: { mode?: 'room' | 'remote' | null; language?: string | null } = {}) =>
  aQuestion(`q${(made += 1)}`, { group, status, mode: 'room', language: 'en', ...more });
const house = (groups: Record<string, number>, more: { room?: number; remote?: number; languages?: Record<string, number> } = {}) =>
  ({ room: Object.values(groups).reduce((sum, count) => sum + count, 0), remote: 0, groups, languages: {}, ...more });

describe('who is heard', () => {
  it('counts people, what was asked and what was on stage by group, place and language', () => {
    const questions = [of('states', 'answered'), of('states', 'live', { mode: 'remote', language: 'fr' }), of('diaspora', 'rejected', { mode: null }), of(null, 'withdrawn')];
    const here = house({ states: 12, diaspora: 8, '': 6 }, { room: 20, remote: 6, languages: { en: 20, fr: 6 } });
    expect(heardBy(questions, here, 'group')).toEqual({
      parts: [{ id: 'states', people: 12, asked: 2, staged: 1 }, { id: 'diaspora', people: 8, asked: 1, staged: 0 }, { id: '', people: 6, asked: 0, staged: 0 }],
      small: null,
      total: { people: 26, asked: 3, staged: 1 },
    });
    expect(heardBy(questions, here, 'mode').parts).toEqual([{ id: 'room', people: 20, asked: 1, staged: 1 }, { id: 'remote', people: 6, asked: 2, staged: 0 }]);
    expect(heardBy(questions, here, 'language').parts.map(({ id, asked }) => [id, asked])).toEqual([['en', 2], ['fr', 1]]);
  });

  it('takes what was taken on notice for heard, and replies for no questions', () => {
    const reply = { ...of('states', 'live'), replyTo: 'q1' };
    const { total } = heardBy([of('states', 'onNotice'), reply], house({ states: 12 }), 'group');
    expect(total).toMatchObject({ asked: 1, staged: 1 });
    const staged = Array.from({ length: 3 }, () => of('states', 'answered'));
    expect(overlookedIn([...staged, { ...of('diaspora', 'live'), replyTo: 'q1' }], house({ states: 15, diaspora: 5 }))).toBeUndefined();
  });

  it('folds parts of fewer than five together, and does not say how many they are when that is too few as well', () => {
    const questions = [of('few', 'onStage'), of('left', 'live')];
    const { parts, small } = heardBy(questions, house({ states: 9, few: 3, other: 4 }), 'group');
    expect(parts.map(({ id }) => id)).toEqual(['states']);
    expect(small).toEqual({ people: 7, asked: 2, staged: 1 });
    expect(heardBy(questions, house({ states: 9, few: 3 }), 'group').small).toEqual({ people: null, asked: 2, staged: 1 });
  });

  it('names no part of fewer than five and loses nobody, whatever is here', () => {
    const groups = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', ''), fc.nat({ max: 12 }));
    const asked = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'gone', null), fc.constantFrom<Status>('waiting', 'live', 'onStage', 'answered', 'rejected')), { maxLength: 20 });
    fc.assert(fc.property(groups, asked, (people, questions) => {
      const records = questions.map(([group, status]) => of(group, status));
      const here = house(people, { languages: people });
      for (const dimension of dimensions) {
        const { parts, small, total } = heardBy(records, here, dimension);
        for (const part of parts) expect(part.people).toBeGreaterThanOrEqual(fewest);
        expect(parts.reduce((sum, part) => sum + part.asked, small?.asked ?? 0)).toBe(total.asked);
        expect(total.asked).toBe(records.length);
        expect(partsOf(records, here, dimension).reduce((sum, part) => sum + part.people, 0)).toBe(total.people);
      }
      const named = overlookedIn(records, here);
      if (named?.dimension === 'group') expect(people[named.id] ?? 0).toBeGreaterThanOrEqual(fewest);
      if (named) expect(named.open.length).toBeGreaterThan(0);
    }));
  });
});

describe('a part that was passed over', () => {
  const here = house({ states: 15, diaspora: 5 });

  it('is named once its share makes up a whole question, and it has one to take', () => {
    const open = of('diaspora', 'waiting');
    const staged = (count: number) => Array.from({ length: count }, () => of('states', 'answered'));
    expect(overlookedIn([open], here)).toBeUndefined();
    expect(overlookedIn([...staged(2), open], here)).toBeUndefined();
    expect(overlookedIn([...staged(3), open], here)).toEqual({ dimension: 'group', id: 'diaspora', open: [open.id] });
    expect(overlookedIn([...staged(3), of('diaspora', 'rejected')], here)).toBeUndefined();
  });

  it('is not named any more once one of its questions is on stage', () => {
    const questions = [of('states', 'answered'), of('states', 'answered'), of('states', 'answered'), of('diaspora', 'onStage'), of('diaspora', 'live')];
    expect(overlookedIn(questions, here)).toBeUndefined();
  });

  it('is a group before a place before a language, the larger first, with its live questions before those that wait', () => {
    const staged = Array.from({ length: 9 }, () => of('states', 'answered'));
    const wide = house({ states: 20, youth: 6, diaspora: 8 }, { room: 20, remote: 14, languages: { en: 28, fr: 6 } });
    const [waits, live, young] = [of('diaspora', 'waiting'), of('diaspora', 'live'), of('youth', 'live')];
    expect(overlookedIn([...staged, young, waits, live], wide)).toEqual({ dimension: 'group', id: 'diaspora', open: [live.id, waits.id] });
    const far = of('states', 'live', { mode: 'remote', language: 'fr' });
    expect(overlookedIn([...staged, far], wide)).toMatchObject({ dimension: 'mode', id: 'remote' });
    expect(overlookedIn([...staged, of('states', 'answered', { mode: 'remote' }), far], wide)).toMatchObject({ dimension: 'language', id: 'fr' });
  });

  it('is never those who said nothing of themselves', () => {
    const staged = Array.from({ length: 9 }, () => of('states', 'answered'));
    expect(overlookedIn([...staged, of(null, 'live')], house({ states: 5, '': 50 }))).toBeUndefined();
  });
});
