// Which sentence says why a job was given up.

const known = ['unavailable', 'too-slow', 'out-of-reach', 'too-large', 'not-json', 'unexpected-answer'] as const;
export type ReasonKey = (typeof known)[number] | 'status';

export function reasonKey(reason: string): ReasonKey | null {
  if (/^status-\d{3}$/.test(reason)) return 'status';
  return known.find((each) => each === reason) ?? null;
}
