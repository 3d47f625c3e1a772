// Who of the moderators looks at which question, as last heard over the lossy lane: each at one question, for as long as it holds. Pure.
import type { Signal } from '@plenary/protocol/down';

export interface Claim {
  /** The person who looks. */
  readonly by: string;
  readonly name: string | null;
  readonly question: string;
  /** On this device's clock. */
  readonly untilMs: number;
}

export const noClaims: readonly Claim[] = [];

/** What holds after a signal was heard: a person's newest claim takes the place of the one before. */
export function claimsAfter(claims: readonly Claim[], signal: Extract<Signal, { kind: 'claim' }>, nowMs: number): readonly Claim[] {
  const { by, name, question, forMs } = signal;
  const others = claimsAt(claims, nowMs).filter((claim) => claim.by !== by);
  return question === null ? others : [...others, { by, name, question, untilMs: nowMs + forMs }];
}

/** What still holds; the same list while that is all of it. */
export function claimsAt(claims: readonly Claim[], nowMs: number): readonly Claim[] {
  return claims.every(({ untilMs }) => untilMs > nowMs) ? claims : claims.filter(({ untilMs }) => untilMs > nowMs);
}

/** Names of those who look at a question, without oneself; `null` for one who has none. */
export const lookingAt = (claims: readonly Claim[], question: string, me: string): readonly (string | null)[] =>
  claims.filter((claim) => claim.question === question && claim.by !== me).map(({ name }) => name);
