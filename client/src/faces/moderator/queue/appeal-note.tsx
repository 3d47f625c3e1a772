// An open appeal: why the question was not taken, what its author says to that, and whether it is still for another moderator.
import type { DeskQuestion } from '../../../store/desk.ts';
import { eventOf } from '../../../store/selectors.ts';
import { builtInOf, useOwnReasonWords } from '../../../live/use-reasons.ts';
import { useIdentity, useLive, useServerNow } from '../../../live/use-live.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { forOthersUntilMs } from '../decide/possible.ts';
import { isolated } from './isolated.tsx';
import { waitsForLook } from './lists.ts';
import styles from './outcome.module.css';

export function AppealNote({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  const words = useWords('ui');
  const ownWords = useOwnReasonWords();
  const { appeal, reason, note } = question.desk ?? {};
  if (!waitsForLook(question) || !appeal) return null;
  return (
    <div className={styles.appeal} data-appeal>
      {reason ? <p>{t('rejected.reason', { reason: ownWords(reason) ?? words(`reject.reason.${builtInOf(reason)}`) })}{note ? <> <bdi>{words('quoted', { text: note })}</bdi></> : null}</p> : null}
      <p><strong>{t.rich('appeal.asks', { text: appeal.text, bdi: isolated })}</strong></p>
      <ForOthers question={question} />
    </div>
  );
}

function ForOthers({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  const format = useFormat();
  const untilMs = useForOthers(question);
  const zone = useLive((snapshot) => eventOf(snapshot)?.timeZone) ?? 'UTC';
  return untilMs === undefined ? null : <p className={styles.others}>{t('appeal.forOthers', { time: format.time(untilMs, zone) })}</p>;
}

/** Until when this moderator leaves it to others; nothing once it is theirs too. */
export function useForOthers(question: DeskQuestion): number | undefined {
  const me = useIdentity();
  const nowMs = useServerNow(5_000);
  return forOthersUntilMs(question, me.id, nowMs);
}
