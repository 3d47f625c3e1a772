// A key that presses the one button of the page that bears its name: so it does what the button says, with what was chosen beside it.
import { useEffect, useState } from 'react';
import { spokenKeyOf, type Shortcut } from './key-of.ts';

export type Keyed = Extract<Shortcut, 'pollOn' | 'pollOff' | 'pollTold'>;
/** `unsettled`: the button has only just come to do this, so whoever pressed may have meant what it did before. */
export type Pressed = 'pressed' | 'unsettled' | 'none';

/** As long as somebody needs to see that a colleague was quicker. */
const settleMs = 1000;

interface KeyedButton { readonly 'data-pressed-by'?: Keyed; readonly 'data-settled'?: boolean; readonly 'aria-keyshortcuts'?: string }

/** For the button; nothing where it is not the one. `deed`: what it does, and to what. */
export function useKeyed(shortcut: Keyed, { isIt, deed }: { readonly isIt: boolean; readonly deed: string }): KeyedButton {
  const isSettled = useSettled(deed);
  return isIt ? { 'data-pressed-by': shortcut, 'data-settled': isSettled, 'aria-keyshortcuts': spokenKeyOf(shortcut) } : {};
}

function useSettled(deed: string): boolean {
  const [settled, settle] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => settle(deed), settleMs);
    return () => clearTimeout(timer);
  }, [deed]);
  return settled === deed;
}

export function pressKeyed(shortcut: Keyed): Pressed {
  const button = document.querySelector<HTMLButtonElement>(`button[data-pressed-by="${shortcut}"]`);
  if (!button) return 'none';
  if (button.dataset['settled'] !== 'true') return 'unsettled';
  button.click();
  return 'pressed';
}
