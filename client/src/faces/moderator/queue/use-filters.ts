// The filters of the queue, kept for each session as long as this browser tab is open.
import { useCallback, useMemo, useState } from 'react';
import * as z from 'zod/mini';
import { useServerNow } from '../../../live/use-live.ts';
import type { DeskQuestion } from '../../../store/desk.ts';
import { facets, filterQuestions, noFilters, type Facet, type Filters } from './filters.ts';

export interface QueueFilters {
  readonly filters: Filters;
  /** The waiting questions that the filters let through. */
  readonly shown: readonly DeskQuestion[];
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  /** `null`: anything. */
  readonly choose: (facet: Facet, value: string | null) => void;
  readonly clear: () => void;
}

const filtersSchema = z.partialRecord(z.enum(facets), z.string());

export function useFilters(session: string | undefined, waiting: readonly DeskQuestion[]): QueueFilters {
  const [held, hold] = useState<Readonly<Record<string, Filters>>>({});
  const [isOpen, setOpen] = useState(false);
  const nowMs = useServerNow(10_000);
  const key = session ?? '';
  const filters = useMemo(() => held[key] ?? readFilters(key), [held, key]);
  const shown = useMemo(() => filterQuestions(waiting, filters, nowMs), [waiting, filters, nowMs]);
  const set = useCallback((next: Filters) => {
    hold((before) => ({ ...before, [key]: next }));
    writeFilters(key, next);
  }, [key]);
  const choose = useCallback((facet: Facet, value: string | null) => {
    const { [facet]: _before, ...others } = filters;
    set(value === null ? others : { ...others, [facet]: value });
  }, [filters, set]);
  return { filters, shown, isOpen, setOpen, choose, clear: useCallback(() => set(noFilters), [set]) };
}

const storageKey = (session: string): string => `plenary.moderator.filters/${session}`;

function readFilters(session: string): Filters {
  try {
    const parsed = z.safeParse(filtersSchema, JSON.parse(sessionStorage.getItem(storageKey(session)) ?? '{}'));
    return parsed.success ? parsed.data : noFilters;
  } catch {
    return noFilters;
  }
}

function writeFilters(session: string, filters: Filters): void {
  try {
    sessionStorage.setItem(storageKey(session), JSON.stringify(filters));
  } catch {
    // Without storage they last for the page.
  }
}
