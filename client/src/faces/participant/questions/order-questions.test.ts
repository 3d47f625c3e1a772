import { expect, it } from 'vitest';
import { orderQuestions } from './order-questions.ts';
import type { Orderable } from './order-questions.ts';

const question = (id: string, more: Partial<Orderable> = {}): Orderable => ({ id, status: 'live', supporters: 0, liveAtMs: 0, ...more });
const idsOf = (questions: readonly Orderable[]): string => questions.map(({ id }) => id).join(' ');

it('puts the most supported first, and newer before older among equals', () => {
  const questions = [question('old', { liveAtMs: 1 }), question('new', { liveAtMs: 2 }), question('loved', { supporters: 9 })];
  expect(idsOf(orderQuestions(questions, 'supported'))).toBe('loved new old');
  expect(idsOf(orderQuestions(questions, 'newest'))).toBe('new old loved');
});

it('follows the places of the fair order, and support after them', () => {
  const questions = [question('many', { supporters: 9 }), question('more', { supporters: 12 }), question('first', { supporters: 1 }), question('second', { supporters: 5 })];
  expect(idsOf(orderQuestions(questions, 'fair', ['first', 'second']))).toBe('first second more many');
});

it('keeps the one on stage first and answered ones last in every order', () => {
  const questions = [question('answered', { status: 'answered', supporters: 99, liveAtMs: 99 }), question('live'), question('stage', { status: 'onStage' })];
  for (const order of ['fair', 'supported', 'newest'] as const) expect(idsOf(orderQuestions(questions, order, ['answered']))).toBe('stage live answered');
});
