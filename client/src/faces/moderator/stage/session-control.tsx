// Which session is live, and the way to the next one: one press asks, a second one goes.
import { useEffect, useRef, useState } from 'react';
import { eventOf, liveSessionOf, pendingAbout, sessionAfter, type SessionRecord } from '../../../store/selectors.ts';
import { useLive, useSend } from '../../../live/use-live.ts';
import { useLanguage } from '../../../i18n/language-provider.tsx';
import { useWords } from '../../../i18n/words.ts';
import { Button } from '../../../ui/action/button.tsx';
import { SessionTime } from '../../../ui/data/session-time.tsx';
import { ChevronEndIcon } from '../../../ui/icon/icons.tsx';
import { LiveTag } from '../../../ui/state/live-tag.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { localText } from '../desk/local-text.ts';
import { Section } from './section.tsx';
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
      {next ? <NextSession key={next.id} next={next} isFirst={!session} /> : <p className={styles.none}>{t('session.last')}</p>}
    </Section>
  );
}

function NextSession({ next, isFirst }: { readonly next: SessionRecord; readonly isFirst: boolean }) {
  const t = useWords('moderator');
  const words = useWords('ui');
  const { language } = useLanguage();
  const send = useSend();
  const isUnderWay = useLive(({ outbox }) => pendingAbout(outbox, 'stage').some(({ body }) => body.type === 'stage.goLive' || body.type === 'stage.next'));
  const [isAsking, ask] = useState(false);
  const first = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLDivElement>(null);
  const wasAsking = useRef(false);
  useEffect(() => {
    if (isAsking) first.current?.querySelector('button')?.focus();
    else if (wasAsking.current) button.current?.querySelector('button')?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  const title = localText(next.title, language);
  if (!isAsking) {
    return (
      <div ref={button}>
        <Button wide icon={<ChevronEndIcon />} pending={isUnderWay && t('session.going')} onClick={() => ask(true)}>
          {t(isFirst ? 'session.first' : 'session.next', { title })}
        </Button>
      </div>
    );
  }
  const go = (): void => {
    send({ type: 'stage.goLive', session: next.id });
    ask(false);
  };
  return (
    <div
      ref={first}
      role="group"
      aria-label={t('session.confirm', { title })}
      className={styles.confirm}
      onKeyDown={(event) => event.key === 'Escape' && ask(false)}
    >
      <p>{t('session.confirm', { title })}</p>
      <p className={styles.consequence}>{t('session.consequence')}</p>
      <div className={styles.choice}>
        <Button variant="primary" onClick={go}>{t('session.go')}</Button>
        <Button variant="quiet" onClick={() => ask(false)}>{words('action.cancel')}</Button>
      </div>
    </div>
  );
}
