// The event's links as the server has them: asked for at the start, after each change, and again from time to time, because
// others use and make links too.
import { useCallback, useEffect, useState } from 'react';
import type { Invitation } from '@plenary/protocol/http/access';
import { useHouseHttp } from '../../../live/use-house-http.ts';

export type LinksState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'ready'; readonly links: readonly Invitation[] };

const everyMs = 20_000;

export function useLinks(): { readonly links: LinksState; readonly reload: () => void } {
  const http = useHouseHttp();
  const [links, setLinks] = useState<LinksState>({ state: 'loading' });
  const reload = useCallback(() => {
    void http.invitations().then((answer) => {
      // What is shown stays when the server does not answer once: the line above the page says so.
      if (answer.ok) setLinks({ state: 'ready', links: answer.value });
      else setLinks((before) => (before.state === 'ready' ? before : { state: 'failed', message: answer.error.message }));
    });
  }, [http]);
  useEffect(() => {
    reload();
    const timer = setInterval(reload, everyMs);
    return () => clearInterval(timer);
  }, [reload]);
  return { links, reload };
}
