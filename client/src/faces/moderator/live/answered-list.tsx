// What was answered, or taken on notice, folded away: each to be answered in writing, noted, or brought back if that was a mistake.
import { useSend } from '../../../live/use-live.ts';
import type { DeskQuestion } from '../../../store/desk.ts';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { CheckCircleIcon, UndoIcon } from '../../../ui/icon/icons.tsx';
import { StateTag } from '../../../ui/state/state-tag.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { OutcomeButtons } from '../queue/decide-buttons.tsx';
import { Fold } from '../queue/fold.tsx';
import { MergedParts } from '../queue/merged-parts.tsx';
import { Outcome } from '../queue/outcome.tsx';
import { QuestionMeta } from '../queue/question-meta.tsx';
import styles from '../queue/past-list.module.css';

export function AnsweredList() {
  const t = useWords('moderator');
  const { lists } = useDesk();
  return <PastList title={t('answered.title')} questions={lists.answered} />;
}

/** Promised answers. */
export function NoticeList() {
  const t = useWords('moderator');
  const { lists } = useDesk();
  return <PastList title={t('notice.list')} questions={lists.onNotice} />;
}

function PastList({ title, questions }: { readonly title: string; readonly questions: readonly DeskQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <Fold title={title} count={questions.length}>
      <ul className={styles.list}>
        {questions.map((question) => <Past key={question.id} question={question} />)}
      </ul>
    </Fold>
  );
}

/** Which decision is taken back, and in which words. */
const backOf = { answer: 'answered.undo', write: 'writing.undo', notice: 'notice.undo' } as const;
const isBack = (action: string): action is keyof typeof backOf => action in backOf;

function Past({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  const send = useSend();
  const { decisions } = useDesk();
  const decision = question.desk?.decision;
  return (
    <li className={styles.item} data-kind="question" data-id={question.id} data-status={question.status}>
      <UserText text={question.text} lang={question.language ?? undefined} />
      {question.pending ? <p><StateTag state="sending" /></p> : null}
      <QuestionMeta question={question} short />
      <Outcome question={question} />
      <MergedParts question={question} />
      <div className={styles.actions}>
        {question.status === 'onNotice' ? (
          <Button size="s" icon={<CheckCircleIcon />} aria-keyshortcuts="D" onClick={() => decisions.decide(question, { action: 'answer' })}>{t('answer')}</Button>
        ) : null}
        <OutcomeButtons question={question} size="s" />
        {decision && isBack(decision.action) ? (
          <Button size="s" variant="quiet" icon={<UndoIcon />} onClick={() => send({ type: 'question.undo', question: question.id, decision: decision.seq })}>
            {t(backOf[decision.action])}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
