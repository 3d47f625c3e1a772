// 1,000 people beside what arsnova.eu, the closest open peer, needs for them on such a machine.
import type { Thousand } from '../thousand.ts';
import { amount, table } from './markdown.ts';

/** Its figures, with 1,000 people on two cores; the best published rate of joins anywhere is 650 a second. */
const theirs = { joinsPerSecond: 51, voteAckP95: 3600, questionOnEveryPageP95: 6500, approvalP95: 1300, kbPerParticipant: 252, idleCores: 0.8 } as const;
const words: readonly [keyof typeof theirs, string][] = [
  ['joinsPerSecond', 'joins a second'],
  ['voteAckP95', 'vote acknowledged, p95, ms'],
  ['questionOnEveryPageP95', 'new question on every phone, p95, ms'],
  ['approvalP95', 'approval, p95, ms'],
  ['kbPerParticipant', 'memory for each participant, kB'],
  ['idleCores', 'while idle, cores'],
];

/** How many times better: more of joins, less of everything else. */
export function betterBy(key: keyof typeof theirs, ours: number): number {
  return key === 'joinsPerSecond' ? ours / theirs[key] : theirs[key] / ours;
}

export const thousandFigures = (thousand: Thousand): { what: string; theirs: number; ours: number; better: number }[] =>
  words.map(([key, what]) => ({ what, theirs: theirs[key], ours: thousand[key], better: betterBy(key, thousand[key]) }));

export function thousandTable(thousand: Thousand): string {
  const { inTenSeconds } = thousand;
  const rows = thousandFigures(thousand).map(({ what, theirs: their, ours, better }) => [what, their, ours, `${amount(better)} times`]);
  return [
    table(['1,000 people', 'arsnova.eu', 'Plenary', 'better'], rows),
    `At an even pace, 1,000 people within ten seconds: ${amount(inTenSeconds.joined)} got in, each within ${amount(inTenSeconds.each.p95)} ms (p95); nobody waited in a room.`,
  ].join('\n\n');
}
