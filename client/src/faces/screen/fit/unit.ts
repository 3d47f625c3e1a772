// The unit that everything on a screen is measured in: the smallest text that the back row can read, one thirtieth of the
// height. On shapes narrower than an upright television (phones) the width decides, so that a line still holds words.
import type { Box } from '../../../ui/fit/fit-text.ts';

const unitsHigh = 30;
const unitsWide = (unitsHigh * 9) / 16;

export function unitOf({ width, height }: Box): number {
  return Math.min(height / unitsHigh, width / unitsWide);
}

export type Shape = 'wide' | 'tall';

/** Whether there is room for two columns. */
export function shapeOf({ width, height }: Box): Shape {
  return width >= height * 1.2 ? 'wide' : 'tall';
}
