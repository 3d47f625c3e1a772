// The colour of a step on a scale: from orange at its low end over grey to blue at its high end, which colour-blind eyes tell apart as well.
import type { Lengths } from '../look.ts';

export function stepLook(step: number, steps: number): Lengths {
  const along = steps > 1 ? (step - 1) / (steps - 1) : 1;
  const strength = Math.round(Math.abs(along - 0.5) * 200);
  return { '--step': `color-mix(in oklab, var(${along < 0.5 ? '--poll-2' : '--poll-1'}) ${strength}%, var(--poll-6))` };
}
