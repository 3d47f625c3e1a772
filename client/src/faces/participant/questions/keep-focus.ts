// Carries the keyboard over when rows are drawn by other code: to the same part of the same row.
export interface Kept { readonly row: string; readonly part: number }

const focusable = 'button, a[href], input, summary';

/** In which row the keyboard is, and on which part of it. */
export function keptFocus(): Kept | null {
  const focused = document.activeElement;
  const row = focused?.closest<HTMLElement>('li[data-index]');
  const id = row?.dataset['id'];
  return row && id !== undefined ? { row: id, part: [...row.querySelectorAll(focusable)].findIndex((part) => part === focused) } : null;
}

export function giveFocus(list: Element | null, { row: id, part }: Kept): void {
  const row = list?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
  (row?.querySelectorAll<HTMLElement>(focusable)[part] ?? row)?.focus({ preventScroll: true });
}
