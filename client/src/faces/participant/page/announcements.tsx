// Speaks what changed to people who do not see it change. Draws nothing.
import { useEffect, useRef } from 'react';
import type { OwnQuestion } from '@plenary/domain/question/views';
import { useWords } from '../../../i18n/words.ts';
import { useLive, useMe } from '../../../live/use-live.ts';
import { pollsOf, type PollView } from '../../../store/own.ts';
import { liveSessionOf } from '../../../store/selectors.ts';
import { useAnnounce } from '../../../ui/notice/announcer.tsx';
import { useLocalText } from '../text/local-words.tsx';
import { slotPolls } from '../now/slot-polls.ts';
import { useOwnSentence } from '../questions/own-sentence.ts';
import { newsSince } from './news.ts';
import type { Heard, News, Standing } from './news.ts';

const noOwn: Heard['own'] = {};
const none: readonly PollView[] = [];
const hasResult = ({ status, result, places }: PollView): boolean => status === 'closed' && (result !== null || places !== null);
const standingOf = ({ status, appeal }: OwnQuestion): Standing => (status === 'rejected' && appeal?.outcome === 'upheld' ? 'upheld' : status);

export function Announcements() {
  const t = useWords('participant');
  const announce = useAnnounce();
  const localText = useLocalText();
  const ownSentence = useOwnSentence();
  const session = useLive(liveSessionOf);
  const { shown: poll } = slotPolls(useLive((snapshot) => (session ? pollsOf(snapshot, session.id) : none)));
  const me = useMe();
  // Half of a page is no news: what was there before must not be spoken as if it had just come.
  const isComplete = useLive(({ replica }) => replica.complete[replica.session ?? ''] !== undefined);
  const heard = useRef<Heard | null>(null);

  useEffect(() => {
    if (!me || !isComplete) return;
    const own = me.questions.length > 0 ? Object.fromEntries(me.questions.map((question) => [question.id, standingOf(question)])) : noOwn;
    const now: Heard = { session: session?.id ?? null, openPoll: poll?.status === 'open' ? poll.id : null, result: poll && hasResult(poll) ? poll.id : null, own };
    const say = (news: News): string => {
      if (news.kind === 'session') return t('news.session', { title: session ? localText(session.title) : '' });
      if (news.kind !== 'question') return t(`news.${news.kind}`, { title: localText(poll?.title ?? {}) });
      const question = me.questions.find(({ id }) => id === news.question);
      if (!question) return '';
      const state = news.status === 'upheld' ? t('own.appeal.upheld') : ownSentence({ sign: question.status, reason: question.reason, isReply: question.replyTo !== undefined });
      return t('news.question', { state, text: question.text });
    };
    const sentences = newsSince(heard.current, now).map(say);
    heard.current = now;
    if (sentences.length > 0) announce(sentences.join('. '));
  }, [me, isComplete, session, poll, t, announce, localText, ownSentence]);
  return null;
}
