// Coming in by the link in a screen's address: only screens load it.
import { useEffect, useState } from 'react';
import { enterByLink, type LinkEntry } from '../connection/link-entry.ts';
import { browserTiming } from '../connection/timing.ts';
import { useHttp } from './live-context.ts';

/** The link in the address; it stays there, so that a page that loads itself again has it again. */
export function linkIn(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('invite') || null;
}

export function useLinkEntry(link: string): LinkEntry {
  const http = useHttp();
  const [entry, show] = useState<LinkEntry>({ state: 'checking' });
  useEffect(() => {
    const stay = new AbortController();
    void enterByLink(link, { http, timing: browserTiming, show, signal: stay.signal });
    return () => stay.abort();
  }, [http, link]);
  return entry;
}
