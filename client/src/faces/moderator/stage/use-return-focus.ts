// When a question in its place was answered, the keyboard focus goes back to the button that stood there.
import { useEffect, useRef, type RefObject } from 'react';

export function useReturnFocus(place: RefObject<HTMLElement | null>, isAsking: boolean): void {
  const wasAsking = useRef(isAsking);
  useEffect(() => {
    if (wasAsking.current && !isAsking) place.current?.querySelector('button')?.focus();
    wasAsking.current = isAsking;
  }, [place, isAsking]);
}
