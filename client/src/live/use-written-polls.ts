// Every poll of the event as it was written: those that the page holds, at once, and those of all other sessions, asked for once.
import { useEffect, useMemo, useState } from 'react';
import type { WrittenPoll } from '@plenary/protocol/http/polls';
import { pollRecordsOf, programmeOf } from '../store/selectors.ts';
import { useHouseHttp } from './use-house-http.ts';
import { useLive } from './use-live.ts';

export function useWrittenPolls(): readonly WrittenPoll[] {
  const http = useHouseHttp();
  const held = useLive((snapshot) => programmeOf(snapshot).flatMap(({ id }) => pollRecordsOf(snapshot, id)).filter(({ status }) => status !== 'discarded'));
  const [told, setTold] = useState<readonly WrittenPoll[]>([]);
  useEffect(() => {
    let isOver = false;
    void http.writtenPolls().then((answer) => {
      // Without an answer, what the page holds has to do.
      if (!isOver && answer.ok) setTold(answer.value);
    });
    return () => {
      isOver = true;
    };
  }, [http]);
  return useMemo(() => {
    const known = new Set(held.map(({ id }) => id));
    return [...held, ...told.filter(({ id }) => !known.has(id))];
  }, [held, told]);
}
