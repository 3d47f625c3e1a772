// Getting in: who this browser is, joining with a code, and links.
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Identity, IdentityFace } from '@plenary/protocol/handshake';
import { Access, type AccessState } from '../connection/access.ts';
import { takeInvitation } from '../connection/invitation-link.ts';
import { browserTiming } from '../connection/timing.ts';
import { browserKeyValue } from '../store/key-value.ts';
import { forget } from '../store/person-keys.ts';
import { useHttp } from './live-context.ts';

export interface AccessHandle {
  readonly access: AccessState;
  readonly join: Access['join'];
  readonly change: Access['change'];
  readonly leave: Access['leave'];
  /** Asks the server again who this is. */
  readonly check: Access['check'];
}

/** Who this browser is on this face. Redeems a link in the address first. Use it once, above everything else of the face. */
export function useAccess(as: IdentityFace): AccessHandle {
  const http = useHttp();
  const [held] = useState(() => new Access({ as, http, timing: browserTiming, takeInvitation: () => takeInvitation(), forget: forgetHere }));
  useEffect(() => {
    const stay = new AbortController();
    held.start(stay.signal);
    return () => stay.abort();
  }, [held]);
  const access = useSyncExternalStore(held.subscribe, held.getSnapshot, held.getSnapshot);
  return { access, join: held.join, change: held.change, leave: held.leave, check: held.check };
}

const forgetHere = ({ event, id }: Identity): void => forget(browserKeyValue(), { event, person: id });
