// How large a running clock stands: all figures are as wide as a zero, so it does not breathe while it runs.
import type { Measure } from '../../../ui/fit/break-lines.ts';
import type { Box } from '../../../ui/fit/fit-text.ts';

/** The largest size, in units; and the share of the box that is filled. */
const most = 9;
const fill = 0.96;

export function figurePx(text: string, box: Box, { unit, measure }: { readonly unit: number; readonly measure: Measure }): number {
  const widthEm = Math.max(0.1, measure(text.replace(/\d/g, '0')));
  return Math.max(unit, Math.min((box.width / widthEm) * fill, box.height * fill, unit * most));
}

/** A narrow column beside a picture, and the largest figure in it, in units; a figure is at most this wide, in em. */
const column = 11.3;
const mostInColumn = 4;
const figureEm = 0.62;

/** How large a figure stands in the column beside a picture, in units: as wide as that is. */
export const figureUnits = (text: string): number => Math.min(mostInColumn, (column * fill) / (text.length * figureEm));
