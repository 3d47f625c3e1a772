// The sign of one's own question. While it is on its way the sign is the whole sentence; later a word, with the sentence below.
import type { OwnQuestion } from '@plenary/domain/question/views';
import { useMoment } from '../../../i18n/use-moment.ts';
import { useWords } from '../../../i18n/words.ts';
import { useServerNow } from '../../../live/use-live.ts';
import { CheckIcon, ClockIcon, CrossCircleIcon, SearchIcon, SendIcon } from '../../../ui/icon/icons.tsx';
import type { Icon } from '../../../ui/icon/icon.tsx';
import { StateTag } from '../../../ui/state/state-tag.tsx';
import type { QuestionSign } from '../../../ui/state/state-tag.tsx';
import { Tag } from '../../../ui/state/tag.tsx';
import { useOwnSentence } from './own-sentence.ts';
import styles from './own-row.module.css';

const tickMs = 60_000;
const onItsWay: Partial<Record<QuestionSign, Icon>> = { sending: SendIcon, received: CheckIcon, screening: SearchIcon, waiting: ClockIcon };

/** `refusal`: the server did not take it, and this is why. */
export function OwnSign({ sign, isReply, refusal }: { readonly sign: QuestionSign; readonly isReply: boolean; readonly refusal: string | null }) {
  const t = useWords('participant');
  const ownSentence = useOwnSentence();
  const Sign = onItsWay[sign];
  if (refusal !== null) {
    return (
      <Tag tone="bad" icon={<CrossCircleIcon />}>
        {t('own.refused')}
      </Tag>
    );
  }
  if (!Sign) return <StateTag state={sign} />;
  return (
    <Tag tone={sign === 'waiting' ? 'wait' : 'neutral'} icon={<Sign />}>
      {ownSentence({ sign, reason: null, isReply })}
    </Tag>
  );
}

export interface OwnSentenceProps {
  readonly sign: QuestionSign;
  readonly question: OwnQuestion | null;
  readonly isReply: boolean;
  readonly refusal: string | null;
}

/** What the sign does not say yet. */
export function OwnSentence({ sign, question, isReply, refusal }: OwnSentenceProps) {
  const t = useWords('participant');
  const ownSentence = useOwnSentence();
  const moment = useMoment(useServerNow(tickMs));
  if (refusal === null && onItsWay[sign]) return null;
  const at = sign === 'answered' ? question?.answeredAtMs : undefined;
  const answered = at === undefined ? null : t(question?.written ? 'own.writtenAt' : 'own.answeredAt', { moment: moment(at) });
  return <p className={styles.sentence}>{refusal ?? answered ?? ownSentence({ sign, reason: question?.reason ?? null, isReply })}</p>;
}
