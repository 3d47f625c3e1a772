import { expect, it } from 'vitest';
import { english } from '../english.fixture.ts';
import { samplePoll } from '../samples.fixture.ts';
import { consentRowsOf } from './consent-rows.ts';

const poll = samplePoll({ kind: 'consent', tongue: 'en', length: 'short', ballots: 10, variant: 'plain' });
const figures = (counts: number[]) => {
  const [{ yes, no, abstain }] = consentRowsOf({ ...poll, result: { counts } }, english);
  return [yes, no, abstain].map(({ percent, count }) => [percent, count]);
};

it('counts yes and no among those who said either, and abstentions among all', () => {
  expect(figures([6, 2, 2])).toEqual([['75%', '6'], ['25%', '2'], ['20%', '2']]);
});

it('has no shares where all abstained or nobody voted', () => {
  expect(figures([0, 0, 3])).toEqual([['0%', '0'], ['0%', '0'], ['100%', '3']]);
  expect(figures([0, 0, 0])).toEqual([['0%', '0'], ['0%', '0'], ['0%', '0']]);
});

it('shows each part by its weight and each earlier round beneath the whole', () => {
  const weighted = samplePoll({ kind: 'consent', tongue: 'en', length: 'short', ballots: 10, variant: 'weighted' });
  expect(consentRowsOf(weighted, english).map(({ label }) => label)).toEqual(['', 'Jury (50%)', 'Public (50%)']);
  const second = samplePoll({ kind: 'consent', tongue: 'en', length: 'short', ballots: 10, variant: 'second' });
  expect(consentRowsOf(second, english).map(({ label }) => label)).toEqual(['', 'Round 1']);
});
