// The filters of the queue: each by itself, together, and what their counts promise.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlagKind } from '@plenary/domain/question/flags';
import { anyFlag, facets, filterQuestions, noFilters, optionsOf, without, type Filters } from './filters.ts';
import { aQuestion } from './question.builder.ts';

const minute = 60_000;
const flagged = (...kinds: FlagKind[]) => {
  const { desk } = aQuestion('x');
  return desk ? { desk: { ...desk, flags: kinds.map((kind) => ({ kind, ranges: [] })) } } : {};
};
const unscreened = () => {
  const { desk } = aQuestion('x');
  return desk ? { desk: { ...desk, screened: false } } : {};
};
const queue = [
  aQuestion('mail', { ...flagged('email', 'shouting'), language: 'fr', group: 'states', mode: 'room' }),
  aQuestion('clean', { language: null, group: null, mode: 'remote', anonymous: false, author: 'Ana' }),
  aQuestion('new', { ...unscreened(), language: 'fr', group: 'diaspora', mode: null }),
];
const shown = (filters: Filters, nowMs = 0) => filterQuestions(queue, filters, nowMs).map(({ id }) => id);
const counts = (facet: (typeof facets)[number], filters: Filters = noFilters, nowMs = 0) =>
  Object.fromEntries(optionsOf(queue, facet, { filters, nowMs }).map(({ value, count }) => [value, count]));

describe('filters', () => {
  it('show everything while there are none, as the very same list', () => {
    expect(filterQuestions(queue, noFilters, 0)).toBe(queue);
  });

  it('know flags, language, group, room or remote, age and who signed', () => {
    expect(shown({ flag: anyFlag })).toEqual(['mail']);
    expect(shown({ flag: 'shouting' })).toEqual(['mail']);
    expect(shown({ flag: without })).toEqual(['clean']);
    expect(shown({ language: 'fr' })).toEqual(['mail', 'new']);
    expect(shown({ language: without })).toEqual(['clean']);
    expect(shown({ group: 'diaspora' })).toEqual(['new']);
    expect(shown({ mode: 'remote' })).toEqual(['clean']);
    expect(shown({ author: 'signed' })).toEqual(['clean']);
    expect([shown({ age: '5' }, 5 * minute - 1), shown({ age: '5' }, 5 * minute)]).toEqual([[], ['mail', 'clean', 'new']]);
  });

  it('know labels, in whatever case', () => {
    const labelled = (id: string, ...labels: string[]) => {
      const { desk } = aQuestion(id);
      return aQuestion(id, desk ? { desk: { ...desk, labels } } : {});
    };
    const questions = [labelled('a', 'Visas', 'Funds'), labelled('b', 'visas'), aQuestion('c')];
    expect(filterQuestions(questions, { label: 'visas' }, 0).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(filterQuestions(questions, { label: without }, 0).map(({ id }) => id)).toEqual(['c']);
    expect(optionsOf(questions, 'label', { filters: noFilters, nowMs: 0 })).toContainEqual({ value: 'visas', count: 2 });
  });

  it('go together', () => {
    expect(shown({ language: 'fr', group: 'states' })).toEqual(['mail']);
    expect(shown({ language: 'fr', mode: 'remote' })).toEqual([]);
  });

  it('say how many each would show under the others, and keep what is chosen', () => {
    expect(counts('flag')).toEqual({ [anyFlag]: 1, email: 1, shouting: 1, [without]: 1 });
    expect(counts('language', { mode: 'room', language: 'fr' })).toEqual({ fr: 1, [without]: 0 });
    expect(counts('group', { group: 'gone' })).toEqual({ gone: 0, states: 1, diaspora: 1, [without]: 1 });
    expect(counts('age', noFilters, 6 * minute)).toEqual({ 2: 3, 5: 3 });
  });

  it('put any first, none last, and ages in order', () => {
    expect(optionsOf(queue, 'flag', { filters: noFilters, nowMs: 0 }).map(({ value }) => value)).toEqual([anyFlag, 'email', 'shouting', without]);
    expect(optionsOf(queue, 'age', { filters: noFilters, nowMs: 20 * minute }).map(({ value }) => value)).toEqual(['2', '5', '10']);
  });

  it('promise what they show, whatever is in the queue', () => {
    const question = fc.record({
      language: fc.constantFrom(null, 'en', 'fr'), group: fc.constantFrom(null, 'states', 'diaspora'), mode: fc.constantFrom(null, 'room' as const, 'remote' as const),
      anonymous: fc.boolean(), kinds: fc.subarray(['email' as const, 'link' as const]), askedAtMs: fc.nat({ max: 20 * minute }),
    });
    const wanted = fc.record({ flag: fc.constantFrom(anyFlag, without, 'email'), language: fc.constantFrom('fr', without), mode: fc.constantFrom('room', 'remote'), age: fc.constantFrom('2', '10') }, { requiredKeys: [] });
    fc.assert(fc.property(fc.array(question, { maxLength: 12 }), wanted, (made, filters) => {
      const questions = made.map(({ kinds, askedAtMs, ...more }, index) => {
        const { desk } = flagged(...kinds);
        return aQuestion(`q${index}`, { ...more, ...(desk && { desk: { ...desk, askedAtMs } }) });
      });
      for (const facet of facets) {
        for (const { value, count } of optionsOf(questions, facet, { filters, nowMs: 20 * minute })) {
          expect(filterQuestions(questions, { ...filters, [facet]: value }, 20 * minute)).toHaveLength(count);
        }
      }
    }));
  });
});
