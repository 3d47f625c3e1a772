// Whether this page lies over a video picture, and how: `?overlay`, where its panel stands (`&place=full`, else the lower third), and whether
// the line at the foot is there (`&foot`).
import type { Box } from '../../../ui/fit/fit-text.ts';
import { unitOf } from '../fit/unit.ts';

export interface Overlay {
  readonly place: 'lower' | 'full';
  readonly foot: boolean;
}

export function overlayOf(search: string): Overlay | null {
  const said = new URLSearchParams(search);
  if (!said.has('overlay')) return null;
  return { place: said.get('place') === 'full' ? 'full' : 'lower', foot: said.has('foot') };
}

export const overlay = overlayOf(globalThis.location?.search ?? '');

/** The panel within the frame, as stage-frame.module.css lays it, and the unit in it. */
export function panelOf(frame: Box, { place }: Overlay): { readonly box: Box; readonly unit: number } {
  const box = place === 'full' ? { width: frame.width * 0.93, height: frame.height * 0.93 } : { width: frame.width * 0.92, height: frame.height * 0.36 };
  return { box, unit: place === 'full' ? unitOf(box) : Math.min(box.height / 14, box.width / 45) };
}
