// How widely a crowd that lost its node spreads its return, so that the nodes that are left are not all asked in the same moment.

export const returnLimits = {
  /** A node lets in one person in about this time, with room to spare. */
  perConnectionMs: 1,
  longestMs: 20_000,
} as const;

/** Within how many whole ms as many connections as these come back. A small hall comes back at once. */
export function returnWithinMs(connections: number): number {
  const { perConnectionMs, longestMs } = returnLimits;
  return connections > 0 ? Math.min(longestMs, Math.ceil(connections * perConnectionMs)) : 0;
}

/** The moment of one of them, in whole ms from now; `random` lies in [0, 1). */
export function returnAfterMs(withinMs: number, random: number): number {
  return Math.round(Math.max(0, withinMs) * Math.min(Math.max(random, 0), 1));
}
