import { describe, expect, it } from 'vitest';
import type { DrawnPoll } from '../drawn-poll.ts';
import { english } from '../english.fixture.ts';
import { ballotCounts, lengths, sampleKinds, samplePoll, tongues, variants } from '../samples.fixture.ts';
import { chartWordsOf } from './chart-words.ts';

const sample = (kind: (typeof sampleKinds)[number], more: Partial<DrawnPoll> = {}): DrawnPoll => ({
  ...samplePoll({ kind, tongue: 'en', length: 'short', ballots: 10, variant: 'plain' }), ...more,
});
const sentencesOf = (poll: DrawnPoll): readonly string[] => chartWordsOf(poll, english).sentences;

it('says how many voted and what leads', () => {
  expect(sentencesOf(sample('single', { result: { counts: [7, 3] } }))).toEqual(['10 people voted.', 'Most chose “Skills”: 70% (7 votes).']);
});

it('says who are level', () => {
  expect(sentencesOf(sample('single', { result: { counts: [5, 5] } }))).toContain('“Skills” and “Safety” are level with the most: 50% (5 votes) each.');
});

it('names the right answer of a quiz question', () => {
  expect(sentencesOf(sample('quiz'))).toContain('The right answer is “Safety”.');
});

it('says yes and no of those who said either, and abstentions', () => {
  expect(sentencesOf(sample('consent', { result: { counts: [6, 2, 2] } }))).toContain('75% said yes and 25% said no, of those who said either; 2 abstained.');
});

it('says that a hidden result is hidden, and nothing else of it', () => {
  expect(chartWordsOf(sample('single', { result: null }), english)).toEqual({ sentences: ['10 people voted.', 'The result is hidden.'], table: null });
});

it('says the weights', () => {
  const poll = samplePoll({ kind: 'single', tongue: 'en', length: 'short', ballots: 10, variant: 'weighted' });
  expect(sentencesOf(poll)).toEqual(expect.arrayContaining(['Jury counts for 50%.', 'Public counts for 50%.']));
});

describe.each(sampleKinds)('%s', (kind) => {
  it('has a sentence and a full table for everything that is drawn', () => {
    for (const tongue of tongues) for (const length of lengths) for (const ballots of ballotCounts) for (const variant of variants) {
      const { sentences, table } = chartWordsOf(samplePoll({ kind, tongue, length, ballots, variant }), english, variant === 'groups' ? 'groups' : 'result');
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.join(' ')).not.toMatch(/undefined|NaN|null/);
      expect(table === null).toBe(variant === 'hidden' && kind !== 'awards');
      for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.head.length ?? 0);
    }
  });
});
