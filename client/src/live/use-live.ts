// Reading and acting: the only place where React meets the store.
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Command } from '@plenary/domain/commands';
import type { Me } from '@plenary/protocol/down';
import type { Identity } from '@plenary/protocol/handshake';
import type { OutboxEntry } from '@plenary/sync/outbox-entry';
import type { Sent } from '../connection/sender.ts';
import type { Draft } from '../store/drafts.ts';
import { createReader } from '../store/reader.ts';
import type { LineState, LiveSnapshot } from '../store/store.ts';
import { useLiveParts } from './live-context.ts';

/**
 * What a selector makes of the page's snapshot; draws again only when that has other members than before. The selector may be written
 * in place and must be pure: `useLive((snapshot) => questionsOf(snapshot, session))`.
 */
export function useLive<T>(selector: (snapshot: LiveSnapshot) => T): T {
  const { store } = useLiveParts().live;
  const [read] = useState(() => createReader<LiveSnapshot>());
  const get = (): T => read(store.getSnapshot(), selector);
  return useSyncExternalStore(store.subscribe, get, get);
}

/** Puts a command into the outbox, at once and also without a line. `settled` resolves with the final answer. */
export function useSend(): (body: Command) => Sent {
  const { live } = useLiveParts();
  return useCallback((body) => live.send(body), [live]);
}

/** What is on its way or was refused, oldest first, and how to take one of it away. */
export function useOutbox(): { entries: readonly OutboxEntry[]; discard: (id: string) => void } {
  const { live } = useLiveParts();
  const entries = useLive(({ outbox }) => outbox);
  return { entries, discard: useCallback((id: string) => live.discard(id), [live]) };
}

/** Watches another session, or `live`. For desks; everyone else follows the live one. */
export function useWatch(): (session: string) => void {
  const { live } = useLiveParts();
  return useCallback((session) => live.watch(session), [live]);
}

export const useLine = (): LineState => useLive(({ line }) => line);
export const useMe = (): Me | null => useLive(({ me }) => me);
export const useIdentity = (): Identity => useLiveParts().identity;

/** The server's time in ms, again at every multiple of `tickMs` (default: each second), so that all clocks of a page change together. */
export function useServerNow(tickMs = 1000): number {
  return useClock(useLive(({ clockOffsetMs }) => clockOffsetMs), tickMs);
}

/** The time of a clock that is this far from the device's own, again at every multiple of `tickMs` of it: timers that come late put nothing off. */
export function useClock(offsetMs: number, tickMs = 1000): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = (): void => {
      const atMs = Date.now();
      setNowMs(atMs);
      timer = setTimeout(tick, untilTickMs(atMs + offsetMs, tickMs));
    };
    tick();
    return () => clearTimeout(timer);
  }, [tickMs, offsetMs]);
  return nowMs + offsetMs;
}

/** How long until the next multiple of `tickMs`; also before the year 1970. */
export const untilTickMs = (atMs: number, tickMs: number): number => tickMs - (((atMs % tickMs) + tickMs) % tickMs);

const emptyDraft: Draft = { text: '', anonymous: true };

/** The draft for a session, kept over a reload. Write an empty text once it was sent. */
export function useDraft(session: string): [Draft, (draft: Draft) => void] {
  const { drafts } = useLiveParts();
  const [held, hold] = useState({ session, draft: drafts.read(session) ?? emptyDraft });
  const write = useCallback((draft: Draft) => {
    drafts.write(session, draft);
    hold({ session, draft });
  }, [drafts, session]);
  if (held.session === session) return [held.draft, write];
  const draft = drafts.read(session) ?? emptyDraft;
  hold({ session, draft });
  return [draft, write];
}
