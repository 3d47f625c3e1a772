import { expect, it } from 'vitest';
import { edgeAt, standpointOf, type Listed } from '@plenary/domain/question/standing-in-lists';
import { orderQuestions } from './order-questions.ts';

const question = (id: string, more: Partial<Listed> = {}): Listed => ({ id, status: 'live', supporters: 0, liveAtMs: 0, answeredAtMs: null, ...more });
const idsOf = (questions: readonly Listed[]): string => questions.map(({ id }) => id).join(' ');

it('puts the most supported first, and newer before older among equals', () => {
  const questions = [question('old', { liveAtMs: 1 }), question('new', { liveAtMs: 2 }), question('loved', { supporters: 9 })];
  expect(idsOf(orderQuestions(questions, { list: 'supported' }))).toBe('loved new old');
  expect(idsOf(orderQuestions(questions, { list: 'newest' }))).toBe('new old loved');
});

it('follows the places of the fair order, and support after them', () => {
  const questions = [question('many', { supporters: 9 }), question('more', { supporters: 12 }), question('first', { supporters: 1 }), question('second', { supporters: 5 })];
  expect(idsOf(orderQuestions(questions, { list: 'fair', places: ['first', 'second'] }))).toBe('first second more many');
});

it('keeps the one on stage first, pinned ones next and answered ones last in every order, and these in a list of their own', () => {
  const questions = [
    question('answered', { status: 'answered', supporters: 99, liveAtMs: 99, answeredAtMs: 1 }), question('noticed', { status: 'onNotice', liveAtMs: 50 }), question('live'),
    question('pinned', { pinned: true }), question('stage', { status: 'onStage' }),
  ];
  for (const list of ['fair', 'supported'] as const) expect(idsOf(orderQuestions(questions, { list, places: ['answered'] }))).toBe('stage pinned live answered noticed');
  expect(idsOf(orderQuestions(questions, { list: 'newest' }))).toBe('stage pinned live answered noticed');
  expect(idsOf(orderQuestions(questions, { list: 'answered' }))).toBe('noticed answered');
});

it('ends where the list is held no further, whatever else is held', () => {
  const questions = [question('a', { supporters: 9 }), question('b', { supporters: 7 }), question('c', { supporters: 1 })];
  const edge = edgeAt(standpointOf('supported', question('gone', { supporters: 7, liveAtMs: -1 }), undefined));
  expect(idsOf(orderQuestions(questions, { list: 'supported', edge }))).toBe('a b');
});
