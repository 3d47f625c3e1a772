// Which session is live, and the way to the next one: one press asks, a second one goes.
import { useRef, useState } from 'react';
import { eventOf, liveSessionOf, pendingAbout, sessionAfter, type SessionRecord } from '../../../store/selectors.ts';
import { useLive } from '../../../live/use-live.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { SessionTime } from '../../../ui/data/session-time.tsx';
import { ChevronEndIcon } from '../../../ui/icon/desk-icons.tsx';
import { LiveTag } from '../../../ui/state/live-tag.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { localText } from '../desk/local-text.ts';
import { ConfirmLive } from './confirm-live.tsx';
import { Section } from './section.tsx';
import { useReturnFocus } from './use-return-focus.ts';
import styles from './session-control.module.css';

export function SessionControl() {
  const t = useWords('moderator');
  const { language } = useLanguage();
  const { open } = useDesk();
  const session = useLive(liveSessionOf);
  const next = useLive((snapshot) => sessionAfter(snapshot, liveSessionOf(snapshot)));
  const zone = useLive((snapshot) => eventOf(snapshot)?.timeZone ?? 'UTC');
  return (
    <Section title={t('session.title')} aside={<Button size="s" variant="quiet" onClick={() => open({ kind: 'programme' })}>{t('session.programme')}</Button>}>
      {session ? (
        <div className={styles.live}>
          <LiveTag />
          <p className={styles.name} dir="auto">{localText(session.title, language)}</p>
          <p className={styles.time}><SessionTime startsAtMs={session.startsAtMs} endsAtMs={session.endsAtMs} zone={zone} /></p>
        </div>
      ) : <p className={styles.none}>{t('session.none')}</p>}
      {next ? <NextSession next={next} isFirst={!session} /> : <p className={styles.none}>{t('session.last')}</p>}
    </Section>
  );
}

function NextSession({ next, isFirst }: { readonly next: SessionRecord; readonly isFirst: boolean }) {
  const t = useWords('moderator');
  const { language } = useLanguage();
  const isUnderWay = useLive(({ outbox }) => pendingAbout(outbox, 'stage').some(({ body }) => body.type === 'stage.goLive'));
  const [isAsking, ask] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useReturnFocus(place, isAsking);
  const leave = (): void => ask(false);
  return (
    <div ref={place}>
      {isAsking ? <ConfirmLive session={next} onGone={leave} onCancel={leave} /> : (
        <Button wide icon={<ChevronEndIcon />} pending={isUnderWay && t('session.going')} onClick={() => ask(true)}>
          {t(isFirst ? 'session.first' : 'session.next', { title: localText(next.title, language) })}
        </Button>
      )}
    </div>
  );
}
