// An order of options, one step at a time. Pure.

export type Move = 'up' | 'down' | 'out';

/** `id` at the end. */
export const placed = (order: readonly string[], id: string): string[] => [...order.filter((each) => each !== id), id];

/** With `id` one place up or down, where there is one, or without it. */
export function moved(order: readonly string[], id: string, move: Move): string[] {
  const rest = order.filter((each) => each !== id);
  if (move === 'out') return rest;
  const at = Math.min(Math.max(0, order.indexOf(id) + (move === 'up' ? -1 : 1)), rest.length);
  return rest.toSpliced(at, 0, id);
}
