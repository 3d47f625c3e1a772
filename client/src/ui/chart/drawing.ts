// One chart, ready to be placed: what its layout depends on, how it stands in a room, and how it is drawn there.
import type { ReactNode } from 'react';
import type { Stand, Standing } from './fit/stand.ts';

export interface Drawing {
  /** What the layout depends on, and nothing that changes with every ballot: the same key, the same layout. */
  readonly key: string;
  readonly stand: Stand<Standing>;
  readonly draw: (layout: Standing) => ReactNode;
  /** Lines beneath the chart. */
  readonly notes: readonly string[];
  /** How much of the whole height it should have at least, 0 to 1, before its letters grow. */
  readonly leastShare: number;
  /** Whether its rows can stand in two columns. */
  readonly mayHaveColumns: boolean;
}

export interface DrawingOf<L extends Standing> extends Omit<Drawing, 'key' | 'stand' | 'draw'> {
  /** Put into words by JSON. */
  readonly content: unknown;
  readonly stand: Stand<L>;
  readonly draw: (layout: L) => ReactNode;
}

/** Whoever places a chart need not know its layout: only what this chart's `stand` gave goes to its `draw`. */
export const drawing = <L extends Standing>({ content, ...rest }: DrawingOf<L>): Drawing => ({ key: JSON.stringify(content), ...rest }) as unknown as Drawing;
