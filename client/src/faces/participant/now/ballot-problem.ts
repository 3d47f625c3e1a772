// Judges a ballot before it is sent, with the same codes as the server.

import type { Ballot } from '@plenary/domain/poll/kinds/setups';
import type { PollRecord } from '../../../store/selectors.ts';

/** The options that a ballot names; `null` without a ballot. */
export const optionsOf = (ballot: Ballot | null): readonly string[] | null => (ballot && 'options' in ballot ? ballot.options : null);

/** How many options a ballot may name. */
export const mostOf = ({ setup }: Pick<PollRecord, 'setup'>): number => (setup.kind === 'multiple' ? setup.max : 1);

export type BallotProblem = 'no-option' | 'too-many-options';

export function ballotProblem(chosen: readonly string[], maxOptions: number): BallotProblem | null {
  if (chosen.length === 0) return 'no-option';
  return chosen.length > maxOptions ? 'too-many-options' : null;
}

/** Order does not matter: a ballot is a set. */
export function isSameBallot(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((option) => b.includes(option));
}
