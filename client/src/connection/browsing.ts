// Asks for more of a list than the page holds, and holds what comes like everything else that the page has heard.
import { applyPage, applySight } from '@plenary/sync/replica';
import type { Browse, BrowseAck, WireError } from '@plenary/protocol/up';
import type { LiveStore } from '../store/store.ts';
import type { Line } from './line.ts';

/** `error`: why there is no answer; `null` without a line, or when none came in time. */
export type Browsed = Extract<BrowseAck, { ok: true }> | { readonly ok: false; readonly error: WireError | null };

export interface Browsing { readonly line: Line | null; readonly store: LiveStore }

/** `hear` is told of the answer before its records are in the store. */
export async function browse({ line, store }: Browsing, asked: Browse, hear?: (browsed: Browsed) => void): Promise<Browsed> {
  const ack = line && (await line.browse(asked));
  const browsed: Browsed = ack ?? { ok: false, error: null };
  hear?.(browsed);
  if (browsed.ok) store.update({ replica: held(store, asked, browsed) });
  return browsed;
}

function held(store: LiveStore, { session, list, query, after, one }: Browse, { cursor, records, edge }: Extract<Browsed, { ok: true }>) {
  const { replica } = store.getSnapshot();
  // What a search finds, or one question, says nothing of how far the list is held.
  if (query !== undefined || one !== undefined) return applySight(replica, { session, extent: 'part', cursor, records, gone: [] });
  return applyPage(replica, { session, list, after, cursor, records, edge });
}
