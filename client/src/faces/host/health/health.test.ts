import { describe, expect, it } from 'vitest';
import type { RecordOf } from '@plenary/domain/records';
import type { ScreenHealth, Standing } from '../screens/screen-health.ts';
import { concernsOf, figuresOf, longWaitMs } from './health.ts';

const house = { kind: 'house', room: 300, remote: 112, staff: 4, groups: {}, languages: {}, screens: ['left'] } as const;
const screen = (id: string, standing: Standing = 'well'): ScreenHealth =>
  ({ screen: { kind: 'screen', id, rev: 1, name: id, room: 'hall', scene: { kind: 'auto' } }, standing, heard: undefined });
const question = (id: string, askedAtMs: number, status: RecordOf<'question'>['status'] = 'waiting'): RecordOf<'question'> => ({
  kind: 'question', id, rev: 1, session: 's', text: 'Why?', edited: false, language: null, author: null, anonymous: true, group: null, mode: null,
  status, supporters: 0, liveAtMs: null, answeredAtMs: null,
  desk: { askedAtMs, screened: true, flags: [], originalText: null, reason: null, note: null, decision: null },
});
const nowMs = 1_000_000;
const look = (more: Partial<Parameters<typeof figuresOf>[0]> = {}) =>
  figuresOf({ house: { ...house, groups: {}, languages: {}, screens: ['left'] }, screens: [screen('left')], questions: [], nowMs, ...more });
const calm = { line: 'live', isClosed: false } as const;

describe('figuresOf', () => {
  it('counts who is here, which paired screens are connected, and how old the oldest waiting question is', () => {
    const questions = [question('a', nowMs - 40_000), question('b', nowMs - 10_000, 'screening'), question('c', 0, 'live')];
    expect(look({ questions, screens: [screen('left'), screen('right', 'away'), screen('spare', 'behind'), screen('aside', 'hidden')] })).toEqual({
      people: { room: 300, remote: 112, staff: 4 }, screensConnected: 3, screensPaired: 4, screensAway: 1, screensBehind: 2, waiting: 2, oldestMs: 40_000,
    });
  });

  it('knows nobody before the server has said who is here', () => {
    expect(look({ house: null })).toMatchObject({ people: null, oldestMs: null });
  });
});

describe('concernsOf', () => {
  it('is calm when all is well', () => {
    expect(concernsOf(look(), calm)).toEqual([]);
    expect(concernsOf(look({ questions: [question('a', nowMs - longWaitMs + 1)] }), calm)).toEqual([]);
  });

  it('names what wants a look, the line first', () => {
    const figures = look({ questions: [question('a', nowMs - longWaitMs)], screens: [screen('left'), screen('right', 'away'), screen('spare', 'behind')] });
    expect(concernsOf(figures, { line: 'offline', isClosed: true })).toEqual([
      { kind: 'line' }, { kind: 'closed' }, { kind: 'waiting', oldestMs: longWaitMs }, { kind: 'screens', away: 1 }, { kind: 'behind', screens: 1 },
    ]);
  });

  it('does not call screens away before it knows who is here', () => {
    expect(concernsOf(look({ house: null, screens: [screen('left', 'unknown')] }), calm)).toEqual([]);
  });
});
