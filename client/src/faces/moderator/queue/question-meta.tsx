// Who asked, for whom, from where, in which language and how long ago: one quiet line.
import type { DeskQuestion } from '../../../store/desk.ts';
import { eventOf } from '../../../store/selectors.ts';
import { useLive, useServerNow } from '../../../live/use-live.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { languageName } from '../desk/language-name.ts';
import { localText } from '../desk/local-text.ts';
import { askedAtMs } from './lists.ts';
import { writtenIn } from './marks.ts';
import styles from './question-meta.module.css';

export interface QuestionMetaProps {
  readonly id?: string;
  readonly question: DeskQuestion;
  /** Without what is only worth knowing up close. */
  readonly short?: boolean;
}

export function QuestionMeta({ id, question, short = false }: QuestionMetaProps) {
  const t = useWords('moderator');
  const words = useWords('ui');
  const format = useFormat();
  const { language } = useLanguage();
  const group = useLive((snapshot) => eventOf(snapshot)?.groups.find((known) => known.id === question.group)?.label);
  const nowMs = useServerNow(10_000);
  const name = question.author ?? words('anonymous');
  const written = writtenIn(question);
  const spoken = written && written !== language ? languageName(written, language) : null;
  const parts = [
    group ? localText(group, language) : null,
    question.mode && !short ? words(`presence.${question.mode}`) : null,
    spoken,
    question.edited ? t('meta.edited') : null,
    question.desk?.revision ? t('meta.rewritten') : null,
  ].filter((part) => part !== null);
  return (
    <span id={id} className={styles.meta}>
      <span className={styles.who}><bdi>{name}</bdi></span>
      {parts.map((part) => <span key={part}>{part}</span>)}
      <span className={styles.age}>{format.age(nowMs - askedAtMs(question))}</span>
    </span>
  );
}
