import { expect, it } from 'vitest';
import type { DrawnPoll } from '../drawn-poll.ts';
import { english } from '../english.fixture.ts';
import { samplePoll } from '../samples.fixture.ts';
import { placesIn } from './places-in.ts';
import { podiumSteps } from './podium-steps.ts';

const poll: DrawnPoll = { ...samplePoll({ kind: 'awards', tongue: 'en', length: 'short', ballots: 10, variant: 'plain' }), counted: 10 };
const stepsOf = (places: DrawnPoll['places']) => podiumSteps({ ...poll, places }, english).map(({ place, winners, figure }) => [place, winners.map(({ id }) => id), figure]);

it('leaves steps empty until they are told, from the third up', () => {
  expect(stepsOf([])).toEqual([[1, [], ''], [2, [], ''], [3, [], '']]);
  expect(stepsOf([{ place: 3, options: ['b'], value: 1 }])).toEqual([[1, [], ''], [2, [], ''], [3, ['b'], '10%']]);
});

it('puts equals on one step, and nobody on the next', () => {
  const places = placesIn({ kind: 'single' }, { counts: [4, 2, 4] });
  expect(places).toEqual([{ place: 1, options: ['a', 'c'], value: 4 }, { place: 3, options: ['b'], value: 2 }]);
  expect(stepsOf(places)).toEqual([[1, ['a', 'c'], '40%'], [2, [], ''], [3, ['b'], '20%']]);
});

it('has no more steps than nominees', () => {
  expect(podiumSteps({ ...poll, options: poll.options.slice(0, 2) }, english)).toHaveLength(2);
});

it('takes weighted figures for percents also while places are shown and parts are not', () => {
  const [, second] = podiumSteps({ ...poll, isWeighted: true, parts: null, result: null, places: [{ place: 2, options: ['b'], value: 41.7 }] }, english);
  expect(second?.figure).toBe('42%');
});
