import { similarQuestions } from '@plenary/screening/similar';
import { expect, it } from 'vitest';
import { lookForSimilar, type Held } from './look-for-similar.ts';

const text = 'How will States protect migrant children at borders?';

it('goes by the questions that the page has at each look: new, reworded and gone ones', () => {
  const index = similarQuestions();
  const known = new Set<string>();
  const look = (...questions: Held[]): string[] => {
    const work = lookForSimilar(index, known, { text, questions });
    for (;;) {
      const step = work.next();
      if (step.done) return step.value.map(({ id }) => id);
    }
  };
  expect(look({ id: 'a', text: 'Who pays for lunch today?' })).toEqual([]);
  expect(look({ id: 'a', text: 'Who pays for lunch today?' }, { id: 'b', text })).toEqual(['b']);
  expect(look({ id: 'a', text }, { id: 'b', text: 'Something else entirely was meant' })).toEqual(['a']);
  expect(look({ id: 'b', text })).toEqual(['b']);
  expect(known).toEqual(new Set(['b']));
});
