// Sums that are the same in any order. Where groups have weights, ballots count for fractions, and a computer's fractions add up to one thing
// from the left and to another from the right: here each is a whole number of very small parts.

/** A billionth of a ballot, or of a percent. */
export const partsOf = (count: number): number => Math.round(count * 1e9);

/** A sum of parts as it is told and compared, in millionths: what is told as equal is equal. Exact for whole ballots, up to a million of them. */
export const told = (parts: number): number => Math.round(parts / 1e3) / 1e6;
