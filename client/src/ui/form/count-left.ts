// How much of a text's limit is left, counted in UTF-16 code units as the server counts it.

export type CountLevel = 'calm' | 'near' | 'over';

export interface CountLeft {
  /** Negative when the text is too long. */
  readonly left: number;
  /** `near` in the last tenth of the limit. */
  readonly level: CountLevel;
}

export function countLeft(text: string, limit: number): CountLeft {
  const left = limit - text.length;
  if (left < 0) return { left, level: 'over' };
  return { left, level: left <= limit / 10 ? 'near' : 'calm' };
}

/** Whether a count is worth speaking: at each of these steps, and on every one once too long, never at each letter. */
export function isSpokenCount({ left, level }: CountLeft): boolean {
  return level === 'over' || left === 100 || left === 50 || left === 20 || left === 10 || left === 0;
}
