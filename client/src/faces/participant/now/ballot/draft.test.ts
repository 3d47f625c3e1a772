import { expect, it } from 'vitest';
import type { PollSetup } from '@plenary/domain/poll/kinds/setups';
import { ballotIn, draftIn, draftOf, emptyDraft, isSameBallot, textOfDraft } from './draft.ts';
import { problemOf } from './judge.ts';

const options = ['a', 'b', 'c'].map((id) => ({ id, text: { en: id } }));
const setups: Record<string, PollSetup> = {
  single: { kind: 'single' }, multiple: { kind: 'multiple', min: 1, max: 2 }, consent: { kind: 'consent' }, quiz: { kind: 'quiz', right: [], leaders: false },
  rating: { kind: 'rating', steps: 5, low: {}, high: {} }, ranking: { kind: 'ranking', method: 'borda' }, points: { kind: 'points' },
  estimate: { kind: 'estimate', min: 0, max: 500, decimals: 1, unit: {} }, cloud: { kind: 'cloud', words: 3 }, open: { kind: 'open' },
};
const poll = (kind: string) => ({ setup: setups[kind] ?? { kind: 'open' as const }, options: ['estimate', 'cloud', 'open'].includes(kind) ? [] : options });

const right = {
  single: { options: ['b'] }, multiple: { options: ['a', 'c'] }, consent: { options: ['c'] }, quiz: { options: ['a'] }, rating: { scores: [5, 0, 2] },
  ranking: { order: ['c', 'a', 'b'] }, points: { points: [60, 40, 0] }, estimate: { number: 281.5 }, cloud: { words: ['bridge', 'trust'] }, open: { text: 'More skills.' },
};

it.each(Object.entries(right))('%s: a ballot comes back as a draft, survives a reload, and is sent as it was', (kind, ballot) => {
  const draft = draftOf(poll(kind), ballot, 'fr');
  const kept = draftIn(poll(kind), textOfDraft(draft));
  expect(kept).toEqual(draft);
  expect(kept && ballotIn(kept, 'fr')).toEqual(ballot);
  expect(problemOf(poll(kind), ballot)).toBeNull();
});

it.each([
  ['single', 'no-option'], ['multiple', 'no-option'], ['consent', 'no-option'], ['quiz', 'no-option'], ['rating', 'scores-invalid'], ['ranking', 'ranking-incomplete'],
  ['points', 'points-invalid'], ['estimate', 'number-invalid'], ['cloud', 'word-empty'], ['open', 'entry-empty'],
])('%s: nothing is no ballot: %s', (kind, code) => {
  expect(problemOf(poll(kind), ballotIn(emptyDraft(poll(kind)), 'en-GB'))).toBe(code);
});

it('a draft of another poll, or none at all, is none', () => {
  for (const text of ['', '{', 'null', '[]', '{"scores":[1]}', '{"points":[1,2,3]}', '{"options":["a"]}']) expect(draftIn(poll('rating'), text)).toBeNull();
  expect(draftIn(poll('rating'), '{"scores":[1,2,3]}')).toEqual({ scores: [1, 2, 3] });
  expect(draftIn(poll('cloud'), '{"words":["a"]}')).toBeNull();
});

it('options are picked in any order, and ranked in one', () => {
  expect(isSameBallot({ options: ['a', 'b'] }, { options: ['b', 'a'] })).toBe(true);
  expect(isSameBallot({ options: ['a'] }, { options: ['b'] })).toBe(false);
  expect(isSameBallot({ order: ['a', 'b'] }, { order: ['b', 'a'] })).toBe(false);
  expect(isSameBallot({ words: ['trust', ''] }, { words: ['trust'] })).toBe(true);
});
