// Judges a ballot before it is sent, with the same codes as the server.

export type BallotProblem = 'no-option' | 'too-many-options';

export function ballotProblem(chosen: readonly string[], maxOptions: number): BallotProblem | null {
  if (chosen.length === 0) return 'no-option';
  return chosen.length > maxOptions ? 'too-many-options' : null;
}

/** Order does not matter: a ballot is a set. */
export function isSameBallot(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((option) => b.includes(option));
}
