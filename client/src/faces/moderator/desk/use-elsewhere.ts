// When somebody else decides about the question that one is reading, says so.
import { useEffect, useRef } from 'react';
import { useIdentity } from '../../../live/use-live.ts';
import { useWords } from '../../../i18n/words.ts';
import { useNotices } from '../../../ui/notice/notices.tsx';
import type { DeskQuestion } from '../../../store/desk.ts';
import { useColleague } from '../decide/use-colleague.ts';
import type { Desk } from './desk-context.ts';
import { excerpt } from './local-text.ts';

export function useElsewhere({ focus, questionOf, decisions }: Desk): void {
  const t = useWords('moderator');
  const colleague = useColleague();
  const me = useIdentity();
  const notices = useNotices();
  const reading = useRef<DeskQuestion | undefined>(undefined);
  const { focused } = focus.waiting;
  useEffect(() => {
    const before = reading.current;
    reading.current = focused === null ? undefined : questionOf(focused);
    const now = before && questionOf(before.id);
    const isSame = now?.status === before?.status && now?.desk?.appeal?.outcome === before?.desk?.appeal?.outcome;
    if (!before || !now || isSame || now.pending) return;
    if (now.status === 'waiting' || now.status === 'screening') return;
    const text = excerpt(now.text);
    const decision = now.desk?.decision;
    const isMine = decisions.made.some(({ question }) => question === now.id) || decision?.by === me.id;
    if (now.status === 'withdrawn') notices.show({ text: t('elsewhere.withdrawn', { text }), about: 'elsewhere' });
    else if (!isMine && decision) notices.show({ text: t('elsewhere.decided', { action: decision.action, who: colleague(decision.name), text }), about: 'elsewhere' });
  });
}
