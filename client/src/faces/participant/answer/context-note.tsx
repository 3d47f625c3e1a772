// A note of the organisers beside a question: marked as theirs, with its sources and since when it stands so.
import type { ShownContext } from '@plenary/domain/question/views';
import { useMoment } from '../../../i18n/use-moment.ts';
import { useWords } from '../../../i18n/words.ts';
import { useServerNow } from '../../../live/use-live.ts';
import { SourceLinks } from '../../../ui/data/source-links.tsx';
import { InfoIcon } from '../../../ui/icon/icons.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import styles from './answer.module.css';

const tickMs = 60_000;

export function ContextNote({ context }: { readonly context: ShownContext }) {
  const t = useWords('participant');
  const moment = useMoment(useServerNow(tickMs));
  const { version, text, sources, atMs } = context;
  return (
    <div className={styles.context} role="note" aria-label={t('context.mark')} data-context={version}>
      <span className={styles.mark}>
        <InfoIcon />
        {t('context.mark')}
      </span>
      <UserText text={text} />
      <SourceLinks label={t('context.sources')} links={sources} />
      <time className={styles.label} dateTime={new Date(atMs).toISOString()}>
        {t('context.version', { version, moment: moment(atMs) })}
      </time>
    </div>
  );
}
