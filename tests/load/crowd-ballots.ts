// What somebody of the crowd answers to a poll of any kind: anything that its rules take.
import { optionIds } from '@plenary/domain/poll/kinds/options';
import { pointsToShare } from '@plenary/domain/poll/kinds/points/setup';
import type { Ballot, PollSetup } from '@plenary/domain/poll/kinds/setups';
import { questions } from './crowd-questions.ts';

const words = ['skills', 'rights', 'visas', 'families', 'wages', 'housing', 'health care', 'remittances', 'return', 'recognition'];

/** From 0 to below `end`. */
const random = (end: number): number => Math.floor(Math.random() * end);
const some = <T>(list: readonly T[], count: number): T[] => list.toSorted(() => Math.random() - 0.5).slice(0, count);

export function anyBallot(setup: PollSetup, options: number): Ballot {
  switch (setup.kind) {
    case 'single':
    case 'consent':
    case 'quiz':
      return { options: some(optionIds(options), 1) };
    case 'multiple':
      return { options: some(optionIds(options), setup.min + random(setup.max - setup.min + 1)) };
    case 'rating':
      return { scores: Array.from({ length: options }, () => 1 + random(setup.steps)) };
    case 'ranking':
      return { order: some(optionIds(options), options) };
    case 'cloud':
      return { words: some(words, 1 + random(setup.words)) };
    case 'open':
      return { text: questions[random(questions.length)] ?? '' };
    case 'estimate':
      return { number: Number((setup.min + Math.random() * (setup.max - setup.min)).toFixed(setup.decimals)) };
    case 'points':
      return { points: sharedOut(options) };
  }
}

function sharedOut(options: number): number[] {
  const points = Array.from({ length: options }, () => 0);
  for (let left = pointsToShare; left > 0; left -= 1) {
    const place = random(options);
    points[place] = (points[place] ?? 0) + 1;
  }
  return points;
}
