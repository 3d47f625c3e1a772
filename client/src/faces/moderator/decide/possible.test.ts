// What can be done with a question as it stands is what the rules would take.
import { describe, expect, it } from 'vitest';
import { appealForOthersMs, questionStatuses } from '@plenary/domain/question/state';
import { aQuestion } from '../queue/question.builder.ts';
import { acts, canDo, forOthersUntilMs } from './possible.ts';

const desk = { askedAtMs: 0, screened: true, flags: [], originalText: null, reason: null, note: null, decision: null };
const appealed = (outcome: 'open' | 'upheld') => aQuestion('a', { status: 'rejected', desk: { ...desk, appeal: { text: 'Look again', atMs: 1000, outcome, of: 'me' } } });

describe('what can be done with a question', () => {
  it('follows from where it stands', () => {
    const of = (status: (typeof questionStatuses)[number]) => acts.filter((act) => canDo(aQuestion('a', { status }), act)).join(' ');
    expect(questionStatuses.map((status) => `${status}: ${of(status)}`)).toEqual([
      'screening: approve reject edit merge label address', 'waiting: approve reject edit merge label address',
      'live: reject edit stage done merge notice write context label pin address', 'onStage: reject edit stage done notice write context label pin address',
      'answered: write context label', 'rejected: approve label', 'withdrawn: ', 'merged: takeOut label', 'onNotice: done notice write context label pin address',
    ]);
  });

  it('is little for a reply, which is nothing but read', () => {
    const of = (status: 'waiting' | 'live') => acts.filter((act) => canDo(aQuestion('a', { status, replyTo: 'b' }), act)).join(' ');
    expect([of('waiting'), of('live')]).toEqual(['approve reject edit label', 'reject edit label']);
  });

  it('is to uphold where an appeal is open, and to take parts out where there are any', () => {
    expect([canDo(appealed('open'), 'uphold'), canDo(appealed('upheld'), 'uphold')]).toEqual([true, false]);
    expect(canDo(aQuestion('a', { status: 'live', desk: { ...desk, parts: 2 } }), 'takeOut')).toBe(true);
  });

  it('an appeal is for others than who rejected, for five minutes', () => {
    const until = 1000 + appealForOthersMs;
    expect(forOthersUntilMs(appealed('open'), 'me', until - 1)).toBe(until);
    expect(forOthersUntilMs(appealed('open'), 'me', until)).toBeUndefined();
    expect(forOthersUntilMs(appealed('open'), 'somebody', 1000)).toBeUndefined();
    expect(forOthersUntilMs(appealed('upheld'), 'me', 1000)).toBeUndefined();
  });
});
