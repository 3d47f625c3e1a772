import { describe, expect, it } from 'vitest';
import { inFewLines } from './in-few-lines.ts';

describe('lines of a text', () => {
  it('are as they were written', () => {
    const list = ['Three things:', '- fees', '- visas', '- schools', '', 'Who answers?'].join('\n');
    expect(inFewLines(list)).toBe(list);
    const long = Array.from({ length: 30 }, (_, n) => `A line of an answer that says something, number ${n}`).join('\n');
    expect(inFewLines(long)).toBe(long);
  });

  it('run on where there are very many and next to nothing in them, each character in its place', () => {
    const tower = 'a\n\n'.repeat(160);
    expect(inFewLines(tower)).toBe('a  '.repeat(160));
  });
});
