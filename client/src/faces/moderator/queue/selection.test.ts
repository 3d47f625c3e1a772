// What is chosen in a list.
import { describe, expect, it } from 'vitest';
import { aQuestion } from './question.builder.ts';
import { allOrNone, choosable, chosenOf, toggled } from './selection.ts';

const has = (...ids: string[]): ReadonlySet<string> => new Set(ids);

describe('what is chosen', () => {
  it('is never an appeal: each is looked at for itself', () => {
    const { desk } = aQuestion('x');
    const appealed = aQuestion('b', { status: 'rejected', ...(desk && { desk: { ...desk, appeal: { text: 'Look', atMs: 0, outcome: 'open', of: 'm' } } }) });
    expect(choosable([aQuestion('a'), appealed, aQuestion('c', { status: 'screening' })])).toEqual(['a', 'c']);
  });

  it('is only what is still shown, in the order of the list', () => {
    expect([...chosenOf(has('c', 'gone', 'a'), ['a', 'b', 'c'])]).toEqual(['a', 'c']);
  });

  it('goes on and off, one or all', () => {
    expect(toggled(has('a'), 'b')).toEqual(has('a', 'b'));
    expect(toggled(has('a', 'b'), 'b')).toEqual(has('a'));
    expect(allOrNone(has('a'), ['a', 'b'])).toEqual(has('a', 'b'));
    expect(allOrNone(has('a', 'b'), ['a', 'b'])).toEqual(has());
    expect(allOrNone(has(), [])).toEqual(has());
  });
});
