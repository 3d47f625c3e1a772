// What a node makes of the log that it finds, after it has seen it before.
import { describe, expect, it } from 'vitest';
import { judge, type Question } from './judge.ts';
import type { Found, Place } from './history.ts';

const last: Place = { epoch: 'e1', entry: '9-0', hash: 'h9', seq: 90 };
const kept: Place = { epoch: 'e1', entry: '7-0', hash: 'h7', seq: 70 };
const found: Found = { epoch: 'e1', end: '12-0', hashes: ['h7', 'h9'], accepted: false };
const ask = (there: Partial<Found>, more: Partial<Question> = {}) => judge({ kept, last, relaxed: false, found: { ...found, ...there }, ...more });

describe('a log that was seen before', () => {
  it('is the same when its last entry is there as it was, under the same epoch', () => {
    expect(ask({})).toEqual({ kind: 'same' });
    expect(ask({ hashes: ['h7', 'whatever'] }, { last: { ...last, hash: null } })).toEqual({ kind: 'same' });
  });

  it('is loaded again when only what nobody was told is missing', () => {
    expect(ask({ hashes: ['h7', ''] })).toEqual({ kind: 'reload' });
    expect(ask({ epoch: 'e2' })).toEqual({ kind: 'reload' });
  });

  it('is lost when it is empty, went back or is another one', () => {
    expect(ask({ hashes: ['', ''], end: '0-0', epoch: '' })).toEqual({ kind: 'lost', reason: 'log-empty' });
    expect(ask({ hashes: ['', ''], end: '5-0' })).toEqual({ kind: 'lost', reason: 'log-went-back' });
    expect(ask({ hashes: ['other', 'other'] })).toEqual({ kind: 'lost', reason: 'log-went-back' });
    expect(ask({ hashes: ['', ''], epoch: 'e2' })).toEqual({ kind: 'lost', reason: 'log-of-another-epoch' });
  });

  it('is loaded again once somebody has accepted the loss', () => {
    expect(ask({ hashes: ['', ''], end: '0-0', epoch: 'e2', accepted: true })).toEqual({ kind: 'reload' });
  });

  it('may go back by its last second where the operator took that, and may not be empty or another one', () => {
    const relaxed = { relaxed: true };
    expect(ask({ hashes: ['', ''], end: '5-0' }, relaxed)).toEqual({ kind: 'reload' });
    expect(ask({ hashes: ['', ''], end: '0-0' }, relaxed).kind).toBe('lost');
    expect(ask({ hashes: ['', ''], epoch: 'e2' }, relaxed).kind).toBe('lost');
  });
});
