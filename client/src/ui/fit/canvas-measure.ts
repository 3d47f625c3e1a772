// Measures text with the page's own fonts, on a canvas: no layout, and the same shaping as on the page.
import type { Measure } from './break-lines.ts';

const samplePx = 100;
let context: CanvasRenderingContext2D | null | undefined;

export type Weight = 400 | 600;

export function canvasMeasure(weight: Weight): Measure {
  context ??= document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.documentElement).getPropertyValue('--font') || 'sans-serif';
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (!context) return text.length * 0.6;
    context.font = `${weight} ${samplePx}px ${family}`;
    const widthEm = context.measureText(text).width / samplePx;
    known.set(text, widthEm);
    return widthEm;
  };
}
