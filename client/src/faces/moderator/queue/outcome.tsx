// What became of a question beside being asked: who took it on notice and until when, the answer in writing, the fact desk's note.
import type { DeskQuestion } from '../../../store/desk.ts';
import { eventOf } from '../../../store/selectors.ts';
import { useLive } from '../../../live/use-live.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useWords } from '../../../i18n/words.ts';
import { ClockIcon } from '../../../ui/icon/icons.tsx';
import { SourceLinks } from '../../../ui/data/source-links.tsx';
import { UserText } from '../../../ui/user-text.tsx';
import { ContextShown } from './context-shown.tsx';
import styles from './outcome.module.css';

export function Outcome({ question }: { readonly question: DeskQuestion }) {
  const t = useWords('moderator');
  const { notice, written, context } = question;
  return (
    <>
      {notice ? <OnNotice notice={notice} /> : null}
      {written ? (
        <div className={styles.part} data-written>
          <strong>{t('writing.shown')}</strong>
          <UserText text={written.text} />
          <SourceLinks label={t('links.label')} links={written.links} />
        </div>
      ) : null}
      {context ? <ContextShown context={context} /> : null}
    </>
  );
}

function OnNotice({ notice: { who, untilMs } }: { readonly notice: NonNullable<DeskQuestion['notice']> }) {
  const t = useWords('moderator');
  const format = useFormat();
  const zone = useLive((snapshot) => eventOf(snapshot)?.timeZone) ?? 'UTC';
  const until = untilMs === null ? null : t('notice.untilShown', { day: format.day(untilMs, zone), time: format.time(untilMs, zone) });
  return <p className={styles.notice} data-notice><ClockIcon /><span><bdi>{t('notice.shown', { who })}</bdi>{until ? ` ${until}` : null}</span></p>;
}
