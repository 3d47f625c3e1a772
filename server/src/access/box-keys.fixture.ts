// Keys of ballot boxes for tests, without a Redis.
import { createSecretKey } from 'node:crypto';
import type { BoxKeys } from './box-keys.ts';

/** As in events from before boxes had keys. */
export const boxesUnderEvent: BoxKeys = { keyOf: () => 'event', ready: async () => Promise.resolve(true), onForgotten: () => undefined };

/** Boxes with a key each, which can be taken away. */
export function boxesUnder(...boxes: string[]): BoxKeys & { destroy(box: string): void } {
  const keys = new Map(boxes.map((box, nth) => [box, createSecretKey(Buffer.alloc(32, nth + 1))]));
  const listeners: ((box: string) => void)[] = [];
  return {
    keyOf: (box) => keys.get(box) ?? null,
    ready: async (box) => Promise.resolve(keys.has(box)),
    onForgotten: (tell) => void listeners.push(tell),
    destroy(box) {
      keys.delete(box);
      for (const tell of listeners) tell(box);
    },
  };
}
