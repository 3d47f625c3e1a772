// What is remembered of a decision, and of the fact desk's note, to take it back.
import { describe, expect, it } from 'vitest';
import { aQuestion } from '../queue/question.builder.ts';
import { madeOf } from './made.ts';

const sent = { id: 'c1', group: 'c1', atMs: 5, list: [] };
const sources = [{ url: 'https://iom.int/', title: 'IOM' }];
const noted = aQuestion('q', { status: 'live', context: { version: 3, text: 'In 2023 it was 4 %.', sources, atMs: 1 } });
const writing = { action: 'context', text: 'In 2024 it was 5 %.', sources } as const;

describe('what is remembered', () => {
  it('of a decision is where the question stood', () => {
    expect(madeOf(aQuestion('q'), { action: 'approve' }, sent)).toEqual({ id: 'c1', group: 'c1', atMs: 5, question: 'q', action: 'approve', before: 'waiting', text: 'Question q', seq: null, isUndone: false, seen: null });
  });

  it('of a note is the one before it, or that there was none', () => {
    expect(madeOf(noted, writing, sent)).toMatchObject({ version: 4, back: { type: 'question.context', text: 'In 2023 it was 4 %.', sources } });
    expect(madeOf(aQuestion('q', { status: 'live' }), writing, sent)).toMatchObject({ version: 1, back: { type: 'question.dropContext', question: 'q' } });
    expect(madeOf(noted, { action: 'dropContext' }, sent)).toMatchObject({ version: 3, back: { type: 'question.context', text: 'In 2023 it was 4 %.' } });
  });
});
