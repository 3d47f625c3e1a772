// The rest of a list, page by page, and what a search finds: asked for when somebody comes near the end, pressed for, or types.
import { useEffect, useRef, useState } from 'react';
import type { QuestionList } from '@plenary/domain/question/standing-in-lists';
import { useBrowse } from '../../../live/use-browse.ts';
import { useLine, useLive } from '../../../live/use-live.ts';
import { edgesOf } from '../../../store/selectors.ts';

const perPage = 50;
/** So long after the last key a search is sent. */
const typingMs = 300;

export interface ListPagesOf { readonly session: string; readonly list: QuestionList; readonly query: string }

export interface ListPages {
  /** How far the list is held; nothing: to its end. */
  readonly edge: string | undefined;
  /** What was fetched for the end of the list. */
  readonly fetched: ReadonlySet<string>;
  /** How many a search found in all; `null` until the server has said so. */
  readonly total: number | null;
  readonly state: 'idle' | 'asking' | 'failed' | 'offline';
  /** Asks for the next page, unless there is none or one is on its way. */
  readonly more: () => void;
}

interface Got { readonly of: string; readonly fetched: ReadonlySet<string>; readonly total: number | null; readonly edge: string | null | undefined; readonly state: 'idle' | 'asking' | 'failed' }

const nothing: ReadonlySet<string> = new Set();

export function useListPages({ session, list, query }: ListPagesOf): ListPages {
  const of = `${session} ${list} ${query}`;
  const browse = useBrowse();
  const isLive = useLine().state === 'live';
  const [held, hold] = useState<Got>({ of, fetched: nothing, total: null, edge: undefined, state: 'idle' });
  const got: Got = held.of === of ? held : { of, fetched: nothing, total: null, edge: undefined, state: 'idle' };
  const isSearch = query !== '';
  const listEdge = useLive((snapshot) => edgesOf(snapshot, session)[list]);
  const asking = useRef<string | null>(null);

  const ask = (after: string | undefined): void => {
    if (asking.current === of) return;
    asking.current = of;
    hold({ ...got, state: 'asking' });
    const asked = { session, list, limit: perPage, ...(isSearch && { query }), ...(after !== undefined && { after }) };
    void browse(asked, (browsed) => {
      if (asking.current === of) asking.current = null;
      hold((now) => {
        if (now.of !== of) return now;
        if (!browsed.ok) return { ...now, state: 'failed' };
        const fetched = new Set([...now.fetched, ...browsed.records.map(({ id }) => id)]);
        return { of, fetched, total: browsed.total, edge: browsed.edge, state: 'idle' };
      });
    });
  };
  const newest = useRef(ask);
  useEffect(() => {
    newest.current = ask;
  });
  useEffect(() => {
    if (!isSearch || !isLive) return;
    const timer = setTimeout(() => newest.current(undefined), typingMs);
    return () => clearTimeout(timer);
  }, [of, isSearch, isLive]);

  const edge = isSearch ? (got.edge ?? undefined) : listEdge;
  const more = (): void => {
    if (edge !== undefined && isLive) ask(edge);
  };
  return { edge, fetched: got.fetched, total: isSearch ? got.total : null, state: isLive ? got.state : 'offline', more };
}
