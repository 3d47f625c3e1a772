// What drawings share: colours by place, lengths as custom properties, words that only listeners get.
import type { CSSProperties } from 'react';
import type { Room } from './fit/stand.ts';

const colours = 8;

/** The number of an option's colour, from 1. */
export const colourOf = (index: number): number => (index % colours) + 1;

export type Lengths = CSSProperties & Record<`--${string}`, string>;

/** Lengths that the layout has found, for the styles. */
export const lengthsOf = ({ px, labelLines, density }: Room, more: Record<`--${string}`, string> = {}): Lengths => ({
  '--px': `${px}px`,
  '--label-lines': `${labelLines}`,
  '--least': `${density.leastEm}em`,
  '--padding': `${density.paddingEm}em`,
  '--gap': `${density.gapEm}em`,
  ...more,
});

export const share = (value: number): string => value.toFixed(4);
