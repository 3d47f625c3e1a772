// The words of a form about one's own question: kept while they are written, judged as the server judges, sent through the outbox, and
// back here with the reason when they were refused.
import { useEffect, useState } from 'react';
import { questionTextProblem } from '@plenary/domain/question/ask';
import { cleanText, isReadable } from '@plenary/domain/core/text';
import { questionLimits } from '@plenary/domain/question/state';
import type { OwnQuestion } from '@plenary/domain/question/views';
import type { PageCode } from '@plenary/protocol/errors/page/codes';
import { pageSentence } from '../../../connection/page-sentences.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { useDraft, useOutbox, useSend } from '../../../live/use-live.ts';
import type { MyQuestion, OwnWord } from '../../../store/own.ts';
import { useAnnounce } from '../../../ui/notice/announcer.tsx';
import { draftKeyOf, type OwnFormKind } from './own-draft.ts';

export interface OwnFormOf {
  readonly asked: MyQuestion;
  readonly question: OwnQuestion;
  readonly kind: OwnFormKind;
}

export function useOwnForm({ asked, question, kind }: OwnFormOf) {
  const t = useWords('participant');
  const { language } = useLanguage();
  const send = useSend();
  const announce = useAnnounce();
  const [draft, write] = useDraft(draftKeyOf(kind, question.id));
  /** Emptied by hand, which is no draft but also not the words that it began with. */
  const [isEmptied, setEmptied] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const initial = kind === 'revise' ? question.text : '';
  const text = draft.text !== '' || isEmptied ? draft.text : initial;
  const keep = (typed: string): void => write({ text: typed, anonymous: asked.anonymous });
  const word = kind === 'revise' ? asked.revising : asked.appealing;
  const refused = word?.way === 'refused' ? word : null;
  useReturned({ refused, keep, setProblem });

  const submit = (): boolean => {
    const code = problemOf(kind, text, question);
    const sent = code ? null : send({ type: kind === 'revise' ? 'question.revise' : 'question.appeal', question: question.id, text });
    setProblem(code ? pageSentence(code, [language]) : sent && !sent.ok ? sent.error.message : null);
    if (!sent?.ok) return false;
    keep('');
    announce(t(`own.onItsWay.${kind}`));
    return true;
  };
  return {
    text,
    problem,
    isTouched: refused !== null || problem !== null || (draft.text !== '' && draft.text !== initial),
    submit,
    type: (typed: string): void => (keep(typed), setEmptied(typed === ''), setProblem(null)),
    drop: (): void => (keep(''), setEmptied(false), setProblem(null)),
  };
}

/** Judged as the domain judges, so that nothing is sent in vain. */
function problemOf(kind: OwnFormKind, text: string, question: OwnQuestion): PageCode | undefined {
  const clean = cleanText(text);
  if (kind === 'revise') return questionTextProblem(text) ?? (clean === question.text ? 'text-unchanged' : undefined);
  if (!isReadable(clean)) return 'appeal-empty';
  return clean.length > questionLimits.appealLength ? 'appeal-too-long' : undefined;
}

interface ReturnTo {
  readonly refused: OwnWord | null;
  readonly keep: (text: string) => void;
  readonly setProblem: (sentence: string) => void;
}

function useReturned({ refused, keep, setProblem }: ReturnTo): void {
  const { discard } = useOutbox();
  useEffect(() => {
    if (!refused) return;
    keep(refused.text);
    setProblem(refused.error?.message ?? '');
    discard(refused.entry);
  }, [refused, keep, setProblem, discard]);
}
