// What `LiveProvider` hands down to the hooks.
import { createContext, useContext } from 'react';
import type { Identity, IdentityFace } from '@plenary/protocol/handshake';
import { createHttp, type Http } from '../connection/http.ts';
import type { Live } from '../connection/live.ts';
import { pageLanguages } from '../connection/page-languages.ts';
import type { Drafts } from '../store/drafts.ts';

export interface LiveParts {
  readonly live: Live;
  readonly drafts: Drafts;
  readonly identity: Identity;
  readonly as: IdentityFace;
}

export const LiveContext = createContext<LiveParts | null>(null);

/** Above `LiveProvider` too: before joining there is no live page, but there is HTTP. */
export const HttpContext = createContext<Http>(createHttp({ languages: pageLanguages }));

/** Nothing above a `LiveProvider`. */
export const useLiveContext = (): LiveParts | null => useContext(LiveContext);

export function useLiveParts(): LiveParts {
  const parts = useLiveContext();
  if (!parts) throw new Error('Put a LiveProvider above what uses the live page');
  return parts;
}

export const useHttp = (): Http => useContext(HttpContext);
