// The event's card (the address in the QR code), asked for until it came, and again at each new line: it may have moved.
import { useEffect, useState } from 'react';
import { backoffMs } from '@plenary/sync/backoff';
import type { EventCard } from '@plenary/protocol/http/access';
import { useHttp } from '../../../live/live-context.ts';

export function useEventCard(slug: string, isLive: boolean): EventCard | undefined {
  const http = useHttp();
  const [card, setCard] = useState<EventCard>();
  useEffect(() => {
    if (!isLive) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = (attempt: number): void => {
      void http.card(slug).then((answer) => {
        if (isOver) return;
        if (answer.ok) setCard(answer.value);
        else timer = setTimeout(() => ask(attempt + 1), backoffMs(attempt, Math.random()));
      });
    };
    ask(0);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [http, slug, isLive]);
  return card;
}
