// Who asked, for whom, and when; the wording's change is said where there was one.
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { useLive, useServerNow } from '../../../live/use-live.ts';
import { eventOf } from '../../../store/selectors.ts';
import type { QuestionRecord } from '../../../store/selectors.ts';
import { useLocalText } from '../text/local-words.tsx';
import styles from './question-meta.module.css';

const tickMs = 30_000;
const minuteMs = 60_000;

export interface QuestionMetaProps {
  readonly question: QuestionRecord;
  readonly isAgeHidden?: boolean;
}

export function QuestionMeta({ question, isAgeHidden = false }: QuestionMetaProps) {
  const t = useWords('participant');
  const ui = useWords('ui');
  const localText = useLocalText();
  const groups = useLive((snapshot) => eventOf(snapshot)?.groups);
  const group = groups?.find(({ id }) => id === question.group);
  const parts = [question.author ?? ui('anonymous'), group ? localText(group.label) : '', question.addressed ? t('question.to', { name: question.addressed }) : '', question.edited ? t('question.edited') : ''];
  return (
    <p className={styles.meta}>
      {parts.filter(Boolean).map((part) => (
        <span key={part}><bdi>{part}</bdi></span>
      ))}
      {isAgeHidden || question.liveAtMs === null ? null : <Age sinceMs={question.liveAtMs} />}
    </p>
  );
}

function Age({ sinceMs }: { readonly sinceMs: number }) {
  const t = useWords('participant');
  const format = useFormat();
  const ageMs = Math.max(0, useServerNow(tickMs) - sinceMs);
  return <time dateTime={new Date(sinceMs).toISOString()}>{t('question.age', { age: ageMs < minuteMs ? 'now' : 'past', span: format.span(ageMs) })}</time>;
}
