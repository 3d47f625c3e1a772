// Listens for single keys on the whole page while shortcuts are on.
import { useEffect, useEffectEvent } from 'react';
import { shortcutOf, takesLetters, urgent, type Shortcut } from './key-of.ts';

export function useShortcuts(isOn: boolean, run: (shortcut: Shortcut) => void): void {
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (event.defaultPrevented || takesLetters(target)) return;
    const shortcut = shortcutOf(event);
    if (!shortcut || (document.querySelector('dialog[open]') && !urgent.has(shortcut))) return;
    event.preventDefault();
    run(shortcut);
  });
  useEffect(() => {
    if (!isOn) return;
    const listen = (event: KeyboardEvent): void => onPress(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isOn]);
}
