// Sends what a moderator decides about a count, and says it in words. A refusal is told as every other is.
import { useCallback } from 'react';
import { useSend } from '../../../live/use-live.ts';
import { useWords } from '../../../i18n/words.ts';
import type { DeskQuestion } from '../../../store/desk.ts';
import { useNotices } from '../../../ui/notice/notices.tsx';
import { excerpt } from '../desk/local-text.ts';
import { discountActs, freezeAct, type CountAct } from './counting.ts';

export interface Counting {
  act(question: DeskQuestion, act: CountAct): void;
  /** By key: the one or the other, as it stands; says so when there is nothing to do. */
  freeze(question: DeskQuestion): void;
  discount(question: DeskQuestion): void;
}

export function useCounting(): Counting {
  const t = useWords('moderator');
  const send = useSend();
  const notices = useNotices();
  const act = useCallback((question: DeskQuestion, what: CountAct) => {
    const sent = send({ type: `question.${what}`, question: question.id });
    const text = sent.ok ? t(`campaign.did.${what}`, { text: excerpt(question.text) }) : t('refused', { message: sent.error.message });
    notices.show({ text, about: 'decision' });
  }, [send, notices, t]);
  const either = (question: DeskQuestion, what: CountAct | null): void => {
    if (what) act(question, what);
    else notices.show({ text: t('campaign.nothing'), about: 'decision' });
  };
  return { act, freeze: (question) => either(question, freezeAct(question)), discount: (question) => either(question, discountActs(question)[0] ?? null) };
}
