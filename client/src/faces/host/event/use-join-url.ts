// The address in the QR code, from the event's card; asked for again until it came.
import { useEffect, useState } from 'react';
import { backoffMs } from '@plenary/sync/backoff';
import { useHttp } from '../../../live/live-context.ts';

export function useJoinUrl(slug: string | undefined): string | undefined {
  const http = useHttp();
  const [joinUrl, setJoinUrl] = useState<string>();
  useEffect(() => {
    if (slug === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = async (attempt: number): Promise<void> => {
      const answer = await http.card(slug);
      if (isOver) return;
      if (answer.ok) setJoinUrl(answer.value.joinUrl);
      else timer = setTimeout(() => void ask(attempt + 1), backoffMs(attempt, Math.random()));
    };
    void ask(0);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [http, slug]);
  return joinUrl;
}
