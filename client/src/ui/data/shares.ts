// Turns a poll's counts into what bars show: letters, shares of those who voted, and the bar that leads.

export interface PollCount {
  readonly id: string;
  readonly count: number;
}

export interface PollShare extends PollCount {
  readonly letter: string;
  /** 0 to 1: of the people who voted, how many chose this; with several choices allowed the shares may exceed 1 in sum. */
  readonly share: number;
  /** Has the most votes, alone or with others; false for all while nobody has voted. */
  readonly leads: boolean;
}

/** `voters`: how many people cast a ballot; the sum of the counts where each had one choice. */
export function sharesOf(counts: readonly PollCount[], voters: number): PollShare[] {
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return counts.map(({ id, count }, index) => ({
    id,
    count,
    letter: letterOf(index),
    share: voters > 0 ? Math.min(1, count / voters) : 0,
    leads: count > 0 && count === most,
  }));
}

/** A, B, … Z, then AA, AB: options keep their letter from the question to the result. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
