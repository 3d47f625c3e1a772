// Keys and choices in the list of words that wait.
import { expect, it } from 'vitest';
import { aboutWhich, shownEntries, stillThere, wordAct, wordsWaiting, type WordPress } from './word-list.ts';

const press = (key: string, more: Partial<WordPress> = {}): WordPress => ({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more });

it('hears the keys of the questions’ desk, letters only while they are on', () => {
  expect(['j', 'K', 'a', 'r', 'x', 'ArrowDown'].map((key) => wordAct(press(key), true))).toEqual(['next', 'previous', 'show', 'hide', 'choose', 'next']);
  expect(wordAct(press('X', { shiftKey: true }), true)).toBe('chooseAll');
  expect(['j', 'a', 'ArrowDown'].map((key) => wordAct(press(key), false))).toEqual([undefined, undefined, 'next']);
  expect([wordAct(press('a', { ctrlKey: true }), true), wordAct(press('q'), true)]).toEqual([undefined, undefined]);
});

it('is about all that are chosen, else about the one in focus', () => {
  expect(aboutWhich(new Set(['a', 'b']), 'c')).toEqual(['a', 'b']);
  expect(aboutWhich(new Set(), 'c')).toEqual(['c']);
  expect(aboutWhich(new Set(), undefined)).toEqual([]);
  expect([...stillThere(new Set(['a', 'gone']), ['a', 'b'])]).toEqual(['a']);
});

it('finds the entry behind what others read', () => {
  expect(shownEntries({ result: { words: [{ text: 'Climate', count: 3 }], different: 1 } })).toEqual([{ entry: 'climate', text: 'Climate' }]);
  expect(shownEntries({ result: { clusters: [{ texts: ['Yes, now', 'yes now!'], count: 2 }] } }).map(({ entry }) => entry)).toEqual(['Yes, now', 'yes now!']);
  expect(shownEntries({ result: { counts: [1] } })).toEqual([]);
});

it('counts what waits in all polls', () => {
  const desk = { held: ['a'], holds: 3, hidden: [], hides: 0, shows: 0, checks: 0 };
  expect(wordsWaiting([{ desk }, {}, { desk: { ...desk, holds: 2 } }])).toBe(5);
});
