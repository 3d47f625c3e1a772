// Remembers where the keyboard focus was when a dialog opened, and brings it back there when the dialog is gone.
import { useCallback, useEffect, useRef } from 'react';

/** Gives what is to be called as a dialog opens. */
export function useOpener(isOpen: boolean): () => void {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (isOpen) return;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    opener.current = null;
  }, [isOpen]);
  return useCallback(() => {
    opener.current = document.activeElement;
  }, []);
}
