// Only an entry that is letter for letter what this process wrote is taken for its own, and only once.
import { describe, expect, it } from 'vitest';
import type { StampedCommand } from '@plenary/domain/commands';
import { OwnEntries } from './own-entries.ts';

const ballot = (id: string): StampedCommand => ({
  id,
  actor: { id: 'voter', role: 'participant', group: null, mode: null, language: null },
  print: 'p',
  newId: '',
  body: { type: 'poll.vote', poll: 'poll', options: ['yes'] },
});

describe('own entries', () => {
  it('are told once, by their text', () => {
    const own = new OwnEntries();
    own.wrote('a', [ballot('a')]);
    expect(own.take('b')).toBeUndefined();
    expect(own.take('a')).toEqual([ballot('a')]);
    expect(own.take('a')).toBeUndefined();
  });
  it('that never came back are let go when a later one comes', () => {
    const own = new OwnEntries();
    for (const text of ['a', 'b', 'c']) own.wrote(text, [ballot(text)]);
    expect(own.take('b')).toEqual([ballot('b')]);
    expect(own.take('a')).toBeUndefined();
    expect(own.take('c')).toEqual([ballot('c')]);
  });
  it('are not kept without end', () => {
    const own = new OwnEntries();
    for (let n = 0; n < 20; n += 1) own.wrote(String(n), []);
    expect(own.take('0')).toBeUndefined();
    expect(own.take('19')).toEqual([]);
  });
});
