// Points shared out among options. Pure.
import { pointsToShare } from '@plenary/domain/poll/kinds/points/setup';

export const pointsStep = 5;

/** What is not given yet; below zero if it is too much. */
export const leftOf = (points: readonly number[]): number => pointsToShare - points.reduce((sum, each) => sum + each, 0);

/** With some more or fewer at one place, as far as there are some left and there is something to take. */
export function given(points: readonly number[], at: number, by: number): number[] {
  const most = Math.max(0, leftOf(points));
  return points.map((each, index) => (index === at ? Math.max(0, each + Math.min(by, most)) : each));
}

/** The same for all; what cannot be divided goes to the first ones. */
export function evenly(count: number): number[] {
  const each = Math.floor(pointsToShare / count);
  return Array.from({ length: count }, (_, index) => each + (index < pointsToShare - each * count ? 1 : 0));
}

/** What was typed: whole, from 0 to all there are. */
export function pointsIn(typed: string): number {
  const number = Number(typed.normalize('NFKC').replace(/\D/gu, ''));
  return Math.min(Math.max(0, number), pointsToShare);
}
