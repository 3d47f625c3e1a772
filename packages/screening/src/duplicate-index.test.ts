// The index answers as comparing with every question does, whatever was put in, changed and taken out before.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conferenceSentences } from './conference-sentences.ts';
import { duplicateIndex } from './duplicate-index.ts';
import { screenDuplicate } from './duplicate.ts';

const words = ['How', 'will', 'States', 'protect', 'migrant', 'children', 'borders', 'Libya', 'Yemen', '2030', 'schools', 'écoles', 'the', 'COVID疫情', 'migrants', 'protection', 'borders?', '各国', '保护移民', '儿童的权利', 'الحدود', 'حُقوق'];
const made = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((parts) => parts.join(' '));
const unspaced = fc.array(fc.constantFrom('各国', '如何', '保护', '移民', '儿童', '的', '权利', '边境', 'IOM', 'COVID', '？'), { maxLength: 14 }).map((parts) => parts.join(''));
const text = fc.oneof(made, unspaced, fc.constantFrom(...conferenceSentences.map((sentence) => sentence.text)), fc.string({ unit: 'grapheme', maxLength: 30 }));
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const step = fc.oneof({ arbitrary: fc.record({ put: id, text }), weight: 4 }, fc.record({ drop: id }));

describe('duplicate index', () => {
  it('SCR-94: it gives the very flags that comparing with each question gives, after any putting, changing and dropping', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.array(text, { minLength: 1, maxLength: 4 }), id, (steps, asked, except) => {
        const index = duplicateIndex();
        const held = new Map<string, string>();
        for (const each of steps) {
          if ('drop' in each) {
            index.drop(each.drop);
            held.delete(each.drop);
          } else {
            index.put({ id: each.put, text: each.text });
            held.set(each.put, each.text);
          }
        }
        const others = [...held].map(([of, said]) => ({ id: of, text: said }));
        expect([...index.ids()].toSorted()).toEqual([...held.keys()].toSorted());
        for (const each of [...asked, ...held.values()]) {
          expect(index.find(each)).toEqual(screenDuplicate(each, others));
          expect(index.find(each, (other) => other === except)).toEqual(screenDuplicate(each, others.filter((other) => other.id !== except)));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('SCR-94: a question that changed or went is not found by its old words', () => {
    const index = duplicateIndex();
    index.put({ id: 'a', text: 'Who pays for climate adaptation?' });
    expect(index.find('Who pays for climate adaptation?')).toMatchObject([{ questionId: 'a', score: 1 }]);
    index.put({ id: 'a', text: 'Which cities have opened their schools?' });
    expect(index.find('Who pays for climate adaptation?')).toEqual([]);
    index.drop('a');
    expect(index.find('Which cities have opened their schools?')).toEqual([]);
  });
});
