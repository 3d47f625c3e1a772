// Keeps one page in the event while it is shown. Everything below reads and acts through the hooks beside this file.
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Identity, IdentityFace } from '@plenary/protocol/handshake';
import { Live } from '../connection/live.ts';
import { browserOptions } from '../connection/live-options.ts';
import { browserTiming } from '../connection/timing.ts';
import { createDrafts } from '../store/drafts.ts';
import { browserKeyValue, memoryKeyValue } from '../store/key-value.ts';
import { LiveContext } from './live-context.ts';

export interface LiveProviderProps {
  readonly as: IdentityFace;
  /** Who acts; from `useAccess`. Another person gets a new page state. */
  readonly identity: Identity;
  /** A session's id, or `live` (the default). */
  readonly watch?: string;
  /** Instead of the cookie, for a page that keeps none. */
  readonly token?: string | undefined;
  /** Staff who look as a hall does: a page that does nothing, and keeps nothing on this device. */
  readonly sees?: 'screen';
  readonly children: ReactNode;
}

/** Fetched once the page is there: until then, and where it cannot be had, the answers to what it watches have to do. */
async function keepTimeLater(live: Live, signal: AbortSignal): Promise<void> {
  const timekeeping = await import('../connection/timekeeping.ts').catch(() => null);
  if (!signal.aborted) timekeeping?.keepTime(live, browserTiming, signal);
}

export function LiveProvider(props: LiveProviderProps) {
  const { as, identity } = props;
  return <PersonsProvider key={`${identity.event}/${as}/${identity.id}`} {...props} />;
}

function PersonsProvider({ as, identity, watch = 'live', sees, token, children }: LiveProviderProps) {
  const [page] = useState(() => {
    const { event, id: person } = identity;
    const storage = sees ? memoryKeyValue() : browserKeyValue();
    return { live: new Live(browserOptions({ event, as, person, watch, storage, ...(sees && { sees }), token })), drafts: createDrafts(storage, { event, person }) };
  });
  const { live } = page;
  useEffect(() => {
    const stay = new AbortController();
    live.start(stay.signal);
    void keepTimeLater(live, stay.signal);
    return () => stay.abort();
  }, [live]);
  useEffect(() => live.watch(watch), [live, watch]);
  const parts = useMemo(() => ({ ...page, identity, as }), [page, identity, as]);
  return <LiveContext value={parts}>{children}</LiveContext>;
}
