// Similar questions, while a text is being written.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, likeness, plain } from './comparison.ts';
import { fewestGrams } from './duplicate.ts';
import { differInNames } from './names.ts';
import { likelySimilar, similarQuestions, type Similar, type SimilarQuestions } from './similar.ts';

function found(questions: SimilarQuestions, text: string, most = 3): { similar: readonly Similar[]; pauses: number } {
  const search = questions.search(text, most);
  for (let pauses = 0; ; pauses += 1) {
    const step = search.next();
    if (step.done) return { similar: step.value, pauses };
  }
}

function close(text: string, ...others: string[]): string[] {
  const questions = similarQuestions();
  others.forEach((other, index) => questions.put({ id: `q${index}`, text: other }));
  return found(questions, text).similar.map(({ id }) => id);
}

const children = 'How will States protect migrant children at borders?';
const skills = 'Which skills partnerships have worked so far, and why?';
const libya = 'What is IOM doing to help migrants stranded in Libya?';

const written: [string, string, string][] = [
  ['the beginning of it', 'How will States protect migrant', children],
  ['other words around the same', 'Are there skills partnerships that worked well', skills],
  ['a misspelling', 'How wil States protect migrant childen at borders', children],
  ['French', 'Comment protéger les enfants des migrants séparés', 'Comment protéger les enfants migrants séparés de leur famille ?'],
  ['Arabic', 'كيف ستحمي الدول حقوق', 'كيف ستحمي الدول حقوق المهاجرين على الحدود؟'],
  ['Chinese', '各国如何在边境保护移民', '各国如何在边境保护移民儿童的权利？'],
];

const others: [string, string, string][] = [
  ['another subject', 'How can cities finance housing for migrants?', 'How can States finance visas for students?'],
  ['another place', 'What is IOM doing to help migrants stranded in Yemen?', libya],
  ['another year', 'How many people will be displaced by 2030?', 'How many people will be displaced by 2050?'],
  ['three words that say nothing', 'How will the', children],
  ['a few letters', 'Why', 'Why?'],
  ['Chinese', '各国如何在边境保护移民儿童的权利？', '各国如何为移民工人提供社会保障？'],
];

const words = ['migrant', 'children', 'borders', 'protect', 'skills', 'States', 'Libya', 'Yemen', 'how', 'the', 'work', 'workers', '移民儿童', 'حقوق'];
const textOf = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));

describe('similar', () => {
  it.each(written)('SCR-85: %s is found', (_name, text, other) => expect(close(text, 'Who pays for lunch today?', other)).toEqual(['q1']));

  it.each(others)('SCR-87: %s is not close', (_name, text, other) => expect(close(text, other)).toEqual([]));

  it('SCR-86: the best first and no more than asked for; of equal ones the smaller id', () => {
    const questions = similarQuestions();
    for (const [id, text] of [['c', children], ['b', children], ['d', 'How can States better protect migrant children at the borders?'], ['a', children]] as const) questions.put({ id, text });
    expect(found(questions, children).similar).toEqual([{ id: 'a', score: 1 }, { id: 'b', score: 1 }, { id: 'c', score: 1 }]);
    expect(found(questions, children, 4).similar.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('SCR-88: what is found is what measuring each would find, after any changes', () => {
    const change = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), text: fc.option(textOf) });
    fc.assert(fc.property(fc.array(change, { maxLength: 20 }), textOf, (changes, text) => {
      const questions = similarQuestions();
      const kept = new Map<string, string>();
      for (const { id, text: to } of changes) {
        if (to === null) {
          questions.drop(id);
          kept.delete(id);
        } else {
          questions.put({ id, text: to });
          kept.set(id, to);
        }
      }
      expect(found(questions, text, 10).similar).toEqual(measuredOneByOne(text, kept));
    }));
  });

  it('SCR-89: it pauses again and again among thousands', () => {
    const questions = similarQuestions();
    for (let each = 0; each < 2_000; each += 1) questions.put({ id: `q${each}`, text: `${children} ${each}` });
    expect(found(questions, children).pauses).toBe(100);
  });
});

function measuredOneByOne(text: string, kept: ReadonlyMap<string, string>): Similar[] {
  const asked = comparable(plain(text));
  if (asked.gramCount < fewestGrams) return [];
  return [...kept]
    .filter(([, other]) => !differInNames(text, other) && sharesTelling(text, other))
    .map(([id, other]) => ({ id, score: likeness(asked, plain(other), 0) }))
    .filter(({ score }) => score >= likelySimilar)
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function sharesTelling(text: string, other: string): boolean {
  const [mine, theirs] = [text, other].map((each) => comparable(plain(each)).words);
  return [...(mine ?? [])].some((word) => theirs?.has(word));
}
