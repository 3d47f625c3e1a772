// Support for a question: pressed or not, with the count, a whole thumb wide. A press shows at once and says so while it is on its way.
import { isAsked } from '@plenary/domain/question/state';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLine, useLive, useSend } from '../../../live/use-live.ts';
import type { QuestionView } from '../../../store/own.ts';
import { eventOf } from '../../../store/selectors.ts';
import { ArrowUpIcon, CheckIcon } from '../../../ui/icon/icons.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import styles from './support-button.module.css';

export interface SupportButtonProps {
  readonly question: QuestionView;
  /** In one line, where there is little height. */
  readonly isCompact?: boolean;
  /** The id of the element with the question's text. */
  readonly describedBy?: string;
  readonly onPress?: (isSupported: boolean) => void;
}

export function SupportButton({ question, isCompact = false, describedBy, onPress }: SupportButtonProps) {
  const t = useWords('participant');
  const format = useFormat();
  const send = useSend();
  const line = useLine();
  const isClosed = useLive((snapshot) => eventOf(snapshot)?.closed === true);
  const { id, status, supported, supporters, pending } = question;
  const isOnItsWay = pending && line.state === 'live';
  const isKept = pending && line.state !== 'live';
  const press = (): void => {
    send({ type: supported ? 'question.unsupport' : 'question.support', question: id });
    onPress?.(!supported);
  };
  return (
    <button
      type="button"
      className={styles.button}
      aria-pressed={supported}
      aria-describedby={describedBy ?? `question-${id}`}
      data-compact={isCompact || undefined}
      data-pending={pending || undefined}
      disabled={isClosed || (supported && isAsked(status))}
      onClick={press}
    >
      <VisuallyHidden>{t('question.supportNamed', { count: supporters })}</VisuallyHidden>
      <span className={styles.face} aria-hidden="true">
        {supported ? <CheckIcon /> : <ArrowUpIcon />}
        <span className={styles.count}>{format.number(supporters)}</span>
        <span className={styles.word}>{isKept ? t('question.kept') : isOnItsWay ? t('question.sending') : t('question.support')}</span>
      </span>
      <VisuallyHidden role="status">{isKept ? t('question.kept') : ''}</VisuallyHidden>
    </button>
  );
}
