// The draft of a question, what is wrong with it, and how it is sent or dropped. What the server refuses comes back as the draft.
import { useState } from 'react';
import { questionTextProblem } from '@plenary/domain/question/ask';
import { pageSentence } from '../../../connection/page-sentences.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useLiveParts } from '../../../live/live-context.ts';
import { useDraft, useSend } from '../../../live/use-live.ts';
import { useAnnounce } from '../../../ui/notice/announcer.tsx';
import { useNotices } from '../../../ui/notice/notices.tsx';
import { useParticipant } from '../page/participant-context.ts';
import { composeKeyOf } from './compose-key.ts';
import { useAskedAs } from './use-asked-as.ts';
import { useReturnedQuestion } from './use-returned-question.ts';

const undoMs = 10_000;

/** `replyTo`: the question that is replied to, instead of asking. */
export function useQuestion(session: string, replyTo: string | null) {
  const t = useWords('participant');
  const { language } = useLanguage();
  const send = useSend();
  const announce = useAnnounce();
  const key = composeKeyOf(session, replyTo);
  const [draft, write] = useDraft(key);
  const [problem, setProblem] = useState<string | null>(null);
  const drop = useDrop(session);
  const { reply } = useParticipant();
  const { anonymous, isNameMissing } = useAskedAs(draft.anonymous);
  useReturnedQuestion({ session, replyTo, isFree: draft.text === '', write, setProblem });

  const submit = (): boolean => {
    const code = questionTextProblem(draft.text) ?? (isNameMissing ? 'name-needed' : undefined);
    const sent = code ? null : send({ type: 'question.submit', session, text: draft.text, anonymous, ...(replyTo && { replyTo }) });
    setProblem(code ? pageSentence(code, [language]) : sent && !sent.ok ? sent.error.message : null);
    if (!sent?.ok) return false;
    write({ text: '', anonymous: draft.anonymous });
    announce(replyTo ? t('own.replyIs.sending') : t('compose.sent'));
    if (replyTo) reply(null);
    return true;
  };
  return {
    text: draft.text,
    anonymous,
    problem,
    submit,
    type: (text: string): void => (write({ text, anonymous }), setProblem(null)),
    askAs: (isAnonymous: boolean): void => write({ text: draft.text, anonymous: isAnonymous }),
    drop: (): void => {
      drop(draft);
      write({ text: '', anonymous: draft.anonymous });
    },
  };
}

/** Says that the draft is gone, and brings it back when that is asked for. */
function useDrop(session: string) {
  const t = useWords('participant');
  const ui = useWords('ui');
  const { show } = useNotices();
  const { drafts } = useLiveParts();
  const { draftPutBack } = useParticipant();
  return (draft: { text: string; anonymous: boolean }): void => {
    const undo = (): void => {
      const since = drafts.read(session)?.text;
      drafts.write(session, { ...draft, text: since ? `${draft.text}\n\n${since}` : draft.text });
      draftPutBack(session);
    };
    show({ text: t('similar.dropped'), durationMs: undoMs, about: 'draft', action: { label: ui('action.undo'), run: undo } });
  };
}
