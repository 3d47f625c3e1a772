// What drawings share: colours by place, lengths as custom properties, words that only listeners get.
import type { CSSProperties } from 'react';
import { noteLinesIn, type Room } from './fit/stand.ts';

const colours = 8;

/** The number of an option's colour, from 1. */
export const colourOf = (index: number): number => (index % colours) + 1;

export type Lengths = CSSProperties & Record<`--${string}`, string>;

/** Lengths that the layout has found, for the styles. */
export const lengthsOf = (room: Room, more: Record<`--${string}`, string> = {}): Lengths => ({
  '--px': `${room.px}px`,
  '--label-lines': `${room.labelLines}`,
  '--row-note-lines': `${Math.max(1, noteLinesIn(room))}`,
  '--least': `${room.density.leastEm}em`,
  '--padding': `${room.density.paddingEm}em`,
  '--gap': `${room.density.gapEm}em`,
  ...more,
});

export const share = (value: number): string => value.toFixed(4);
