// How long an open poll goes on: its last seconds where it has no time, more time or none where it has one.
import type { PollRecord } from '@plenary/domain/poll/record';
import { useLiveParts } from '../../../../live/live-context.ts';
import { useSend } from '../../../../live/use-live.ts';
import { useWords } from '../../../../i18n/words.ts';
import { Button } from '../../../../ui/action/button.tsx';
import { ClockIcon } from '../../../../ui/icon/icons.tsx';
import { longer } from './closing.ts';
import styles from '../poll-section.module.css';

const lastMs = 30_000;
const minuteMs = 60_000;

export function ClosingTime({ poll: { id, round, status, closesAtMs } }: { readonly poll: PollRecord }) {
  const t = useWords('moderator');
  const send = useSend();
  const { live } = useLiveParts();
  if (status !== 'open') return null;
  const set = (closesAfterMs: number | null): void => void send({ type: 'poll.setClosing', poll: id, round, closesAfterMs });
  const add = (moreMs: number): void => set(longer(closesAtMs, moreMs, Date.now() + live.store.getSnapshot().clockOffsetMs));
  return (
    <div className={styles.actions} role="group" aria-label={t('closing.label')}>
      {closesAtMs === null ? <Button size="s" icon={<ClockIcon />} onClick={() => set(lastMs)}>{t('closing.last', { seconds: lastMs / 1000 })}</Button> : null}
      <Button size="s" variant="quiet" onClick={() => add(minuteMs)}>{t(closesAtMs === null ? 'closing.lastMinute' : 'closing.more')}</Button>
      {closesAtMs === null ? null : <Button size="s" variant="quiet" onClick={() => set(null)}>{t('closing.none')}</Button>}
    </div>
  );
}
