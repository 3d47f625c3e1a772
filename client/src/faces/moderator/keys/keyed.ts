// A key that presses the one button of the page that bears its name: so it does what the button says, with what was chosen beside it.
import { spokenKeyOf, type Shortcut } from './key-of.ts';

export type Keyed = Extract<Shortcut, 'pollOn' | 'pollTold'>;

/** For the button; nothing where it is not the one. */
export const keyed = (shortcut: Keyed, isIt: boolean): { readonly 'data-pressed-by'?: Keyed; readonly 'aria-keyshortcuts'?: string } =>
  isIt ? { 'data-pressed-by': shortcut, 'aria-keyshortcuts': spokenKeyOf(shortcut) } : {};

/** Whether there was one to be pressed. */
export function pressKeyed(shortcut: Keyed): boolean {
  const button = document.querySelector<HTMLButtonElement>(`button[data-pressed-by="${shortcut}"]`);
  button?.click();
  return button !== null;
}
