// Hears the keys that are pressed inside an element, before the page's own shortcuts do.
import { useEffect, useEffectEvent, type RefObject } from 'react';

export function useKeysInside(element: RefObject<HTMLElement | null>, onPress: (event: KeyboardEvent) => void): void {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    const place = element.current;
    const listen = (event: KeyboardEvent): void => press(event);
    place?.addEventListener('keydown', listen);
    return () => place?.removeEventListener('keydown', listen);
  }, [element]);
}
