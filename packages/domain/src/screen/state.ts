// Room screens: paired once, then they show the scene that they are given.
import type { Revised } from '../core/decision.ts';

/** `auto` follows the room: its focus if there is one, else what is on now. */
export type Scene =
  | { kind: 'auto' } | { kind: 'welcome' } | { kind: 'now' } | { kind: 'blank' }
  | { kind: 'question'; id: string } | { kind: 'poll'; id: string };

export interface Screen extends Revised {
  id: string;
  name: string;
  room: string;
  scene: Scene;
  unpaired: boolean;
}

export const screenLimits = { nameLength: 60 } as const;
