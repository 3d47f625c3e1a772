// Shows a question to a reader who looked for it: brings it into sight and puts the keyboard on it. The ref goes on something inside the
// element that names the question by `data-id`.
import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useParticipant } from '../page/participant-context.ts';

export function useSought<E extends HTMLElement>(question: string): RefObject<E | null> {
  const inside = useRef<E>(null);
  const { sought, found } = useParticipant();
  useEffect(() => {
    if (sought !== question) return;
    // After the page has arrived where it was sent, which puts the keyboard at a heading.
    const frame = requestAnimationFrame(() => {
      const element = inside.current?.closest<HTMLElement>('[data-id]');
      element?.focus({ preventScroll: true });
      element?.scrollIntoView({ block: 'center' });
      found();
    });
    return () => cancelAnimationFrame(frame);
  }, [sought, question, found]);
  return inside;
}
