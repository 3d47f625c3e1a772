// Remembers what became of recent commands, so that the same command twice has one effect and the same answer.
import type { Outcome } from './decision.ts';

/** `print` is a fingerprint of the command's sender and body: the same id with another body is refused. */
export interface RememberedOutcome { readonly print: string; readonly seq: number; readonly outcome: Outcome }

/**
 * How many outcomes are remembered. Older repeats still have no second effect: ids of what a command makes come from the
 * command's id, and supports and ballots are one for each person whatever is sent.
 */
export const rememberedOutcomes = 100_000;

/** Keeps the newest outcomes; a Map's order is the order of insertion, the same on every node. */
export function remember(outcomes: Map<string, RememberedOutcome>, id: string, outcome: RememberedOutcome): void {
  outcomes.set(id, outcome);
  if (outcomes.size <= rememberedOutcomes) return;
  for (const oldest of outcomes.keys()) {
    outcomes.delete(oldest);
    return;
  }
}
